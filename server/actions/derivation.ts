/**
 * What a change of one role does to the findings of its dossier: planned without writing (which is also what-if), then applied in the same
 * transaction. Only the scopes that the role touches are looked at, so the cost does not grow with the register, nor with the dossier where
 * a role is added.
 */
import { currentFindings, insertConflict, insertFinding, loadPresence, putPresence, type Cell as PlacedCell, type CurrentFinding } from '../../db/stores/presence.ts';
import { loadReviews } from '../../db/stores/review-facts.ts';
import { rulebookOfAuthority } from '../../db/stores/rule-adoptions.ts';
import { visibleRoles } from '../../db/stores/roles.ts';
import type { Reader, Tx } from '../../db/store.ts';
import { civilDate } from '../clock.ts';
import { sha256 } from '../crypto.ts';
import { derive, factsOf, periodsText, slot, subjectOf, type Readable } from '../domain/conflicts/derive.ts';
import { add, cellsOf, DOSSIER, presenceOf, REVIEW_PARTS, type Cell, type Mutable, type VisibleRole } from '../domain/conflicts/presence.ts';
import { review, scopesOf } from '../domain/conflicts/reviewed.ts';
import type { Rulebook } from '../domain/conflicts/rulebook.ts';
import { canonical } from '../domain/ledger/canonical.ts';
import type { Reviews } from '../domain/reviews/reviews.ts';
import { same, type Spans } from '../domain/time/period.ts';
import type { Family } from '../domain/vocabulary.ts';

export interface RoleChange {
  /** The id of the role as it stands, where it is changed or withdrawn. */
  readonly id?: string;
  readonly before?: VisibleRole;
  readonly after?: VisibleRole;
}

export interface FindingChange {
  readonly what: 'opened' | 'changed' | 'cleared' | 'same-to-people';
  readonly rule: string;
  readonly scope: string;
  readonly current: CurrentFinding | undefined;
  readonly finding: Derived | undefined;
  readonly periods: string;
  readonly factsHash: string;
}

export interface Derivation {
  readonly cells: readonly { cell: PlacedCell; spans: Spans }[];
  readonly changes: readonly FindingChange[];
  readonly presence: Mutable;
  /** The rules by which it was found. */
  readonly rulebook: Rulebook;
}

const NOTHING = '[]';

/** What any rule gives, one about roles or one about people. */
export interface Derived extends Readable {
  readonly scope: string;
  readonly periods: Spans;
  readonly severity: number;
  readonly families: readonly Family[];
}

export const factsHashOf = (finding: Readable): string => sha256(canonical(factsOf(finding)));

const spansAt = (presence: Mutable, cell: PlacedCell): Spans => presence.get(cell.scope)?.get(cell.part)?.[cell.family] ?? [];

function place(presence: Mutable, cell: PlacedCell, spans: Spans): void {
  const parts = presence.get(cell.scope) ?? new Map<string, Partial<Record<Family, Spans>>>();
  presence.set(cell.scope, parts);
  const families = parts.get(cell.part) ?? {};
  parts.set(cell.part, families);
  if (spans.length > 0) families[cell.family] = spans;
  else delete families[cell.family];
}

async function presenceAfter(reader: Reader, authority: string, mutual: string, presence: Mutable, change: RoleChange, cells: readonly Cell[]): Promise<void> {
  if (!change.before) {
    for (const cell of cells) add(presence, cell);
    return;
  }
  const roles = await visibleRoles(reader, authority, mutual, [...new Set(cells.map((cell) => cell.family))]);
  if (change.id) roles.delete(change.id);
  const fresh = presenceOf([...roles.values(), ...(change.after ? [change.after] : [])]);
  for (const cell of cells) place(presence, cell, spansAt(fresh, cell));
}

/** What was arranged and decided for a dossier, with the days of Europe/London on which that was. */
export const reviewsOf = (reader: Reader, authority: string, mutual: string): Promise<Reviews> => loadReviews(reader, { authority, mutual }, (instant) => civilDate(new Date(instant)));

function* reviewCells(presence: Mutable): Generator<PlacedCell> {
  for (const part of REVIEW_PARTS) for (const family of Object.keys(presence.get(DOSSIER)?.get(part) ?? {}) as Family[]) yield { scope: DOSSIER, part, family };
}

const keyOf = ({ scope, part, family }: PlacedCell): string => JSON.stringify([scope, part, family]);

/** With no change: what was arranged and decided meanwhile does. */
export async function plan(reader: Reader, authority: string, mutual: string, change: RoleChange = {}): Promise<Derivation> {
  const cells = [...(change.before ? cellsOf(change.before) : []), ...(change.after ? cellsOf(change.after) : [])];
  const reviews = await reviewsOf(reader, authority, mutual);
  const rulebook = await rulebookOfAuthority(reader, authority);
  const scopes = [...new Set([...cells.map((cell) => cell.scope), ...scopesOf(reviews)])];
  const presence = await loadPresence(reader, authority, mutual, scopes);
  const before = new Map([...cells, ...reviewCells(presence)].map((cell) => [keyOf(cell), spansAt(presence, cell)]));
  await presenceAfter(reader, authority, mutual, presence, change, cells);
  review(presence, reviews, rulebook);
  const moved = movedSince(before, presence);
  const current = moved.length > 0 ? await currentFindings(reader, authority, mutual, scopes) : [];
  return { presence, rulebook, cells: moved, changes: moved.length > 0 ? compare(current, derive(presence, rulebook.rules)) : [] };
}

/** The cells that are other than they were, and those that only what was arranged and decided gives now. */
function movedSince(before: ReadonlyMap<string, Spans>, presence: Mutable): Derivation['cells'] {
  const touched = new Map([...before.keys(), ...[...reviewCells(presence)].map(keyOf)].map((key) => [key, placed(key)]));
  return [...touched].filter(([key, cell]) => !same(before.get(key) ?? [], spansAt(presence, cell))).map(([, cell]) => ({ cell, spans: spansAt(presence, cell) }));
}

/** What was arranged and decided, put in its place anew: the cells that this moves. */
export function reviewedAnew(presence: Mutable, reviews: Reviews, rulebook: Rulebook): Derivation['cells'] {
  const before = new Map([...reviewCells(presence)].map((cell) => [keyOf(cell), spansAt(presence, cell)]));
  review(presence, reviews, rulebook);
  return movedSince(before, presence);
}

function placed(key: string): PlacedCell {
  const [scope, part, family] = JSON.parse(key) as [string, string, Family];
  return { scope, part, family };
}

export function compare(current: readonly CurrentFinding[], findings: readonly Derived[]): FindingChange[] {
  const known = new Map(current.map((row) => [slot({ rule: { id: row.rule }, scope: row.scope }), row]));
  const changes: FindingChange[] = [];
  for (const finding of findings) {
    const row = known.get(slot(finding));
    known.delete(slot(finding));
    const [periods, factsHash] = [periodsText(finding.periods), factsHashOf(finding)];
    const base = { rule: finding.rule.id, scope: finding.scope, current: row, finding, periods, factsHash };
    if (!row || row.periods === NOTHING) changes.push({ ...base, what: 'opened' });
    else if (row.periods !== periods || row.severity !== finding.severity) changes.push({ ...base, what: 'changed' });
    else if (row.factsHash !== factsHash || row.ruleVersion !== finding.rule.version) changes.push({ ...base, what: 'same-to-people' });
  }
  for (const row of known.values()) {
    if (row.periods !== NOTHING) changes.push({ what: 'cleared', rule: row.rule, scope: row.scope, current: row, finding: undefined, periods: NOTHING, factsHash: row.factsHash });
  }
  return changes;
}

/** Returns the id of the conflict of each change, in order. */
export async function apply(tx: Tx, authority: string, mutual: string, derivation: Pick<Derivation, 'cells' | 'changes'>, recordedAt: string, newId: () => string): Promise<string[]> {
  for (const { cell, spans } of derivation.cells) await putPresence(tx, authority, mutual, cell, spans);
  const ids: string[] = [];
  for (const { rule, scope, current, finding, periods, factsHash } of derivation.changes) {
    const id = current?.id ?? newId();
    if (!current) await insertConflict(tx, { id, rule, authority, mutual, scope, subject: subjectOf(scope) });
    await insertFinding(tx, {
      conflict: id,
      version: (current?.version ?? 0) + 1,
      ruleVersion: finding?.rule.version ?? (current as CurrentFinding).ruleVersion,
      periods,
      severity: finding?.severity ?? (current as CurrentFinding).severity,
      families: JSON.stringify(finding?.families ?? []),
      factsHash,
      recordedAt,
    });
    ids.push(id);
  }
  return ids;
}
