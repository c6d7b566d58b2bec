/** Findings as they are seen through a lens: of dossiers without withheld roles as they are kept, of the others as the roles that are seen give them. */
import { sql, type SQL } from 'drizzle-orm';
import { amongTexts } from '../../db/dialect.ts';
import { conflictRows, findingVersions, STORED, tellable, type ConflictRow, type FindingSource, type FindingVersion } from '../../db/stores/conflicts.ts';
import { at, statement } from '../../db/statement.ts';
import { replayedSource } from '../../db/stores/published-findings.ts';
import type { Reader } from '../../db/store.ts';
import { conflicts } from '../../db/tables/index.ts';
import { caseId } from '../actions/told-changes.ts';
import type { Conflict } from '../domain/conflicts/conflict.ts';
import { tell, type Telling } from '../domain/conflicts/tell.ts';
import { conflictKeyOf, publicConflictId, type ConflictKey } from '../domain/publication/conflict-id.ts';
import type { Words } from '../domain/words.ts';
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
}

async function sources(reader: Reader, lens: Lens, { authorities, mutuals }: Pick<Wanted, 'authorities' | 'mutuals'>): Promise<readonly [source: FindingSource, but: SQL][]> {
  const { keys, replayed } = await lens.replays.of(reader, lens.today, ({ authority, mutual }) => liesOver(lens, authority) && (authorities?.includes(authority) ?? true) && (mutuals?.includes(mutual) ?? true));
  if (keys.length === 0) return [[STORED, sql`1 = 1`]];
  const derivedAgain = amongTexts(sql`c.authority || ' ' || c.mutual`, JSON.stringify(keys.map(({ authority, mutual }) => `${authority} ${mutual}`)));
  return [[STORED, sql`not (${derivedAgain})`], [replayedSource(replayed, lens.today), sql`1 = 1`]];
}

const byKey = (a: ConflictRow, b: ConflictRow): number => {
  const [x, y] = [seenKey(a), seenKey(b)];
  const i = x.findIndex((part, at) => part !== y[at]);
  return i < 0 ? 0 : (x[i] as string) < (y[i] as string) ? -1 : 1;
};

export async function findingsSeen(reader: Reader, lens: Lens, wanted: Wanted): Promise<ConflictRow[]> {
  const order = sql.join([...SEEN_ORDER], sql`, `);
  const rows: ConflictRow[] = [];
  for (const [source, but] of await sources(reader, lens, wanted)) rows.push(...(await conflictRows(reader, sql`${but} and ${wanted.where(source)}`, order, wanted.limit, wanted.knownAt, source)));
  return rows.sort(byKey).slice(0, wanted.limit);
}

export async function versionsSeen(reader: Reader, lens: Lens, { id, authority, mutual }: ConflictRow, known: SQL | undefined): Promise<FindingVersion[]> {
  const versions: FindingVersion[] = [];
  for (const [source, but] of await sources(reader, lens, { authorities: [authority], mutuals: [mutual] })) versions.push(...(await findingVersions(reader, sql`${but} and c.id = ${id} ${known ? sql`and ${known}` : sql``}`, source)));
  return versions;
}

const keyOf = statement<ConflictKey>(() => sql`select rule, scope, authority, mutual from ${conflicts} where id = ${at('id')}`);

/** By its own id, or by the one that it has for those who see what is published. Through a lens by what makes it one: its own id may stand for more than is seen. */
export async function isConflict(reader: Reader, lens: Lens | undefined, id: string): Promise<SQL> {
  const key = conflictKeyOf(id) ?? (lens && (await reader.first(keyOf, { id })));
  return key ? sql`c.authority = ${key.authority} and c.mutual = ${key.mutual} and c.scope = ${key.scope} and c.rule = ${key.rule}` : sql`c.id = ${id}`;
}

/** Instead of the name of an officer: where nobody is named, what the finding is about is said nevertheless. */
const UNNAMED: Words = { en: 'an officer', cy: 'swyddog' };

export const told = (row: ConflictRow, telling: Telling): Conflict => tell(tellable(row, caseId(row.authority, row.mutual)), telling);

export const toldThrough =
  (lens: Lens | undefined, telling: Telling) =>
  (row: ConflictRow): Conflict => {
    if (!liesOver(lens, row.authority)) return told(row, telling);
    const conflict = told(row.scope.startsWith('officer:') ? { ...row, subjectName: UNNAMED[telling.language] } : row, telling);
    const { explanation } = conflict;
    return { ...conflict, id: publicConflictId(row), explanation: `${explanation.slice(0, 1).toUpperCase()}${explanation.slice(1)}` };
  };
