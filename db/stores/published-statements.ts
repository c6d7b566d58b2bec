/** "We do not play this role", as far as it may be shown to those who do not see what is withheld: server/domain/publication/statements.ts says why. */
import { sql, type SQL } from 'drizzle-orm';
import { shownStatements, silentDays } from '../../server/domain/publication/statements.ts';
import { OPEN_END, toDate, toDay } from '../../server/domain/time/civil.ts';
import type { Span, Spans } from '../../server/domain/time/period.ts';
import type { Family } from '../../server/domain/vocabulary.ts';
import { amongTexts } from '../dialect.ts';
import { once } from '../statement.ts';
import type { Reader } from '../store.ts';
import { authorities, roles, roleStatements } from '../tables/index.ts';
import { releasedNow } from './published.ts';

export interface ShownStatement {
  /** Of the earliest record that it is made of. */
  readonly id: string;
  readonly authority: string;
  readonly gss: string;
  readonly mutual: string;
  readonly family: Family;
  readonly validFrom: string;
  /** At most today: of the days to come nothing is said. */
  readonly validTo: string;
  /** When the first of its records was first made: later ones may say when something else was. */
  readonly recordedAt: string;
  /** What it is made of. */
  readonly records: readonly { readonly id: string; readonly validFrom: string; readonly validTo: string }[];
}

interface Row {
  id: string;
  authority: string;
  gss: string;
  mutual: string;
  family: Family;
  validFrom: string;
  validTo: string;
  first: string;
}

const spanOf = ({ validFrom, validTo }: Pick<Row, 'validFrom' | 'validTo'>): Span => [toDay(validFrom), toDay(validTo)];
const keyOf = ({ authority, mutual, family }: Pick<Row, 'authority' | 'mutual' | 'family'>): string => [authority, mutual, family].join(' ');
const columns = (row: SQL): SQL => sql`${row}.id, ${row}.authority, ${row}.mutual, ${row}.family, ${row}.valid_from as "validFrom", ${row}.valid_to as "validTo"`;

export interface OfDossiers {
  /** Ids; without them, those of all. */
  readonly authorities?: readonly string[] | undefined;
  readonly mutuals?: readonly string[] | undefined;
}

function among(row: SQL, { authorities: of, mutuals }: OfDossiers): SQL {
  const conditions = [of && amongTexts(sql`${row}.authority`, JSON.stringify(of)), mutuals && amongTexts(sql`${row}.mutual`, JSON.stringify(mutuals))].filter((one) => one !== undefined);
  return conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`1 = 1`;
}

async function stated(reader: Reader, of: OfDossiers, condition: SQL): Promise<Map<string, Row[]>> {
  const rows = await reader.all(
    once<Row>(sql`select ${columns(sql`t`)}, (select min(v.recorded_at) from ${roleStatements} v where v.id = t.id) as first, coalesce(a.gss, a.id) as gss
      from ${roleStatements} t join ${authorities} a on a.id = t.authority and a.superseded_at is null where ${among(sql`t`, of)} and t.state = 'recorded' and ${condition} order by t.valid_from, t.id`),
  );
  return Map.groupBy(rows, keyOf);
}

/** Days of which nothing may be said, by authority, body and kind of role; most kinds have none. */
async function silences(reader: Reader, of: OfDossiers, today: string): Promise<Map<string, Spans>> {
  const r = sql`r`;
  // Every version: a statement does not grow back where the role that cut it is shortened.
  const withheld = await reader.all(once<Row>(sql`select ${columns(r)}, '' as first, '' as gss from ${roles} r where ${among(r, of)} and not ${releasedNow(r, today)}`));
  if (withheld.length === 0) return new Map();
  const standing = await stated(reader, of, sql`t.superseded_at is null`);
  return new Map([...Map.groupBy(withheld, keyOf)].map(([key, rows]) => [key, silentDays((standing.get(key) ?? []).map(spanOf), rows.map(spanOf), toDay(today))]));
}

/** `known` is a condition on t: which versions were known at the time asked about. */
export async function statementsShown(reader: Reader, of: OfDossiers, known: SQL, today: string): Promise<ShownStatement[]> {
  const silent = await silences(reader, of, today);
  return [...(await stated(reader, of, known))].flatMap(([key, rows]) => shownStatements(rows.map(spanOf), silent.get(key) ?? [], toDay(today)).map((span) => madeOf(rows, span)));
}

function madeOf(rows: readonly Row[], [from, to]: Span): ShownStatement {
  const parts = rows.filter((row) => toDay(row.validFrom) <= to && toDay(row.validTo) >= from);
  const { id, authority, gss, mutual, family } = parts[0] as Row;
  return { id, authority, gss, mutual, family, validFrom: toDate(from), validTo: toDate(to), recordedAt: parts.map(({ first }) => first).sort()[0] as string, records: parts };
}

export interface StatementRecord {
  readonly authority: string;
  readonly mutual: string;
  readonly family: string;
  readonly validFrom: string;
  readonly validTo: string;
}

/** Which records of statements may be shown as they were written: of a kind of role of which anything may be said, and with no end or beginning in days to come. */
export async function recordsShown(reader: Reader, of: OfDossiers, today: string): Promise<(record: StatementRecord) => boolean> {
  const silent = await silences(reader, of, today);
  return ({ authority, mutual, family, validFrom, validTo }) => (silent.get([authority, mutual, family].join(' ')) ?? []).length === 0 && validFrom <= today && (validTo <= today || validTo === OPEN_END);
}
