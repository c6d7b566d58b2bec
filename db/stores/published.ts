/** What is released to everybody, as conditions of queries. The rule is `isReleased` in server/domain/publication; a test holds both to the same answers. */
import { sql, type SQL } from 'drizzle-orm';
import { PUBLIC_OFFICES } from '../../server/domain/publication/publication.ts';
import { UNKNOWN_START } from '../../server/domain/time/civil.ts';
import { amongTexts, elementsOf, elementText, elementTextIn } from '../dialect.ts';
import { at, statement } from '../statement.ts';
import type { Reader } from '../store.ts';
import { people, roles } from '../tables/index.ts';

/** `row` is a role as it stands now. True or false and never unknown, so that it can be turned round. */
export const released = (row: SQL, today: SQL): SQL => sql`(case when ${row}.withheld_until is null then ${row}.public = 1 and ${row}.valid_from <= ${today} else ${row}.withheld_until <= ${today} end)`;

/** `row` is any version of a role: what is withheld today is withheld on both clocks. */
export const releasedNow = (row: SQL, today: string): SQL => sql`exists (select 1 from ${roles} n where n.id = ${row}.id and n.superseded_at is null and ${released(sql`n`, sql`${today}`)})`;

/** Of these roles, those that are released. */
const releasedAmong = statement<{ id: string }>(() => sql`select n.id from ${roles} n where ${amongTexts(sql`n.id`, at('ids'))} and n.superseded_at is null and ${released(sql`n`, at('today'))}`);
export const releasedRoles = async (reader: Reader, ids: readonly string[], today: string): Promise<Set<string>> =>
  new Set(ids.length === 0 ? [] : (await reader.all(releasedAmong, { ids: JSON.stringify(ids), today })).map(({ id }) => id));

const kinds = sql.join(PUBLIC_OFFICES.map((kind) => sql`${kind}`), sql`, `);
const day = (name: 'from' | 'to', unknown: string): SQL => sql`coalesce(${elementTextIn('period', name)}, ${unknown})`;

/** Whether a person of these offices is or was a public figure; with `asAt`, whether they were on that day. */
export const hasPublicOffice = (offices: SQL, today: SQL, asAt?: string | SQL): SQL => sql`exists (select 1 from ${elementsOf(offices)}
  where ${elementText('kind')} in (${kinds}) and ${day('from', UNKNOWN_START)} <= ${today}${asAt === undefined ? sql`` : sql` and ${day('from', UNKNOWN_START)} <= ${asAt} and ${day('to', '9999-12-31')} >= ${asAt}`})`;

const figuresAmong = statement<{ id: string }>(() => sql`select p.id from ${people} p where ${amongTexts(sql`p.id`, at('ids'))} and p.superseded_at is null and ${hasPublicOffice(sql`p.offices`, at('today'), at('today'))}`);
/** Of these people, those who may be named to everybody in what they do: today's councillors and co-opted members. Who was one once, and is an officer now, is an officer. */
export const publicFigures = async (reader: Reader, ids: readonly string[], today: string): Promise<Set<string>> =>
  new Set(ids.length === 0 ? [] : (await reader.all(figuresAmong, { ids: JSON.stringify(ids), today })).map(({ id }) => id));
