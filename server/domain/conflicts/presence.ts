/**
 * Presence: when an authority was active towards one body in each family of role, as unions of periods. It is all that a rule sees, so a
 * file of 5,000 roles costs a rule no more than one of five, and pairs are never formed role by role (5,000 roles are 12 million pairs).
 *
 * A *scope* says towards what the union is taken:
 *   `family`        the whole dossier; part `''` is every role, part `targeted` leaves out universal regulation of no contracted service; of what was
 *                   arranged and decided because of them (`reviewed.ts`), part `safeguarded` is the days of regulation on which a safeguard is known to
 *                   operate, `review-due` and `test-due` the days on which a decided overlap of the family waits for another look, or for a test
 *   `unit:ID`       the roles that run through the unit · `committee:ID` · `officer:ID` the accountable officer
 *   and in each of these four, a part named after a mark (`marks.ts`) holds the roles of the kinds that have it, where a rule looks for them there
 *   `line:ID`       the roles of units at most two levels below unit ID; the part is the branch, ID itself or the child that leads there
 */
import { intersect, merge, type Span, type Spans } from '../time/period.ts';
import type { Family } from '../vocabulary.ts';
import { isMarkedIn, type Mark } from './marks.ts';

export type Scope = string;
export type Part = string;
export type ByFamily = Partial<Record<Family, Spans>>;
export type Parts = ReadonlyMap<Part, ByFamily>;
export type Presence = ReadonlyMap<Scope, Parts>;

export const DOSSIER: Scope = 'family';
export const ALL: Part = '';
export const TARGETED: Part = 'targeted';
export const SAFEGUARDED = 'safeguarded';
export const REVIEW_DUE = 'review-due';
export const TEST_DUE = 'test-due';
export const REVIEW_PARTS: readonly Part[] = [SAFEGUARDED, REVIEW_DUE, TEST_DUE];

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
  /** Of its kind, where that has one. */
  mark?: Mark | undefined;
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
  if (role.mark) cells.push(...markedCells(role, role.mark));
  if (family !== 'incubator' && family !== 'contractor' && family !== 'regulator') return cells;

  const [unit, parent, grandparent] = role.line;
  if (unit) cells.push({ scope: `unit:${unit}`, part: ALL, family, span }, { scope: `line:${unit}`, part: unit, family, span });
  if (unit && parent) cells.push({ scope: `line:${parent}`, part: unit, family, span });
  if (parent && grandparent) cells.push({ scope: `line:${grandparent}`, part: parent, family, span });
  if (role.committee) cells.push({ scope: `committee:${role.committee}`, part: ALL, family, span });
  for (const { scope, span: live } of officersOf(role)) cells.push({ scope, part: ALL, family, span: live });
  return cells;
}

function markedCells(role: VisibleRole, mark: Mark): Cell[] {
  const { family, span, committee } = role;
  const [unit] = role.line;
  const places: { scope: Scope; span: Span }[] = [];
  if (isMarkedIn(mark, 'family')) places.push({ scope: DOSSIER, span });
  if (unit && isMarkedIn(mark, 'unit')) places.push({ scope: `unit:${unit}`, span });
  if (committee && isMarkedIn(mark, 'committee')) places.push({ scope: `committee:${committee}`, span });
  if (isMarkedIn(mark, 'officer')) places.push(...officersOf(role));
  return places.map((place) => ({ ...place, part: mark, family }));
}

const officersOf = ({ span, officers }: VisibleRole): { scope: Scope; span: Span }[] =>
  officers.flatMap(({ person, span: held }) => {
    const [live] = intersect([span], [held]);
    return live ? [{ scope: `officer:${person}`, span: live }] : [];
  });

export type Mutable = Map<Scope, Map<Part, ByFamily>>;

export function add(presence: Mutable, cell: Cell): void {
  const families = familiesAt(presence, cell);
  families[cell.family] = merge([...(families[cell.family] ?? []), cell.span]);
}

function familiesAt(presence: Mutable, { scope, part }: Cell): ByFamily {
  let parts = presence.get(scope);
  if (!parts) presence.set(scope, (parts = new Map()));
  let families = parts.get(part);
  if (!families) parts.set(part, (families = {}));
  return families;
}

/** The presence of a whole dossier, from all its roles: what keeping up to date must agree with. A union does not mind being told twice. */
export function presenceOf(roles: Iterable<VisibleRole>): Mutable {
  const presence: Mutable = new Map();
  for (const role of roles) {
    for (const cell of cellsOf(role)) {
      const families = familiesAt(presence, cell) as Partial<Record<Family, Span[]>>;
      const gathered = families[cell.family];
      if (gathered) gathered.push(cell.span);
      else families[cell.family] = [cell.span];
    }
  }
  for (const parts of presence.values()) {
    for (const families of parts.values()) for (const family of keysOf(families)) families[family] = merge(families[family] ?? []);
  }
  return presence;
}

const keysOf = (families: ByFamily): Family[] => Object.keys(families) as Family[];
