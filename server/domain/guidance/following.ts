/** What a council follows from which day, and what it adds for itself. */
import { Type, type Static } from 'typebox';
import { CivilDate, Gss, Id, nullable, oneOf, PeriodSchema, strict, text } from '../schema.ts';
import { statesOf } from '../machine.ts';
import { ADDITION, GUIDANCE_ADOPTION } from './states.ts';

/** Without an edition it goes back to what the register ships with. */
export const NewAdoption = strict({ authority: Id, edition: nullable(Id), from: CivilDate, reason: text(2000) });
export type NewAdoption = Static<typeof NewAdoption>;

export const WithdrawAdoption = strict({ reason: text(2000) });

export const Adoption = Type.Object({
  id: Id,
  version: Type.Integer(),
  authority: Gss,
  edition: nullable(Id),
  editionTitle: nullable(Type.String()),
  from: Type.String(),
  /** Of one that was withdrawn, why it was; null to those who see no more of the council than everybody. */
  reason: nullable(Type.String()),
  state: oneOf(statesOf(GUIDANCE_ADOPTION)),
  recordedAt: Type.String(),
});
export type Adoption = Static<typeof Adoption>;

/** `paragraph` is its id. */
export const NewAddition = strict({ authority: Id, paragraph: Id, text: text(4000), period: PeriodSchema });
export type NewAddition = Static<typeof NewAddition>;

/** `on` is its last day. */
export const EndAddition = strict({ on: CivilDate });
export type EndAddition = Static<typeof EndAddition>;

export const Addition = Type.Object({ id: Id, version: Type.Integer(), authority: Gss, paragraph: Type.String(), text: nullable(Type.String()), period: PeriodSchema, state: oneOf(statesOf(ADDITION)), recordedAt: Type.String() });
export type Addition = Static<typeof Addition>;

interface Adopted {
  readonly adoptedFrom: string;
  readonly state: string;
  readonly recordedAt: string;
}

/** Of those that stand, the one that holds on the day. */
export const followedOn = <A extends Adopted>(adoptions: readonly A[], day: string): A | undefined =>
  adoptions
    .filter(({ state, adoptedFrom }) => state === 'adopted' && adoptedFrom <= day)
    .toSorted((a, b) => (a.adoptedFrom === b.adoptedFrom ? (a.recordedAt < b.recordedAt ? -1 : 1) : a.adoptedFrom < b.adoptedFrom ? -1 : 1))
    .at(-1);
