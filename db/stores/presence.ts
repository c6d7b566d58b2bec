/** Derived: presence and findings of one dossier, kept up to date by the changes that cause them. */
import { sql } from 'drizzle-orm';
import type { ByFamily, Mutable } from '../../server/domain/conflicts/presence.ts';
import type { Spans } from '../../server/domain/time/period.ts';
import type { Family } from '../../server/domain/vocabulary.ts';
import { amongTexts, jsonArray, packed } from '../dialect.ts';
import { at, statement } from '../statement.ts';
import type { Reader, Tx } from '../store.ts';
import { conflicts, findings, presence } from '../tables/index.ts';

/** A dossier's rows come as one text: each row that crosses into JavaScript costs more than its seek. */
export type PackedRows = { packed: string };
const unpacked = <T>(row: PackedRows | undefined): T[] => JSON.parse(`[${row?.packed ?? ''}]`) as T[];

type PresenceRow = [scope: string, part: string, family: Family, spans: string];

const ofDossier = sql`${presence.authority} = ${at('authority')} and ${presence.mutual} = ${at('mutual')}`;
const presenceRows = sql`select ${packed(jsonArray(sql`scope`, sql`part`, sql`family`, sql`spans`))} as packed from ${presence} where ${ofDossier}`;
const inScopes = statement<PackedRows>(() => sql`${presenceRows} and ${amongTexts(presence.scope, at('scopes'))}`);
const inDossier = statement<PackedRows>(() => presenceRows);

export async function loadPresence(reader: Reader, authority: string, mutual: string, scopes?: readonly string[]): Promise<Mutable> {
  return presenceFrom(scopes ? await reader.first(inScopes, { authority, mutual, scopes: JSON.stringify(scopes) }) : await reader.first(inDossier, { authority, mutual }));
}

export function presenceFrom(row: PackedRows | undefined): Mutable {
  const found: Mutable = new Map();
  for (const [scope, part, family, spans] of unpacked<PresenceRow>(row)) {
    const parts = found.get(scope) ?? new Map<string, ByFamily>();
    found.set(scope, parts);
    const families = parts.get(part) ?? {};
    parts.set(part, families);
    families[family] = JSON.parse(spans) as Spans;
  }
  return found;
}

const put = statement(
  () => sql`insert into ${presence} (authority, mutual, scope, part, family, spans) values (${at('authority')}, ${at('mutual')}, ${at('scope')}, ${at('part')}, ${at('family')}, ${at('spans')})
            on conflict (authority, mutual, scope, part, family) do update set spans = excluded.spans`,
);
const drop = statement(
  () => sql`delete from ${presence} where ${ofDossier} and scope = ${at('scope')} and part = ${at('part')} and family = ${at('family')}`,
);

export interface Cell {
  readonly scope: string;
  readonly part: string;
  readonly family: Family;
}

export async function putPresence(tx: Tx, authority: string, mutual: string, cell: Cell, spans: Spans): Promise<void> {
  const key = { authority, mutual, scope: cell.scope, part: cell.part, family: cell.family };
  if (spans.length === 0) await tx.run(drop, key);
  else await tx.run(put, { ...key, spans: JSON.stringify(spans) });
}

/** The current version of a finding, as far as keeping it up to date needs. */
export interface CurrentFinding {
  id: string;
  rule: string;
  scope: string;
  version: number;
  ruleVersion: number;
  periods: string;
  severity: number;
  factsHash: string;
}

type FindingRow = [id: string, rule: string, scope: string, version: number, ruleVersion: number, periods: string, severity: number, factsHash: string];

const current = sql`select ${packed(jsonArray(sql`c.id`, sql`c.rule`, sql`c.scope`, sql`f.version`, sql`f.rule_version`, sql`f.periods`, sql`f.severity`, sql`f.facts_hash`))} as packed
  from ${conflicts} c join ${findings} f on f.conflict = c.id and f.version = (select max(n.version) from ${findings} n where n.conflict = c.id)
  where c.authority = ${at('authority')} and c.mutual = ${at('mutual')}`;
const currentInScopes = statement<PackedRows>(() => sql`${current} and ${amongTexts(sql`c.scope`, at('scopes'))}`);
/** Those about people are kept apart: they are given by other facts. */
const currentInDossier = statement<PackedRows>(() => sql`${current} and c.scope not like 'person:%'`);

export async function currentFindings(reader: Reader, authority: string, mutual: string, scopes?: readonly string[]): Promise<CurrentFinding[]> {
  const row = scopes ? await reader.first(currentInScopes, { authority, mutual, scopes: JSON.stringify(scopes) }) : await reader.first(currentInDossier, { authority, mutual });
  return findingsFrom(row);
}

export function findingsFrom(row: PackedRows | undefined): CurrentFinding[] {
  return unpacked<FindingRow>(row).map(([id, rule, scope, version, ruleVersion, periods, severity, factsHash]) => ({ id, rule, scope, version, ruleVersion, periods, severity, factsHash }));
}

const supersede = statement(() => sql`update ${findings} set superseded_at = ${at('at')} where conflict = ${at('conflict')} and version = ${at('version')} and superseded_at is null`);

export const insertConflict = (tx: Tx, row: typeof conflicts.$inferInsert): Promise<void> => tx.insert(conflicts, row);

export async function insertFinding(tx: Tx, row: typeof findings.$inferInsert): Promise<void> {
  if (row.version > 1) await tx.run(supersede, { conflict: row.conflict, version: row.version - 1, at: row.recordedAt });
  await tx.insert(findings, { supersededAt: null, ...row });
}

const keys = statement<{ authority: string; mutual: string }>(
  () => sql`select authority, mutual from ${presence} union select c.authority, c.mutual from ${conflicts} c join ${findings} f on f.conflict = c.id and f.superseded_at is null where f.periods <> '[]' and c.scope not like 'person:%'`,
);
export const allPresenceKeys = (reader: Reader): Promise<{ authority: string; mutual: string }[]> => reader.all(keys);
