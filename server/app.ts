/** What the service is made of, in the order in which a request meets it. How this process runs it is `main.ts`. */
import swagger from '@fastify/swagger';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, { type FastifyHttpOptions, type FastifyInstance, type RawServerDefault } from 'fastify';
import { accessEventRoutes } from './api/access-events.ts';
import { accountRoutes } from './api/accounts.ts';
import { actKindRoutes } from './api/act-kinds.ts';
import { actRoutes } from './api/acts.ts';
import { assignmentRoutes } from './api/assignments.ts';
import { attestationRoutes } from './api/attestations.ts';
import { noteAuditors } from './api/auditor-reads.ts';
import { auditorRoutes } from './api/auditors.ts';
import { useAuthentication } from './api/authenticate.ts';
import { authorityRoutes } from './api/authorities.ts';
import { useJsonParser } from './api/body-parser.ts';
import { bodyNoticeRoutes } from './api/body-notices.ts';
import { bodyReplyRoutes } from './api/body-replies.ts';
import { catalogueRoutes } from './api/catalogues.ts';
import { guidanceRoutes } from './api/guidance.ts';
import { guidanceAdditionRoutes } from './api/guidance-additions.ts';
import { guidanceAdoptionRoutes } from './api/guidance-adoptions.ts';
import { guidanceChangeRoutes } from './api/guidance-changes.ts';
import { guidanceEditionRoutes } from './api/guidance-editions.ts';
import { sharedPrecedentRoutes } from './api/shared-precedents.ts';
import { chasingRoutes } from './api/chasings.ts';
import { concernRoutes } from './api/concerns.ts';
import { openAttestationRoutes } from './api/open-attestations.ts';
import { confirmationRoutes } from './api/confirmations.ts';
import { conflictFileRoutes } from './api/conflict-file.ts';
import { conflictWhatIfRoutes } from './api/conflict-what-if.ts';
import { conflictRoutes } from './api/conflicts.ts';
import { connectionRoutes } from './api/connections.ts';
import type { Service } from './api/context.ts';
import { decidingRoutes } from './api/deciding.ts';
import { decisionReadRoutes } from './api/decisions-read.ts';
import { decisionRoutes } from './api/decisions.ts';
import { declarationKindRoutes } from './api/declaration-kinds.ts';
import { declarationCopyRoutes } from './api/declaration-copies.ts';
import { declarationReviewRoutes } from './api/declaration-reviews.ts';
import { declarationRoutes } from './api/declarations.ts';
import { documentRoutes } from './api/documents.ts';
import { fileInvitationRoutes } from './api/file-invitations.ts';
import { fileNoteRoutes } from './api/file-notes.ts';
import { digestRoutes } from './api/digest.ts';
import { giftsTogetherRoutes } from './api/gifts-together.ts';
import { healthRoutes } from './api/health.ts';
import { impliedInterestRoutes } from './api/implied-interests.ts';
import { inquiryAnswerRoutes } from './api/inquiry-answers.ts';
import { inquiryRoutes } from './api/inquiries.ts';
import { intakeRoutes } from './api/intake.ts';
import { interestRoutes } from './api/interests.ts';
import { ledgerRoutes } from './api/ledger.ts';
import { legalHoldRoutes } from './api/legal-holds.ts';
import { linkRoutes } from './api/links.ts';
import { membershipRoutes } from './api/memberships.ts';
import { mutualRoutes } from './api/mutuals.ts';
import { obligationRoutes } from './api/obligations.ts';
import { overviewRoutes } from './api/overview.ts';
import { ownSessionRoutes } from './api/own-sessions.ts';
import { peopleRoutes } from './api/people.ts';
import { permissionRoutes } from './api/permissions.ts';
import { postRoutes } from './api/post.ts';
import { clientErrorHandler, usePlainRequests } from './api/plain-requests.ts';
import { onError } from './api/problems.ts';
import { publicRoutes } from './api/public/index.ts';
import { readingRoutes } from './api/readings.ts';
import { retentionRoutes } from './api/retention.ts';
import { reviewBaselineRoutes } from './api/review-baseline.ts';
import { reviewRoutes } from './api/reviews.ts';
import { roleRoutes } from './api/roles.ts';
import { ruleAdoptionRoutes } from './api/rule-adoptions.ts';
import { ruleRoutes } from './api/rules.ts';
import { ruleStatisticRoutes } from './api/rule-statistics.ts';
import { rulingRoutes } from './api/rulings.ts';
import { makeSafe, useSafeHeaders } from './api/safe-headers.ts';
import { PLAIN } from './api/session-cookies.ts';
import { safeguardRoutes } from './api/safeguards.ts';
import { sessionRoutes } from './api/sessions.ts';
import { settingsRoutes } from './api/settings.ts';
import { withheldDetailRoutes } from './api/withheld-details.ts';
import { httpLimits } from './http-limits.ts';
import { useClient } from './public/client.ts';
import { publicFileRoutes } from './public/files/index.ts';
import { publicPages } from './public/register/index.ts';
import { useSchemas } from './schemas.ts';

export async function buildApp(service: Service, options: FastifyHttpOptions<RawServerDefault> = {}): Promise<FastifyInstance> {
  const app = Fastify({
    ...httpLimits(),
    trustProxy: service.config.trustProxy,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    clientErrorHandler,
    // What the router refuses reaches neither hooks nor the error handler.
    frameworkErrors: (error, request, reply) => onError(error, request, makeSafe(request, reply).header('cache-control', 'no-store')),
    ...options,
  }).withTypeProvider<TypeBoxTypeProvider>();
  app.decorate('service', service);
  app.setErrorHandler(onError);
  useJsonParser(app);
  useSchemas(app);

  useSafeHeaders(app);
  usePlainRequests(app);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Register of roles and interests', version: '0.1.0', description: 'The roles that an authority plays towards mutuals and co-operatives, where they overlap, and proof that the record was never rewritten.' },
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' }, cookie: { type: 'apiKey', in: 'cookie', name: PLAIN.token } } },
    },
  });
  await useAuthentication(app);
  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store').header('vary', 'accept-language');
    if (service.config.demo) void reply.header('x-robots-tag', 'noindex').header('x-demo', 'on');
  });

  noteAuditors(app);
  service.access.onFailure = (error) => app.log.error(error);
  app.addHook('onClose', () => service.access.close());

  const api = { prefix: '/api' };
  for (const routes of [healthRoutes, permissionRoutes, sessionRoutes, ownSessionRoutes, linkRoutes, accountRoutes, membershipRoutes, auditorRoutes, authorityRoutes, mutualRoutes, peopleRoutes, withheldDetailRoutes, readingRoutes, accessEventRoutes, roleRoutes, conflictRoutes, decidingRoutes, decisionRoutes, decisionReadRoutes, ruleRoutes, ruleAdoptionRoutes, ruleStatisticRoutes, safeguardRoutes, actRoutes, actKindRoutes, fileInvitationRoutes, reviewRoutes, digestRoutes, reviewBaselineRoutes, conflictFileRoutes, conflictWhatIfRoutes, assignmentRoutes, attestationRoutes, openAttestationRoutes, fileNoteRoutes, documentRoutes, concernRoutes, bodyNoticeRoutes, bodyReplyRoutes, connectionRoutes, declarationKindRoutes, declarationRoutes, declarationReviewRoutes, declarationCopyRoutes, interestRoutes, impliedInterestRoutes, rulingRoutes, obligationRoutes, chasingRoutes, confirmationRoutes, inquiryAnswerRoutes, inquiryRoutes, intakeRoutes, giftsTogetherRoutes, retentionRoutes, legalHoldRoutes, overviewRoutes, ledgerRoutes, catalogueRoutes, guidanceRoutes, guidanceEditionRoutes, guidanceChangeRoutes, guidanceAdoptionRoutes, guidanceAdditionRoutes, sharedPrecedentRoutes, postRoutes, settingsRoutes, publicRoutes]) await app.register(routes, api);
  await app.register(publicFileRoutes);
  await app.register(publicPages);
  await useClient(app);
  return app;
}
