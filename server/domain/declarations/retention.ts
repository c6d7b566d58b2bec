/**
 * How long what somebody declared is kept (UK GDPR art. 5(1)(e)): from the last day of the last office that they held. Pure; no law sets the years,
 * but a prosecution may begin until three years after an offence (Localism Act 2011 s.34(9)), so nothing goes sooner, whatever a setting says.
 */
import { Type, type Static } from 'typebox';
import type { Machine } from '../machine.ts';
import type { Office } from '../people/person.ts';
import { conflict } from '../problem.ts';
import { Gss, Id, nullable, optional, PeriodSchema, strict, text, oneOf } from '../schema.ts';
import { addMonths, toDate, toDay } from '../time/civil.ts';

const FEWEST_YEARS = 3;

/** Null while an office is open or to come, and of whom no office is recorded: nobody knows that they left. */
export function leftOn(offices: readonly Pick<Office, 'period'>[], day: string): string | null {
  const ends = offices.map(({ period }) => period.to);
  const last = ends.reduce<string | null>((latest, end) => (end === null || latest === null || end > latest ? end : latest), ends[0] ?? null);
  return last === null || ends.includes(null) || last >= day ? null : last;
}

/** The first day on which it is destroyed: so many years after leaving; for 29 February, in a year that lacks it, 1 March. */
export function destroyOn(left: string, keepYears: number): string {
  const day = addMonths(toDay(left), 12 * Math.max(keepYears, FEWEST_YEARS));
  return toDate(toDate(day).slice(8) === left.slice(8) ? day : day + 1);
}

export const Kept = Type.Object({
  person: Id,
  /** Null where it was destroyed. */
  name: nullable(Type.String()),
  leftOn: Type.String(),
  destroyOn: Type.String(),
  declarations: Type.Integer(),
  interests: Type.Integer(),
  held: Type.Boolean(),
});
export type Kept = Static<typeof Kept>;

export const Destroy = strict({ authority: Id, people: Type.Array(Id, { minItems: 1, maxItems: 100, uniqueItems: true }), reason: text(2000) });
export type Destroy = Static<typeof Destroy>;

export const Destroyed = Type.Object({ destroyed: Type.Object({ declarations: Type.Integer(), interests: Type.Integer() }), held: Type.Array(Id, { description: 'Of whom nothing was destroyed, for a hold stands' }) });
export type Destroyed = Static<typeof Destroyed>;

export const NewLegalHold = strict({ authority: Id, person: Id, reason: text(2000) });
export type NewLegalHold = Static<typeof NewLegalHold>;

export const LiftHold = strict({ reason: optional(text(2000)) });

export const HOLD_STATES = ['placed', 'lifted'] as const;
export const HOLD: Machine<(typeof HOLD_STATES)[number], 'lift'> = {
  begins: ['placed'],
  table: { placed: { lift: 'lifted' }, lifted: {} },
  refused: () => conflict('lifted', 'This hold was lifted already. To hold anew, place another.'),
};
export const LegalHold = Type.Object({
  id: Id,
  version: Type.Integer(),
  authority: Gss,
  person: Id,
  name: nullable(Type.String()),
  /** Why it was placed; once it is lifted, why that was, where it was said. */
  reason: nullable(Type.String()),
  period: PeriodSchema,
  state: oneOf(HOLD_STATES),
  recordedAt: Type.String(),
});
export type LegalHold = Static<typeof LegalHold>;
