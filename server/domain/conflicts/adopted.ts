/**
 * A rule as one council applies it: the days before its first adoption by the version that the catalogue begins with, the days from each adoption on
 * by the version and the values that were adopted. Each version looks at all the facts and answers for its own days, so that the whole still sees
 * neither today nor who asks, and a day that was judged by one version is not judged again because another was adopted for later days.
 */
import { canonical, type Json } from '../ledger/canonical.ts';
import { FIRST_DAY, LAST_DAY, toDate, toDay, type Day } from '../time/civil.ts';
import { covers, intersect, merge, type Spans } from '../time/period.ts';
import type { Family } from '../vocabulary.ts';
import type { PersonalFound, PersonalRule } from './personal/rule.ts';
import type { Parameter, Piece, Rule, Severity, Values } from './rule.ts';

/** From a day on: this version, with these values. */
export interface Adopted {
  readonly version: number;
  readonly values: Values;
  readonly from: string;
}

/** The first is what applies until a council adopts another. */
export type Versions<R> = readonly [R, ...R[]];

interface Tunable {
  readonly version: number;
  readonly parameters: Readonly<Record<string, Parameter>>;
}

export const valuesOf = ({ parameters }: Pick<Tunable, 'parameters'>, given: Values = {}): Values => Object.fromEntries(Object.entries(parameters).map(([name, { value }]) => [name, given[name] ?? value]));

type Share<R> = Piece & { readonly rule: R };

/** In order, every day in one of them. What the catalogue holds no longer is applied as the version that it begins with. */
export function piecesOf<R extends Tunable>(versions: Versions<R>, adoptions: readonly Adopted[]): [Share<R>, ...Share<R>[]] {
  // Of several for one day the last that was recorded counts.
  const byDay = [...new Map(adoptions.map((one) => [toDay(one.from), one]))].sort(([a], [b]) => a - b);
  const until = (i: number): Day => (byDay[i]?.[0] ?? LAST_DAY + 1) - 1;
  const piece = (from: Day, to: Day, rule: R, values: Values): Share<R> => ({ rule, span: [from, to], version: rule.version, values: valuesOf(rule, values) });
  const [standard] = versions;
  return [
    piece(FIRST_DAY, until(0), standard, {}),
    ...byDay.map(([from, { version, values }], i) => piece(from, until(i + 1), versions.find((one) => one.version === version) ?? standard, values)),
  ];
}

interface Common {
  readonly periods: Spans;
  readonly severity: Severity;
  readonly families: readonly Family[];
  readonly read: Readonly<Record<string, Json>>;
}
interface Part<F> {
  readonly found: F;
  readonly piece: Piece;
}

/** Nothing, or what it found on its own days. */
function within<F extends Common>(piece: Piece, found: F | undefined): Part<F>[] {
  const periods = found ? intersect(found.periods, [piece.span]) : [];
  return found && periods.length > 0 ? [{ piece, found: { ...found, periods } }] : [];
}

/** What they all read alike is read once: a decision rests on it, however many versions looked. */
function readBy(parts: readonly Part<Common>[]): Record<string, Json> {
  const read: Record<string, Json> = {};
  for (const name of new Set(parts.flatMap(({ found }) => Object.keys(found.read)))) {
    const texts = parts.map(({ found }) => (name in found.read ? canonical(found.read[name] ?? null) : undefined));
    if (texts.every((text) => text === texts[0])) read[name] = parts[0]?.found.read[name] ?? null;
    else for (const { found, piece } of parts) if (name in found.read) read[`${toDate(piece.span[0])} ${name}`] = found.read[name] ?? null;
  }
  return read;
}

const each = <T>(lists: readonly (readonly T[])[], key: (one: T) => string): T[] => [...new Map(lists.flat().map((one) => [key(one), one])).values()];

/** As severe, and of the version, as what was found for the last of the days. */
function together<F extends Common>(parts: readonly Part<F>[]): F | undefined {
  const last = parts.at(-1);
  if (!last) return undefined;
  const { version } = last.piece;
  if (parts.length === 1) return { ...last.found, version };
  const found = parts.map((one) => one.found);
  return { ...last.found, version, periods: merge(found.flatMap(({ periods }) => periods)), families: each(found.map(({ families }) => families), (family) => family), read: readBy(parts) };
}

/** Without an adoption the rule itself, and nothing is asked of it more than before. */
export function applied(versions: Versions<Rule>, adoptions: readonly Adopted[]): Rule {
  const [standard] = versions;
  if (adoptions.length === 0) return standard;
  const pieces = piecesOf(versions, adoptions);
  const { rule } = pieces.at(-1) ?? pieces[0];
  return { ...rule, pieces, look: (parts) => together(pieces.flatMap((piece) => within(piece, piece.rule.look(parts, piece.values)))) };
}

export function appliedToPeople(versions: Versions<PersonalRule>, adoptions: readonly Adopted[]): PersonalRule {
  const [standard] = versions;
  if (adoptions.length === 0) return standard;
  const pieces = piecesOf(versions, adoptions);
  const { rule } = pieces.at(-1) ?? pieces[0];
  const look: PersonalRule['look'] = (facts) => {
    const parts = pieces.flatMap((piece) => piece.rule.look(facts, piece.values).flatMap((found) => within(piece, found)));
    return [...Map.groupBy(parts, ({ found }) => found.mutual).values()].flatMap((ofBody) => {
      const found = together<PersonalFound>(ofBody);
      return found ? [{ ...found, rests: each(ofBody.map((one) => one.found.rests), ({ what, id }) => `${what} ${id}`) }] : [];
    });
  };
  return { ...rule, pieces, look };
}

/** As it stands on a day. */
export function valueOn({ pieces, parameters }: Pick<Rule, 'pieces' | 'parameters'>, name: string, day: Day): number {
  return pieces?.find(({ span }) => covers([span], day))?.values[name] ?? parameters[name]?.value ?? 0;
}
