/**
 * Findings that some of a dossier's roles alone would have given, from the first day of the register on. It is what recording those roles, and no
 * others, would have left: the same rules, the same comparison, the same versions at the same instants. So what is withheld has no part in periods,
 * severity, families, dates, or in whether there is a finding at all.
 */
import { derive, factsOf, periodsText, slot, type Finding } from '../conflicts/derive.ts';
import { add, cellsOf, DOSSIER, presenceOf, type ByFamily, type Cell, type Mutable, type VisibleRole } from '../conflicts/presence.ts';
import { review } from '../conflicts/reviewed.ts';
import { CATALOGUE, type Rulebook } from '../conflicts/rulebook.ts';
import { canonical } from '../ledger/canonical.ts';
import type { Reviews } from '../reviews/reviews.ts';
import type { Spans } from '../time/period.ts';
import type { Family } from '../vocabulary.ts';

/** A role as it came to be known at an instant; null where it was withdrawn. */
export interface RoleKnown {
  readonly at: string;
  readonly role: string;
  readonly as: VisibleRole | null;
}

/** What was arranged and decided, as it was known at an instant, and the instants at which that changed. */
export interface ReviewsKnown {
  readonly at: readonly string[];
  readonly as: (instant: string) => Reviews;
}

export interface ReplayedVersion {
  readonly version: number;
  readonly ruleVersion: number;
  readonly periods: string;
  readonly severity: number;
  readonly families: readonly Family[];
  readonly recordedAt: string;
  supersededAt: string | null;
}

export interface Replayed {
  readonly rule: string;
  readonly scope: string;
  readonly versions: ReplayedVersion[];
}

/** What the council adopted of the rules, as it was known at an instant, and the instants at which that changed. */
export interface RulebooksKnown {
  readonly at: readonly string[];
  readonly as: (instant: string) => Rulebook;
}

interface Open extends Replayed {
  /** What the rule read, as text: a version is written when it changes. */
  facts: string;
}

const NOTHING = '[]';

export function replay(known: readonly RoleKnown[], reviews?: ReviewsKnown, rulebooks?: RulebooksKnown): { findings: readonly Replayed[]; presence: Mutable } {
  const roles = new Map<string, VisibleRole>();
  const presence: Mutable = new Map();
  const found = new Map<string, Open>();
  const steps = Map.groupBy(known, (one) => one.at);
  for (const at of [...new Set([...steps.keys(), ...(reviews?.at ?? []), ...(rulebooks?.at ?? [])])].sort()) {
    const rulebook = rulebooks?.as(at) ?? CATALOGUE;
    const scopes = new Set<string>(rulebooks?.at.includes(at) ? presence.keys() : []);
    for (const { role, as } of steps.get(at) ?? []) for (const { scope } of changed(presence, roles, role, as)) scopes.add(scope);
    if (reviews && presence.has(DOSSIER)) {
      review(presence, reviews.as(at), rulebook);
      scopes.add(DOSSIER);
    }
    const touched = new Map([...scopes].map((scope) => [scope, presence.get(scope) ?? new Map<string, ByFamily>()]));
    const now = new Map(derive(touched, rulebook.rules).map((finding) => [slot(finding), finding]));
    for (const [key, finding] of now) keep(found, key, finding, at);
    for (const [key, open] of found) if (scopes.has(open.scope) && !now.has(key)) close(open, at);
  }
  return { findings: [...found.values()], presence };
}

/** Puts the role in its place; returns the cells that it touches, which are all that can have changed. */
function changed(presence: Mutable, roles: Map<string, VisibleRole>, id: string, as: VisibleRole | null): readonly Cell[] {
  const before = roles.get(id);
  if (as) roles.set(id, as);
  else roles.delete(id);
  const cells = [...(before ? cellsOf(before) : []), ...(as ? cellsOf(as) : [])];
  if (!before) {
    for (const cell of cells) add(presence, cell);
    return cells;
  }
  const families = new Set(cells.map((cell) => cell.family));
  const fresh = presenceOf([...roles.values()].filter((role) => families.has(role.family)));
  for (const cell of cells) place(presence, cell, fresh.get(cell.scope)?.get(cell.part)?.[cell.family]);
  return cells;
}

function place(presence: Mutable, { scope, part, family }: Cell, spans: Spans | undefined): void {
  const parts = presence.get(scope) ?? new Map<string, ByFamily>();
  presence.set(scope, parts);
  const families = parts.get(part) ?? {};
  parts.set(part, families);
  if (spans) families[family] = spans;
  else delete families[family];
}

function keep(found: Map<string, Open>, key: string, finding: Finding, at: string): void {
  const open = found.get(key) ?? { rule: finding.rule.id, scope: finding.scope, versions: [], facts: '' };
  found.set(key, open);
  const [last, periods, facts] = [open.versions.at(-1), periodsText(finding.periods), canonical(factsOf(finding))];
  if (last && last.periods === periods && last.severity === finding.severity && open.facts === facts) return;
  open.facts = facts;
  next(open, { ruleVersion: finding.rule.version, periods, severity: finding.severity, families: finding.families }, at);
}

function close(open: Open, at: string): void {
  const last = open.versions.at(-1);
  if (last && last.periods !== NOTHING) next(open, { ruleVersion: last.ruleVersion, periods: NOTHING, severity: last.severity, families: [] }, at);
}

function next({ versions }: Open, given: Pick<ReplayedVersion, 'ruleVersion' | 'periods' | 'severity' | 'families'>, at: string): void {
  const last = versions.at(-1);
  if (last) last.supersededAt = at;
  versions.push({ ...given, version: versions.length + 1, recordedAt: at, supersededAt: null });
}
