/**
 * What somebody owes the register: which declaration, since when and until when, and whether it came. Pure, from offices and filings; today only
 * says which of it is overdue, so a rule, a page and a reminder never disagree.
 */
import type { Office } from '../people/person.ts';
import { addDays, toDay } from '../time/civil.ts';
import type { AuthorityKind, Nation } from '../vocabulary.ts';
import { dueOn, isLate } from './deadline.ts';
import type { Kind } from './kind.ts';
import { KINDS } from './kinds/index.ts';

/** A filing as far as it can meet an obligation. */
export interface FiledLine {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly receivedOn: string;
}

export const OBLIGATION_STATES = ['to-come', 'due', 'overdue', 'met', 'met-late', 'carried-over', 'withdrawn'] as const;
export type ObligationState = (typeof OBLIGATION_STATES)[number];

export interface Obligation {
  readonly kind: Kind;
  /** The office for which it is owed. */
  readonly office: Office;
  /** Null where nobody knows since when the office is held: then no last day can be told. */
  readonly beganOn: string | null;
  readonly dueOn: string | null;
  /** The filing that met it, or what an older register held in its place. */
  readonly met: FiledLine | null;
  readonly carriedOver: boolean;
  /** It was met, and what met it was taken back by the publisher. */
  readonly withdrawn: boolean;
}

/** A momentary gap on re-election is ignored (Localism Act 2011 s.29(3)); on re-election only what is not registered already is owed (s.30(2)). */
export const MOMENTARY_DAYS = 31;
/** Whoever has just filed on taking office is not asked again at once. */
const NEWCOMER_DAYS = 90;

const counts = ({ state }: FiledLine): boolean => state !== 'retracted' && state !== 'carried-over' && state !== 'destroyed';

/** Whether the office brings a duty: a co-opted member without a vote has none (s.27(4)). */
export const isOwedBy = ({ kind, hasVote }: Office, declaration: Kind): boolean => declaration.whose.includes(kind) && !(kind === 'co-opted' && hasVote === false);

/** A nation's law can leave some of its authorities out: community councils of Wales. */
export const isOwedIn = ({ noDutyIn = [] }: Kind, authority: AuthorityKind | undefined): boolean => authority === undefined || !noDutyIn.includes(authority);

interface Service {
  readonly office: Office;
  readonly from: string | null;
  to: string | null;
}

/** Terms that follow one another are one service, from the first day of the first. */
function services(offices: readonly Office[], declaration: Kind): Service[] {
  const held = offices.filter((office) => isOwedBy(office, declaration)).toSorted((a, b) => ((a.period.from ?? '') < (b.period.from ?? '') ? -1 : 1));
  const found: Service[] = [];
  for (const office of held) {
    const last = found.at(-1);
    const { from, to } = office.period;
    if (last && (last.to === null || from === null || toDay(from) - toDay(last.to) <= MOMENTARY_DAYS)) last.to = last.to === null || to === null ? null : to > last.to ? to : last.to;
    else found.push({ office, from, to });
  }
  return found;
}

/** Filed a little early, before the term began, it was filed all the same. */
const isWithin = ({ receivedOn }: FiledLine, { from, to }: Pick<Service, 'from' | 'to'>): boolean => receivedOn >= (from === null ? '' : addDays(from, -MOMENTARY_DAYS)) && (to === null || receivedOn <= to);

/**
 * Whether the clock of taking office is not counted for somebody: an older register held something of theirs, since nobody knows when. That it is filed
 * anew here is then neither early nor late.
 */
export const isUncounted = (kind: Kind, offices: readonly Office[], filings: readonly FiledLine[]): boolean => {
  const last = kind.deadline?.clock === 'taking-office' ? services(offices, kind).at(-1) : undefined;
  return last !== undefined && filings.some((filing) => filing.state === 'carried-over' && isWithin(filing, last));
};

const owed = (kind: Kind, office: Office, beganOn: string | null, filings: readonly FiledLine[], meets: (filing: FiledLine) => boolean): Obligation => {
  const candidates = filings.filter(meets).toSorted((a, b) => (a.receivedOn < b.receivedOn ? -1 : 1));
  return {
    kind,
    office,
    beganOn,
    dueOn: beganOn === null || kind.deadline === null ? null : dueOn(kind.deadline, beganOn),
    met: candidates.find(counts) ?? null,
    carriedOver: candidates.some(({ state }) => state === 'carried-over'),
    withdrawn: candidates.some(({ state }) => state === 'retracted'),
  };
};

export interface Owing {
  readonly nation: Nation;
  /** Where some of a nation's authorities are left out of a duty. */
  readonly authorityKind?: AuthorityKind | undefined;
  readonly offices: readonly Office[];
  readonly filings: readonly FiledLine[];
  /** `MM-DD`, or null where the council asks nobody. */
  readonly yearlyRequestOn: string | null;
  /** The first day on which the council asked so: nobody was asked before, and nobody can have failed to answer. */
  readonly askedSince?: string | null | undefined;
}

const inForce = (kind: Kind, nation: Nation, day: string): boolean => kind.nations.includes(nation) && kind.validFrom <= day && (kind.validTo === null || day <= kind.validTo);

/** `until`: how far ahead yearly requests are told; those of the past go back to the one before `today`. */
export function obligationsOf({ nation, authorityKind, offices, filings, yearlyRequestOn, askedSince }: Owing, today: string, until = today): Obligation[] {
  const found: Obligation[] = [];
  for (const kind of KINDS.filter((one) => one.deadline?.clock === 'taking-office' && isOwedIn(one, authorityKind))) {
    for (const { office, from, to } of services(offices, kind)) {
      if (!inForce(kind, nation, from ?? today) || (from !== null && from > until)) continue;
      found.push(owed(kind, office, from, filings, (filing) => (filing.kind === kind.id || filing.state === 'carried-over') && isWithin(filing, { from, to })));
    }
  }
  if (yearlyRequestOn === null) return found;
  for (const kind of KINDS.filter(({ deadline }) => deadline?.clock === 'each-year')) {
    for (const { office, from, to } of services(offices, kind)) {
      for (const day of yearly(yearlyRequestOn, today, until).filter((one) => one >= (askedSince ?? ''))) {
        if (!inForce(kind, nation, day) || (to !== null && to < day) || (from !== null && day < addDays(from, NEWCOMER_DAYS))) continue;
        // Whoever filed the register anew, or a change, has looked at it.
        found.push(owed(kind, office, day, filings, ({ kind: filed, receivedOn }) => (filed === kind.id || (kind.effect === 'confirms' && KINDS.some(({ id, effect }) => id === filed && effect === 'replaces'))) && receivedOn >= day));
      }
    }
  }
  return found;
}

/** The last of them before or on today, and those until the given day. */
function yearly(monthAndDay: string, today: string, until: string): string[] {
  const on = (year: number) => `${String(year).padStart(4, '0')}-${monthAndDay}`;
  const year = Number(today.slice(0, 4));
  const last = on(year) <= today ? on(year) : on(year - 1);
  return [last, ...[year, year + 1].map(on).filter((day) => day > last && day <= until)];
}

/** Silence is "nothing filed", never "nothing to declare"; what was carried over is neither filed nor overdue, and whoever files after it cannot be told to be late. */
export function stateOf({ kind, beganOn, dueOn: due, met, carriedOver, withdrawn }: Obligation, today: string): ObligationState {
  if (met) return kind.deadline && beganOn !== null && !carriedOver && isLate(kind.deadline, beganOn, met.receivedOn) ? 'met-late' : 'met';
  if (withdrawn) return 'withdrawn';
  if (carriedOver) return 'carried-over';
  if (beganOn !== null && beganOn > today) return 'to-come';
  return due !== null && due < today ? 'overdue' : 'due';
}
