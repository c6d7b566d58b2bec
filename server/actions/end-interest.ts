import { factOf, findInterest, type InterestFact } from '../../db/stores/interests.ts';
import { unsealedText } from '../../db/stores/withheld-details.ts';
import type { PermitAt } from '../domain/access/permit.ts';
import type { EndInterest } from '../domain/declarations/filing.ts';
import { readNote, writeNote } from '../domain/declarations/interest-note.ts';
import { INTEREST, type InterestMove } from '../domain/declarations/states.ts';
import { moved } from '../domain/machine.ts';
import { Checks, notFound } from '../domain/problem.ts';
import { checkDate } from '../domain/time/checks.ts';
import { changedMeanwhile, type Unit } from './unit-of-work.ts';

export interface ChangedInterest {
  readonly row: InterestFact;
  readonly recordedAt: string;
}

/** The next version of one that stands in the register. */
export async function interestToChange({ tx }: Pick<Unit, 'tx'>, authority: string, id: string, version: number, move: InterestMove): Promise<InterestFact> {
  const found = await findInterest(tx, id);
  if (found?.authority !== authority) throw notFound('interest');
  if (found.version !== version) throw changedMeanwhile();
  return { ...factOf(found), version: version + 1, state: moved(INTEREST, found.state, move) };
}

/** What was noted before, with what is added now; the commitment of both. */
export async function noted({ tx, sealed }: Pick<Unit, 'tx' | 'sealed'>, before: string | null, more: Parameters<typeof writeNote>[0]): Promise<string | null> {
  if (Object.keys(more).length === 0) return before;
  return sealed(writeNote({ ...readNote(before === null ? null : await unsealedText(tx, before)), ...more }));
}

/** Said by the declarer: an end is no error, and the days on which it held stay in the register. */
export async function endInterest(unit: Unit, { authority }: PermitAt<'declaration.submit'>, id: string, version: number, { on, reason }: EndInterest): Promise<ChangedInterest> {
  const found = await interestToChange(unit, authority.id, id, version, 'end');
  const checks = new Checks();
  if (checkDate(checks, 'on', on)) {
    if (on < found.validFrom) checks.refuse('on', `the interest is registered from ${found.validFrom}; its last day cannot be ${on}. If it was declared in error, ask the monitoring officer`);
    else if (on > unit.today) checks.refuse('on', `${on} is in the future; say that it ended when it has`);
  }
  checks.done();
  const row = { ...found, validTo: on, reason: await noted(unit, found.reason, reason === undefined ? {} : { reason }) };
  return { row, recordedAt: await unit.record(authority.log, 'interest.ended', id, { interests: [row] }) };
}
