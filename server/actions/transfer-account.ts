import { findAuthority } from '../../db/stores/authorities.ts';
import { membershipsOf, type MembershipRow } from '../../db/stores/memberships.ts';
import { isPersonOf } from '../../db/stores/roles.ts';
import { permitAtOrAnywhere, type Actor, type AuthorityRef, type Permit } from '../domain/access/permit.ts';
import { isAuditor, type MembershipRole, type TransferAccount, type Transferred } from '../domain/accounts/account.ts';
import { absent, Checks, conflict, invalid } from '../domain/problem.ts';
import { checkDate } from '../domain/time/checks.ts';
import { addDays } from '../domain/time/civil.ts';
import { tell } from './access-mail.ts';
import { accountSeen, administering, gone, reachOf, refuseOwn, refuseTakenPerson } from './administering.ts';
import { checkBeside, isAlike, membershipReplies, nextVersion, revoked, type WritableMembership } from './membership-rows.ts';
import type { Unit } from './unit-of-work.ts';

/** Somebody goes from one council to another: what they hold there ends the day before, and the same roles begin here, in one entry. */
export async function transferAccount(unit: Unit, _permit: Permit<'account.change'>, administrator: Actor, account: string, given: TransferAccount): Promise<Transferred> {
  return administering(unit, administrator, async () => {
    const reach = reachOf(administrator, 'account.change');
    const { state } = await accountSeen(unit, reach, account);
    if (state === 'merged') throw gone(state);
    refuseOwn(administrator, reach, account);
    checkDay(given.on, unit.today);
    const [from, to] = [await councilOf(unit, administrator, given.from, 'from'), await councilOf(unit, administrator, given.to, 'to')];
    if (from.id === to.id) throw invalid('to', 'Both are the same council; give the one that the roles go to');
    const person = given.person ?? null;
    if (person !== null && !(await isPersonOf(unit.tx, to.id, person))) throw absent('person', 'person');
    const held = await membershipsOf(unit.tx, account);
    const going = held.filter((one) => one.authority === from.id && one.state === 'in-force' && one.validTo >= given.on);
    checkGoing(going, from, given.on);
    const reason = await unit.sealed(given.reason);
    const ended = going.map((row) => (row.validFrom < given.on ? nextVersion(row, { validTo: addDays(given.on, -1), reason }) : revoked(row, unit.today, reason)));
    const begun: WritableMembership[] = [];
    for (const { role, validFrom, validTo } of going) {
      const row = { id: unit.newId(), version: 1, account, authority: to.id, role, person: role === 'delegate' ? null : person, validFrom: validFrom < given.on ? given.on : validFrom, validTo, state: 'in-force', agreement: null, reason };
      // Whoever drafts for two people there has nobody named here yet: one role, not two alike.
      if (begun.some((other) => isAlike(row, other))) continue;
      await refuseTakenPerson(unit, reach, row, 'person');
      checkBeside(row, held, 'to');
      begun.push(row);
    }
    await unit.record('instance', 'membership.transferred', account, { memberships: [...ended, ...begun] });
    await tell(unit, account, 'transferred', { from: from.name, to: to.name, on: given.on });
    return { ended: await membershipReplies(unit.tx, ended), begun: await membershipReplies(unit.tx, begun) };
  });
}

function checkDay(on: string, today: string): void {
  const checks = new Checks();
  if (checkDate(checks, 'on', on) && on < today) checks.refuse('on', `${on} is over; the roles can begin there today (${today}) at the earliest`);
  checks.done();
}

async function councilOf({ tx }: Pick<Unit, 'tx'>, administrator: Actor, ref: string, path: string): Promise<AuthorityRef> {
  const found = await findAuthority(tx, ref);
  if (!found) throw absent(path, 'authority');
  permitAtOrAnywhere(administrator, 'account.change', found, path);
  return found;
}

function checkGoing(going: readonly MembershipRow[], from: AuthorityRef, on: string): void {
  if (going.length === 0) throw conflict('nothing-to-transfer', `The account holds no role at ${from.name} on ${on} or after. Add the roles where they are to begin instead.`, [{ path: 'from', message: 'no role is held there on that day or after' }]);
  if (going.some(({ role }) => isAuditor(role as MembershipRole))) {
    throw conflict('auditor-stays', `An auditor’s access to ${from.name} rests on an agreement with it alone. End that role, and give it at the other council under an agreement of its own.`, [{ path: 'from', message: 'the role of an auditor does not go along' }]);
  }
}
