/** The guidance that a council follows, with what it adds: rules that a council goes by are everybody's to read. */
import { findAuthority } from '../../../db/stores/authorities.ts';
import { paragraphIn, SHIPPED } from '../../domain/guidance/editions.ts';
import { Id, listOf, optional } from '../../domain/schema.ts';
import { languageOf, type Routes } from '../context.ts';
import { sendList } from '../csv.ts';
import { guidanceFollowed, GuidanceReply } from '../guidance.ts';
import { listQuery, pageOf, sliced } from '../paging.ts';
import { PROBLEMS } from '../problems.ts';

export const publicGuidanceRoutes: Routes = async (app) => {
  const { store } = app.service;

  app.get('/guidance', { schema: { querystring: listQuery({ authority: optional(Id) }), response: { 200: listOf(GuidanceReply), ...PROBLEMS }, tags: ['public'] }, config: { permission: 'nobody' } }, async (request, reply) => {
    const { authority, format } = request.query;
    const [page, language] = [await pageOf(request, request.query), languageOf(request)];
    const found = authority === undefined ? undefined : await findAuthority(store, authority);
    const items = authority === undefined ? SHIPPED.paragraphs.map((one) => paragraphIn(one, language)) : found ? await guidanceFollowed(store, found.id, page, language) : [];
    return sendList(reply, await sliced(request, page, items), format, 'guidance');
  });
};
