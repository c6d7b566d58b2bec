/**
 * The public register: what is published, for everybody, from any site, without signing in. No cookie and no token is looked at, so a reply is the same
 * for all and may be kept for a minute; whoever may see more sees it elsewhere.
 */
import { Refused } from '../../domain/problem.ts';
import type { Routes } from '../context.ts';
import { publicAuthorityRoutes } from './authorities.ts';
import { publicConcernRoutes } from './concerns.ts';
import { publicConflictRoutes } from './conflicts.ts';
import { embeddedRoutes } from './embedded.ts';
import { publicGuidanceRoutes } from './guidance.ts';
import { publicInterestRoutes } from './interests.ts';
import { publicMutualRoutes } from './mutuals.ts';
import { parliamentRoutes } from './parliament.ts';
import { publicPeopleRoutes } from './people.ts';
import { publicRoleRoutes } from './roles.ts';
import { publicWithheldRoutes } from './withheld.ts';

/** So long what was withheld a moment ago may still lie in a cache on the way. */
const KEPT_SECONDS = 60;

const OPEN_HEADERS = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'content-disposition, x-next-cursor', 'cross-origin-resource-policy': 'cross-origin' };

export const publicRoutes: Routes = async (app) => {
  await app.register(
    async (open) => {
      open.addHook('onRequest', async (_request, reply) => void reply.headers(OPEN_HEADERS));
      open.addHook('onSend', async (_request, reply) => {
        if (reply.statusCode === 200) void reply.header('cache-control', `public, max-age=${KEPT_SECONDS}`);
      });
      open.setNotFoundHandler(() => {
        throw new Refused(404, 'not-found', 'There is nothing at this address.');
      });
      for (const routes of [publicAuthorityRoutes, publicMutualRoutes, publicRoleRoutes, publicConflictRoutes, publicConcernRoutes, publicPeopleRoutes, publicInterestRoutes, publicGuidanceRoutes, publicWithheldRoutes, embeddedRoutes]) await open.register(routes);
      await open.register(parliamentRoutes, { prefix: '/parliament/v1' });
    },
    { prefix: '/public' },
  );
};
