/**
 * Presence: when an authority was active towards one body in each family of role, as unions of periods. It is all that a rule sees, so a
 * file of 5,000 roles costs a rule no more than one of five, and pairs are never formed role by role (5,000 roles are 12 million pairs).
 *
 * A *scope* says towards what the union is taken:
 *   `family`        the whole dossier; part `''` is every role, part `targeted` leaves out universal regulation of no contracted service
 *   `unit:ID`       the roles that run through the unit · `committee:ID` · `officer:ID` the accountable officer
 *   `line:ID`       the roles of units at most two levels below unit ID; the part is the branch, ID itself or the child that leads there
 */
import { intersect, merge, type Span, type Spans } from '../time/period.ts';
import type { Family } from '../vocabulary.ts';

export type Scope = string;
export type Part = string;
export type ByFamily = Partial<Record<Family, Spans>>;
export type Parts = ReadonlyMap<Part, ByFamily>;
export type Presence = ReadonlyMap<Scope, Parts>;

export const DOSSIER: Scope = 'family';
export const ALL: Part = '';
export const TARGETED: Part = 'targeted';

/** What of a role the rules can see, and nothing else: so new evidence never makes a decision stale. */
export interface VisibleRole {
  family: Family;
  span: Span;
  /** Universal regulation of a service that the authority does not contract for. */
  background: boolean;
  /** The unit, its parent and its parent's parent. */
  line: readonly string[];
  committee: string | null;
  officers: readonly { person: string; span: Span }[];
}

export interface Cell {
  scope: Scope;
  part: Part;
  family: Family;
  span: Span;
}

/** Where a role shows: each cell adds its span to one union. */
export function cellsOf(role: VisibleRole): Cell[] {
  const { family, span } = role;
  const cells: Cell[] = [{ scope: DOSSIER, part: ALL, family, span }];
  if (family === 'regulator' && !role.background) cells.push({ scope: DOSSIER, part: TARGETED, family, span });
  if (family !== 'incubator' && family !== 'contractor' && family !== 'regulator') return cells;

  const [unit, parent, grandparent] = role.line;
  if (unit) cells.push({ scope: `unit:${unit}`, part: ALL, family, span }, { scope: `line:${unit}`, part: unit, family, span });
  if (unit && parent) cells.push({ scope: `line:${parent}`, part: unit, family, span });
  if (parent && grandparent) cells.push({ scope: `line:${grandparent}`, part: parent, family, span });
  if (role.committee) cells.push({ scope: `committee:${role.committee}`, part: ALL, family, span });
  for (const { person, span: held } of role.officers) {
    const [live] = intersect([span], [held]);
    if (live) cells.push({ scope: `officer:${person}`, part: ALL, family, span: live });
  }
  return cells;
}

export type Mutable = Map<Scope, Map<Part, ByFamily>>;

export function add(presence: Mutable, cell: Cell): void {
  const parts = presence.get(cell.scope) ?? new Map<Part, ByFamily>();
  presence.set(cell.scope, parts);
  const families = parts.get(cell.part) ?? {};
  parts.set(cell.part, families);
  families[cell.family] = merge([...(families[cell.family] ?? []), cell.span]);
}

/** The presence of a whole dossier, from all its roles: what keeping up to date must agree with. */
export function presenceOf(roles: Iterable<VisibleRole>): Mutable {
  const spans = new Map<string, { cell: Cell; spans: Span[] }>();
  for (const role of roles) {
    for (const cell of cellsOf(role)) {
      const key = `${cell.scope} ${cell.part} ${cell.family}`;
      const gathered = spans.get(key);
      if (gathered) gathered.spans.push(cell.span);
      else spans.set(key, { cell, spans: [cell.span] });
    }
  }
  const presence: Mutable = new Map();
  for (const { cell, spans: all } of spans.values()) {
    const parts = presence.get(cell.scope) ?? new Map<Part, ByFamily>();
    presence.set(cell.scope, parts);
    const families = parts.get(cell.part) ?? {};
    parts.set(cell.part, families);
    families[cell.family] = merge(all);
  }
  return presence;
}
