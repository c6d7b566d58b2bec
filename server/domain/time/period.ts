/** Periods: from the first day to the last, both inclusive. Inside the judgement they are pairs of whole days; at the edges, dates. */
import { FIRST_DAY, LAST_DAY, OPEN_END, toDate, toDay, UNKNOWN_START, type Day } from './civil.ts';

/** First and last day, both inclusive. */
export type Span = readonly [from: Day, to: Day];

/** Disjoint, in order, merged where they overlap or touch (the next day). */
export type Spans = readonly Span[];

/** A period as people and programs write it: `to: null` is open, `from: null` is not known. */
export interface Period {
  from: string | null;
  to: string | null;
}

export function merge(spans: readonly Span[]): Spans {
  const sorted = spans.every((span, i) => i === 0 || (spans[i - 1] as Span)[0] <= span[0]) ? spans : spans.toSorted((a, b) => a[0] - b[0]);
  const merged: [Day, Day][] = [];
  for (const [from, to] of sorted) {
    const last = merged.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

export function intersect(a: Spans, b: Spans): Spans {
  const both: Span[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [p, q] = [a[i] as Span, b[j] as Span];
    const [from, to] = [Math.max(p[0], q[0]), Math.min(p[1], q[1])];
    if (from <= to) both.push([from, to]);
    if (p[1] < q[1]) i++;
    else j++;
  }
  return both;
}

export function subtract(a: Spans, b: Spans): Spans {
  const left: Span[] = [];
  for (const [from, to] of a) {
    let start = from;
    for (const [cutFrom, cutTo] of b) {
      if (cutTo < start || cutFrom > to) continue;
      if (cutFrom > start) left.push([start, cutFrom - 1]);
      start = cutTo + 1;
    }
    if (start <= to) left.push([start, to]);
  }
  return left;
}

export const until = (spans: Spans, last: Day): Spans => intersect(spans, [[FIRST_DAY, last]]);
export const covers = (spans: Spans, day: Day): boolean => spans.some(([from, to]) => from <= day && day <= to);
export const same = (a: Spans, b: Spans): boolean => a.length === b.length && a.every((span, i) => span[0] === b[i]?.[0] && span[1] === b[i]?.[1]);

export const toSpan = (period: Period): Span => [toDay(period.from ?? UNKNOWN_START), toDay(period.to ?? OPEN_END)];
export const toPeriod = ([from, to]: Span): Period => ({ from: from <= FIRST_DAY ? null : toDate(from), to: to >= LAST_DAY ? null : toDate(to) });

/** The columns of a table for a period, and back. */
export const toColumns = (period: Period) => ({ validFrom: period.from ?? UNKNOWN_START, validTo: period.to ?? OPEN_END });
export const fromColumns = (row: { validFrom: string; validTo: string }): Period => ({
  from: row.validFrom === UNKNOWN_START ? null : row.validFrom,
  to: row.validTo === OPEN_END ? null : row.validTo,
});
