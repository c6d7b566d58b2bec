/** The facts of one body with changes supposed, and what the rules find then: the same rules that derive on a write. */
import type { Reviews } from '../reviews/reviews.ts';
import { LAST_DAY, toDate, type Day } from '../time/civil.ts';
import { intersect, merge, same, until, type Span, type Spans } from '../time/period.ts';
import { keys } from '../vocabulary.ts';
import { derive, type Finding } from './derive.ts';
import { derivePerson, type PersonalFinding } from './personal/derive.ts';
import type { PersonFacts } from './personal/facts.ts';
import { ALL, DOSSIER, presenceOf, REVIEW_DUE, SAFEGUARDED, TEST_DUE, type Mutable, type Part, type VisibleRole } from './presence.ts';
import { personAfter } from './personal/supposing.ts';
import { review } from './reviewed.ts';
import { spansOf } from './rule.ts';
import type { Rulebook } from './rulebook.ts';
import { ENDS_ROLE, OF_ROLE, type Change, type Supposing } from './supposed.ts';

export interface SupposedRole extends VisibleRole {
  readonly kind: string;
}

export interface Situation {
  /** Empty where the concern is about somebody and no body. */
  readonly mutual: string;
  /** The concern that is looked at: a safeguard would be arranged for it. */
  readonly conflict: string;
  readonly roles: ReadonlyMap<string, SupposedRole>;
  readonly reviews: Reviews;
  readonly people: ReadonlyMap<string, PersonFacts>;
}

/** The rules by which the council is looked at. */
export type Judges = Pick<Rulebook, 'rules' | 'personal'>;

/** So long that it never falls due again: whoever supposes a safeguard supposes that it is tested in time. */
const ALWAYS_IN_TIME = 12 * 9000;

const cut = (span: Span, on: Day): Span[] => [...until([span], on - 1)];

/** The role in which rules about roles would see the change. */
export const roleOf = ({ what, id, held }: Change): string | undefined => (OF_ROLE.has(what) ? id : held?.accountable ? held.role : undefined);

function split(role: VisibleRole, change: Change): VisibleRole[] {
  const { held } = change;
  if (held) return [{ ...role, officers: role.officers.flatMap((one) => (one.person === held.person && same(intersect([one.span], [role.span]), [held.span]) ? cut(one.span, change.on).map((span) => ({ ...one, span })) : [one])) }];
  const kept = cut(role.span, change.on).map((span) => ({ ...role, span }));
  const [from, to] = [Math.max(role.span[0], change.on), role.span[1]];
  if (ENDS_ROLE.has(change.what) || from > to) return kept;
  const { line = role.line, committee = role.committee, officer } = change;
  const officers = officer === undefined ? role.officers : officer === null ? [] : [{ person: officer, span: [from, to] as const }];
  return [...kept, { ...role, span: [from, to], line, committee, officers }];
}

/** In one piece, or in two where it goes to somebody else. */
export const rolePieces = (role: VisibleRole, changes: readonly Change[]): VisibleRole[] => changes.reduce((pieces, change) => pieces.flatMap((piece) => split(piece, change)), [role]);

export function* rolesUnder({ roles }: Situation, changes: readonly Change[]): Generator<VisibleRole> {
  const byRole = Map.groupBy(changes, roleOf);
  for (const [id, role] of roles) yield* rolePieces(role, byRole.get(id) ?? []);
}

const first = (changes: readonly Change[], what: Supposing): Day | undefined => changes.filter((change) => change.what === what).map(({ on }) => on).sort((a, b) => a - b)[0];

const ENDS_PART: readonly (readonly [Supposing, Part])[] = [['decide-again', REVIEW_DUE], ['test-again', TEST_DUE]];

/** What was arranged and decided joins the roles, and what is supposed of it. */
export function reviewUnder(presence: Mutable, { reviews, conflict }: Situation, changes: readonly Change[], judges: Judges): void {
  const safe = first(changes, 'safeguard');
  const arranged = safe === undefined ? [] : [{ conflicts: [conflict], from: toDate(safe), to: toDate(LAST_DAY), everyMonths: ALWAYS_IN_TIME, tests: [{ on: toDate(safe), operates: true }] }];
  review(presence, { ...reviews, safeguards: [...reviews.safeguards, ...arranged] }, judges);
  const dossier = presence.get(DOSSIER);
  if (!dossier) return;
  if (safe !== undefined) {
    const covered: Spans = merge([...spansOf(dossier.get(SAFEGUARDED), 'regulator'), ...intersect(spansOf(dossier.get(ALL), 'regulator'), [[safe, LAST_DAY]])]);
    if (covered.length > 0) dossier.set(SAFEGUARDED, { regulator: covered });
  }
  for (const [what, part] of ENDS_PART) {
    const on = first(changes, what);
    const families = dossier.get(part);
    if (on !== undefined && families) dossier.set(part, Object.fromEntries(keys(families).map((family) => [family, until(spansOf(families, family), on - 1)])));
  }
}

export function presenceUnder(situation: Situation, changes: readonly Change[], judges: Judges): Mutable {
  const presence = presenceOf(rolesUnder(situation, changes));
  reviewUnder(presence, situation, changes, judges);
  return presence;
}

export const findingsUnder = (situation: Situation, changes: readonly Change[], judges: Judges): Finding[] => derive(presenceUnder(situation, changes, judges), judges.rules);

/** The very same facts where nothing of theirs changes. */
export const personUnder = (facts: PersonFacts, { mutual, roles }: Situation, changes: readonly Change[]): PersonFacts => personAfter(facts, changes, { mutual, roles });

export const personalUnder = (facts: PersonFacts, situation: Situation, changes: readonly Change[], { personal }: Judges): PersonalFinding[] => derivePerson(personUnder(facts, situation, changes), personal);
