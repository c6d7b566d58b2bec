import { candidatesOf, type Concern } from '../../db/stores/deciders.ts';
import { proposerOf } from '../../db/stores/decisions.ts';
import { findInvitee, isInvited } from '../../db/stores/file-invitations.ts';
import { needsAnother, standingsOf } from '../domain/access/deciding.ts';
import { MOST_DAYS, type FileInvitation, type NewFileInvitation } from '../domain/access/file-invitation.ts';
import type { PermitAt } from '../domain/access/permit.ts';
import { Checks, conflict, invalid } from '../domain/problem.ts';
import { checkDate } from '../domain/time/checks.ts';
import { addDays } from '../domain/time/civil.ts';
import { fromColumns } from '../domain/time/period.ts';
import type { Unit } from './unit-of-work.ts';

/** The keepers ask, also those who are connected with the matter: somebody must be able to. */
export async function inviteToFile(unit: Unit, { authority }: PermitAt<'conflict.decide'>, concern: Concern, given: NewFileInvitation): Promise<FileInvitation> {
  const { email, until, reason } = given;
  const latest = addDays(unit.today, MOST_DAYS);
  const checks = new Checks();
  if (checkDate(checks, 'until', until) && (until < unit.today || until > latest)) checks.refuse('until', `give a day from today (${unit.today}) to ${latest}`);
  checks.done();
  // Whoever proposed a decision cannot be the second person to agree to it: in a council with one keeper, somebody from outside is.
  const first = await proposerOf(unit.tx, concern.id);
  const free = standingsOf((await candidatesOf(unit.tx, concern, unit.today)).filter(({ account }) => first === undefined || account !== first));
  if (!needsAnother(free)) throw conflict('not-needed', 'Somebody of the council is free to decide this, or would be once an administrator links their account with their person record. The monitoring officer of another council is asked where nobody is.');
  const invitee = await findInvitee(unit.tx, email, authority.id, unit.today);
  if (!invitee) throw invalid('email', 'this must be the address with which the monitoring officer of another council signs in to this register, and who has no role in this council');
  const { account, language, name } = invitee;
  if (await isInvited(unit.tx, concern.id, account, unit.today)) throw conflict('duplicate', 'They were asked to this file already. End that invitation first, to give another day.', [{ path: 'email', message: 'they were asked to this file already' }]);
  const id = unit.newId();
  const row = { id, version: 1, authority: authority.id, conflict: concern.id, account, reason: await unit.sealed(reason), validFrom: unit.today, validTo: until, state: 'recorded' };
  const recordedAt = await unit.record(authority.log, 'file-invitation.made', id, { file_invitations: [row] });
  await unit.post({ template: 'file-invitation', to: email, language, data: { authority: authority.name, until, conflict: concern.id } });
  return { id, version: 1, authority: authority.gss, conflict: concern.id, account, name, period: fromColumns(row), reason, state: 'recorded', recordedAt };
}
