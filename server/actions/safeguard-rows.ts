/** What arranging, changing and ending a safeguard have in common. */
import { isPersonOf } from '../../db/stores/roles.ts';
import { conflictsNamed, findSafeguard, ownerName, testsOf, type SafeguardFact, type SafeguardRow } from '../../db/stores/safeguards.ts';
import type { Reader } from '../../db/store.ts';
import type { AuthorityRef } from '../domain/access/permit.ts';
import { moved } from '../domain/machine.ts';
import { absent, Checks, notFound } from '../domain/problem.ts';
import { lasting } from '../domain/reviews/reviews.ts';
import { wordsOf, type Safeguard } from '../domain/reviews/safeguard.ts';
import { SAFEGUARD, type Outcome, type SafeguardMove, type SafeguardKind, type SafeguardState } from '../domain/reviews/safeguards.ts';
import { standingOn, testDueOn } from '../domain/reviews/standing.ts';
import { toDate, toDay } from '../domain/time/civil.ts';
import { fromColumns } from '../domain/time/period.ts';
import { changedMeanwhile, type Unit } from './unit-of-work.ts';

interface Seen {
  readonly on: string;
  readonly outcome: string;
}

export interface Telling {
  readonly gss: string;
  readonly ownerName: string | null;
  /** In the order of their days. */
  readonly tests: readonly Seen[];
  readonly day: string;
}

export function safeguardReply(row: Omit<SafeguardRow, 'authority' | 'description'>, recordedAt: string, { gss, ownerName: name, tests, day }: Telling): Safeguard {
  const { id, version, mutual, kind, owner, validFrom, validTo, testEveryMonths, told } = row;
  const safeguard = lasting({ from: validFrom, to: validTo, tests: tests.map(({ on, outcome }) => ({ on, operates: outcome === 'operating' })) });
  const [due, last] = [testDueOn(safeguard, testEveryMonths), tests.at(-1)];
  return {
    id,
    version,
    authority: gss,
    mutual,
    conflicts: JSON.parse(row.conflicts) as string[],
    kind: kind as SafeguardKind,
    ...wordsOf(told),
    owner,
    ownerName: name,
    period: fromColumns({ validFrom, validTo }),
    testEveryMonths,
    lastTest: last ? { on: last.on, outcome: last.outcome as Outcome } : null,
    testDueOn: due === null ? null : toDate(due),
    state: standingOn(toDay(day), safeguard, testEveryMonths, row.state as SafeguardState),
    recordedAt,
  };
}

/** As whoever did something with it is told. */
export async function toldSafeguard({ tx, today }: Pick<Unit, 'tx' | 'today'>, { gss }: AuthorityRef, fact: SafeguardFact, told: string | null, recordedAt: string): Promise<Safeguard> {
  return safeguardReply({ ...fact, told }, recordedAt, { gss, ownerName: await ownerName(tx, fact.owner), tests: await testsOf(tx, [fact.id]), day: today });
}

/** One of the authority, that may still be changed so; what anybody did with it meanwhile is not overwritten. */
export async function safeguardFor(move: SafeguardMove, reader: Reader, authority: AuthorityRef, id: string, version?: number): Promise<SafeguardRow> {
  const found = await findSafeguard(reader, id);
  if (found?.authority !== authority.id) throw notFound('safeguard');
  if (version !== undefined && found.version !== version) throw changedMeanwhile();
  return { ...found, state: moved(SAFEGUARD, found.state, move) };
}

/** Whose it is, and for which overlaps: those of the same council and body alone. */
export async function checkNamed(reader: Reader, authority: AuthorityRef, mutual: string, { owner, conflicts = [] }: { owner?: string | null | undefined; conflicts?: readonly string[] | undefined }): Promise<void> {
  if (typeof owner === 'string' && !(await isPersonOf(reader, authority.id, owner))) throw absent('owner', 'person');
  const known = new Map((conflicts.length === 0 ? [] : await conflictsNamed(reader, conflicts)).map((one) => [one.id, one]));
  const checks = new Checks();
  for (const [i, id] of conflicts.entries()) {
    const found = known.get(id);
    if (found?.authority !== authority.id) throw absent(`conflicts.${i}`, 'overlap');
    if (found.mutual !== mutual) checks.refuse(`conflicts.${i}`, 'this overlap is about another body; arrange a safeguard of its own for it');
  }
  checks.done();
}

export function checkWords(checks: Checks, given: Readonly<Record<string, string | undefined>>): void {
  for (const [path, text] of Object.entries(given)) if (text !== undefined && text.trim() === '') checks.refuse(path, 'say it in words: blanks alone tell nobody anything');
}
