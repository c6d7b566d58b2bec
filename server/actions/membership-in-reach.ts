/** Who may end a membership: the administrators whose arm reaches it, and of an auditor's those who keep the register that is looked into. */
import { findMembership, type MembershipRow } from '../../db/stores/memberships.ts';
import { includes, type Actor } from '../domain/access/permit.ts';
import { isAuditor, type MembershipRole } from '../domain/accounts/account.ts';
import { MEMBERSHIP } from '../domain/accounts/states.ts';
import { moved } from '../domain/machine.ts';
import { notFound, Refused } from '../domain/problem.ts';
import { isWithin, reachOf, sameVersion } from './administering.ts';
import type { Unit } from './unit-of-work.ts';

export interface InReach {
  readonly held: MembershipRow;
  /** A keeper ends an auditor's access, at once or earlier, and gives none. */
  readonly onlyToEnd: boolean;
}

export async function membershipToEnd({ tx, today }: Pick<Unit, 'tx' | 'today'>, actor: Actor, id: string, version: number): Promise<InReach> {
  const held = await findMembership(tx, id);
  const here = actor.memberships.filter(({ authority }) => held && authority === held.authority && authority !== null);
  const administers = held !== undefined && isWithin(reachOf(actor, 'account.change'), held.authority);
  if (!held || (!administers && here.length === 0)) throw notFound('membership').notPermitted();
  const keeps = isAuditor(held.role as MembershipRole) && here.some((one) => includes(one, 'auditor.read'));
  if (!administers && !keeps) throw new Refused(403, 'forbidden', 'Your roles do not include this (account.change). Ask your administrator.').notPermitted(held.authority ?? undefined);
  sameVersion(held, version);
  if (held.validTo < today) throw MEMBERSHIP.refused('revoked', 'change');
  moved(MEMBERSHIP, held.state, 'change');
  return { held, onlyToEnd: !administers };
}
