/**
 * Whether somebody who answers for it has confirmed a role, or that one is not played; and since when it is *unconfirmed*: it was asked and nobody
 * answered in time, or somebody answered that it has changed and nobody has put it right. Derived for a day and never stored, so that nothing has
 * to run at midnight. It is no fact about the role and changes no finding.
 */
import { addDays } from '../time/civil.ts';
import type { AttestationState } from './states.ts';

/** One version of one attestation: what was asked of one person, and what stood there from an instant on. */
export interface Attested {
  readonly id: string;
  readonly version: number;
  readonly askedOn: string;
  readonly dueOn: string;
  readonly state: AttestationState;
  /** The instant at which this version was recorded, and its civil day. */
  readonly at: string;
  readonly on: string;
}

/** The subject itself, as it is known: whether it holds on the day, and when it was changed. */
export interface Subject {
  readonly live: boolean;
  readonly changes: readonly { readonly at: string; readonly on: string }[];
}

export interface Standing {
  /** The last day on which somebody who answers for it, or a keeper, said that it is true. */
  readonly confirmed: { readonly on: string } | null;
  readonly unconfirmedSince: string | null;
}

export const NEVER_ASKED: Standing = { confirmed: null, unconfirmedSince: null };

const last = (days: readonly string[]): string | undefined => days.toSorted().at(-1);

/** Of each attestation the version that stood by the end of the day. */
function standingVersions(all: readonly Attested[], day: string): Attested[] {
  const byId = new Map<string, Attested>();
  for (const one of all) if (one.on <= day && (byId.get(one.id)?.version ?? 0) < one.version) byId.set(one.id, one);
  return [...byId.values()];
}

const settledBy = ({ at }: Attested, { changes }: Subject, day: string): boolean => changes.some((change) => change.at > at && change.on <= day);

type Verdict = { readonly since: string } | 'confirmed' | 'pending';

/** Of those who were asked at one time: pending while there is time; confirmed also where what they said was put right. */
function verdict(round: readonly Attested[], subject: Subject, day: string): Verdict {
  const said = round.filter(({ state }) => state === 'changed');
  const [unsettled] = said.filter((one) => !settledBy(one, subject, day)).map(({ on }) => on).toSorted();
  if (unsettled !== undefined) return { since: unsettled };
  if (said.length > 0 || round.some(({ state }) => state === 'still-true')) return 'confirmed';
  const due = last(round.map(({ dueOn }) => dueOn));
  return due !== undefined && day > due ? { since: addDays(due, 1) } : 'pending';
}

/** Back to the last round that was answered: being asked anew confirms nothing. */
function openSince(standing: readonly Attested[], subject: Subject, day: string): string | null {
  let since: string | null = null;
  for (const round of rounds(standing)) {
    const found = verdict(round, subject, day);
    if (found === 'confirmed') return since;
    if (found !== 'pending') ({ since } = found);
  }
  return since;
}

/** The latest first. */
const rounds = (standing: readonly Attested[]): Attested[][] => [...Map.groupBy(standing, ({ askedOn }) => askedOn)].toSorted(([a], [b]) => (a < b ? 1 : -1)).map(([, round]) => round);

/** `all`: every version of every attestation of the subject, as far as it is known. */
export function standingOn(all: readonly Attested[], subject: Subject, day: string): Standing {
  const standing = standingVersions(all, day);
  if (standing.length === 0) return NEVER_ASKED;
  const confirmedOn = last(standing.filter(({ state }) => state === 'still-true').map(({ on }) => on));
  return { confirmed: confirmedOn === undefined ? null : { on: confirmedOn }, unconfirmedSince: subject.live ? openSince(standing, subject, day) : null };
}

/**
 * Where one of them stands as it is told: `lapsed` where nothing is left to answer, because the subject is over, a colleague answered or it was asked
 * anew; `settled` where somebody said that it has changed and the register was put right since.
 */
export const TOLD_STATES = ['asked', 'still-true', 'changed', 'settled', 'lapsed'] as const;
export type ToldState = (typeof TOLD_STATES)[number];

export function toldState(id: string, all: readonly Attested[], subject: Subject, day: string): ToldState {
  const standing = standingVersions(all, day);
  const one = standing.find((other) => other.id === id);
  if (!one || one.state === 'still-true') return one?.state ?? 'lapsed';
  const sameTime = standing.filter(({ askedOn }) => askedOn === one.askedOn);
  const later = standing.filter(({ askedOn }) => askedOn > one.askedOn);
  if (one.state === 'changed') return !subject.live || settledBy(one, subject, day) || later.some(({ state }) => state !== 'asked') ? 'settled' : 'changed';
  return !subject.live || later.length > 0 || sameTime.some(({ state }) => state !== 'asked') ? 'lapsed' : 'asked';
}

/** Of several that hold at once, such as two roles of one kind: unconfirmed once each of them is. */
export function together(standings: readonly Standing[]): Standing {
  const confirmedOn = last(standings.flatMap(({ confirmed }) => (confirmed ? [confirmed.on] : [])));
  const since = standings.flatMap(({ unconfirmedSince }) => (unconfirmedSince === null ? [] : [unconfirmedSince]));
  return { confirmed: confirmedOn === undefined ? null : { on: confirmedOn }, unconfirmedSince: since.length === standings.length ? (last(since) ?? null) : null };
}
