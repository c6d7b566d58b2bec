/** Many records from a file: each saved or refused on its own, or all or none, or nothing at all to see what would happen. */
import type { Store } from '../../db/store.ts';
import type { Clock } from '../clock.ts';
import { Refused } from '../domain/problem.ts';
import type { Entry, Rejection } from '../domain/sources/source.ts';
import { doing, type Unit } from './unit-of-work.ts';

export interface Importing {
  readonly store: Store;
  readonly clock: Clock;
  /** Saves nothing. */
  readonly dryRun: boolean;
  /** Nothing unless every row is good. */
  readonly strict: boolean;
  readonly progress: (done: number, of: number) => void;
}

export interface Imported {
  readonly accepted: number;
  readonly rejected: readonly Rejection[];
  readonly counts: Readonly<Record<string, number>>;
}

/** What saving one record did, as counts to add up; each key is a number of the summary. */
export type Saved = Readonly<Record<string, number>>;

/** Rows that wait together share a commit; more of them would only hold memory. */
const TOGETHER = 200;

class NothingSaved extends Error {}

const asked = (logs: readonly string[]) => ({ account: 'operator', language: 'en' as const, logs });

function refusals(error: unknown, line: number): Rejection[] {
  if (!(error instanceof Refused)) throw error;
  return error.fields.length > 0 ? error.fields.map(({ path, message }) => ({ line, column: path, reason: message })) : [{ line, reason: error.message }];
}

export async function importing<T>(how: Importing, entries: readonly Entry<T>[], refusedBefore: readonly Rejection[], logsOf: (value: T) => readonly string[], save: (unit: Unit, value: T) => Promise<Saved>): Promise<Imported> {
  const outcome = { accepted: 0, rejected: [] as Rejection[], counts: {} as Record<string, number> };
  const take = (saved: Saved): void => {
    outcome.accepted++;
    for (const [name, n] of Object.entries(saved)) outcome.counts[name] = (outcome.counts[name] ?? 0) + n;
  };
  if (how.dryRun || how.strict) await together(how, entries, refusedBefore, logsOf, save, take, () => Object.assign(outcome, { accepted: 0, counts: {} }), outcome.rejected);
  else await eachAlone(how, entries, logsOf, save, take, outcome.rejected);
  if (how.strict && refusedBefore.length + outcome.rejected.length > 0) return { accepted: 0, rejected: outcome.rejected, counts: {} };
  return outcome;
}

async function eachAlone<T>(how: Importing, entries: readonly Entry<T>[], logsOf: (value: T) => readonly string[], save: (unit: Unit, value: T) => Promise<Saved>, take: (saved: Saved) => void, rejected: Rejection[]): Promise<void> {
  for (let from = 0; from < entries.length; from += TOGETHER) {
    const settled = await Promise.allSettled(entries.slice(from, from + TOGETHER).map(({ value }) => doing(how, asked(logsOf(value)), (unit) => save(unit, value))));
    for (const [i, one] of settled.entries()) {
      if (one.status === 'fulfilled') take(one.value);
      else rejected.push(...refusals(one.reason, (entries[from + i] as Entry<T>).line));
    }
    how.progress(Math.min(from + TOGETHER, entries.length), entries.length);
  }
}

/** One unit of work, undone at the end where it was only to see, or where a row was refused. */
async function together<T>(how: Importing, entries: readonly Entry<T>[], refusedBefore: readonly Rejection[], logsOf: (value: T) => readonly string[], save: (unit: Unit, value: T) => Promise<Saved>, take: (saved: Saved) => void, forget: () => void, rejected: Rejection[]): Promise<void> {
  const logs = [...new Set(entries.flatMap(({ value }) => logsOf(value)))];
  await doing(how, asked(logs), async (unit) => {
    // A unit that PostgreSQL asked to run again begins its count anew.
    rejected.length = 0;
    forget();
    for (const [i, { line, value }] of entries.entries()) {
      try {
        take(await save(unit, value));
      } catch (error) {
        rejected.push(...refusals(error, line));
      }
      how.progress(i + 1, entries.length);
    }
    if (how.dryRun || refusedBefore.length + rejected.length > 0) throw new NothingSaved();
  }).catch((error: unknown) => {
    if (!(error instanceof NothingSaved)) throw error;
  });
}
