/**
 * A public case told again as a fiction, so that anybody can practise on it: the facts as a council would record them, which rules they give, and how
 * each overlap comes to a sound end. Whatever is named here is invented; `source` says the case by roles alone.
 */
import type { NewConnection } from '../../../server/domain/people/connection.ts';
import type { NewDecision } from '../../../server/domain/reviews/decision.ts';
import type { NewConcern } from '../../../server/domain/reviews/concern.ts';
import type { NewSafeguard } from '../../../server/domain/reviews/safeguard.ts';
import type { NewMutual } from '../../../server/domain/mutuals/mutual.ts';
import type { NewDossier } from '../../../server/domain/mutuals/dossier.ts';
import type { StoryPerson, StoryRole, StoryUnit } from '../county/story.ts';

export type CaseRole = Omit<StoryRole, 'by' | 'told' | 'then'>;

export interface CaseSafeguard extends Pick<NewSafeguard, 'kind' | 'description'> {
  readonly owner: string;
  /** What somebody else saw when they looked. */
  readonly tested: string;
}

/** What is done about the facts before it is decided: a role ends, and another begins in other hands; or somebody gives up their place. */
export interface Change {
  readonly ends?: number;
  readonly begins?: Omit<CaseRole, 'from'>;
  readonly leaves?: number;
}

export interface End {
  readonly change?: Change;
  readonly safeguard?: CaseSafeguard;
  readonly decision: NewDecision;
}

/** A member, and what they registered under each heading; nothing else is expressly none. */
export interface CaseMember {
  readonly person: string;
  readonly registered: Readonly<Record<string, readonly object[]>>;
}

export interface Case {
  readonly id: string;
  readonly source: string;
  readonly units: readonly StoryUnit[];
  readonly people: readonly StoryPerson[];
  readonly identity: NewMutual;
  readonly file: Omit<NewDossier, 'authority'>;
  readonly roles: readonly CaseRole[];
  readonly connections?: readonly (Pick<NewConnection, 'kind' | 'period'> & { readonly person: string })[];
  readonly members?: readonly CaseMember[];
  /** What no rule sees, and somebody says. */
  readonly raised?: Pick<NewConcern, 'text' | 'capacity' | 'inConfidence'>;
  /** By the rule that is given: exactly these. The first is the matter of the case. */
  readonly ends: Readonly<Record<string, End>>;
  /** Of the law’s own list, what comes with meetings and with procurement. */
  readonly later: readonly string[];
  /** Without this role, or this connection, these are not given. */
  readonly decisive: { readonly role?: number; readonly connection?: number; readonly gone: readonly string[] };
}

export const since = (from: string, to: string | null = null): { from: string; to: string | null } => ({ from, to });

/** The same question is asked of each: what somebody who knows all of it would think. */
const OBSERVER = 'Knowing what was changed and that it is looked at every year, they would see no real possibility of bias.';

type Said = Pick<NewDecision, 'reason' | 'publicReason'> & Partial<NewDecision>;
const decided = (disposition: NewDecision['disposition'], said: Said): NewDecision => ({ disposition, observer: OBSERVER, ...said });

export const mitigate = (reason: string, publicReason: string, safeguard: CaseSafeguard, more: Partial<NewDecision> = {}): End => ({ safeguard, decision: decided('mitigate', { reason, publicReason, ...more }) });
export const remedy = (reason: string, publicReason: string, change: Change = {}, more: Partial<NewDecision> = {}): End => ({ change, decision: decided('remedy', { reason, publicReason, ...more }) });
export const transfer = (reason: string, publicReason: string, more: Partial<NewDecision> = {}): End => ({ decision: decided('transfer', { reason, publicReason, ...more }) });
export const refer = (referredTo: NonNullable<NewDecision['referredTo']>, reason: string, publicReason: string, more: Partial<NewDecision> = {}): End => ({ decision: decided('refer', { referredTo, reason, publicReason, ...more }) });
export const tolerate = (reason: string, publicReason: string, more: Partial<NewDecision> = {}): End => ({ decision: decided('tolerate', { reason, publicReason, observer: 'It is known, it is small beside what the council decides here, and somebody outside looks at it.', ...more }) });
export const noConflict = (reason: string, publicReason: string, steps: string): End => ({ decision: decided('no-conflict', { reason, publicReason, class: 'perceived', steps }) });
