/** The element for other sites: one file under one name, which pages name for years. So a browser asks again each hour whether it is still the same. */
import type { FastifyInstance } from 'fastify';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../crypto.ts';
import { FROM_ANYWHERE } from './replying.ts';

const KEPT_SECONDS = 3600;

export async function embedRoute(app: FastifyInstance, { dist }: { dist: string }): Promise<void> {
  const script = readFileSync(join(dist, 'embed.js'));
  const etag = `"${sha256(script).slice(0, 32)}"`;
  app.get('/embed.js', { config: { permission: 'nobody' } }, (request, reply) => {
    void reply.headers(FROM_ANYWHERE).header('cache-control', `public, max-age=${KEPT_SECONDS}`).header('etag', etag);
    return request.headers['if-none-match'] === etag ? reply.status(304).send() : reply.type('text/javascript; charset=utf-8').send(script);
  });
}
