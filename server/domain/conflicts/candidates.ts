/** The changes worth trying against a concern: of the records that it really rests on, and that still go on; most natural first. */
import type { Day } from '../time/civil.ts';
import { toSpan, type Span } from '../time/period.ts';
import type { Finding } from './derive.ts';
import type { HeldResponsibility, PersonFacts } from './personal/facts.ts';
import type { PersonalFinding } from './personal/derive.ts';
import { cellsOf } from './presence.ts';
import type { LeverAct } from './rule.ts';
import type { Change, Supposing } from './supposed.ts';
import type { Situation, SupposedRole } from './supposing.ts';

/** What has not begun by the day would not begin. */
const onOf = ([from]: Span, day: Day): Day => Math.max(from, day);
const goesOn = ([, to]: Span, day: Day): boolean => to >= day;

const ACTS: Readonly<Record<LeverAct, Supposing>> = { safeguard: 'safeguard', test: 'test-again', review: 'decide-again' };

export const endingOf = ({ family }: Pick<SupposedRole, 'family'>): Supposing => (family === 'regulator' ? 'move-role' : 'end-role');

/** Into other hands, where whose hands they are in is what the rule is about. */
function elsewhere(about: Finding['rule']['about']): Partial<Change> | undefined {
  if (about === 'unit' || about === 'line') return { line: [] };
  return about === 'committee' ? { committee: null } : about === 'officer' ? { officer: null } : undefined;
}

/** Roles that show in the scope, with the latest of its days there: an officer may answer for a part of them only. */
function inScope({ roles }: Situation, scope: string, day: Day): [string, SupposedRole][] {
  return [...roles].filter(([, role]) => cellsOf(role).some((cell) => cell.scope === scope && goesOn(cell.span, day)));
}

export function candidatesOf(situation: Situation, finding: Finding, day: Day): Change[] {
  const { rule, scope } = finding;
  const levers = rule.levers(finding);
  const order = levers.flatMap((lever) => ('family' in lever ? lever.family : []));
  const acts = levers.flatMap((lever): Change[] => ('act' in lever ? [{ what: ACTS[lever.act], on: day }] : []));
  const read = new Set([...order, ...finding.families]);
  const rank = ({ family }: SupposedRole): number => (order.includes(family) ? order.indexOf(family) : order.length);
  const rests = inScope(situation, scope, day).filter(([, role]) => read.has(role.family)).toSorted(([, a], [, b]) => rank(a) - rank(b));
  const hands = elsewhere(rule.about);
  const moves = hands === undefined ? [] : rests.map(([id, { span }]): Change => ({ what: 'reassign', id, on: onOf(span, day), ...hands }));
  return [...acts, ...moves, ...rests.map(([id, role]): Change => ({ what: endingOf(role), id, on: onOf(role.span, day) }))];
}

export const heldBy = (person: string, { role, capacity, span }: Pick<HeldResponsibility, 'role' | 'capacity' | 'span'>): Required<Change>['held'] => ({ role, person, accountable: capacity === 'accountable-officer', span });

export function personalCandidates(situation: Situation, facts: PersonFacts, { rests }: Pick<PersonalFinding, 'rests'>, day: Day): Change[] {
  const spanOf = (all: readonly { readonly id: string; readonly span: Span }[], id: string): Span | undefined => all.find((one) => one.id === id)?.span;
  const seats = new Set(facts.offices.flatMap(({ unit }) => unit ?? []));
  return rests.flatMap(({ what, id }): Change[] => {
    const going = (span: Span | undefined, change: Omit<Change, 'on'>): Change[] => (span && goesOn(span, day) ? [{ ...change, on: onOf(span, day) }] : []);
    if (what === 'connection') return going(spanOf(facts.connections, id), { what: 'end-connection', id });
    if (what === 'interest') return going(spanOf(facts.interests, id), { what: 'end-interest', id });
    const held = what === 'responsibility' ? facts.responsibilities.find((one) => one.id === id) : undefined;
    if (held) return going(held.span, { what: 'end-responsibility', id, held: heldBy(facts.person, held) });
    if (what === 'office') {
      const office = facts.offices[Number(id)];
      return going(office && toSpan(office.period), { what: 'end-office', person: facts.person, office: Number(id) });
    }
    const role = what === 'role' ? situation.roles.get(id) : undefined;
    if (!role) return [];
    const sits = role.committee !== null && seats.has(role.committee);
    return [...(sits ? going(role.span, { what: 'reassign', id, committee: null }) : []), ...going(role.span, { what: endingOf(role), id })];
  });
}
