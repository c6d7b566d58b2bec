import { describe, expect, test } from 'vitest';
import { mayDecide, needsAnother, permitToDecide, standingsOf, type Candidate, type PermitToDecide, type Step } from '../../server/domain/access/deciding.ts';
import { sightOfFile } from '../../server/domain/access/one-file.ts';
import { wearing, type Actor, type AuthorityRef, type HeldMembership, type PermitAt } from '../../server/domain/access/permit.ts';
import { Refused } from '../../server/domain/problem.ts';
import type { MembershipRole } from '../../server/domain/accounts/account.ts';

const HERE: AuthorityRef = { id: 'here', gss: 'E06000901', log: 'E06000901', name: 'Here', kind: 'unitary', period: { from: null, to: null } };

const free = (step: Step, account: string | null = step): Candidate => ({ step, account, name: account, through: account === null ? [] : [`${account} as ${step}`], ties: [], tiesKnownHere: [], linked: true });
const unlinked = (step: Step, account: string | null = step): Candidate => ({ ...free(step, account), linked: false });
const tied = (step: Step, account: string | null = step): Candidate => ({ ...free(step, account), ties: ['post-in-body'] });
const [mo, deputy, head, asked] = ['monitoring-officer', 'deputy-monitoring-officer', 'head-of-paid-service', 'invited'] as const;

const deciders = (...candidates: Candidate[]): (string | null)[] => standingsOf(candidates).filter((one) => one.mayDecide).map(({ account }) => account);

function actorOf(account: string, held: readonly (readonly [id: string, role: MembershipRole])[], invitations: readonly string[] = []): Actor {
  const hats = held.map(([id, role]): HeldMembership => ({ id, version: 1, authority: 'here', gss: null, role, person: null, from: '0001-01-01', to: '9999-12-31' }));
  return { account, session: 's', name: null, memberships: hats, hats, invitations: invitations.map((id) => ({ id, authority: 'here', conflict: 'file' })) };
}

function outcome(actor: Actor, ...candidates: Candidate[]): string {
  try {
    return permitToDecide(actor, HERE, 'file', standingsOf(candidates)).conflict;
  } catch (error) {
    if (error instanceof Refused) return `${error.status} ${error.code}`;
    throw error;
  }
}

describe('a matter goes', () => {
  test('to the monitoring officer and the deputy beside each other, and to the one of them who is free', () => {
    expect(deciders(free(deputy), free(mo), free(head), free(asked))).toEqual([mo, deputy]);
    expect(deciders(tied(mo), free(deputy), free(head))).toEqual([deputy]);
    expect(deciders(free(mo), tied(deputy), free(head))).toEqual([mo]);
  });

  test('then to the head of paid service, then to whoever is invited, and never further than it must', () => {
    expect(deciders(tied(mo), tied(deputy), free(head), free(asked))).toEqual([head]);
    expect(deciders(tied(mo), tied(deputy), tied(head), free(asked), tied(asked, 'another'))).toEqual([asked]);
    expect(deciders(tied(mo), tied(head), tied(asked))).toEqual([]);
    expect(deciders()).toEqual([]);
  });

  test('past whoever has no account: they cannot decide here', () => {
    expect(deciders(tied(mo), free(head, null), free(asked))).toEqual([asked]);
    expect(needsAnother(standingsOf([tied(mo), free(head, null)]))).toBe(true);
  });

  test('past whoever is not known as a person, and for their sake not outside', () => {
    expect(deciders(unlinked(mo), free(deputy))).toEqual([deputy]);
    expect(deciders(unlinked(mo), free(head))).toEqual([head]);
    expect(deciders(unlinked(mo), tied(head))).toEqual([]);
    expect(needsAnother(standingsOf([unlinked(mo)]))).toBe(false);
    expect(needsAnother(standingsOf([tied(mo), unlinked(deputy), tied(head)]))).toBe(false);
    expect(needsAnother(standingsOf([{ ...tied(mo), linked: false }, tied(head)]))).toBe(true);
    expect(deciders(tied(mo), unlinked(asked))).toEqual([]);
  });

  test('outside where nobody of the council is free, whoever was asked before', () => {
    expect(needsAnother(standingsOf([tied(mo), free(deputy)]))).toBe(false);
    expect(needsAnother(standingsOf([tied(mo), free(head)]))).toBe(false);
    expect(needsAnother(standingsOf([tied(mo), tied(head), free(asked)]))).toBe(true);
  });

  test('to a human being once, where it comes to them first', () => {
    const standings = standingsOf([free(head, 'ann'), free(deputy, 'ann'), free(mo, 'ann'), free(asked, 'ann')]);
    expect(standings).toHaveLength(1);
    expect(standings[0]).toMatchObject({ step: mo, account: 'ann', mayDecide: true, through: ['ann as monitoring-officer', 'ann as deputy-monitoring-officer'] });
    expect(standingsOf([free(head, null), free(head, null)])).toHaveLength(2);
  });
});

describe('the permit to decide', () => {
  const keeper = actorOf(mo, [[`${mo} as ${mo}`, mo]]);

  test('is given to those whose matter it is, and to nobody else', () => {
    expect(outcome(keeper, free(mo), free(deputy))).toBe('file');
    expect(outcome(keeper, tied(mo), free(deputy))).toBe('403 connected');
    expect(outcome(keeper, tied(mo))).toBe('403 connected');
    expect(outcome(keeper, unlinked(mo))).toBe('403 not-linked');
    expect(outcome(keeper, unlinked(mo), free(deputy))).toBe('403 not-linked');
    expect(outcome(keeper, { ...tied(mo), linked: false })).toBe('403 connected');
    expect(outcome(keeper, free(deputy))).toBe('403 not-your-turn');
    expect(outcome(actorOf(head, [[`${head} as ${head}`, 'officer']]), free(mo), free(head))).toBe('403 not-your-turn');
    expect(outcome(actorOf('clerk', [['x', 'democratic-services']]), tied(mo), tied(deputy))).toBe('403 not-your-turn');
  });

  test('is given to the head of paid service, who keeps no register, and to who is invited, who belongs to another council', () => {
    expect(outcome(actorOf(head, [[`${head} as ${head}`, 'officer']]), tied(mo), free(head))).toBe('file');
    expect(outcome(actorOf(asked, [], [`${asked} as ${asked}`]), tied(mo), free(asked))).toBe('file');
    expect(outcome(actorOf(asked, [], []), tied(mo), free(asked))).toBe('403 not-your-turn');
  });

  test('is of one file and one council, whoever decides', () => {
    expect(permitToDecide(keeper, HERE, 'file', standingsOf([free(mo)]))).toMatchObject({ action: 'conflict.decide', account: mo, conflict: 'file', authority: HERE, sight: ['here'], eyes: { sight: ['here'], ofInstallation: false } });
  });

  test('is given in the role that makes somebody one who decides, and not in another of theirs', () => {
    const both = actorOf(mo, [[`${mo} as ${mo}`, mo], ['as councillor', 'member']]);
    expect(outcome(wearing(both, `${mo} as ${mo}`) as Actor, free(mo))).toBe('file');
    expect(outcome(wearing(both, 'as councillor') as Actor, free(mo))).toBe('403 not-your-turn');
    const guest = actorOf(asked, [['at home', 'member']], [`${asked} as ${asked}`]);
    expect(outcome(wearing(guest, 'at home') as Actor, tied(mo), free(asked))).toBe('file');
  });

  test('says whose matter it is', () => {
    const told = (...candidates: Candidate[]): string => {
      try {
        permitToDecide(keeper, HERE, 'file', standingsOf(candidates));
        return '';
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(told(tied(mo), free(deputy))).toContain('It goes to the deputy monitoring officer.');
    expect(told(tied(mo), free(head))).toContain('It goes to the head of paid service.');
    expect(told(tied(mo))).toContain('invite the monitoring officer of another council');
    expect(told(tied(mo), unlinked(deputy))).toContain('until an administrator links');
    expect(told(unlinked(mo))).toContain('ask an administrator to link your account with your person record');
  });

  test('has no substitute: an action that demands it does not compile with the permission alone, nor with one made by hand', () => {
    type InPlaceOf<Given, Wanted> = Given extends Wanted ? 'compiles' : 'does not compile';
    const permission: InPlaceOf<PermitAt<'conflict.decide'>, PermitToDecide> = 'does not compile';
    const madeUp: InPlaceOf<PermitAt<'conflict.decide'> & { conflict: string }, PermitToDecide> = 'does not compile';
    const checked: InPlaceOf<ReturnType<typeof permitToDecide>, PermitToDecide> = 'compiles';
    expect([permission, madeUp, checked]).toEqual(['does not compile', 'does not compile', 'compiles']);
  });

  test('is what mayDecide says', () => {
    for (const candidates of [[free(mo)], [tied(mo)], [free(deputy)], [free(head)], []]) expect(mayDecide(keeper, standingsOf(candidates))).toBe(outcome(keeper, ...candidates) === 'file');
  });
});

describe('one file', () => {
  test('is seen by who is invited to it, in whatever role they act, and no other file is', () => {
    const guest = { ...actorOf('guest', [], ['i']), memberships: [{ id: 'm', version: 1, authority: 'home', gss: null, role: 'monitoring-officer' as const, person: null, from: '0001-01-01', to: '9999-12-31' }] };
    expect(sightOfFile(guest, 'register.read', 'file')).toEqual(['home', 'here']);
    expect(sightOfFile(guest, 'register.read', 'another')).toEqual(['home']);
    expect(sightOfFile({ ...guest, memberships: [] }, 'register.read', 'file')).toEqual(['here']);
    expect(sightOfFile({ ...guest, invitations: [...guest.invitations, { id: 'j', authority: 'there', conflict: 'another' }] }, 'register.read', 'another')).toEqual(['home', 'there']);
    expect(() => sightOfFile({ ...guest, memberships: [] }, 'register.read', 'another')).toThrow(Refused);
  });
});
