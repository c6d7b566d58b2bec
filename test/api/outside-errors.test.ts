/** When something breaks here, the caller learns nothing of the inside, and the log nothing of what people typed. */
import { sql } from 'drizzle-orm';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Type } from 'typebox';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { once as query } from '../../db/statement.ts';
import { logOptions, toldOf } from '../../server/logging.ts';
import { freshDatabase } from '../support/database.ts';
import { openRegister, type Register } from '../support/register.ts';
import { serve, type Served } from '../support/raw.ts';
import { tamper } from '../support/tamper.ts';

/** What nobody may find in a reply or in a log: each is sent, or lies in what breaks. */
const TYPED = { email: 'quiet.person@register.test', name: 'Quietly Declared Person', password: 'a password nobody should read', value: 'Secret Holdings of Wexmere', token: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJxdWlldCJ9.c2lnbmF0dXJlLW9mLWEtdG9rZW4' };
const secrets = (...more: readonly string[]): readonly string[] => [...Object.values(TYPED), ...more];

function holdsNone(text: string, found: readonly string[], what: string): void {
  for (const secret of found) for (const way of [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]) expect(text.toLowerCase(), `${what} holds ${way}`).not.toContain(way.toLowerCase());
}

/** Where things lie, how they are asked for, and what they are made with. */
const INSIDE = /node_modules|file:\/\/|\/[\w.-]+\.(ts|js|db)\b|\bat \S+ \(|select |insert |update |constraint|relation |column |sqlite|postgres|fastify|better-|ajv|v?\d+\.\d+\.\d+|Error:|stack/i;

class Written {
  text = '';
  write(line: string): void {
    this.text += line;
  }
  lines = (): any[] => this.text.trim().split('\n').filter(Boolean).map((line) => JSON.parse(line) as unknown);
}

const wrong = (message: string, more: object = {}): Error => Object.assign(new Error(message), more);

/** What goes wrong, with what people typed inside it, as databases, parsers and mail servers put it there. */
const FAILURES: Readonly<Record<string, (register: Register) => unknown>> = {
  thrown: () => {
    throw wrong(`cannot read "${TYPED.value}" of ${TYPED.email}`);
  },
  parsed: () => JSON.parse(`{"name": "${TYPED.name}" and more}`),
  typed: () => (null as unknown as { name: () => void }).name(),
  twice: (register) => register.store.transaction([], async (tx) => {
    for (let i = 0; i < 2; i++) await tx.run(query(sql`insert into settings (name, value) values (${TYPED.value}, ${TYPED.name})`));
  }),
  statement: (register) => register.store.all(query(sql`select ${TYPED.value} from no_such_table where name = ${TYPED.name}`)),
  bound: (register) => register.store.all(query(sql`select * from settings where name = ${TYPED.value} limit ${TYPED.name}`)),
  detailed: () => {
    throw wrong('duplicate key value violates unique constraint "accounts_email"', { code: '23505', constraint: 'accounts_email', detail: `Key (email)=(${TYPED.email}) already exists.`, query: `select '${TYPED.value}'`, params: [TYPED.name], where: TYPED.value });
  },
  posted: () => {
    throw wrong(`Can't send mail: 550 5.1.1 <${TYPED.email}> user unknown, token ${TYPED.token}`, { code: 'EENVELOPE', response: TYPED.email, command: `RCPT TO:<${TYPED.email}>`, rejected: [TYPED.email] });
  },
  caused: () => {
    throw new Error('the outer', { cause: wrong(`inner "${TYPED.value}"`, { cause: wrong(`innermost '${TYPED.name}'`) }) });
  },
  string: () => Promise.reject(TYPED.value),
  later: () => Promise.reject(wrong(`later "${TYPED.value}"`, { request: { body: TYPED.value }, config: { auth: TYPED.password } })),
};

/** At the level at which everything is said, though the service says only what is wrong. */
const failing = (register: Register, log: Written): Promise<Served> =>
  serve(register, { logger: { ...logOptions, level: 'trace', stream: log } }, {}, (app) => {
    for (const [name, fail] of Object.entries(FAILURES)) app.post(`/api/failing/${name}/:id`, { config: { permission: 'nobody' } }, async () => fail(register));
    app.get('/api/failing/reply', { config: { permission: 'nobody' }, schema: { response: { 200: Type.Object({ count: Type.Integer() }) } } }, async () => ({ count: TYPED.value }));
  });

let register: Register;
beforeAll(async () => {
  register = await openRegister();
});
afterAll(() => register.close());

describe('a failure of ours', () => {
  let served: Served;
  const log = new Written();
  beforeAll(async () => {
    served = await failing(register, log);
  });
  beforeEach(() => void (log.text = ''));
  afterAll(() => served.close());

  const send = (path: string, method: 'GET' | 'POST' = 'POST') =>
    served.app.inject({ method, url: `${path}?name=${encodeURIComponent(TYPED.name)}&token=${TYPED.token}`, headers: { authorization: `Bearer ${TYPED.token}`, cookie: `register=${TYPED.token}`, 'idempotency-key': TYPED.value }, ...(method === 'POST' && { payload: TYPED }) });

  test('is told without its inside, and logged without what was typed', async () => {
    for (const name of Object.keys(FAILURES)) {
      log.text = '';
      const reply = await send(`/api/failing/${name}/${encodeURIComponent(TYPED.value)}`);
      expect([reply.statusCode, reply.json().code], name).toEqual([500, 'internal']);
      expect(JSON.stringify([reply.body, reply.headers]).replace(/"content-security-policy":"[^"]*"/, ''), name).not.toMatch(INSIDE);
      holdsNone(reply.body, secrets(), name);
      const failed = log.lines().find((line) => line.level === 50);
      expect(failed, name).toMatchObject({ msg: 'request failed', err: { type: expect.any(String), stack: expect.any(String) }, req: { id: expect.any(String), method: 'POST', route: `/api/failing/${name}/:id` } });
      if (name !== 'string') expect(failed.err.stack, name).toMatch(/outside-errors\.test\.ts|db\//);
      holdsNone(log.text, secrets(), `${name}: ${log.text}`);
      expect(log.text.length, name).toBeGreaterThan(200);
    }
    const reply = await send('/api/failing/reply', 'GET');
    expect([reply.statusCode, reply.json().code]).toEqual([500, 'internal']);
    holdsNone(reply.body + log.text, secrets(), 'a reply of another shape');
  });

  test('of the database keeps the code and the name of what refused', async () => {
    await send('/api/failing/twice/1');
    const { err } = log.lines().find((line) => line.level === 50);
    expect(err).toMatchObject({ message: 'the database refused a statement', code: expect.stringMatching(/^(SQLITE_CONSTRAINT_PRIMARYKEY|23505)$/), constraint: expect.stringMatching(/settings/) });
  });

  test('that lies in the database being gone is 500 or 503 on every route, and says no more', async () => {
    const lost = await openRegister();
    const without = await failing(lost, log);
    const { token } = lost.admin;
    await lost.store.close();
    for (const url of ['/api/health', '/api/accounts', '/api/ledger', '/api/ledger/instance/head', '/api/sessions/current']) {
      const reply = await without.app.inject({ url, headers: { authorization: `Bearer ${token}` } });
      expect([500, 503], url).toContain(reply.statusCode);
      expect(reply.body.replaceAll(/"version":"[^"]*"|"engine":"[^"]*"/g, ''), url).not.toMatch(INSIDE);
    }
    const reply = await without.app.inject({ method: 'POST', url: '/api/sessions', payload: { email: TYPED.email, password: TYPED.password } });
    expect([500, 503]).toContain(reply.statusCode);
    holdsNone(reply.body + log.text, secrets(token ?? ''), 'without a database');
    await Promise.allSettled([without.close(), lost.app.close()]);
  });

  test('is the only thing that shows an inside at all: what callers do wrong shows none', async () => {
    const asked = ['/api/nothing', '/api/%zz', '/nothing.js', '/api/roles?limit=0', `/api/roles/${'x'.repeat(500)}`];
    for (const url of asked) {
      const { body } = await served.app.inject({ url, headers: { authorization: `Bearer ${register.admin.token}` } });
      expect(body, url).not.toMatch(INSIDE);
    }
    for (const headers of [{ 'content-type': 'text/plain' }, { 'content-type': 'application/json' }]) expect((await served.app.inject({ method: 'POST', url: '/api/sessions', headers, payload: '{' })).body).not.toMatch(INSIDE);
  });
});

describe('the log', () => {
  test('says the kind of an error and its place, and shortens whatever might be somebody’s', () => {
    const told = toldOf(wrong(`no "${TYPED.value}" for ${TYPED.email} with ${TYPED.token}`));
    expect(told).toMatchObject({ type: 'Error', message: 'no "…" for … with …', stack: expect.stringContaining('outside-errors.test.ts') });
    expect(toldOf(wrong(`first line\n    at secret (${TYPED.value})`)).stack).not.toContain('secret');
    expect(toldOf(wrong("Cannot read properties of undefined (reading 'x')")).message).toBe('Cannot read properties of undefined (reading "…")');
    expect(toldOf(wrong("it wasn't there, and wouldn't be")).message).toBe("it wasn't there, and wouldn't be");
    expect(toldOf(TYPED.value)).toEqual({ type: 'string', message: 'something that is no error was thrown', stack: '' });
    expect(toldOf(wrong('UNIQUE constraint failed: accounts.email', { code: 'SQLITE_CONSTRAINT_UNIQUE' }))).toMatchObject({ message: 'the database refused a statement', constraint: 'accounts.email' });
  });

  test('would be found wanting as Fastify writes it by itself, so this test can fail', async () => {
    const log = new Written();
    const served = await serve(register, { logger: { level: 'trace', stream: log } }, {}, (app) => void app.post('/api/failing', { config: { permission: 'nobody' } }, async () => FAILURES['thrown']?.(register)));
    await served.app.inject({ method: 'POST', url: `/api/failing?token=${TYPED.token}`, payload: {} });
    for (const found of [TYPED.value, TYPED.email, TYPED.token]) expect(log.text).toContain(found);
    await served.close();
  });
});

describe('the process', () => {
  const MAIN = join(import.meta.dirname, '..', '..', 'server', 'main.ts');
  /** An error that nobody catches, when the process is told to. */
  const FAILING = `data:text/javascript,${encodeURIComponent(`process.on('SIGUSR2', () => { void Promise.reject(Object.assign(new Error('lost "' + process.env.PLANTED + '"'), { params: [process.env.PLANTED] })); });`)}`;
  const ADMIN = { email: 'boot.strap@register.test', password: 'a password from the environment' };
  let database: string;
  let service: ChildProcess;
  let said = '';
  let origin: string;
  beforeAll(async () => {
    database = await freshDatabase();
    service = spawn(process.execPath, ['--import', FAILING, MAIN], { env: { ...process.env, PLANTED: TYPED.value, DATABASE_URL: database, PORT: '0', HOST: '127.0.0.1', DEMO: 'off', BOOTSTRAP_EMAIL: ADMIN.email, BOOTSTRAP_PASSWORD: ADMIN.password } });
    for (const stream of [service.stdout, service.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    while (!/ at (http:\/\/\S+) /.test(said)) await Promise.race([once(service.stdout ?? service, 'data'), once(service, 'exit').then(() => Promise.reject(new Error(said)))]);
    origin = / at (http:\/\/\S+) /.exec(said)?.[1] ?? '';
  });
  afterAll(() => void service.kill('SIGKILL'));

  const send = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const reply = await fetch(origin + path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
    return { status: reply.status, text: await reply.text(), cookie: reply.headers.get('set-cookie') ?? '' };
  };

  /** The line of the log with that message, which comes a moment after the reply. */
  async function logged(message: string): Promise<unknown> {
    const found = (): string | undefined => said.split('\n').slice(0, -1).find((line) => line.includes(`"msg":"${message}"`));
    for (let waited = 0; !found() && waited < 5000; waited += 10) await new Promise((resolve) => setTimeout(resolve, 10));
    return JSON.parse(found() ?? '{}') as unknown;
  }

  test('writes down what failed, and no password, token, cookie, address or name', async () => {
    const entered = await send('/api/sessions', ADMIN);
    expect(entered.status).toBe(201);
    const { token } = JSON.parse(entered.text) as { token: string };
    const authorization = `Bearer ${token}`;
    expect((await send('/api/sessions', { email: TYPED.email, password: TYPED.password })).status).toBe(401);
    expect((await send(`/api/accounts?token=${TYPED.token}`, { email: TYPED.email, name: TYPED.name, password: TYPED.password, memberships: [] }, { authorization })).status).toBe(201);
    expect((await send('/api/accounts', { email: TYPED.email, name: TYPED.value, memberships: [] }, { authorization })).status).toBe(409);
    await tamper(database, 'alter table idempotency rename to gone');
    const failed = await send('/api/accounts', { email: `x${TYPED.email}`, name: TYPED.value, password: TYPED.password, memberships: [] }, { authorization, 'idempotency-key': TYPED.value, cookie: `register=${TYPED.token}` });
    expect([failed.status, JSON.parse(failed.text)]).toMatchObject([500, { code: 'internal' }]);
    expect(failed.text).not.toMatch(INSIDE);
    expect(await logged('request failed')).toMatchObject({ level: 50, err: { code: expect.stringMatching(/^(SQLITE_ERROR|42P01)$/), stack: expect.stringContaining('server/api/context.ts') }, req: { method: 'POST', route: '/api/accounts' } });
    holdsNone(said, secrets(token, ...entered.cookie.split(/[=;]/).filter((part) => part.length > 30), ADMIN.email, ADMIN.password), 'the log of the process');
  });

  test('ends on what nobody caught, having said so without what it held', async () => {
    const ended = once(service, 'exit');
    service.kill('SIGUSR2');
    expect(await ended).toEqual([1, null]);
    expect(await logged('nobody caught this')).toMatchObject({ level: 60, err: { type: 'Error', stack: expect.any(String) } });
    holdsNone(said, secrets(ADMIN.email, ADMIN.password), 'the log of the process');
  });
});
