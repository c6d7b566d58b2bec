/** Findings about people: whom a change concerns, what is found about them now, and all of it as lines of text to compare a rebuild with. */
import { sql } from 'drizzle-orm';
import { amongTexts, jsonArray, packed } from '../dialect.ts';
import { at, statement } from '../statement.ts';
import type { Reader } from '../store.ts';
import { acts, conflicts, connections, findings, interests, people } from '../tables/index.ts';
import type { CurrentFinding } from './presence.ts';

const stands = (row: ReturnType<typeof sql>) => sql`${row}.authority = ${at('authority')} and ${row}.superseded_at is null`;
const withBodies = statement<{ person: string }>(
  () => sql`select c.person from ${connections} c where ${stands(sql`c`)} and ${amongTexts(sql`c.mutual`, at('mutuals'))} union all select i.person from ${interests} i where ${stands(sql`i`)} and ${amongTexts(sql`i.mutual`, at('mutuals'))}
            union all select b.person from ${acts} b where b.authority = ${at('authority')} and ${amongTexts(sql`b.mutual`, at('mutuals'))} and b.person is not null`,
);
const withAny = statement<{ person: string }>(
  () => sql`select c.person from ${connections} c where ${stands(sql`c`)} and ${amongTexts(sql`c.person`, at('persons'))} union all select i.person from ${interests} i where ${stands(sql`i`)} and ${amongTexts(sql`i.person`, at('persons'))}`,
);
const everybody = statement<{ person: string }>(() => sql`select p.id as person from ${people} p where ${stands(sql`p`)}`);

const personsIn = (rows: readonly { person: string }[]): string[] => rows.map(({ person }) => person);
/** Those who have something to do with one of the bodies; also who is said no longer to have done something there. */
export const personsWith = async (reader: Reader, authority: string, mutuals: readonly string[]): Promise<string[]> => personsIn(await reader.all(withBodies, { authority, mutuals: JSON.stringify(mutuals) }));
/** Of these, those who have something to do with any body. */
export const linkedAmong = async (reader: Reader, authority: string, persons: readonly string[]): Promise<string[]> => personsIn(await reader.all(withAny, { authority, persons: JSON.stringify(persons) }));
export const everybodyOf = async (reader: Reader, authority: string): Promise<string[]> => personsIn(await reader.all(everybody, { authority }));

type FindingRow = [id: string, rule: string, scope: string, version: number, ruleVersion: number, periods: string, severity: number, factsHash: string, mutual: string];

/** A finding can be about a body only that the person had something to do with once, so that the key of conflicts leads to them all. */
const current = statement<{ packed: string }>(
  () => sql`select ${packed(jsonArray(sql`c.id`, sql`c.rule`, sql`c.scope`, sql`f.version`, sql`f.rule_version`, sql`f.periods`, sql`f.severity`, sql`f.facts_hash`, sql`c.mutual`))} as packed
    from ${conflicts} c join ${findings} f on f.conflict = c.id and f.superseded_at is null
    where c.authority = ${at('authority')} and ${amongTexts(sql`c.scope`, at('scopes'))} and c.mutual in (select '' union all select k.mutual from ${connections} k where k.authority = ${at('authority')} and ${amongTexts(sql`k.person`, at('persons'))}
      union all select i.mutual from ${interests} i where i.authority = ${at('authority')} and ${amongTexts(sql`i.person`, at('persons'))} and i.mutual is not null
      union all select b.mutual from ${acts} b where b.authority = ${at('authority')} and ${amongTexts(sql`b.person`, at('persons'))})`,
);

export interface PersonalCurrent extends CurrentFinding {
  /** Empty where it is about no body. */
  readonly mutual: string;
}

export async function currentAbout(reader: Reader, authority: string, persons: readonly string[], scopeOf: (person: string) => string): Promise<PersonalCurrent[]> {
  const row = await reader.first(current, { authority, persons: JSON.stringify(persons), scopes: JSON.stringify(persons.map(scopeOf)) });
  const rows = JSON.parse(`[${row?.packed ?? ''}]`) as FindingRow[];
  return rows.map(([id, rule, scope, version, ruleVersion, periods, severity, factsHash, mutual]) => ({ id, rule, scope, version, ruleVersion, periods, severity, factsHash, mutual }));
}

const PAGE = 200;
const page = statement<{ authority: string; person: string }>(
  () => sql`select p.authority, p.id as person from ${people} p where p.superseded_at is null and (p.authority, p.id) > (${at('authority')}, ${at('person')}) order by p.authority, p.id limit ${at('limit')}`,
);

/** Everybody, by authority and id in byte order, some at a time and of one authority each. */
export async function* everyPerson(reader: Reader): AsyncGenerator<{ authority: string; persons: string[] }> {
  for (let last = { authority: '', person: '' }; ; ) {
    const rows = await reader.all(page, { ...last, limit: PAGE });
    for (const [authority, here] of Map.groupBy(rows, (row) => row.authority)) yield { authority, persons: personsIn(here) };
    const end = rows.at(-1);
    if (!end || rows.length < PAGE) return;
    last = end;
  }
}

interface Line {
  person: string;
  line: string;
}

const line = sql`'finding ' || c.rule || ' ' || f.rule_version || ' ' || c.scope || ' ' || c.mutual || ' ' || coalesce(c.subject, '') || ' ' || f.families || ' ' || f.severity || ' ' || f.periods || ' ' || f.facts_hash as line
  from ${conflicts} c join ${findings} f on f.conflict = c.id and f.superseded_at is null where c.scope like 'person:%' and f.periods <> '[]'`;
const lines = statement<Line>(() => sql`select substr(c.scope, 8) as person, ${line} and c.authority = ${at('authority')} and ${amongTexts(sql`c.scope`, at('scopes'))}`);
const strays = statement<Line>(() => sql`select substr(c.scope, 8) as person, ${line} and not exists (select 1 from ${people} p where p.authority = c.authority and p.id = substr(c.scope, 8) and p.superseded_at is null)`);

export const linesAbout = async (reader: Reader, authority: string, persons: readonly string[], scopeOf: (person: string) => string): Promise<Map<string, string[]>> =>
  new Map([...Map.groupBy(await reader.all(lines, { authority, scopes: JSON.stringify(persons.map(scopeOf)) }), ({ person }) => person)].map(([person, all]) => [person, all.map((one) => one.line)]));

/** About somebody who is not there. */
export const aboutNobody = (reader: Reader): Promise<Line | undefined> => reader.first(strays);
