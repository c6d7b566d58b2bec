/** Guidance as the register ships it, or as a council follows it on a day, with what the council adds. */
import { Type } from 'typebox';
import { findAuthority } from '../../db/stores/authorities.ts';
import type { Reader } from '../../db/store.ts';
import { additionReply, followedBy } from '../actions/guidance-rows.ts';
import { permit, sightOf } from '../domain/access/permit.ts';
import { SourceReply } from '../domain/conflicts/conflict.ts';
import { paragraphIn, SHIPPED, standsFor } from '../domain/guidance/editions.ts';
import { Addition } from '../domain/guidance/following.ts';
import { Gss, Id, listOf, nullable, optional } from '../domain/schema.ts';
import type { Language } from '../domain/words.ts';
import { actorOf, languageOf, type Routes } from './context.ts';
import { sendList } from './csv.ts';
import { listQuery, pageOf, sliced, type Page } from './paging.ts';
import { PROBLEMS } from './problems.ts';

export const FollowedEdition = Type.Object({ id: Id, title: Type.String(), publisher: nullable(Gss), publisherName: nullable(Type.String()), from: Type.String(), withdrawn: Type.Boolean() });

export const GuidanceReply = Type.Object({
  id: Type.String(),
  phase: Type.String(),
  phaseTitle: Type.String(),
  title: Type.String(),
  advice: Type.String(),
  safeguards: Type.Array(Type.Object({ title: Type.String(), test: Type.String() })),
  modelWording: Type.String(),
  sources: Type.Array(SourceReply),
  /** Some of it is not in the language that was asked for, and stands in English. */
  untranslated: Type.Boolean(),
  /** Ids that are gone and mean this paragraph now. */
  standsFor: optional(Type.Array(Type.String())),
  additions: optional(Type.Array(Addition)),
  /** What the council follows; null for what the register ships with. */
  edition: optional(nullable(FollowedEdition)),
});

/** As a council follows it on the day of the page. */
export async function guidanceFollowed(reader: Reader, authority: string, { day, knownAt }: Pick<Page, 'day' | 'knownAt'>, language: Language) {
  const { guidance, edition, from, additions } = await followedBy(reader, authority, day, knownAt);
  const publisher = edition?.publisher ? await findAuthority(reader, edition.publisher) : undefined;
  const followed = edition && from !== null ? { id: edition.id, title: edition.title, publisher: publisher?.gss ?? null, publisherName: publisher?.name ?? null, from, withdrawn: edition.state === 'withdrawn' } : null;
  return guidance.paragraphs.map((one) => ({
    ...paragraphIn(one, language),
    standsFor: standsFor(guidance, one.id),
    additions: additions.filter(({ at }) => at === one.id).map((line) => additionReply(line)),
    edition: followed,
  }));
}

export const guidanceRoutes: Routes = async (app) => {
  const { store } = app.service;

  app.get('/guidance', { schema: { querystring: listQuery({ authority: optional(Id) }), response: { 200: listOf(GuidanceReply), ...PROBLEMS }, tags: ['guidance'] }, config: { permission: 'catalogue.read' } }, async (request, reply) => {
    const actor = actorOf(request);
    permit(actor, 'catalogue.read');
    const page = await pageOf(request, request.query);
    const { authority, format } = request.query;
    const language = languageOf(request);
    if (authority === undefined) return sendList(reply, await sliced(request, page, SHIPPED.paragraphs.map((one) => paragraphIn(one, language))), format, 'guidance');
    const found = await findAuthority(store, authority);
    // Whoever was asked to decide a file of a council reads what that council follows.
    const near = [...sightOf(actor, 'register.read'), ...actor.invitations.map((one) => one.authority)];
    const items = found && near.includes(found.id) ? await guidanceFollowed(store, found.id, page, language) : [];
    return sendList(reply, await sliced(request, page, items), format, 'guidance');
  });
};
