/** What was asked about roles and statements, as it is told. */
import { sql, type SQL } from 'drizzle-orm';
import { amongTexts } from '../../db/dialect.ts';
import { once } from '../../db/statement.ts';
import type { Reader } from '../../db/store.ts';
import { recordsShown } from '../../db/stores/published-statements.ts';
import { released } from '../../db/stores/published.ts';
import { attestations, authorities, mutuals, people, roles, roleStatements, sealed, units } from '../../db/tables/index.ts';
import { attestedAmong } from '../actions/attested.ts';
import { civilDate } from '../clock.ts';
import type { Attestation } from '../domain/attestations/attestation.ts';
import { standingOn, toldState } from '../domain/attestations/standing.ts';
import { roleKind } from '../domain/roles/kinds.ts';
import { fromColumns } from '../domain/time/period.ts';
import type { Family } from '../domain/vocabulary.ts';
import type { Language } from '../domain/words.ts';
import { asKnown, knownBy, reviewDayOf, type Clocks } from './paging.ts';

interface Line {
  id: string;
  version: number;
  ofAuthority: string;
  gss: string;
  mutual: string;
  mutualName: string;
  kind: 'role' | 'statement';
  subject: string;
  roleKind: string | null;
  family: Family;
  validFrom: string;
  validTo: string;
  subjectState: string;
  unitName: string | null;
  person: string | null;
  personName: string | null;
  askedOn: string;
  dueOn: string;
  mailboxes: number;
  text: string | null;
  state: string;
  account: string | null;
  recordedAt: string;
}

const read = (reader: Reader, where: SQL, known: Pick<Clocks, 'knownAt'>): Promise<Line[]> =>
  reader.all(
    once<Line>(sql`select a.id, a.version, a.authority as "ofAuthority", coalesce(au.gss, au.id) as gss, a.mutual, m.name as "mutualName", a.kind, a.subject, r.kind as "roleKind", coalesce(r.family, t.family) as family,
        coalesce(r.valid_from, t.valid_from) as "validFrom", coalesce(r.valid_to, t.valid_to) as "validTo", coalesce(r.state, t.state) as "subjectState", u.name as "unitName", a.person, n.value as "personName",
        a.asked_on as "askedOn", a.due_on as "dueOn", a.mailboxes, s.value as text, a.state, a.account, a.recorded_at as "recordedAt"
      from ${attestations} a join ${authorities} au on au.id = a.authority and au.superseded_at is null join ${mutuals} m on m.id = a.mutual and m.superseded_at is null
      left join ${roles} r on r.id = a.subject and ${asKnown(sql`r`, known)} left join ${roleStatements} t on t.id = a.subject and ${asKnown(sql`t`, known)}
      left join ${units} u on u.id = r.unit and u.superseded_at is null left join ${people} p on p.id = a.person and p.superseded_at is null left join ${sealed} n on n.commitment = p.name left join ${sealed} s on s.commitment = a.text
      where ${where} and ${asKnown(sql`a`, known)} order by a.asked_on desc, m.name, a.mutual, a.kind, family, a.subject, a.id`),
  );

/** `where` is of a. In order of being asked, the latest first, and then of bodies. */
export async function attestationLines(reader: Reader, where: SQL, clocks: Clocks, day: string, language: Language): Promise<Attestation[]> {
  const known = knownBy(clocks);
  const on = reviewDayOf(clocks, day);
  const lines = await read(reader, where, known);
  const about = await attestedAmong(reader, lines.map(({ subject, validFrom, validTo, subjectState }) => ({ id: subject, validFrom, validTo, state: subjectState })), known.knownAt, on);
  return lines.map(({ ofAuthority: _of, gss, roleKind: kind, validFrom, validTo, subjectState, state: _state, account, ...line }) => {
    const { all, subject } = about({ id: line.subject, validFrom, validTo, state: subjectState });
    return {
      ...line,
      authority: gss,
      title: kind === null ? null : (roleKind(kind)?.title[language] ?? kind),
      period: fromColumns({ validFrom, validTo }),
      state: toldState(line.id, all, subject, on),
      answeredOn: account === null ? null : civilDate(new Date(line.recordedAt)),
      answeredBy: account,
      unconfirmedSince: standingOn(all, subject, on).unconfirmedSince,
    };
  });
}

/** Ids of those that a link may show: of what everybody sees. */
export async function publicLines(reader: Reader, authority: string, ids: readonly string[], today: string): Promise<string[]> {
  const rows = await reader.all(
    once<{ id: string; kind: string; mutual: string; family: string; validFrom: string; validTo: string; open: number }>(sql`select a.id, a.kind, a.mutual, coalesce(r.family, t.family) as family, coalesce(r.valid_from, t.valid_from) as "validFrom", coalesce(r.valid_to, t.valid_to) as "validTo",
        case when exists (select 1 from ${roles} o where o.authority = a.authority and o.mutual = a.mutual and (a.kind = 'statement' or o.id = a.subject) and o.superseded_at is null and o.state = 'recorded' and ${released(sql`o`, sql`${today}`)}) then 1 else 0 end as open
      from ${attestations} a left join ${roles} r on r.id = a.subject and r.superseded_at is null left join ${roleStatements} t on t.id = a.subject and t.superseded_at is null
      where ${amongTexts(sql`a.id`, JSON.stringify(ids))} and a.superseded_at is null`),
  );
  const isShown = await recordsShown(reader, { authorities: [authority], mutuals: [...new Set(rows.map(({ mutual }) => mutual))] }, today);
  return rows.filter((row) => row.open === 1 && (row.kind === 'role' || isShown({ ...row, authority }))).map(({ id }) => id);
}
