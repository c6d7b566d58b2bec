/** The monitoring officer's word on interests that the text of the law implies: for one person or for everybody, in one body or in all. */
import { Type, type Static } from 'typebox';
import { CivilDate, Gss, Id, nullable, oneOf, optional, PeriodSchema, strict, text } from '../schema.ts';
import type { Machine } from '../machine.ts';
import { conflict, type Checks } from '../problem.ts';
import { checkPeriod } from '../time/checks.ts';
import { addMonths, toDate, toDay } from '../time/civil.ts';
import type { Period } from '../time/period.ts';
import { keys } from '../vocabulary.ts';
import type { Words } from '../words.ts';

const words = (en: string, cy: string): Words => ({ en, cy });

export const RULING_KINDS = {
  'no-interest': words('there is no interest to register', 'nid oes buddiant i’w gofrestru'),
  'standing-dispensation': words('a standing dispensation', 'goddefeb sefydlog'),
} as const satisfies Record<string, Words>;
export type RulingKind = keyof typeof RULING_KINDS;

/** Without `person` it is for everybody, without `mutual` for every body. */
export const NewRuling = strict({ authority: Id, person: optional(nullable(Id)), mutual: optional(nullable(Id)), kind: oneOf(keys(RULING_KINDS)), reason: text(2000), period: PeriodSchema });
export type NewRuling = Static<typeof NewRuling>;

/** `on` is its last day. */
export const EndRuling = strict({ on: CivilDate });
export type EndRuling = Static<typeof EndRuling>;

export const Ruling = Type.Object({
  id: Id,
  version: Type.Integer(),
  authority: Gss,
  person: nullable(Id),
  mutual: nullable(Id),
  kind: oneOf(keys(RULING_KINDS)),
  /** For those who make rulings; to the person whom it covers null. */
  reason: nullable(Type.String()),
  period: PeriodSchema,
  state: oneOf(['made', 'ended'] as const),
  recordedAt: Type.String(),
});
export type Ruling = Static<typeof Ruling>;

export const RULING: Machine<'made' | 'ended', 'end'> = {
  begins: ['made'],
  table: { made: { end: 'ended' }, ended: {} },
  refused: () => conflict('is-ended', 'This ruling has been ended already. Make a new one instead.'),
};

/** Localism Act 2011 s.33(3). */
const MOST_MONTHS = 48;

export function checkRuling(checks: Checks, { kind, period }: Pick<NewRuling, 'kind' | 'period'>): void {
  if (!checkPeriod(checks, 'period', period) || kind !== 'standing-dispensation') return;
  if (period.from === null) checks.refuse('period.from', 'a dispensation says from which day it holds');
  if (period.to === null) checks.refuse('period.to', 'a dispensation says until when it holds: at most four years (Localism Act 2011 s.33(3))');
  if (period.from === null || period.to === null) return;
  const last = toDate(addMonths(toDay(period.from), MOST_MONTHS) - 1);
  if (period.to > last) checks.refuse('period.to', `a dispensation holds for four years at most (Localism Act 2011 s.33(3)): from ${period.from} until ${last}`);
}

/** One that was made, as far as it covers somebody in a body. */
export interface MadeRuling {
  readonly person: string | null;
  readonly mutual: string | null;
  readonly period: Period;
}

export const rules = ({ person, mutual }: MadeRuling, of: { readonly person: string; readonly mutual: string }): boolean => (person ?? of.person) === of.person && (mutual ?? of.mutual) === of.mutual;
