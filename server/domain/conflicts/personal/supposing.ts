/** What is recorded of one person, with changes supposed. */
import type { Office } from '../../people/person.ts';
import { toDate, type Day } from '../../time/civil.ts';
import { fromColumns, toColumns, until, type Span } from '../../time/period.ts';
import type { Family } from '../../vocabulary.ts';
import { ENDS_ROLE, type Change } from '../supposed.ts';
import type { HeldResponsibility, PersonFacts, TowardsRole } from './facts.ts';

interface Roles {
  readonly mutual: string;
  readonly roles: ReadonlyMap<string, { readonly family: Family; readonly kind: string; readonly span: Span }>;
}

const begunFrom = <T extends { readonly span: Span }>(one: T, on: Day, more: Partial<T>): T[] => (on > one.span[1] ? [] : [{ ...one, ...more, span: [Math.max(on, one.span[0]), one.span[1]] }]);
const endedBefore = <T extends { readonly span: Span }>(one: T, on: Day): T[] => until([one.span], on - 1).map((span) => ({ ...one, span }));

function endedOffice(office: Office, on: Day): Office[] {
  const last = toDate(on - 1);
  const { validFrom, validTo } = toColumns(office.period);
  return validFrom > last ? [] : [{ ...office, period: fromColumns({ validFrom, validTo: validTo < last ? validTo : last }) }];
}

function roleAfter(role: TowardsRole, changes: readonly Change[]): TowardsRole[] {
  return changes.reduce<TowardsRole[]>((pieces, { what, id, on, committee }) => {
    if (id !== role.id) return pieces;
    if (ENDS_ROLE.has(what)) return pieces.flatMap((piece) => endedBefore(piece, on));
    return what === 'reassign' && committee !== undefined ? pieces.flatMap((piece) => [...endedBefore(piece, on), ...begunFrom(piece, on, { committee })]) : pieces;
  }, [role]);
}

function responsibilityAfter(held: HeldResponsibility, changes: readonly Change[]): HeldResponsibility[] {
  const lapses = ({ what, id, officer }: Change): boolean => (what === 'end-responsibility' ? id === held.id : id === held.role && (ENDS_ROLE.has(what) || (what === 'reassign' && officer !== undefined && held.capacity === 'accountable-officer')));
  return changes.filter(lapses).reduce<HeldResponsibility[]>((pieces, { on }) => pieces.flatMap((piece) => endedBefore(piece, on)), [held]);
}

/** What comes to them: they would be the accountable officer instead. */
function takenOn(person: string, changes: readonly Change[], { mutual, roles }: Roles): HeldResponsibility[] {
  return changes.flatMap(({ what, id, officer, on }): HeldResponsibility[] => {
    const role = id === undefined ? undefined : roles.get(id);
    if (what !== 'reassign' || officer !== person || !role || id === undefined) return [];
    return begunFrom({ id: '', role: id, mutual, family: role.family, kind: role.kind, capacity: 'accountable-officer', span: role.span }, on, {});
  });
}

/** The very same where none of the changes is about anything of theirs. */
export function personAfter(facts: PersonFacts, changes: readonly Change[], towards: Roles): PersonFacts {
  const touches = ({ what, id, person, officer }: Change): boolean =>
    officer === facts.person ||
    (what === 'end-office' ? person === facts.person : id !== undefined && [...facts.connections, ...facts.interests, ...facts.responsibilities, ...facts.roles].some((one) => one.id === id || ('role' in one && one.role === id)));
  const own = changes.filter(touches);
  if (own.length === 0) return facts;
  const on = (what: Change['what'], id: string): Day | undefined => own.find((change) => change.what === what && change.id === id)?.on;
  const ended = <T extends { readonly id: string; readonly span: Span }>(what: Change['what'], all: readonly T[]): T[] => all.flatMap((one) => { const day = on(what, one.id); return day === undefined ? [one] : endedBefore(one, day); });
  const officeOn = (i: number): Day | undefined => own.find(({ what, office }) => what === 'end-office' && office === i)?.on;
  return {
    ...facts,
    connections: ended('end-connection', facts.connections),
    interests: ended('end-interest', facts.interests),
    offices: facts.offices.flatMap((office, i) => { const day = officeOn(i); return day === undefined ? [office] : endedOffice(office, day); }),
    roles: facts.roles.flatMap((role) => roleAfter(role, own)),
    responsibilities: [...facts.responsibilities.flatMap((held) => responsibilityAfter(held, own)), ...takenOn(facts.person, own, towards)],
  };
}
