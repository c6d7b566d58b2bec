/** What the register is made of, for forms and for readers: vocabularies, kinds of role, rules. */
import { Type } from 'typebox';
import { permit } from '../domain/access/permit.ts';
import { SAFEGUARD_KINDS } from '../domain/reviews/safeguards.ts';
import { ROLE_KINDS } from '../domain/roles/kinds.ts';
import { RoleKindReply } from '../domain/roles/role.ts';
import { listOf } from '../domain/schema.ts';
import { keys, VOCABULARIES } from '../domain/vocabulary.ts';
import type { Language } from '../domain/words.ts';
import { actorOf, languageOf, type Routes } from './context.ts';
import { sendList } from './csv.ts';
import { listQuery, pageOf, sliced } from './paging.ts';
import { PROBLEMS } from './problems.ts';

/** `evidence` says what to show when one is tested. */
const SafeguardKindReply = Type.Object({ kind: Type.String(), title: Type.String(), evidence: Type.String() });
const Vocabularies = Type.Record(Type.String(), Type.Array(Type.Object({ value: Type.String(), title: Type.String() })));

export const catalogueRoutes: Routes = async (app) => {
  const config = { permission: 'catalogue.read' as const };

  app.get('/vocabularies', { schema: { response: { 200: Vocabularies, ...PROBLEMS }, tags: ['catalogues'] }, config }, async (request) => {
    permit(actorOf(request), 'catalogue.read');
    const language = languageOf(request);
    return Object.fromEntries(Object.entries(VOCABULARIES).map(([name, terms]) => [name, keys(terms).map((value) => ({ value, title: (terms as Record<string, Record<Language, string>>)[value]?.[language] ?? value }))]));
  });

  app.get('/role-kinds', { schema: { querystring: listQuery({}), response: { 200: listOf(RoleKindReply), ...PROBLEMS }, tags: ['catalogues'] }, config }, async (request, reply) => {
    permit(actorOf(request), 'catalogue.read');
    const language = languageOf(request);
    const items = ROLE_KINDS.map(({ kind, family, title, description, universal, functionOf }) => ({ kind, family, title: title[language], description, universal: universal ?? false, functionOf: functionOf ? [...functionOf] : null }));
    return sendList(reply, await sliced(request, await pageOf(request, request.query), items), request.query.format, 'role-kinds');
  });

  app.get('/safeguard-kinds', { schema: { querystring: listQuery({}), response: { 200: listOf(SafeguardKindReply), ...PROBLEMS }, tags: ['catalogues'] }, config }, async (request, reply) => {
    permit(actorOf(request), 'catalogue.read');
    const language = languageOf(request);
    const items = keys(SAFEGUARD_KINDS).map((kind) => ({ kind, title: SAFEGUARD_KINDS[kind][language], evidence: SAFEGUARD_KINDS[kind].evidence[language] }));
    return sendList(reply, await sliced(request, await pageOf(request, request.query), items), request.query.format, 'safeguard-kinds');
  });
};
