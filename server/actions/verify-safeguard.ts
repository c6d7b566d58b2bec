import { accountName } from '../../db/stores/accounts.ts';
import { isThemselves } from '../../db/stores/declarations.ts';
import { tiesOfAccount } from '../../db/stores/deciders.ts';
import type { PermitAt } from '../domain/access/permit.ts';
import { DOSSIER } from '../domain/conflicts/presence.ts';
import { Checks, Refused } from '../domain/problem.ts';
import type { NewVerification, Verification } from '../domain/reviews/safeguard.ts';
import { checkDate } from '../domain/time/checks.ts';
import { UNKNOWN_START } from '../domain/time/civil.ts';
import { checkWords, safeguardFor } from './safeguard-rows.ts';
import type { Unit } from './unit-of-work.ts';

/** Somebody other than whoever answers for it looks whether it operates, and nobody whom it is to keep in check: as nobody decides a matter with which they are connected. */
export async function verifySafeguard(unit: Unit, { authority, account }: PermitAt<'safeguard.verify'>, id: string, given: NewVerification): Promise<Verification> {
  const safeguard = await safeguardFor('verify', unit.tx, authority, id);
  const { owner, mutual, validFrom, validTo } = safeguard;
  if (owner !== null && (await isThemselves(unit.tx, account, owner))) throw new Refused(403, 'own-safeguard', 'You answer for this safeguard. Somebody else has to look whether it operates: a reviewer, the deputy or the monitoring officer.').notPermitted(authority.id);
  const ties = await tiesOfAccount(unit.tx, { id: '', authority: authority.id, mutual, scope: DOSSIER }, unit.today, account);
  if (ties.length > 0) throw new Refused(403, 'connected', 'You are connected with this body. Somebody who is not has to look whether the safeguard operates.').notPermitted(authority.id);
  const { on, outcome, evidence } = given;
  const checks = new Checks();
  if (checkDate(checks, 'on', on)) {
    if (on > unit.today) checks.refuse('on', `${on} is still to come; record the test on the day on which it was made, or later`);
    else if (validFrom !== UNKNOWN_START && on < validFrom) checks.refuse('on', `the safeguard began on ${validFrom}; nothing could be tested on ${on}`);
    else if (on > validTo) checks.refuse('on', `the safeguard ended on ${validTo}; nothing could be tested on ${on}. Arrange a new one`);
  }
  checkWords(checks, { evidence });
  checks.done();
  const row = { id: unit.newId(), version: 1, authority: authority.id, safeguard: id, testedOn: on, outcome, evidence: await unit.sealed(evidence), account };
  const recordedAt = await unit.record(authority.log, 'safeguard.verified', id, { verifications: [row] });
  return { id: row.id, version: 1, safeguard: id, on, outcome, evidence, account, name: await accountName(unit.tx, account), recordedAt };
}
