/** A decision on an overlap: what is asked of it before it is made, and how it is told. */
import { Type, type Static } from 'typebox';
import { Checks } from '../problem.ts';
import { CivilDate, Gss, Id, Note, nullable, oneOf, optional, PeriodSchema, strict, text } from '../schema.ts';
import { checkDate } from '../time/checks.ts';
import { CONFLICT_CLASSES, keys, type ConflictClass } from '../vocabulary.ts';
import { dispositionOf, DISPOSITIONS, REFERRALS } from './disposition.ts';
import { FileSeen } from './file-seen.ts';
import { STALE_BECAUSE } from './stale-because.ts';
import { DECISION_STATES } from './states.ts';

const disposition = oneOf(keys(DISPOSITIONS));

export const NewRecommendation = strict({ disposition, reason: Note });
export type NewRecommendation = Static<typeof NewRecommendation>;

export const Recommendation = Type.Object({ id: Id, version: Type.Integer(), conflict: Id, disposition, reason: nullable(Type.String()), account: Id, name: nullable(Type.String()), recordedAt: Type.String() });
export type Recommendation = Static<typeof Recommendation>;

export const NewDecision = strict({
  disposition,
  class: optional(oneOf(keys(CONFLICT_CLASSES))),
  reason: Note,
  publicReason: text(2000),
  reviewOn: optional(nullable(CivilDate)),
  /** Would a fair-minded and informed observer conclude that there was a real possibility of bias? */
  observer: optional(nullable(Note)),
  /** For what is perceived, those that demonstrate that there is none; else what changes. */
  steps: optional(nullable(Note)),
  legalAdvice: optional(Type.Boolean()),
  referredTo: optional(nullable(oneOf(keys(REFERRALS)))),
  /** The hash of the facts on the page that was looked at. */
  seen: optional(Type.String({ pattern: '^[0-9a-f]{64}$' })),
  /** The decision that stands and that this takes the place of, where nothing made that one stale. */
  replaces: optional(Id),
});
export type NewDecision = Static<typeof NewDecision>;

/** What is internal is null for those who see the public part alone. */
export const Decision = Type.Object({
  id: Id,
  version: Type.Integer(),
  authority: Gss,
  conflict: Id,
  disposition,
  class: oneOf(keys(CONFLICT_CLASSES)),
  reason: nullable(Type.String()),
  publicReason: nullable(Type.String()),
  observer: nullable(Type.String()),
  steps: nullable(Type.String()),
  legalAdvice: Type.Boolean(),
  referredTo: nullable(oneOf(keys(REFERRALS))),
  reviewOn: nullable(Type.String()),
  account: nullable(Id),
  name: nullable(Type.String()),
  second: nullable(Id),
  secondName: nullable(Type.String()),
  state: oneOf(keys(DECISION_STATES)),
  /** Why it was withdrawn, or why the second person did not agree. */
  withdrawnBecause: nullable(Type.String()),
  rule: Type.Object({ id: Type.String(), version: Type.Integer() }),
  factsHash: nullable(Type.String()),
  periods: nullable(Type.Array(PeriodSchema)),
  severity: Type.Integer(),
  facts: nullable(FileSeen),
  stale: Type.Boolean(),
  staleBecause: Type.Array(oneOf(keys(STALE_BECAUSE))),
  changed: Type.Array(Type.String()),
  /** When it was made; null while it is proposed, and where it never was. */
  decidedAt: nullable(Type.String()),
  recordedAt: Type.String(),
});
export type Decision = Static<typeof Decision>;

export const SecondDecision = strict({ agree: Type.Boolean(), reason: optional(nullable(Note)) });
export type SecondDecision = Static<typeof SecondDecision>;

export const WithdrawDecision = strict({ reason: Note });

/** Of the overlap that is decided, as it is when it is. */
export interface Deciding {
  readonly proposedClass: ConflictClass;
  readonly today: string;
}

export const needsSecond = (given: Pick<NewDecision, 'disposition'>, severity: number): boolean => severity >= (dispositionOf(given.disposition).secondFrom ?? Infinity);

const blank = (said: string | null | undefined): boolean => (said ?? '').trim() === '';

/** What it lacks, all of it at once; returns the class that it concludes. */
export function checkDecision(given: NewDecision, { proposedClass, today }: Deciding): ConflictClass {
  const asks = dispositionOf(given.disposition);
  const checks = new Checks();
  // The rule only proposes: where nothing is said of the class, and what is proposed does not go with the disposition, there is at most a possibility.
  const concluded = given.class ?? (asks.classes.includes(proposedClass) ? proposedClass : 'potential');
  for (const name of ['reason', 'publicReason'] as const) if (blank(given[name])) checks.refuse(name, name === 'reason' ? `say why: ${asks.asks.en}` : 'say in a sentence or two what everybody may read of why');
  if (!asks.classes.includes(concluded)) checks.refuse('class', `"${concluded}" does not go with "${given.disposition}": give one of ${asks.classes.join(', ')}${concluded === 'perceived' ? '. Perceived means that there is none, and that some would wrongly believe that there is (Procurement Act 2023 s.83(4))' : ''}`);
  if (concluded === 'perceived' && blank(given.steps)) checks.refuse('steps', 'say which steps demonstrate that there is no conflict (Procurement Act 2023 s.83(4))');
  if (blank(given.observer) && given.class !== undefined && concluded !== 'potential') checks.refuse('observer', 'say whether a fair-minded and informed observer, having considered the facts, would conclude that there was a real possibility of bias, and why (Porter v Magill [2001] UKHL 67, 103)');
  if (!asks.needsReferral && given.referredTo) checks.refuse('referredTo', 'goes with the disposition "refer" alone');
  if (given.reviewOn && checkDate(checks, 'reviewOn', given.reviewOn) && given.reviewOn <= today) checks.refuse('reviewOn', `give a day after today (${today})`);
  checks.done();
  return concluded;
}
