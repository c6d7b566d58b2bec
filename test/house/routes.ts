/** Every route as it was registered, and what a route owes: a closed body, a reply for each status, a permission, a tag. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { FastifyInstance, RouteOptions } from 'fastify';
import { PERMISSIONS } from '../../server/domain/access/permissions.ts';

/** Fastify says on this channel when an instance is made, before anything is registered on it: `buildApp` needs no opening for the test. */
const CREATED = 'fastify.initialization';

export async function collecting<T>(make: () => Promise<T>): Promise<{ made: T; routes: RouteOptions[] }> {
  const routes: RouteOptions[] = [];
  const listen = (message: unknown): void => {
    (message as { fastify: FastifyInstance }).fastify.addHook('onRoute', (route) => void routes.push(route));
  };
  subscribe(CREATED, listen);
  try {
    return { made: await make(), routes };
  } finally {
    unsubscribe(CREATED, listen);
  }
}

interface Schema {
  type?: string;
  additionalProperties?: unknown;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}

/** Where a schema lets through fields that it does not name, by path. A misspelt field would be lost in silence. */
export function openPlaces(schema: Schema, path = 'body'): string[] {
  const branches = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  const within = [
    ...branches.flatMap((one, i) => openPlaces(one, `${path}[${i}]`)),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, one]) => openPlaces(one, `${path}.${name}`)),
    ...(schema.items ? openPlaces(schema.items, `${path}[]`) : []),
  ];
  const isObject = schema.type === 'object' || schema.properties !== undefined;
  const isUnknown = schema.type === undefined && branches.length === 0 && Object.keys(schema).filter((key) => key !== 'description').length === 0;
  return (isObject && schema.additionalProperties !== false) || isUnknown ? [path, ...within] : within;
}

export const methodsOf = (route: RouteOptions): string[] => [route.method].flat().filter((method) => method !== 'HEAD' && method !== 'OPTIONS');
export const nameOf = (route: RouteOptions): string => `${methodsOf(route).join(' ')} ${route.url}`;
export const isOfApi = (route: RouteOptions): boolean => (route.url === '/api' || route.url.startsWith('/api/')) && methodsOf(route).length > 0;

/**
 * Answers of a declaration have the schema of their kind, which is data: they are held against it, as strictly, when it is filed. A draft may be
 * half-finished and is kept as it was written.
 */
const CHECKED_WHEN_FILED: ReadonlySet<string> = new Set(['POST /api/declarations body.answers', 'PATCH /api/declarations/:id body.answers', 'POST /api/declarations/:id/rectify body.answers']);

export function faultsOf(route: RouteOptions): string[] {
  const { body, querystring, params, response, tags } = (route.schema ?? {}) as { body?: Schema; querystring?: Schema; params?: Schema; response?: Record<string, unknown>; tags?: string[] };
  const permission = (route.config as { permission?: string } | undefined)?.permission;
  const faults: string[] = [];
  const takesBody = methodsOf(route).some((method) => method === 'POST' || method === 'PUT' || method === 'PATCH');
  if (takesBody && !body) faults.push('has no schema for its body');
  if (body) faults.push(...openPlaces(body).filter((place) => !CHECKED_WHEN_FILED.has(`${nameOf(route)} ${place}`)).map((place) => `takes unknown fields at ${place}`));
  if (querystring) faults.push(...openPlaces(querystring, 'query').map((place) => `takes unknown fields at ${place}`));
  if (/:\w/.test(route.url) && !params) faults.push('has no schema for the names in its address');
  const statuses = Object.keys(response ?? {});
  if (!statuses.some((status) => /^2\d\d$/.test(status))) faults.push('has no schema for its reply');
  for (const kind of ['4xx', '5xx']) if (!statuses.includes(kind)) faults.push(`has no schema for its ${kind} problems`);
  if (!tags?.length) faults.push('has no tag');
  if (permission === undefined) faults.push('has no permission');
  else if (permission !== 'nobody' && permission !== 'anybody' && !(permission in PERMISSIONS)) faults.push(`asks for ${permission}, which is not in the table of permissions`);
  return faults.map((fault) => `${nameOf(route)} ${fault}`);
}
