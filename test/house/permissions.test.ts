import { describe, expect, test } from 'vitest';
import { permit, permitAt, type Actor, type AuthorityRef } from '../../server/domain/access/permit.ts';
import { allows, isOfOneAuthority, PERMISSIONS } from '../../server/domain/access/permissions.ts';
import { MEMBERSHIP_ROLES, type MembershipRole } from '../../server/domain/accounts/account.ts';
import { Refused } from '../../server/domain/problem.ts';
import { keys } from '../../server/domain/vocabulary.ts';
import { undecided } from './permissions.ts';
import { files } from './sources.ts';

const actions = keys(PERMISSIONS);
const HERE: AuthorityRef = { id: 'here', gss: 'E06000901', log: 'E06000901', name: 'Here', kind: 'unitary', period: { from: null, to: null } };

function actorAt(authority: string | null, role: MembershipRole): Actor {
  const hats = [{ id: 'm', version: 1, authority, gss: null, role, person: null, from: '0001-01-01', to: '9999-12-31' }];
  return { account: 'a', session: 's', name: null, memberships: hats, hats, invitations: [] };
}

const statusOf = (work: () => unknown): number => {
  try {
    work();
    return 200;
  } catch (error) {
    if (error instanceof Refused) return error.status;
    throw error;
  }
};

describe('the table of permissions', () => {
  test('decides every pair of action and role', () => {
    expect(undecided(PERMISSIONS, MEMBERSHIP_ROLES, allows)).toEqual([]);
  });

  test('gives every action to somebody and every role something', () => {
    expect(actions.filter((action) => !MEMBERSHIP_ROLES.some((role) => allows(action, role)))).toEqual([]);
    expect(MEMBERSHIP_ROLES.filter((role) => !actions.some((action) => allows(action, role)))).toEqual([]);
  });

  test('lets nobody who only looks record anything', () => {
    const lookers: MembershipRole[] = ['lga-auditor', 'external-auditor', 'member', 'officer'];
    // What they declare of themselves is no keeping of the register.
    const ofThemselves = new Set<string>(['declaration.draft', 'declaration.submit']);
    expect(lookers.flatMap((role) => actions.filter((action) => !action.endsWith('.read') && !action.startsWith('own-') && !ofThemselves.has(action) && allows(action, role)))).toEqual([]);
    expect(['lga-auditor', 'external-auditor'].flatMap((role) => actions.filter((action) => ofThemselves.has(action) && allows(action, role as MembershipRole)))).toEqual([]);
  });

  test('keeps the instance administrator out of the content of registers', () => {
    expect(actions.filter((action) => isOfOneAuthority(action) && allows(action, 'instance-administrator'))).toEqual([]);
  });

  test('is what the check answers, here and to a stranger', () => {
    for (const action of actions) {
      for (const role of MEMBERSHIP_ROLES) {
        const allowed = allows(action, role);
        expect([action, role, statusOf(() => permit(actorAt('here', role), action))]).toEqual([action, role, allowed ? 200 : 403]);
        if (!isOfOneAuthority(action)) continue;
        expect([action, role, statusOf(() => permitAt(actorAt('here', role), action, HERE))]).toEqual([action, role, allowed ? 200 : 403]);
        expect([action, role, statusOf(() => permitAt(actorAt('elsewhere', role), action, HERE))]).toEqual([action, role, 404]);
      }
    }
  });

  test('names no action that the service does not ask for', () => {
    const asked = files('server/{api,actions,public,command-line}/**/*.ts', 'server/*.ts').map(({ text }) => text).join('\n');
    expect(actions.filter((action) => !asked.includes(`'${action}'`))).toEqual([]);
  });
});

test('the check of the table would notice a role that is no role, and an answer that is none', () => {
  expect(undecided({ 'role.record': { to: ['monitoring-oficer'] } }, MEMBERSHIP_ROLES, () => true)).toEqual(['role.record names monitoring-oficer, which is no role']);
  expect(undecided({ 'role.record': { to: [] } }, ['member'], () => undefined)).toEqual(['role.record by member is undecided']);
});
