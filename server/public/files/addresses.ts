/** Where the pages and files of the public register are: whole addresses, for they are read elsewhere. */
import type { FastifyRequest } from 'fastify';
import { Refused } from '../../domain/problem.ts';

/** The address under which people reach the register: the one that was set, else the one that was asked. */
export function originOf(request: FastifyRequest): string {
  const { publicUrl } = request.server.service.config;
  if (publicUrl !== undefined) return publicUrl;
  const asked = `${request.protocol}://${request.host}`;
  // HTTP lets a host be empty and a port be any number; no address can be made of those.
  if (!URL.canParse(asked)) throw new Refused(400, 'bad-host', 'The Host header names no host: send the name under which you reached this service.');
  return asked;
}

/** The address that was asked for. A request can name another host before its path (RFC 9112 §3.2.2), which is nobody's but the sender's. */
export function askedOf(request: FastifyRequest): URL {
  const url = new URL(originOf(request));
  const { pathname, search } = new URL(request.url, url);
  url.pathname = pathname;
  url.search = search;
  return url;
}

const part = encodeURIComponent;

export const councilPage = (origin: string, gss: string): string => `${origin}/register/${part(gss)}`;
export const personPage = (origin: string, gss: string, id: string): string => `${councilPage(origin, gss)}/people/${part(id)}`;
export const bodyPage = (origin: string, gss: string, id: string): string => `${councilPage(origin, gss)}/bodies/${part(id)}`;
export const changesPage = (origin: string, gss: string): string => `${councilPage(origin, gss)}/changes`;
