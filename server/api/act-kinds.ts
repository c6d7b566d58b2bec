import { Type } from 'typebox';
import { permit } from '../domain/access/permit.ts';
import { ACT_KINDS } from '../domain/acts/kinds.ts';
import { listOf, oneOf } from '../domain/schema.ts';
import { keys } from '../domain/vocabulary.ts';
import { actorOf, languageOf, type Routes } from './context.ts';
import { sendList } from './csv.ts';
import { listQuery, pageOf, sliced } from './paging.ts';
import { PROBLEMS } from './problems.ts';

/** `outcome` says what to record as the outcome of one; `lenient` that the body is better off by it. */
const ActKindReply = Type.Object({ kind: oneOf(keys(ACT_KINDS)), of: oneOf(['regulator', 'contractor']), title: Type.String(), outcome: Type.String(), lenient: Type.Boolean() });

export const actKindRoutes: Routes = async (app) => {
  app.get('/act-kinds', { schema: { querystring: listQuery({}), response: { 200: listOf(ActKindReply), ...PROBLEMS }, tags: ['catalogues'] }, config: { permission: 'catalogue.read' } }, async (request, reply) => {
    permit(actorOf(request), 'catalogue.read');
    const language = languageOf(request);
    const items = keys(ACT_KINDS).map((kind) => ({ kind, of: ACT_KINDS[kind].of, title: ACT_KINDS[kind].title[language], outcome: ACT_KINDS[kind].outcome[language], lenient: ACT_KINDS[kind].lenient }));
    return sendList(reply, await sliced(request, await pageOf(request, request.query), items), request.query.format, 'act-kinds');
  });
};
