/**
 * How somebody stands with their register, as everybody is told. Silence is "nothing filed", and never "nothing to declare"; who has not filed is named
 * only where the council so decides, and is else counted.
 */
import { isOwedBy, isOwedIn, MOMENTARY_DAYS, obligationsOf, stateOf, type FiledLine, type Obligation, type Owing } from '../declarations/obligations.ts';
import { KINDS } from '../declarations/kinds/index.ts';
import type { Office } from '../people/person.ts';
import { addDays } from '../time/civil.ts';

export const STANDINGS = ['nothing-filed', 'in-date', 'overdue', 'withdrawn', 'carried-over', 'none-asked', 'left', 'not-said'] as const;

export interface Standing {
  readonly state: (typeof STANDINGS)[number];
  /** When the register that counts was received; where it was carried over, nobody knows. Where it is not said how they stand, when they last filed something. */
  readonly receivedOn: string | null;
  /** When it was last confirmed. */
  readonly confirmedOn: string | null;
  /** The last day of what is awaited. */
  readonly dueOn: string | null;
  /** Of somebody who left: the last day. */
  readonly leftOn: string | null;
}

const holds = ({ period }: Office, day: string): boolean => (period.from ?? '') <= day && day <= (period.to ?? '9999');
const REGISTERS = KINDS.filter(({ deadline }) => deadline?.clock === 'taking-office');
const isYearly = ({ kind }: Obligation): boolean => kind.deadline?.clock === 'each-year';

const latest = (days: readonly string[]): string | null => days.toSorted().at(-1) ?? null;
/** Of the register that counts: what was confirmed in an earlier term was another. */
const confirmedBy = (filings: readonly FiledLine[], since: string): string | null =>
  latest(filings.filter(({ kind, state, receivedOn }) => kind === 'annual-confirmation' && state !== 'retracted' && receivedOn >= since).map(({ receivedOn }) => receivedOn));

/** What was declared in a term that is over was destroyed after its time: of those days nobody can say any more that nothing came. */
const isDestroyed = (filings: readonly FiledLine[], held: readonly Office[], beganOn: string | null): boolean =>
  held.every(({ period }) => period.to !== null) && filings.some(({ state, receivedOn }) => state === 'destroyed' && (beganOn === null || receivedOn >= addDays(beganOn, -MOMENTARY_DAYS)));

/** `offices` are those that are public. On the day that is asked about, from what had come in by then. */
export function standingOf(owing: Owing, day: string): Standing {
  // An older register was there before it was carried over, since nobody knows when: of the days before that it is not silence either.
  const filings = owing.filings.filter(({ receivedOn, state }) => receivedOn <= day || state === 'carried-over');
  const found = { receivedOn: null, confirmedOn: null, dueOn: null, leftOn: null };
  if (!owing.offices.some((office) => holds(office, day) || (office.period.from ?? '') > day)) return { ...found, state: 'left', leftOn: latest(owing.offices.flatMap(({ period }) => period.to ?? [])) };
  const held = owing.offices.filter((office) => (office.period.to ?? '9999') >= day);
  if (!REGISTERS.some((kind) => kind.nations.includes(owing.nation) && isOwedIn(kind, owing.authorityKind) && held.some((office) => isOwedBy(office, kind)))) return { ...found, state: 'none-asked' };
  const owed = obligationsOf({ ...owing, filings }, day);
  const register = owed.filter((one) => !isYearly(one)).at(-1);
  // The clock of an office that begins later has not begun.
  if (!register) return { ...found, state: 'nothing-filed' };
  const state = stateOf(register, day);
  if (state === 'withdrawn' || state === 'carried-over') return { ...found, state };
  const isUnmet = state !== 'met' && state !== 'met-late';
  const then = held.filter((office) => holds(office, day));
  if (isUnmet && isDestroyed(filings, then, register.beganOn)) return { ...found, state: 'left', leftOn: latest(then.flatMap(({ period }) => period.to ?? [])) };
  if (isUnmet) return { ...found, state: state === 'overdue' ? 'overdue' : 'nothing-filed', dueOn: register.dueOn };
  const of = { ...found, receivedOn: register.met?.receivedOn ?? null, confirmedOn: confirmedBy(filings, register.met?.receivedOn ?? '') };
  const late = owed.find((one) => isYearly(one) && stateOf(one, day) === 'overdue');
  return late ? { ...of, state: 'overdue', dueOn: late.dueOn } : { ...of, state: 'in-date' };
}

/** What tells, by itself or because others are not told so, whether somebody owes something. */
export const TELLING = ['nothing-filed', 'overdue', 'in-date'] as const;
export type Telling = (typeof TELLING)[number];
export const isTelling = (state: Standing['state']): state is Telling => (TELLING as readonly string[]).includes(state);

const GONE: ReadonlySet<string> = new Set(['retracted', 'carried-over', 'destroyed']);
/** When something that everybody may see was last filed, of whatever kind: a gift as well as a register. */
export const lastFiledOn = (filings: readonly FiledLine[], day: string): string | null =>
  latest(filings.filter(({ kind, state, receivedOn }) => receivedOn <= day && !GONE.has(state) && KINDS.some(({ id, published, effect }) => id === kind && (published || effect === 'confirms'))).map(({ receivedOn }) => receivedOn));

/**
 * Where the council does not name who has not filed, nobody is told to be in date either, or the others would be named by that: of each is only said
 * when they last filed something.
 */
export const asTold = (standing: Standing, namesNotFiled: boolean, filedOn: string | null): Standing => (namesNotFiled || !isTelling(standing.state) ? standing : { state: 'not-said', receivedOn: filedOn, confirmedOn: null, dueOn: null, leftOn: null });
