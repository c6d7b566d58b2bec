/**
 * What a file says of the people of one council at a time: a unit of work each for a hundred of them, so that thousands of rows are few commits; or one
 * unit for all, undone where it was only to see, or where a row was refused.
 */
import { findAuthority } from '../../db/stores/authorities.ts';
import type { AuthorityRef } from '../domain/access/permit.ts';
import { Refused } from '../domain/problem.ts';
import { nameKey } from '../domain/sources/reading/names.ts';
import type { Rejection } from '../domain/sources/source.ts';
import { authorityOf } from './import-dossiers.ts';
import type { Imported, Importing } from './importing.ts';
import { directoryOf, type Directory } from './people-by-name.ts';
import { doing, type Unit } from './unit-of-work.ts';

/** One human being, as the rows of the file tell of them. */
export interface OfMember<T> {
  readonly member: string;
  /** What the file calls them by; empty where by their name alone. */
  readonly memberId: string;
  /** Header of the column that names them. */
  readonly column: string;
  readonly lines: readonly number[];
  readonly value: T;
}

export interface OfCouncil<T> {
  /** GSS code, or id. */
  readonly authority: string;
  readonly members: readonly OfMember<T>[];
}

type Counts = Record<string, number>;
type Save<T> = (unit: Unit, authority: AuthorityRef, directory: Directory, member: OfMember<T>) => Promise<Counts>;

interface Outcome {
  accepted: number;
  readonly rejected: Rejection[];
  readonly counts: Counts;
}

const TOGETHER = 100;
const nothing = (): Outcome => ({ accepted: 0, rejected: [], counts: {} });

/** Carries what would have happened out of a unit that is undone. */
class NothingSaved extends Error {
  readonly outcome: Outcome;
  constructor(outcome: Outcome) {
    super('nothing was saved');
    this.outcome = outcome;
  }
}

function add(to: Outcome, { accepted, rejected, counts }: Outcome): void {
  to.accepted += accepted;
  to.rejected.push(...rejected);
  for (const [name, n] of Object.entries(counts)) to.counts[name] = (to.counts[name] ?? 0) + n;
}

const refused = (lines: readonly number[], column: string, reason: string): Rejection[] => lines.map((line) => ({ line, column, reason }));

async function council<T>(unit: Unit, { authority: ref, members }: OfCouncil<T>, save: Save<T>): Promise<Outcome> {
  const outcome = nothing();
  const authority = await findAuthority(unit.tx, ref);
  if (!authority) throw new Error(`the authority ${ref} went away`);
  const directory = await directoryOf(unit, authority.id);
  for (const member of members) {
    try {
      add(outcome, { accepted: member.lines.length, rejected: [], counts: await save(unit, authority, directory, member) });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      outcome.rejected.push(...refused(member.lines, member.column, error.fields[0]?.message ?? error.message));
    }
  }
  return outcome;
}

const inParts = <T>({ authority, members }: OfCouncil<T>): OfCouncil<T>[] => Array.from({ length: Math.ceil(members.length / TOGETHER) }, (_none, i) => ({ authority, members: members.slice(i * TOGETHER, (i + 1) * TOGETHER) }));

/** Each council of the file exists afterwards, from the shipped list where the register had it not; or its rows are refused with what to do. */
async function councilsThere<T>(how: Importing, councils: readonly OfCouncil<T>[], column: string): Promise<{ there: OfCouncil<T>[]; rejected: Rejection[] }> {
  const there: OfCouncil<T>[] = [];
  const rejected: Rejection[] = [];
  for (const one of councils) {
    if (await findAuthority(how.store, one.authority)) {
      there.push(one);
      continue;
    }
    const adding = doing(how, { account: 'operator', language: 'en', logs: ['instance'] }, async (unit) => {
      await authorityOf(unit, one.authority);
      if (how.dryRun || how.strict) throw new NothingSaved(nothing());
    });
    await adding.then(() => there.push(one)).catch((error: unknown) => {
      if (error instanceof NothingSaved) there.push(one);
      else if (error instanceof Refused) rejected.push(...refused(one.members.flatMap(({ lines }) => lines), column, `there is no authority ${one.authority}; read in the list of authorities first (register import authorities FILE), or add it`));
      else throw error;
    });
  }
  return { there, rejected };
}

/** The register knows people by name: whose of two namesakes something is, it could not tell. */
function withoutNamesakes<T>({ authority, members }: OfCouncil<T>): { council: OfCouncil<T>; rejected: Rejection[] } {
  const named = Map.groupBy(members, ({ member }) => nameKey(member));
  const twice = [...named.values()].filter((found) => found.length > 1).flat();
  const ids = ({ member }: OfMember<T>): string => (named.get(nameKey(member)) ?? []).map(({ memberId }) => memberId).join(', ');
  return {
    council: { authority, members: members.filter((one) => !twice.includes(one)) },
    rejected: twice.flatMap((one) => refused(one.lines, one.column, `several members of the file are called so (${ids(one)}); leave all but one out, and enter the others by hand`)),
  };
}

export async function importingCouncils<T>(how: Importing, given: readonly OfCouncil<T>[], before: readonly Rejection[], column: string, save: Save<T>): Promise<Imported> {
  const told = given.map(withoutNamesakes);
  const { there, rejected: absent } = await councilsThere(how, told.map(({ council: one }) => one), column);
  const rejected = [...told.flatMap((one) => one.rejected), ...absent];
  const parts = there.flatMap(inParts);
  const whole = how.dryRun || how.strict;
  const total = nothing();
  const logs = async (ref: string): Promise<string[]> => [(await findAuthority(how.store, ref))?.log ?? 'instance'];
  let done = 0;
  for (const unitOf of whole ? [parts] : parts.map((part) => [part])) {
    const names = [...new Set((await Promise.all(unitOf.map(({ authority }) => logs(authority)))).flat())];
    const outcome = await doing(how, { account: 'operator', language: 'en', logs: names }, async (unit) => {
      const made = nothing();
      for (const part of unitOf) {
        if (names.includes('instance')) await authorityOf(unit, part.authority);
        add(made, await council(unit, part, save));
        if (whole) how.progress((done += part.members.length), parts.reduce((sum, { members }) => sum + members.length, 0));
      }
      if (how.dryRun || (how.strict && before.length + rejected.length + made.rejected.length > 0)) throw new NothingSaved(made);
      return made;
    }).catch((error: unknown) => {
      if (error instanceof NothingSaved) return error.outcome;
      throw error;
    });
    add(total, outcome);
    if (!whole) how.progress((done += unitOf[0]?.members.length ?? 0), parts.reduce((sum, { members }) => sum + members.length, 0));
  }
  const all = [...rejected, ...total.rejected];
  return how.strict && before.length + all.length > 0 ? { accepted: 0, rejected: all, counts: {} } : { accepted: total.accepted, rejected: all, counts: total.counts };
}
