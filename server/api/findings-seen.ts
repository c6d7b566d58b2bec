/** Findings as they are seen through a lens: of dossiers without withheld roles as they are kept, of the others as the roles that are seen give them. */
import { sql, type SQL } from 'drizzle-orm';
import { amongTexts } from '../../db/dialect.ts';
import { ABOUT_NO_PERSON, conflictRows, findingVersions, STORED, tellable, type ConflictRow, type FindingSource, type FindingVersion } from '../../db/stores/conflicts.ts';
import { at, statement } from '../../db/statement.ts';
import { replayedSource, type DossierKey } from '../../db/stores/published-findings.ts';
import type { Reader } from '../../db/store.ts';
import { conflicts } from '../../db/tables/index.ts';
import { caseId } from '../actions/told-changes.ts';
import type { Conflict } from '../domain/conflicts/conflict.ts';
import { tell, type Telling } from '../domain/conflicts/tell.ts';
import { conflictKeyOf, publicConflictId, type ConflictKey } from '../domain/publication/conflict-id.ts';
import type { Language, Words } from '../domain/words.ts';
import { liesOver, type Lens } from './sight.ts';

/** Where a list seen through a lens goes on: not by ids, which say when a finding was made. */
export const SEEN_ORDER = [sql`c.authority`, sql`c.mutual`, sql`c.scope`, sql`c.rule`] as const;
export const seenKey = ({ authority, mutual, scope, rule }: ConflictRow): string[] => [authority, mutual, scope, rule];

export interface Wanted {
  readonly authorities?: readonly string[] | undefined;
  readonly mutuals?: readonly string[] | undefined;
  readonly where: (source: FindingSource) => SQL;
  readonly limit: number;
  readonly knownAt?: string | undefined;
  /** The key of the last one on the page before, where `where` begins after it. */
  readonly after?: readonly (string | number)[] | undefined;
}

type Within = Pick<Wanted, 'authorities' | 'mutuals'>;
const isWithin = ({ authorities, mutuals }: Within, { authority, mutual }: DossierKey): boolean => (authorities?.includes(authority) ?? true) && (mutuals?.includes(mutual) ?? true);

/** The findings that are kept, of dossiers in which nothing is withheld. */
function asKept(keys: readonly DossierKey[]): SQL {
  return keys.length === 0 ? sql`1 = 1` : sql`not (${amongTexts(sql`c.authority || ' ' || c.mutual`, JSON.stringify(keys.map(({ authority, mutual }) => `${authority} ${mutual}`)))})`;
}

const compare = (a: readonly (string | number)[], b: readonly (string | number)[]): number => {
  const i = a.findIndex((part, at) => at < b.length && part !== b[at]);
  return i < 0 ? 0 : (a[i] as string) < (b[i] as string) ? -1 : 1;
};

/** The findings that are kept, without the hash of their facts where the lens lies: else what is told of a decision would say whether a role is withheld. */
function keptSeen({ over }: Lens): FindingSource {
  const none = sql`cast(null as text)`;
  return { ...STORED, hash: over === 'all' ? none : sql`case when ${amongTexts(sql`c.authority`, JSON.stringify(over))} then null else f.facts_hash end` };
}

export async function findingsSeen(reader: Reader, lens: Lens, wanted: Wanted): Promise<ConflictRow[]> {
  const { where, limit, knownAt, after } = wanted;
  const order = sql.join([...SEEN_ORDER], sql`, `);
  const keys = (await lens.replays.dossiers(reader, lens.today)).filter((key) => liesOver(lens, key.authority) && isWithin(wanted, key));
  // Whoever asks on behalf of everybody cannot forget it: what is found about people is for nobody of them.
  const stored = keptSeen(lens);
  const kept = await conflictRows(reader, sql`${asKept(keys)} and ${lens.over === 'all' ? ABOUT_NO_PERSON : sql`1 = 1`} and ${where(stored)}`, order, limit, knownAt, stored);
  // Of the others, only those can be on the page that do not lie before it, nor after the last of a page that is full already.
  const last = kept.length === limit ? kept.at(-1) : undefined;
  const here = keys.filter(({ authority, mutual }) => (!after || compare([authority, mutual], after) >= 0) && (!last || compare([authority, mutual], seenKey(last)) <= 0));
  if (here.length === 0) return kept;
  const source = replayedSource(await lens.replays.of(reader, lens.today, here), lens.today, { knownAt });
  const again = await conflictRows(reader, where(source), order, limit, knownAt, source);
  return [...kept, ...again].sort((a, b) => compare(seenKey(a), seenKey(b))).slice(0, limit);
}

/** Where what is seen of some authorities comes from, each with the condition on what of it is. */
export async function sourcesSeen(reader: Reader, lens: Lens | undefined, within: Within): Promise<{ source: FindingSource; where: SQL }[]> {
  if (!lens) return [{ source: STORED, where: sql`1 = 1` }];
  const keys = (await lens.replays.dossiers(reader, lens.today)).filter((key) => liesOver(lens, key.authority) && isWithin(within, key));
  const kept = { source: keptSeen(lens), where: asKept(keys) };
  return keys.length === 0 ? [kept] : [kept, { source: replayedSource(await lens.replays.of(reader, lens.today, keys), lens.today, 'every-version'), where: sql`1 = 1` }];
}

export async function versionsSeen(reader: Reader, lens: Lens, { id, authority, mutual }: ConflictRow, known: SQL | undefined): Promise<FindingVersion[]> {
  const where = sql`c.id = ${id} ${known ? sql`and ${known}` : sql``}`;
  const key = (await lens.replays.dossiers(reader, lens.today)).find((one) => liesOver(lens, authority) && one.authority === authority && one.mutual === mutual);
  return findingVersions(reader, where, key ? replayedSource(await lens.replays.of(reader, lens.today, [key]), lens.today, 'every-version') : keptSeen(lens));
}

const keyOf = statement<ConflictKey>(() => sql`select rule, scope, authority, mutual from ${conflicts} where id = ${at('id')}`);

/** By its own id, or by the one that it has for those who see what is published. Through a lens by what makes it one: its own id may stand for more than is seen. */
export async function isConflict(reader: Reader, lens: Lens | undefined, id: string): Promise<SQL> {
  const key = conflictKeyOf(id) ?? (lens && (await reader.first(keyOf, { id })));
  return key ? sql`c.authority = ${key.authority} and c.mutual = ${key.mutual} and c.scope = ${key.scope} and c.rule = ${key.rule}` : sql`c.id = ${id}`;
}

/** Instead of the name of an officer: where nobody is named, what the finding is about is said nevertheless. */
const UNNAMED: Words = { en: 'an officer', cy: 'swyddog' };

/** A sentence that begins with "an officer". */
export const begun = (sentence: string): string => `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}`;

/** Without the name of the officer whom it is about. */
export const unnamed = (row: ConflictRow, language: Language): ConflictRow => (row.scope.startsWith('officer:') ? { ...row, subjectName: UNNAMED[language] } : row);

export const told = (row: ConflictRow, telling: Telling): Conflict => tell(tellable(row, caseId(row.authority, row.mutual)), telling);

export const toldThrough =
  (lens: Lens | undefined, telling: Telling) =>
  (row: ConflictRow): Conflict => {
    if (!liesOver(lens, row.authority)) return told(row, telling);
    const conflict = told(unnamed(row, telling.language), telling);
    return { ...conflict, id: publicConflictId(row), explanation: begun(conflict.explanation) };
  };
