/** The one place of the client that speaks HTTP. The session is a cookie that scripts cannot read: no token is ever held here. */
import { bilingual, language } from '../text/index.ts';
import { problems as cy } from '../text/cy/problems.ts';
import { problems as en } from '../text/en/problems.ts';
import { ApiProblem } from './problem.ts';
import { endsShortly, hearClock, mayRenew, renew } from './upkeep.ts';

export { ApiProblem } from './problem.ts';

const t = bilingual(en, cy);

export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface Page<T> {
  items: T[];
  next: string | null;
}

export interface Sending {
  /** The version that the change was made from: sent as If-Match, so that nobody overwrites what they have not seen. */
  readonly version?: number;
  /** Same key, same record: a save that is repeated after a dropped connection is not saved twice. */
  readonly once?: string;
  readonly signal?: AbortSignal;
  /** Goes out also where the page that sends it is being left. */
  readonly keepalive?: boolean;
}

/** Sent on `window` when the register no longer knows who is asking. */
export const SIGNED_OUT = 'signed-out';
/** Sent on `window` when the membership that the reader acts in is no longer theirs. */
export const HAT_ENDED = 'hat-ended';

let hat: string | undefined;

/** From now on every request is made in this membership, and may do what it may and no more. */
export function actAs(membership: string | undefined): void {
  hat = membership;
}

export function address(path: string, query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return search ? `${path}?${search}` : path;
}

export const get = <T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> => send<T>('GET', address(path, query), undefined, signal ? { signal } : {});
export const post = <T>(path: string, body: unknown, sending: Sending = {}): Promise<T> => send<T>('POST', path, body, sending);
export const patch = <T>(path: string, body: unknown, sending: Sending = {}): Promise<T> => send<T>('PATCH', path, body, sending);
export const del = <T = void>(path: string, sending: Sending = {}): Promise<T> => send<T>('DELETE', path, undefined, sending);

/** Every page of a list, one after another; `sofar` is told after each, so that the first rows need not wait for the last. */
export async function getAll<T>(path: string, query: Query, signal?: AbortSignal, sofar?: (items: readonly T[]) => void): Promise<T[]> {
  const all: T[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: Page<T> = await get<Page<T>>(path, { limit: 500, ...query, cursor }, signal);
    all.push(...page.items);
    cursor = page.next;
    if (cursor !== null) sofar?.(all);
  }
  return all;
}

/** Who is signed in, and whether: asked and answered without a hat. */
const isOfSessions = (path: string): boolean => /^\/api\/sessions(\/|\?|$)/.test(path);
/** Where nobody need be signed in, a refusal says nothing about the session. */
const needsNobody = (method: string, path: string): boolean => method === 'POST' && (path === '/api/sessions' || path.startsWith('/api/sessions/links') || path.startsWith('/api/confirmations') || path === '/api/inquiries/look' || path === '/api/inquiries/answer');

async function send<T>(method: string, path: string, body: unknown, { version, once, signal, keepalive = false }: Sending): Promise<T> {
  const headers: Record<string, string> = { accept: 'application/json, application/problem+json', 'accept-language': language() };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (version !== undefined) headers['if-match'] = `"${version}"`;
  if (once !== undefined) headers['idempotency-key'] = once;
  if (hat !== undefined && !isOfSessions(path)) headers['acting-as'] = hat;
  const init: RequestInit = { method, headers, credentials: 'same-origin', ...(body === undefined ? {} : { body: JSON.stringify(body) }), ...(signal ? { signal } : {}), ...(keepalive ? { keepalive } : {}) };
  if (endsShortly() && !needsNobody(method, path)) await renew(Date.now());
  const sentAt = Date.now();
  let response = await ask(path, init);
  let reply = await read(response);
  // Refused before anything was done, so the same request can be sent once more: what was typed is saved after all.
  if (response.status === 401 && codeOf(reply) !== 'sign-in' && !needsNobody(method, path)) {
    const renewal = mayRenew() ? await renew(sentAt) : 'ended';
    if (renewal === 'unreachable') throw noConnection();
    if (renewal === 'renewed') {
      response = await ask(path, init);
      reply = await read(response);
    }
    if (response.status === 401) window.dispatchEvent(new Event(SIGNED_OUT));
  }
  if (response.status === 204) return undefined as T;
  if (response.ok && reply !== undefined) return reply as T;
  const problem = asProblem(response.status, reply);
  if (problem.code === 'hat-ended') window.dispatchEvent(new Event(HAT_ENDED));
  throw new ApiProblem(problem);
}

async function ask(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(path, init).catch((cause: unknown) => {
    if (init.signal?.aborted) throw cause;
    throw noConnection();
  });
  hearClock(response);
  return response;
}

const noConnection = (): ApiProblem => new ApiProblem({ type: 'about:blank', status: 0, code: 'no-connection', title: t().noConnection, detail: t().noConnectionDetail });

const codeOf = (reply: unknown): unknown => (typeof reply === 'object' && reply !== null && 'code' in reply ? reply.code : undefined);

/** A proxy in between may answer with a page of its own: then there is no document to read. */
async function read(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function asProblem(status: number, reply: unknown): ConstructorParameters<typeof ApiProblem>[0] {
  if (typeof reply === 'object' && reply !== null && 'title' in reply) {
    return { type: 'about:blank', code: 'unknown', detail: '', ...(reply as object), status } as ConstructorParameters<typeof ApiProblem>[0];
  }
  return { type: 'about:blank', status, code: 'unreadable', title: t().unreadable, detail: t().unreadableDetail };
}
