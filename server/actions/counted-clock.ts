import { ownersOf } from '../../db/stores/obligations.ts';
import type { Tx } from '../../db/store.ts';
import { clockOf } from '../domain/declarations/began.ts';
import type { FiledAnswers } from '../domain/declarations/filing.ts';
import { isUncounted } from '../domain/declarations/obligations.ts';

/** The clock of a filing. Where an older register was carried over, the day on which they took office is told, and no last day follows from it. */
export async function countedClock(tx: Tx, authority: string, person: string, { kind, answers }: FiledAnswers): Promise<ReturnType<typeof clockOf>> {
  const clock = clockOf(kind, answers);
  if (clock.dueOn === null || kind.deadline?.clock !== 'taking-office') return clock;
  const [owner] = await ownersOf(tx, authority, person);
  return owner && isUncounted(kind, owner.offices, owner.filings) ? { ...clock, dueOn: null } : clock;
}
