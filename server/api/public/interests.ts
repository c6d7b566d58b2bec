/** The register of interests as everybody reads it: of councillors and co-opted members, without addresses, without whose it is, and without what is withheld. */
import { findAuthority } from '../../../db/stores/authorities.ts';
import { findMutual } from '../../../db/stores/mutuals.ts';
import { shownEntry } from '../../domain/declarations/shown.ts';
import { PublicInterest } from '../../domain/publication/replies.ts';
import { listOf } from '../../domain/schema.ts';
import { fromColumns } from '../../domain/time/period.ts';
import type { Routes } from '../context.ts';
import { sendList } from '../csv.ts';
import { entryIn, interestLines, type InterestLine } from '../interest-lines.ts';
import { interestFilters } from '../interests.ts';
import { listed, listQuery, pageOf } from '../paging.ts';
import { PROBLEMS } from '../problems.ts';
import { everybodys } from '../sight.ts';

/** Public copies omit the details, and may say that an interest is withheld under this section (s.32(2)). */
const LAW = 'Localism Act 2011 s.32';

function publicInterest(line: InterestLine): PublicInterest {
  const { id, gss, person, name, heading, mutual, mutualIsPublic, recordedAt } = line;
  const base = { id, authority: gss, person, name, state: line.state as PublicInterest['state'], recordedAt };
  if (line.withheld === 1) return { ...base, category: null, entry: null, addressWithheld: false, mutual: null, period: { from: null, to: null }, withheld: LAW };
  const entry = entryIn(line);
  const shown = entry === null ? { entry: null, addressWithheld: false } : shownEntry(heading, entry, line.publishAddress === 1);
  return { ...base, ...shown, category: heading, mutual: mutualIsPublic === 1 ? mutual : null, period: fromColumns(line), withheld: null };
}

export const publicInterestRoutes: Routes = async (app) => {
  const { store } = app.service;

  app.get('/interests', { schema: { querystring: listQuery(interestFilters), response: { 200: listOf(PublicInterest), ...PROBLEMS }, tags: ['public'] }, config: { permission: 'nobody' } }, async (request, reply) => {
    const { authority, person, body, category, format } = request.query;
    const page = await pageOf(request, request.query);
    const asked = { authority: authority && ((await findAuthority(store, authority))?.id ?? 'none'), person, body: body && ((await findMutual(store, body))?.id ?? 'none'), category };
    const rows = await interestLines(store, { today: everybodys(request).today, over: 'all', bodiesOf: 'public', tellsCategory: false, keeping: [], own: [] }, page, asked);
    return sendList(reply, await listed(request, page, rows, ({ id }) => [id], publicInterest), format, 'interests');
  });
};
