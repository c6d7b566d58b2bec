/** The register of interests as everybody reads it: of councillors and co-opted members, without addresses, without whose it is, and without what is withheld. */
import { findAuthority } from '../../../db/stores/authorities.ts';
import { findMutual } from '../../../db/stores/mutuals.ts';
import { shownEntry } from '../../domain/declarations/shown.ts';
import { PublicInterest } from '../../domain/publication/replies.ts';
import { WITHHELD_UNDER } from '../../domain/publication/withheld-law.ts';
import { listOf } from '../../domain/schema.ts';
import { fromColumns } from '../../domain/time/period.ts';
import type { Routes } from '../context.ts';
import { sendList } from '../csv.ts';
import { entryIn, interestLines, withheldId, type InterestLine } from '../interest-lines.ts';
import { interestFilters } from '../interests.ts';
import { badQuery, listed, listQuery, pageOf } from '../paging.ts';
import { PROBLEMS } from '../problems.ts';
import { everybodys } from '../sight.ts';

function publicInterest(line: InterestLine): PublicInterest {
  const { id, gss, nation, person, name, heading, mutual, mutualIsPublic, recordedAt } = line;
  const base = { id, authority: gss, person, name, state: line.state as PublicInterest['state'], recordedAt };
  if (line.withheld === 1) return { ...base, id: withheldId(id), state: 'registered', category: null, entry: null, addressWithheld: false, mutual: null, period: { from: null, to: null }, withheld: WITHHELD_UNDER[nation] };
  const entry = entryIn(line);
  const shown = entry === null ? { entry: null, addressWithheld: false } : shownEntry(heading, entry, line.publishAddress === 1);
  return { ...base, ...shown, category: heading, mutual: mutualIsPublic === 1 ? mutual : null, period: fromColumns(line), withheld: null };
}

/** The two parts of the list, as a cursor names them. */
const [OPEN, WITHHELD] = ['0', '1'];
const MOST_WITHHELD = 50_000;
const byId = (a: PublicInterest, b: PublicInterest): number => (a.id < b.id ? -1 : 1);

export const publicInterestRoutes: Routes = async (app) => {
  const { store } = app.service;

  app.get('/interests', { schema: { querystring: listQuery(interestFilters), response: { 200: listOf(PublicInterest), ...PROBLEMS }, tags: ['public'] }, config: { permission: 'nobody' } }, async (request, reply) => {
    const { authority, person, body, category, format } = request.query;
    const page = await pageOf(request, request.query);
    const asked = { authority: authority && ((await findAuthority(store, authority))?.id ?? 'none'), person, body: body && ((await findMutual(store, body))?.id ?? 'none'), category };
    const looking = { today: everybodys(request).today, over: 'all', bodiesOf: 'public', tellsCategory: false, keeping: [], own: [] } as const;
    // What is withheld comes after all others and in an order of its own: among those of its filing its place would tell the heading.
    const [part = OPEN, last] = page.after ?? [];
    if ((part !== OPEN && part !== WITHHELD) || (page.after && page.after.length !== 2)) throw badQuery('cursor', 'cursor belongs to another list');
    const open = part === OPEN ? await interestLines(store, { ...looking, withheld: 'none' }, { ...page, after: last === undefined ? undefined : [last] }, asked) : [];
    const room = page.limit + 1 - open.length;
    const withheld = room > 0 ? (await interestLines(store, { ...looking, withheld: 'only' }, { ...page, after: undefined, limit: MOST_WITHHELD }, asked)).map(publicInterest).sort(byId).filter(({ id }) => part === OPEN || id > String(last)) : [];
    return sendList(reply, await listed(request, page, [...open.map(publicInterest), ...withheld.slice(0, room)], ({ id, withheld: law }) => [law === null ? OPEN : WITHHELD, id], (row) => row), format, 'interests');
  });
};
