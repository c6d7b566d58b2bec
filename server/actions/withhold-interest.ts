import type { PermitAt } from '../domain/access/permit.ts';
import type { WithholdInterest } from '../domain/declarations/filing.ts';
import { Checks, conflict } from '../domain/problem.ts';
import { checkDate } from '../domain/time/checks.ts';
import { interestToChange, type ChangedInterest } from './end-interest.ts';
import { notTheirOwn } from './reviewing.ts';
import type { Unit } from './unit-of-work.ts';

/** Both the person and the monitoring officer must consider it sensitive (Localism Act 2011 s.32(1)): the second is this, and without the first there is nothing to agree to. */
export async function withholdInterest(unit: Unit, allowed: PermitAt<'declaration.review'>, id: string, version: number, { agreed, reviewOn }: WithholdInterest): Promise<ChangedInterest> {
  const { authority } = allowed;
  const found = await interestToChange(unit, authority.id, id, version, 'withhold');
  await notTheirOwn(unit, allowed, found.person);
  if (found.sensitive === 'no') throw conflict('not-claimed', 'Nobody said that this interest is sensitive. The person asks for it by a request to withhold a sensitive interest.');
  const checks = new Checks();
  if (reviewOn !== undefined && reviewOn !== null && checkDate(checks, 'reviewOn', reviewOn)) {
    if (!agreed) checks.refuse('reviewOn', 'is for what is withheld; leave it out where you do not agree');
    else if (reviewOn < unit.today) checks.refuse('reviewOn', `${reviewOn} has passed`);
  }
  checks.done();
  const row = { ...found, sensitive: agreed ? 'agreed' : 'refused', reviewOn: agreed && reviewOn !== undefined ? reviewOn : null };
  return { row, recordedAt: await unit.record(authority.log, 'interest.withheld', id, { interests: [row] }) };
}
