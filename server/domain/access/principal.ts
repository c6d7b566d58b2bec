/**
 * A parish has no monitoring officer: for its register of interests the one of its principal authority is meant (Localism Act 2011 s.29(4)), and
 * with them the deputy. Of nothing else of the parish: its roles, bodies and concerns are its own to keep.
 */
import type { MembershipRole } from '../accounts/account.ts';
import type { Action } from './permissions.ts';

/** Held in the principal authority, these keep the register of interests of its parishes too. */
export const KEEPING_PARISHES = ['monitoring-officer', 'deputy-monitoring-officer'] as const satisfies readonly MembershipRole[];

const OF_PARISHES: ReadonlySet<Action> = new Set<Action>([
  'declaration.draft',
  'declaration.submit',
  'declaration.enter',
  'declaration.review',
  'declaration.read',
  'declaration.chase',
  'ruling.make',
  'hold.place',
  'person.record',
  'register.read',
  'personal.read',
  'personal-conflict.read',
  'settings.change',
  // An interest names a body: without seeing it nobody could tell what it is an interest in.
  'mutual.read',
  'catalogue.read',
  'authority.read',
]);

export const isOfParishes = (action: Action): boolean => OF_PARISHES.has(action);
