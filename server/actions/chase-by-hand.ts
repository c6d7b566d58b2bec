import { findPerson } from '../../db/stores/people.ts';
import { civilDate } from '../clock.ts';
import type { PermitAt } from '../domain/access/permit.ts';
import { KINDS } from '../domain/declarations/kinds/index.ts';
import { absent, invalid } from '../domain/problem.ts';
import { lookForOpen, mailFor, rowOf, type Chased } from './chasing.ts';
import type { Unit } from './unit-of-work.ts';

export interface ChasedByHand {
  readonly chased: number;
  readonly mailboxes: number;
  readonly unreachable: { readonly person: string; readonly name: string | null }[];
}

/** No entry of megabytes where a whole council is asked. */
const MOST_IN_ENTRY = 500;

/** Now, whichever step is due: everybody who owes something, or one person, or one kind. Pressed twice on a day it reminds nobody twice. */
export async function chaseByHand(unit: Unit, { authority }: PermitAt<'declaration.chase'>, { person, kind }: { person?: string; kind?: string }): Promise<ChasedByHand> {
  if (person !== undefined && (await findPerson(unit.tx, person))?.authority !== authority.id) throw absent('person', 'person');
  if (kind !== undefined && !KINDS.some(({ id }) => id === kind)) throw invalid('kind', `${kind} is no kind of declaration; GET /api/declaration-kinds lists them`);
  const { open } = await lookForOpen(unit.tx, authority.id, unit.today, person);
  const isOfToday = (recordedAt: string): boolean => civilDate(new Date(recordedAt)) === unit.today;
  const left = open.filter(({ obligation, steps }) => (kind === undefined || obligation.kind.id === kind) && !steps.some(({ step, recordedAt }) => step === 'by-hand' && isOfToday(recordedAt)));
  const done: Chased[] = [];
  for (const one of left) done.push(await mailFor(unit, authority, { ...one, step: 'by-hand' }));
  for (let from = 0; from < done.length; from += MOST_IN_ENTRY) {
    await unit.record(authority.log, 'declaration.chased', authority.id, { chasings: done.slice(from, from + MOST_IN_ENTRY).map((one) => rowOf(unit.newId(), authority, one)) });
  }
  const reached = done.filter(({ mailboxes }) => mailboxes.length > 0);
  const unreachable = new Map(done.filter(({ mailboxes }) => mailboxes.length === 0).map(({ owner }) => [owner.person, owner.name]));
  return { chased: new Set(reached.map(({ owner }) => owner.person)).size, mailboxes: reached.reduce((sum, { mailboxes }) => sum + mailboxes.length, 0), unreachable: [...unreachable].map(([id, name]) => ({ person: id, name })) };
}
