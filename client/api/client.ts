/** The one place of the client that speaks HTTP. The session is a cookie that scripts cannot read: no token is ever held here. */
import { bilingual, language } from '../text/index.ts';
import { problems as cy } from '../text/cy/problems.ts';
import { problems as en } from '../text/en/problems.ts';
import { ApiProblem } from './problem.ts';

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
}

/** Sent on `window` when the register no longer knows who is asking. */
export const SIGNED_OUT = 'signed-out';

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

async function send<T>(method: string, path: string, body: unknown, { version, once, signal }: Sending): Promise<T> {
  const headers: Record<string, string> = { accept: 'application/json, application/problem+json', 'accept-language': language() };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (version !== undefined) headers['if-match'] = `"${version}"`;
  if (once !== undefined) headers['idempotency-key'] = once;
  const init: RequestInit = { method, headers, credentials: 'same-origin', ...(body === undefined ? {} : { body: JSON.stringify(body) }), ...(signal ? { signal } : {}) };
  const response = await fetch(path, init).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    throw new ApiProblem({ type: 'about:blank', status: 0, code: 'no-connection', title: t().noConnection, detail: t().noConnectionDetail });
  });
  if (response.status === 204) return undefined as T;
  const reply = await read(response);
  if (response.ok && reply !== undefined) return reply as T;
  if (response.status === 401 && path !== '/api/sessions') window.dispatchEvent(new Event(SIGNED_OUT));
  throw new ApiProblem(asProblem(response.status, reply));
}

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
