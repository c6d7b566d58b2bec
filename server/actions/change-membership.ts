import { findAccount } from '../../db/stores/accounts.ts';
import { membershipsOf } from '../../db/stores/memberships.ts';
import type { Actor, Permit } from '../domain/access/permit.ts';
import { isAuditor, type ChangeMembership, type Membership, type MembershipRole } from '../domain/accounts/account.ts';
import { Checks, invalid, Refused } from '../domain/problem.ts';
import { checkDate } from '../domain/time/checks.ts';
import { OPEN_END } from '../domain/time/civil.ts';
import { tellKeepers, tellOfRoles } from './access-mail.ts';
import { administering, reachOf, refuseOwn } from './administering.ts';
import { membershipToEnd, type InReach } from './membership-in-reach.ts';
import { checkBeside, membershipReplies, nextVersion } from './membership-rows.ts';
import type { Unit } from './unit-of-work.ts';

/** Another last day, or another agreement. What is to end at once is revoked, so that both clocks say what was so on each day. */
export async function changeMembership(unit: Unit, _permit: Permit<'account.change' | 'auditor.read'>, actor: Actor, id: string, version: number, given: ChangeMembership): Promise<Membership> {
  return administering(unit, actor, async () => {
    const found = await membershipToEnd(unit, actor, id, version);
    check(found, given, unit.today);
    const { held } = found;
    if ((given.to ?? OPEN_END) > held.validTo) refuseOwn(actor, reachOf(actor, 'account.change'), held.account);
    const row = nextVersion(held, { validTo: given.to ?? OPEN_END, agreement: given.agreement === undefined ? held.agreement : given.agreement, reason: await unit.sealed(given.reason) });
    checkBeside(row, await membershipsOf(unit.tx, held.account), 'to');
    await unit.record('instance', 'membership.changed', id, { memberships: [row] });
    await tellOfRoles(unit, 'changed', [row]);
    if (row.validTo > held.validTo) await tellKeepers(unit, (await findAccount(unit.tx, held.account))?.called ?? null, [row]);
    const [reply] = await membershipReplies(unit.tx, [row]);
    return reply as Membership;
  });
}

function check({ held, onlyToEnd }: InReach, { to, agreement }: ChangeMembership, today: string): void {
  const checks = new Checks();
  if (to !== null && checkDate(checks, 'to', to)) {
    if (to < held.validFrom) checks.refuse('to', `the last day (${to}) is before the first (${held.validFrom})`);
    else if (to < today) checks.refuse('to', `${to} is over; the last day is today (${today}) at the earliest. To end the role at once, revoke it`);
  }
  if (to === null && isAuditor(held.role as MembershipRole)) checks.refuse('to', 'An auditor’s access has a last day; give one');
  checks.done();
  const last = to ?? OPEN_END;
  if (agreement !== undefined && agreement !== null && !isAuditor(held.role as MembershipRole)) throw invalid('agreement', 'An agreement is for the role of an auditor; leave it out');
  if (last === held.validTo && (agreement === undefined || agreement === held.agreement)) throw invalid('to', 'Nothing would change; give another last day or another agreement');
  if (onlyToEnd && (last > held.validTo || (agreement !== undefined && agreement !== held.agreement))) {
    throw new Refused(403, 'only-to-end', 'You can end an auditor’s access, at once or earlier than it would end. To let it go on for longer, or under another agreement, ask your administrator.');
  }
}
