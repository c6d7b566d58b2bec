/** What a list is confined to: the authorities that the actor may see, and of them the one asked for. */
import type { FastifyRequest } from 'fastify';
import { findAuthority } from '../../db/stores/authorities.ts';

/** A list filtered to an authority that is not yours is 200 and empty, the same as one that does not exist. */
export async function authorityFilter(request: FastifyRequest, sight: readonly string[], asked: string | undefined): Promise<readonly string[]> {
  if (asked === undefined) return sight;
  const found = await findAuthority(request.server.service.store, asked);
  return found && sight.includes(found.id) ? [found.id] : [];
}
