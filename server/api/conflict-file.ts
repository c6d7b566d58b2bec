/** The file of one conflict: everything that happened in it, in order, as far as whoever asks may see. */
import { civilDate } from '../clock.ts';
import { sightOf } from '../domain/access/permit.ts';
import { personsOf } from '../domain/access/own.ts';
import { isInvitedTo } from '../domain/access/one-file.ts';
import { isAbout } from '../domain/access/preparing.ts';
import { notFound } from '../domain/problem.ts';
import { FileItem, inOrder, ITEM_KINDS, seenOf, type FileSight } from '../domain/reviews/file-item.ts';
import { Id, listOf, oneOf, optional, strict } from '../domain/schema.ts';
import { languageOf, type Routes } from './context.ts';
import { sendList } from './csv.ts';
import { itemsOf, ownItems } from './file-items.ts';
import { fileNamed, type OneFile } from './one-file.ts';
import { listQuery, pageOf, sliced } from './paging.ts';
import { PROBLEMS } from './problems.ts';

function sightOfItems({ actor, concern, authority, seen, decides }: OneFile): FileSight {
  if (!seen) return 'asked';
  if (isAbout(actor, concern)) return 'seen';
  if (decides || isInvitedTo(actor, concern.id) || sightOf(actor, 'conflict.prepare').includes(authority.id)) return 'whole';
  return sightOf(actor, 'decision.read').includes(authority.id) ? 'reasons' : 'seen';
}

export const conflictFileRoutes: Routes = async (app) => {
  const { store } = app.service;

  app.get(
    '/conflicts/:id/file',
    { schema: { params: strict({ id: Id }), querystring: listQuery({ what: optional(oneOf(ITEM_KINDS)) }), response: { 200: listOf(FileItem), ...PROBLEMS }, tags: ['reviews'] }, config: { permission: 'anybody' } },
    async (request, reply) => {
      const file = await fileNamed(request, request.params.id);
      const sight = sightOfItems(file);
      const page = await pageOf(request, request.query);
      const persons = personsOf(file.actor.hats);
      const items = await store.snapshot(async (reader) => {
        const all = sight === 'asked' ? [] : await itemsOf(reader, file, languageOf(request));
        return sight === 'whole' ? all : [...seenOf(sight, all), ...(await ownItems(reader, file.concern.id, persons))];
      });
      // Whoever neither sees the overlap nor was asked about it is not told that there is one.
      if (sight === 'asked' && items.length === 0) throw notFound('overlap').notPermitted(file.authority.id);
      const { what, format } = request.query;
      const { asAt, knownAt } = page;
      const shown = items.filter((item) => (what === undefined || item.what === what) && (knownAt === undefined || item.at <= knownAt) && (asAt === undefined || civilDate(new Date(item.at)) <= asAt));
      return sendList(reply, await sliced(request, page, inOrder(shown)), format, 'file');
    },
  );
};
