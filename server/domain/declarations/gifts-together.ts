/**
 * Gifts that are small one by one: where those of one source within twelve months come to so much together, they are worth a look (Committee on
 * Standards in Public Life 2019, recommendation 5). No law asks for it; a council switches it on with its own limit.
 */
import { Type, type Static } from 'typebox';
import { Id } from '../schema.ts';
import { addMonths, toDate, toDay } from '../time/civil.ts';
import type { Entry, NamedBody } from './answers.ts';
import { ALL_HEADINGS, subjectOf } from './headings/index.ts';

/** Under which gifts stand: of a form of their own, and where a nation's register has a heading for them. */
export const GIFT_HEADINGS = ['gifts', ...ALL_HEADINGS.map(({ id }) => id).filter((id) => subjectOf(id) === 'gifts')];

export interface Gift {
  readonly person: string;
  /** The body of the register that gave it, where it was linked. */
  readonly mutual: string | null;
  readonly entry: Entry;
}

export const GiftsTogether = Type.Object({ person: Id, source: Type.String(), from: Type.String(), to: Type.String(), totalPence: Type.Integer(), count: Type.Integer(), limitPence: Type.Integer() });
export type GiftsTogether = Static<typeof GiftsTogether>;

interface Given {
  readonly person: string;
  readonly names: string;
  readonly known: string | null;
  readonly source: string;
  readonly on: string;
  readonly pence: number;
}

/** What was refused was no gift; what has no day or no value adds to nothing. */
function given({ person, mutual, entry }: Gift): Given[] {
  const { name, scheme, number } = (entry['body'] ?? {}) as Partial<NamedBody>;
  const [on, pence] = [entry['on'], entry['valuePence']];
  if (entry['outcome'] === 'refused' || name === undefined || typeof on !== 'string' || typeof pence !== 'number') return [];
  const known = mutual ?? (scheme !== undefined && number !== undefined ? `${scheme}:${number.toUpperCase()}` : null);
  return [{ person, names: name.normalize('NFKC').toLowerCase().replaceAll(/[\s.,]+/g, ' ').trim(), known, source: name, on, pence }];
}

const yearBefore = (day: string): string => toDate(addMonths(toDay(day), -12));

/** Of one source: twelve months at a time, the latest first, no gift in two of them. */
function windows(gifts: readonly Given[], limit: number): Given[][] {
  const found: Given[][] = [];
  let left = gifts.toSorted((a, b) => (a.on < b.on ? -1 : 1));
  while (left.length > 0) {
    const end = (left.at(-1) as Given).on;
    const inside = left.filter(({ on }) => on > yearBefore(end));
    const isMuch = inside.length > 1 && inside.reduce((sum, { pence }) => sum + pence, 0) >= limit;
    if (isMuch) found.push(inside);
    left = isMuch ? left.slice(0, left.length - inside.length) : left.slice(0, -1);
  }
  return found;
}

/** `limit` in pence; 0 where the council asks for nothing. A source named once with its number and once without is one source. */
export function giftsTogether(gifts: readonly Gift[], limit: number): GiftsTogether[] {
  if (limit <= 0) return [];
  const all = gifts.flatMap(given);
  const known = new Map(all.flatMap(({ names, known: key }) => (key === null ? [] : [[names, key] as const])));
  const bySource = Map.groupBy(all, ({ person, names, known: key }) => `${person} ${key ?? known.get(names) ?? names}`);
  return [...bySource.values()].flatMap((of) =>
    windows(of, limit).map((inside): GiftsTogether => {
      const [first, last] = [inside[0] as Given, inside.at(-1) as Given];
      return { person: last.person, source: last.source, from: first.on, to: last.on, totalPence: inside.reduce((sum, { pence }) => sum + pence, 0), count: inside.length, limitPence: limit };
    }),
  );
}
