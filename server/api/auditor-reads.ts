/** What an auditor looks at is noted for the council whose register it is: which list or record, and never what stood in it. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { findConcern } from '../../db/stores/deciders.ts';
import { findLog } from '../../db/stores/ledger.ts';
import { isAuditor } from '../domain/accounts/account.ts';
import type { Action } from '../domain/access/permissions.ts';
import type { Actor } from '../domain/access/permit.ts';
import { addressOf } from './rate-limits.ts';
import { routeOf } from './refusals.ts';

/** No content of any register: what needs no session, the catalogues, the list of councils, and what somebody is told of themselves and their rights. */
const NO_CONTENT: ReadonlySet<Action | 'nobody' | 'anybody' | undefined> = new Set<Action | 'nobody' | undefined>(['nobody', 'catalogue.read', 'authority.read', undefined]);
const OF_ONESELF = /^\/api\/(sessions|permissions)(\/|$)/;

const isOfRegisters = ({ routeOptions: { config, url = '' } }: FastifyRequest): boolean => !NO_CONTENT.has(config.permission) && !OF_ONESELF.test(url);

interface Audited {
  readonly id: string;
  readonly gss: string;
}

/** The authorities in which somebody is an auditor and nothing else. */
function auditedBy({ memberships }: Actor): Audited[] {
  const others = new Set(memberships.flatMap(({ authority, role }) => (isAuditor(role) ? [] : [authority])));
  const audited = memberships.flatMap(({ authority, gss, role }) => (authority !== null && isAuditor(role) && !others.has(authority) ? [[authority, { id: authority, gss: gss ?? authority }] as const] : []));
  return [...new Map(audited).values()];
}

/** Whose register the reply shows, by what it says of itself: one auditor can see several at once, and none of them learns what was seen of another. */
const isShown = (payload: string, isCsv: boolean, { gss }: Audited): boolean => payload.includes(isCsv ? gss : `"authority":"${gss}"`);

async function named(request: FastifyRequest, audited: readonly Audited[]): Promise<string | undefined> {
  const { store } = request.server.service;
  const { log, id } = request.params as { log?: string; id?: string };
  if (log !== undefined) return (await findLog(store, log))?.authority ?? undefined;
  // Who decides a concern is told without naming the council.
  if (id !== undefined && request.routeOptions.url?.startsWith('/api/conflicts/:id')) return (await findConcern(store, id))?.authority;
  const { authority } = request.query as { authority?: string };
  return audited.find(({ id, gss }) => authority === id || authority === gss)?.id;
}

export function noteAuditors(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const { signedIn: actor, method } = request;
    if (!actor || method !== 'GET' || reply.statusCode !== 200 || !isOfRegisters(request)) return;
    const audited = auditedBy(actor);
    if (audited.length === 0) return;
    const text = typeof payload === 'string' || Buffer.isBuffer(payload) ? payload.toString() : '';
    const isCsv = String(reply.getHeader('content-type')).startsWith('text/csv');
    const asked = await named(request, audited);
    const { id } = request.params as { id?: string };
    for (const one of audited) {
      if (one.id !== asked && !isShown(text, isCsv, one)) continue;
      request.server.service.access.note({ kind: 'auditor-read', account: actor.account, authority: one.id, address: addressOf(request), detail: id === undefined ? routeOf(request) : `${routeOf(request)} ${id}` });
    }
  });
}
