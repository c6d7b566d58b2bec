/** From presence to findings: every rule, over every scope that it is about. The same function derives on a write, rebuilds, and answers what-if. */
import type { Json } from '../ledger/canonical.ts';
import { toDate } from '../time/civil.ts';
import type { Spans } from '../time/period.ts';
import { DOSSIER, type Presence, type Scope } from './presence.ts';
import type { Found, Rule } from './rule.ts';
import { RULES } from './rules/index.ts';

export interface Finding extends Found {
  readonly rule: Rule;
  readonly scope: Scope;
}

/** Where a finding is one and the same over its whole life: never a date. */
export const slot = (finding: { rule: { id: string }; scope: Scope }): string => `${finding.rule.id} ${finding.scope}`;

/** The id of the unit, committee or person that a scope is about. */
export const subjectOf = (scope: Scope): string | null => (scope === DOSSIER ? null : scope.slice(scope.indexOf(':') + 1));

/** What a scope is of: a rule is about scopes of one sort. */
const sortOf = (scope: Scope): string => (scope === DOSSIER ? DOSSIER : scope.slice(0, scope.indexOf(':')));

export function derive(presence: Presence, rules: readonly Rule[] = RULES): Finding[] {
  const bySort = sorted(rules);
  const findings: Finding[] = [];
  for (const [scope, parts] of presence) {
    for (const rule of bySort.get(sortOf(scope)) ?? []) {
      const found = rule.look(parts);
      if (found) findings.push({ ...found, rule: ofVersion(rule, found.version), scope });
    }
  }
  return findings;
}

const SORTED = new WeakMap<readonly Rule[], ReadonlyMap<string, readonly Rule[]>>();

/** A register is looked at dossier by dossier with the same rules. */
function sorted(rules: readonly Rule[]): ReadonlyMap<string, readonly Rule[]> {
  const known = SORTED.get(rules);
  if (known) return known;
  const bySort = Map.groupBy<string, Rule>(rules, (rule) => rule.about);
  SORTED.set(rules, bySort);
  return bySort;
}

/** Of a rule that is applied in pieces, as the version that gave the finding. */
export const ofVersion = <R extends { readonly version: number }>(rule: R, version = rule.version): R => (version === rule.version ? rule : { ...rule, version });

/** Periods as a finding keeps them. */
export const periodsText = (spans: Spans): string => JSON.stringify(spans.map(([from, to]) => ({ from: toDate(from), to: toDate(to) })));

/** As far as its hash needs. */
export interface Readable {
  readonly rule: { readonly id: string; readonly version: number };
  readonly read: Readonly<Record<string, Json>>;
}

/** What the hash of a finding's facts is taken over: the rule and exactly what it read. */
export function factsOf(finding: Readable): { rule: string; version: number; read: Record<string, Json> } {
  return { rule: finding.rule.id, version: finding.rule.version, read: { ...finding.read } };
}
