/** The cookies of a browser that is signed in, and where requests that bring them may come from. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refused } from '../domain/problem.ts';

interface Names {
  readonly token: string;
  readonly refresh: string;
}

export const PLAIN: Names = { token: 'register', refresh: 'register-refresh' };
/**
 * Over https browsers keep these for this very host (RFC 6265bis §4.1.3.2), and only they are read: a page of a neighbouring subdomain, or
 * somebody on the way of a plain request to it, could plant one of another name and so sign people in as somebody else (session fixation).
 */
const HOST_ONLY: Names = { token: '__Host-register', refresh: '__Host-register-refresh' };

const isSecure = (request: FastifyRequest): boolean => request.protocol === 'https';
const namesFor = (request: FastifyRequest): Names => (isSecure(request) ? HOST_ONLY : PLAIN);

export const tokenCookie = (request: FastifyRequest): string | undefined => request.cookies[namesFor(request).token];
export const refreshCookie = (request: FastifyRequest): string | undefined => request.cookies[namesFor(request).refresh];

const settings = (request: FastifyRequest, path: string) => ({ path: isSecure(request) ? '/' : path, httpOnly: true, sameSite: 'strict' as const, secure: isSecure(request) });

interface Given {
  readonly token: string;
  readonly tokenSeconds: number;
  readonly refresh: string;
  readonly refreshSeconds: number;
}

export function giveCookies(request: FastifyRequest, reply: FastifyReply, given: Given): void {
  const { token, refresh } = namesFor(request);
  void reply.setCookie(token, given.token, { ...settings(request, '/'), maxAge: given.tokenSeconds });
  void reply.setCookie(refresh, given.refresh, { ...settings(request, '/api/sessions'), maxAge: given.refreshSeconds });
}

export function takeCookies(request: FastifyRequest, reply: FastifyReply): void {
  const { token, refresh } = namesFor(request);
  void reply.clearCookie(token, settings(request, '/'));
  void reply.clearCookie(refresh, settings(request, '/api/sessions'));
}

/**
 * A cookie comes along by itself, so a change that another site's page sent is refused (beside SameSite=Strict, which old browsers lack). Signing
 * in is such a change as well: otherwise another site could sign people in to an account of its own, and read what they then record.
 */
export function sameSite(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const from = origin === undefined ? undefined : URL.parse(origin);
  // Some proxies write the port of https into Host, which no browser writes into Origin. An origin that is none ("null") is not ours.
  const foreign = from === null || (from && URL.parse(`${from.protocol}//${host}`)?.host !== from.host) || site === 'cross-site';
  if (foreign) throw new Refused(403, 'cross-site', 'This request came from another site.');
}

/** For routes that make a session or renew it. */
export const fromHere = async (request: FastifyRequest): Promise<void> => sameSite(request);
