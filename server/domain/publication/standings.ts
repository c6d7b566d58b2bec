/**
 * How somebody stands with their register, as everybody is told. Silence is "nothing filed", and never "nothing to declare"; who has not filed is named
 * only where the council so decides, and is else counted.
 */
import { isOwedBy, isOwedIn, obligationsOf, stateOf, type FiledLine, type Obligation, type Owing } from '../declarations/obligations.ts';
import { KINDS } from '../declarations/kinds/index.ts';
import type { Office } from '../people/person.ts';

export const STANDINGS = ['nothing-filed', 'in-date', 'overdue', 'withdrawn', 'carried-over', 'none-asked', 'left', 'not-said'] as const;

export interface Standing {
  readonly state: (typeof STANDINGS)[number];
  /** When the register that counts was received; where it was carried over, nobody knows. */
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
const confirmedBy = (filings: readonly FiledLine[]): string | null => latest(filings.filter(({ kind, state }) => kind === 'annual-confirmation' && state !== 'retracted').map(({ receivedOn }) => receivedOn));

/** `offices` are those that are public. On the day that is asked about, from what had come in by then. */
export function standingOf(owing: Owing, day: string): Standing {
  const filings = owing.filings.filter(({ receivedOn }) => receivedOn <= day);
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
  if (state !== 'met' && state !== 'met-late') return { ...found, state: state === 'overdue' ? 'overdue' : 'nothing-filed', dueOn: register.dueOn };
  const of = { ...found, receivedOn: register.met?.receivedOn ?? null, confirmedOn: confirmedBy(filings) };
  const late = owed.find((one) => isYearly(one) && stateOf(one, day) === 'overdue');
  return late ? { ...of, state: 'overdue', dueOn: late.dueOn } : { ...of, state: 'in-date' };
}

/** Whether saying it is saying that somebody has not filed. */
export const isNotFiled = ({ state }: Standing): boolean => state === 'nothing-filed' || state === 'overdue';

export const asTold = (standing: Standing, namesNotFiled: boolean): Standing => (namesNotFiled || !isNotFiled(standing) ? standing : { ...standing, state: 'not-said', dueOn: null });
