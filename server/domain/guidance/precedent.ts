/** A decision as one council shows it to the others: what was decided about which rule, in words that name nobody, and whether what was arranged was found to operate. */
import { Type, type Static } from 'typebox';
import { includes, type Actor } from '../access/permit.ts';
import { DISPOSITIONS } from '../reviews/disposition.ts';
import { SAFEGUARD_KINDS } from '../reviews/safeguards.ts';
import { Id, line, nullable, oneOf, optional, strict, text } from '../schema.ts';
import { CONFLICT_CLASSES, keys } from '../vocabulary.ts';
import { statesOf } from '../machine.ts';
import { PRECEDENT } from './states.ts';

export const SharePrecedent = strict({ text: text(2000), contact: optional(nullable(line(300))) });
export type SharePrecedent = Static<typeof SharePrecedent>;

export const WithdrawPrecedent = strict({ reason: text(2000) });

/** To the council whose it is. */
export const OwnPrecedent = Type.Object({ id: Id, version: Type.Integer(), decision: Id, rule: Type.String(), text: nullable(Type.String()), contact: nullable(Type.String()), state: oneOf(statesOf(PRECEDENT)), withdrawnBecause: nullable(Type.String()), recordedAt: Type.String() });
export type OwnPrecedent = Static<typeof OwnPrecedent>;

/** `text` is the public reason without names, to begin with; `shared` is what is shown to others now. */
export const Sharing = Type.Object({ text: Type.String(), shared: nullable(OwnPrecedent) });

const TESTED = ['operating', 'not-operating', 'never'] as const;

/** To everybody else: nothing leads back to the council, the body, the decision or the people. */
export const SharedPrecedent = Type.Object({
  id: Type.String(),
  rule: Type.String(),
  disposition: oneOf(keys(DISPOSITIONS)),
  class: oneOf(keys(CONFLICT_CLASSES)),
  severity: Type.Integer(),
  /** Null where there are so few such councils that it would tell which. */
  authorityKind: nullable(Type.String()),
  nation: nullable(Type.String()),
  /** In which it was decided. */
  year: Type.String(),
  text: nullable(Type.String()),
  safeguards: Type.Array(Type.Object({ kind: oneOf(keys(SAFEGUARD_KINDS)), tested: oneOf(TESTED) })),
  contact: nullable(Type.String()),
});
export type SharedPrecedent = Static<typeof SharedPrecedent>;

/** Of a paragraph: how often such a safeguard was arranged in decisions that are shared, and how many of them were found to operate when last tested. */
export const SharedSafeguards = Type.Object({ paragraph: Type.String(), kind: oneOf(keys(SAFEGUARD_KINDS)), arranged: Type.Integer(), operating: Type.Integer() });

/** Those who keep a register or prepare its files, in whichever council, and the Local Government Association's auditors: they are who learns from it. */
export const readsShared = ({ memberships }: Actor): boolean => memberships.some((held) => held.authority !== null && (includes(held, 'conflict.prepare') || held.role === 'lga-auditor'));
