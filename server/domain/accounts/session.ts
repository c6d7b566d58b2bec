/** How long a sign-in lasts, and what people send and see of it. */
import { Type } from 'typebox';
import { LINK_PURPOSES } from '../post/template.ts';
import { Id, line, nullable, oneOf, optional, strict } from '../schema.ts';
import { ActorReply, ChosenPassword, Email } from './account.ts';

/** A working day: after it everybody signs in again, however busy they were. */
export const SESSION_HOURS = 12;
/** Without a refresh for so long, as on a shared computer that somebody walked away from, a session ends. */
export const IDLE_HOURS = 2;
/**
 * Not the five minutes that are often advised: programs with Bearer read in whole files, and have no cookie to refresh with. It costs no safety
 * here, for the session is looked up with every request, so that ending it ends its tokens at once.
 */
export const TOKEN_MINUTES = 30;
/** A refresh whose answer was lost, or two tabs at once, present the token before the current one: so long that is no theft. */
export const GRACE_SECONDS = 30;

export const HOW = ['password', 'link', 'demo'] as const;
export type How = (typeof HOW)[number];

export const Current = Type.Object({ actor: ActorReply, expiresAt: Type.String(), idleAt: Type.String(), endsAt: Type.String(), demo: Type.Boolean() });
export const Refreshed = Type.Object({ token: Type.String(), expiresAt: Type.String() });

/** `device` says as much as people need to know it again ("Firefox on Windows"), and never what could tell them from others. */
export const OwnSession = Type.Object({ id: Id, createdAt: Type.String(), seenAt: Type.String(), expiresAt: Type.String(), how: oneOf(HOW), device: nullable(Type.String()), address: nullable(Type.String()), current: Type.Boolean() });

export const LinkAsked = strict({ email: Email });
const Token = line(100, 0);
export const LinkLooked = strict({ token: Token });
export const LinkUsed = strict({ token: Token, password: optional(ChosenPassword) });
export const LinkSeen = Type.Object({ purpose: oneOf(LINK_PURPOSES), email: Type.String(), name: nullable(Type.String()), passwordNeeded: Type.Boolean() });
export const PasswordChanged = strict({ current: Type.String({ maxLength: 256 }), password: ChosenPassword });
