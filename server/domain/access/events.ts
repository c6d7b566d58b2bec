/** What is noted of coming, being refused, and of what auditors looked at. Kept for a set time, and never what was typed. */
import { Type, type Static } from 'typebox';
import { Id, nullable, oneOf } from '../schema.ts';
import { keys } from '../vocabulary.ts';
import type { Words } from '../words.ts';

const words = (en: string, cy: string): Words => ({ en, cy });

export const ACCESS_EVENTS = {
  'signed-in': words('signed in', 'wedi mewngofnodi'),
  'sign-in-refused': words('was refused at signing in', 'gwrthodwyd wrth fewngofnodi'),
  'signed-out': words('signed out, or was', 'wedi allgofnodi, neu ei allgofnodi'),
  'link-asked': words('asked for a link by mail', 'gofynnodd am ddolen drwy’r post'),
  'password-set': words('set a password', 'gosododd gyfrinair'),
  'token-reused': words('used a token that had been replaced: perhaps a copy, so the session was ended', 'defnyddiodd docyn a oedd wedi’i ddisodli: copi efallai, felly daethpwyd â’r sesiwn i ben'),
  'not-permitted': words('asked for what their roles do not include', 'gofynnodd am yr hyn nad yw eu rolau’n ei gynnwys'),
  'not-signed-in': words('asked without being signed in', 'gofynnodd heb fewngofnodi'),
  'too-many': words('asked too often', 'gofynnodd yn rhy aml'),
  'auditor-read': words('looked, as an auditor, at', 'edrychodd, fel archwilydd, ar'),
} as const satisfies Record<string, Words>;
export type AccessKind = keyof typeof ACCESS_EVENTS;

/** One line: an event, or several alike of one hour counted together. `address` is the network address (of IPv6 the network). */
export const AccessEvent = Type.Object({
  id: Id,
  at: Type.String(),
  kind: oneOf(keys(ACCESS_EVENTS)),
  account: nullable(Id),
  name: nullable(Type.String()),
  authority: nullable(Type.String()),
  address: Type.String(),
  detail: Type.String(),
  count: Type.Integer(),
});
export type AccessEvent = Static<typeof AccessEvent>;
