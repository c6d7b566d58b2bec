/** What becomes of an account, and of a role that one was given: tables, and nothing moves but along them. */
import type { Machine } from '../machine.ts';
import { conflict } from '../problem.ts';
import type { AccountState } from './account.ts';

const STANDS_IN_THE_WAY: Readonly<Record<AccountState, readonly [code: string, says: string]>> = {
  active: ['account-active', 'This account is not suspended.'],
  suspended: ['account-suspended', 'This account is suspended. Restore it first.'],
  merged: ['account-merged', 'This account became one with another. Use the account that it became.'],
};

export const ACCOUNT: Machine<AccountState, 'correct' | 'suspend' | 'restore' | 'merge'> = {
  begins: ['active'],
  table: {
    active: { correct: 'active', suspend: 'suspended', merge: 'merged' },
    suspended: { correct: 'suspended', restore: 'active' },
    merged: {},
  },
  refused: (from) => conflict(...STANDS_IN_THE_WAY[from]),
};

export const MEMBERSHIP: Machine<'in-force' | 'revoked', 'change' | 'revoke'> = {
  begins: ['in-force'],
  table: { 'in-force': { change: 'in-force', revoke: 'revoked' }, revoked: {} },
  refused: () => conflict('membership-over', 'This role is over already. To give it again, add it to the account.'),
};
