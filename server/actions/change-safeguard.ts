import type { PermitAt } from '../domain/access/permit.ts';
import { Checks, invalid } from '../domain/problem.ts';
import { sealedWords, wordsOf, type ChangeSafeguard, type Safeguard } from '../domain/reviews/safeguard.ts';
import { checkNamed, checkWords, safeguardFor, toldSafeguard } from './safeguard-rows.ts';
import type { Unit } from './unit-of-work.ts';

export async function changeSafeguard(unit: Unit, { authority }: PermitAt<'safeguard.arrange'>, id: string, version: number, given: ChangeSafeguard): Promise<Safeguard> {
  const { told, ...before } = await safeguardFor('change', unit.tx, authority, id, version);
  const { reason, description, owner = before.owner, testEveryMonths = before.testEveryMonths, conflicts } = given;
  const checks = new Checks();
  checkWords(checks, { description, reason });
  checks.done();
  if (Object.keys(given).length === 1) throw invalid('reason', 'say also what changes: the description, the owner, how often it is tested or for which overlaps');
  await checkNamed(unit.tx, authority, before.mutual, { owner: given.owner, conflicts });
  const words = sealedWords(description ?? wordsOf(told).description ?? '', reason);
  const row = { ...before, version: version + 1, owner, testEveryMonths, conflicts: conflicts === undefined ? before.conflicts : JSON.stringify(conflicts), description: await unit.sealed(words) };
  return toldSafeguard(unit, authority, row, words, await unit.record(authority.log, 'safeguard.changed', id, { safeguards: [row] }));
}
