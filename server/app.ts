/** What the service is made of, in the order in which a request meets it. How this process runs it is `main.ts`. */
import AjvCompiler from '@fastify/ajv-compiler';
import swagger from '@fastify/swagger';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { accountRoutes } from './api/accounts.ts';
import { COOKIE, useAuthentication } from './api/authenticate.ts';
import { authorityRoutes } from './api/authorities.ts';
import { useJsonParser } from './api/body-parser.ts';
import { catalogueRoutes } from './api/catalogues.ts';
import { conflictRoutes } from './api/conflicts.ts';
import type { Service } from './api/context.ts';
import { healthRoutes } from './api/health.ts';
import { ledgerRoutes } from './api/ledger.ts';
import { mutualRoutes } from './api/mutuals.ts';
import { overviewRoutes } from './api/overview.ts';
import { peopleRoutes } from './api/people.ts';
import { onError } from './api/problems.ts';
import { useRateLimits } from './api/rate-limits.ts';
import { roleRoutes } from './api/roles.ts';
import { useSafeHeaders } from './api/safe-headers.ts';
import { sessionRoutes } from './api/sessions.ts';
import { useClient } from './public/client.ts';

const BODY_BYTES = 1024 * 1024;

export async function buildApp(service: Service, options: FastifyServerOptions = {}): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: BODY_BYTES,
    trustProxy: service.config.trustProxy,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    // What the router refuses never reaches the error handler.
    frameworkErrors: onError,
    ...options,
  }).withTypeProvider<TypeBoxTypeProvider>();
  app.decorate('service', service);
  app.setErrorHandler(onError);
  useJsonParser(app);
  useValidation(app);

  useSafeHeaders(app);
  await useRateLimits(app);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Register of roles and interests', version: '0.1.0', description: 'The roles that an authority plays towards mutuals and co-operatives, where they overlap, and proof that the record was never rewritten.' },
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' }, cookie: { type: 'apiKey', in: 'cookie', name: COOKIE } } },
    },
  });
  await useAuthentication(app);
  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store').header('vary', 'accept-language');
    if (service.config.demo) void reply.header('x-robots-tag', 'noindex').header('x-demo', 'on');
  });

  const api = { prefix: '/api' };
  for (const routes of [healthRoutes, sessionRoutes, accountRoutes, authorityRoutes, mutualRoutes, peopleRoutes, roleRoutes, conflictRoutes, overviewRoutes, ledgerRoutes, catalogueRoutes]) await app.register(routes, api);
  await useClient(app);
  return app;
}

const AJV = { allErrors: true, removeAdditional: false, useDefaults: false } as const;

/**
 * Strict for what is stored: nothing coerced, nothing dropped in silence, for a register of interests cannot lose a misspelt field. Query
 * strings are text by nature, so in them, and only in them, numbers and booleans are read from it.
 */
function useValidation(app: FastifyInstance): void {
  const build = AjvCompiler();
  const strict = build({}, { customOptions: { ...AJV, coerceTypes: false } });
  const fromText = build({}, { customOptions: { ...AJV, coerceTypes: true } });
  app.setValidatorCompiler((route) => (route.httpPart === 'querystring' ? fromText : strict)(route));
}
