import type { PermitAt } from '../domain/access/permit.ts';
import { Checks } from '../domain/problem.ts';
import { sealedWords, wordsOf, type EndSafeguard, type Safeguard } from '../domain/reviews/safeguard.ts';
import { checkDate } from '../domain/time/checks.ts';
import { UNKNOWN_START } from '../domain/time/civil.ts';
import { checkWords, safeguardFor, toldSafeguard } from './safeguard-rows.ts';
import type { Unit } from './unit-of-work.ts';

/** From the day after, what it kept apart is open again. */
export async function endSafeguard(unit: Unit, { authority }: PermitAt<'safeguard.arrange'>, id: string, version: number, { on, reason }: EndSafeguard): Promise<Safeguard> {
  const { told, ...before } = await safeguardFor('end', unit.tx, authority, id, version);
  const checks = new Checks();
  checkWords(checks, { reason });
  if (checkDate(checks, 'on', on)) {
    if (before.validFrom !== UNKNOWN_START && on < before.validFrom) checks.refuse('on', `the safeguard begins on ${before.validFrom}; its last day cannot be ${on}`);
    else if (on > before.validTo) checks.refuse('on', `the safeguard ends on ${before.validTo} already; to go on after that, arrange a new one`);
  }
  checks.done();
  const words = sealedWords(wordsOf(told).description ?? '', reason);
  const row = { ...before, version: version + 1, validTo: on, description: await unit.sealed(words) };
  return toldSafeguard(unit, authority, row, words, await unit.record(authority.log, 'safeguard.ended', id, { safeguards: [row] }));
}
