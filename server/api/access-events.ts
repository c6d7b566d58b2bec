/** Who signed in, who was refused, and what auditors looked at: for each council what concerns it, for the installation what concerns none. */
import { sql, type SQL } from 'drizzle-orm';
import { amongTexts } from '../../db/dialect.ts';
import { once } from '../../db/statement.ts';
import { accessEvents, accounts, authorities, memberships, sealed } from '../../db/tables/index.ts';
import { beginningOf } from '../clock.ts';
import { ACCESS_EVENTS, AccessEvent } from '../domain/access/events.ts';
import { permit } from '../domain/access/permit.ts';
import { CivilDate, Id, listOf, oneOf, optional, strict } from '../domain/schema.ts';
import { addDays, isCivilDate, LAST_DATE } from '../domain/time/civil.ts';
import { keys } from '../domain/vocabulary.ts';
import type { Words } from '../domain/words.ts';
import { actorOf, languageOf, type Routes } from './context.ts';
import { sendList } from './csv.ts';
import { allOf, badQuery, keyset, listed, listQuery, pageOf, type Page } from './paging.ts';
import { PROBLEMS } from './problems.ts';
import { authorityFilter } from './sight.ts';

/** Kept for a time and then gone, so there is neither a day on which they were true nor an instant at which they were known. */
const { asAt: _day, knownAt: _instant, ...query } = listQuery({ authority: optional(Id), kind: optional(oneOf(keys(ACCESS_EVENTS))), account: optional(Id), from: optional(CivilDate), to: optional(CivilDate) }).properties;

const SOMEBODY: Words = { en: 'somebody of another authority', cy: 'rhywun o awdurdod arall' };

type Row = Omit<AccessEvent, 'authority'> & { hour: string; gss: string | null; known: number };

/** As `keyset`, where the order is from the last to the first. */
export function newestFirst(names: readonly SQL[], after: Page['after']): SQL | undefined {
  const later = keyset(names, after);
  return later && sql`(${sql.join([...names], sql`, `)}) < (${sql.join((after ?? []).map((value) => sql`${value}`), sql`, `)})`;
}

function between(from: string | undefined, to: string | undefined): SQL | undefined {
  for (const [path, day] of [['from', from], ['to', to]] as const) if (day !== undefined && (!isCivilDate(day) || day > LAST_DATE)) throw badQuery(path, `${path} is not a day of the calendar: write YYYY-MM-DD, at most ${LAST_DATE}`);
  if (from !== undefined && to !== undefined && from > to) throw badQuery('to', `the last day (${to}) is before the first (${from})`);
  return allOf(from !== undefined && sql`e.at >= ${beginningOf(from)}`, to !== undefined && sql`e.at < ${beginningOf(addDays(to, 1))}`);
}

export const accessEventRoutes: Routes = async (app) => {
  const { store, access } = app.service;

  app.get('/access-events', { schema: { querystring: strict(query), response: { 200: listOf(AccessEvent), ...PROBLEMS }, tags: ['access'] }, config: { permission: 'access.read' } }, async (request, reply) => {
    const { authority, kind, account, from, to, format } = request.query;
    const actor = actorOf(request);
    const ofInstallation = authority === undefined;
    const here = JSON.stringify(ofInstallation ? permit(actor, 'instance-access.read').sight : await authorityFilter(request, permit(actor, 'access.read').sight, authority));
    const page = await pageOf(request, request.query);
    const days = between(from, to);
    await access.flush();
    // Whoever serves two councils: each sees them come and go, and neither what they were refused or looked at in the other. Nor do they see what
    // went before the role there, or comes after it: what is asked of a membership is what was known of it at that very moment.
    const member = sql`exists (select 1 from ${memberships} m where m.account = e.account and m.state = 'in-force' and m.recorded_at <= e.at and (m.superseded_at is null or e.at < m.superseded_at) and substr(e.at, 1, 10) between m.valid_from and m.valid_to and ${ofInstallation ? sql`m.authority is not null` : amongTexts(sql`m.authority`, here)})`;
    const seen = ofInstallation ? sql`e.authority is null and not ${member}` : sql`(${amongTexts(sql`e.authority`, here)} or (e.authority is null and ${member}))`;
    // Somebody who tried from outside is not told apart from others by name, number or filter: which council they are of is not this one's business.
    const known = ofInstallation ? sql`1 = 1` : member;
    const rows = await store.all(
      once<Row>(sql`select e.id, e.hour, e.at, e.kind, e.account, n.value as name, coalesce(a.gss, a.id) as gss, e.address, e.detail, e.count, case when ${known} then 1 else 0 end as known
        from ${accessEvents} e left join ${authorities} a on a.id = e.authority and a.superseded_at is null
        left join ${accounts} c on c.id = e.account and c.superseded_at is null left join ${sealed} n on n.commitment = c.name
        where ${allOf(seen, days, kind && sql`e.kind = ${kind}`, account && sql`e.account = ${account} and ${known}`, newestFirst([sql`e.hour`, sql`e.at`, sql`e.id`], page.after))}
        order by e.hour desc, e.at desc, e.id desc limit ${page.limit + 1}`),
    );
    const somebody = SOMEBODY[languageOf(request)];
    const list = await listed(request, page, rows, (row) => [row.hour, row.at, row.id], ({ hour: _hour, gss, known: isKnown, ...row }) => ({ ...row, authority: gss, ...(isKnown === 0 && { account: null, name: somebody }) }));
    return sendList(reply, list, format, 'access-events');
  });
};
