import type { RouteOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compilers } from '../../server/schemas.ts';
import { openRegister, type Register } from '../support/register.ts';
import { collecting, faultsOf, isOfApi, methodsOf, nameOf, openPlaces } from './routes.ts';

let register: Register;
let routes: RouteOptions[];
beforeAll(async () => {
  const { made, routes: found } = await collecting(() => openRegister());
  register = made;
  routes = found.filter(isOfApi);
});
afterAll(() => register.close());

const { validator, serializer } = compilers();

/** What of a route's schemas does not compile. */
function unfit({ method, url, schema = {} }: RouteOptions): string[] {
  const { body, querystring, params, response = {} } = schema as Record<string, Record<string, unknown> | undefined>;
  const of = { method: String(method), url };
  const parts = [...Object.entries({ body, querystring, params }).flatMap(([httpPart, part]) => (part ? [() => validator({ ...of, httpPart, schema: part })] : [])), ...Object.entries(response).map(([httpStatus, part]) => () => serializer({ ...of, httpStatus, schema: part }))];
  return parts.flatMap((compile) => {
    try {
      compile();
      return [];
    } catch (error) {
      return [`${of.method} ${url}: ${String(error)}`];
    }
  });
}

/** What the contract with outsiders opens to everybody. */
const OPEN = [/^GET \/api\/health$/, /^GET \/api\/openapi\.json$/, /^POST \/api\/sessions(\/(refresh|links|links\/look|links\/use))?$/, /^GET \/api\/sessions\/demo$/, /^POST \/api\/confirmations(\/look)?$/, /^POST \/api\/body-notices\/(look|reply)$/, /^POST \/api\/attestations\/(look|answer)$/, /^POST \/api\/inquiries\/(look|answer)$/, /^GET \/api\/ledger/, /^GET \/api\/public\//, /^POST \/api\/public\/concerns$/];

describe('every route', () => {
  test('is found by the walk', () => {
    expect(routes.length).toBeGreaterThan(40);
    expect(routes.map(nameOf)).toContain('POST /api/roles');
  });

  test('has a closed body, a schema for each reply, a permission of the table and a tag', () => {
    expect(routes.flatMap(faultsOf)).toEqual([]);
  });

  test('has schemas that can be compiled, which the service does only when they are asked for', () => {
    expect(routes.flatMap(unfit)).toEqual([]);
    expect(unfit({ method: 'GET', url: '/x', schema: { querystring: { type: 'nothing' }, response: { 200: { type: 'nothing' } } } } as unknown as RouteOptions)).toHaveLength(2);
  });

  test('is open to nobody unless the contract opens it', () => {
    const open = routes.filter((route) => (route.config as { permission?: string }).permission === 'nobody').map(nameOf);
    expect(open.filter((name) => !OPEN.some((allowed) => allowed.test(name)))).toEqual([]);
  });

  test('answers 401 without a session, whatever is sent', async () => {
    const closed = routes.filter((route) => (route.config as { permission?: string }).permission !== 'nobody');
    const answers = await Promise.all(
      closed.flatMap((route) =>
        methodsOf(route).map(async (method) => {
          const { statusCode } = await register.app.inject({ method: method as 'GET', url: route.url.replaceAll(/:\w+/g, 'any'), ...(method !== 'GET' && { payload: {} }) });
          return `${nameOf(route)} ${statusCode}`;
        }),
      ),
    );
    expect(answers.filter((answer) => !answer.endsWith(' 401'))).toEqual([]);
  });
});

describe('the check of the routes would notice', () => {
  const closed = { type: 'object', properties: { name: { type: 'string' } }, additionalProperties: false };
  const sound = { method: 'POST', url: '/api/things', handler: () => {}, config: { permission: 'role.record' }, schema: { body: closed, response: { 201: closed, '4xx': closed, '5xx': closed }, tags: ['things'] } } as unknown as RouteOptions;
  const faults = (change: object, schema: object = {}): string[] => faultsOf({ ...sound, ...change, schema: { ...sound.schema, ...schema } });

  test('nothing in a sound route', () => {
    expect(faults({})).toEqual([]);
  });

  test.each([
    ['an open body', {}, { body: { ...closed, additionalProperties: undefined } }],
    ['a missing body', {}, { body: undefined }],
    ['an open query', {}, { querystring: { type: 'object', properties: {} } }],
    ['a name in the address without a schema', { url: '/api/things/:id' }, {}],
    ['a missing reply', {}, { response: { '4xx': closed, '5xx': closed } }],
    ['missing problems', {}, { response: { 201: closed, '5xx': closed } }],
    ['a missing tag', {}, { tags: [] }],
    ['a missing permission', { config: {} }, {}],
    ['an unknown permission', { config: { permission: 'role.invent' } }, {}],
  ])('%s', (_what, change, schema) => {
    expect(faults(change, schema)).toHaveLength(1);
  });

  test('an open object deep within a body, and a value of any kind', () => {
    expect(openPlaces({ anyOf: [closed, { type: 'object', additionalProperties: false, properties: { list: { type: 'array', items: { type: 'object' } } } }] })).toEqual(['body[1].list[]']);
    expect(openPlaces({ type: 'object', additionalProperties: false, properties: { anything: {} } })).toEqual(['body.anything']);
  });

  test('whether it collected anything at all', async () => {
    const { routes: none } = await collecting(async () => undefined);
    expect(none).toEqual([]);
  });
});
