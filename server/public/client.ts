/** The built client: files with their content in their name are kept for ever by browsers, the page itself never. */
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refused } from '../domain/problem.ts';
import { embedRoute } from './files/embed.ts';

const DIST = join(import.meta.dirname, '..', '..', 'dist');

export async function useClient(app: FastifyInstance, dist = DIST): Promise<void> {
  const built = existsSync(join(dist, 'index.html'));
  // Each file that is there gets a route of its own at the start: no address is ever made into a path.
  if (built) await app.register(fastifyStatic, { root: dist, wildcard: false, index: false, globIgnore: ['**/*.map', 'embed.js'], maxAge: '365d', immutable: true });
  if (existsSync(join(dist, 'embed.js'))) await app.register(embedRoute, { dist });
  app.setNotFoundHandler((request, reply) => {
    const wantsPage = built && request.method === 'GET' && !request.url.startsWith('/api') && !/\.\w{1,5}($|\?)/.test(request.url);
    if (!wantsPage) throw new Refused(404, 'not-found', 'There is nothing at this address.');
    return reply.header('cache-control', 'no-cache').sendFile('index.html', { maxAge: 0, immutable: false });
  });
}
