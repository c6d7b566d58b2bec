/** Days on a line: civil dates as whole days since 1970-01-01, and spans of them in years and months. */

import type { Period } from '../../server/domain/time/period.ts';

export type Day = number;

/** First and last day, both inclusive. */
export type Window = readonly [from: Day, to: Day];

const MILLISECONDS = 86_400_000;

export const toDay = (date: string): Day => Date.parse(`${date}T00:00:00Z`) / MILLISECONDS;
export const toDate = (day: Day): string => new Date(day * MILLISECONDS).toISOString().slice(0, 10);
export const yearOf = (day: Day): number => new Date(day * MILLISECONDS).getUTCFullYear();
export const firstOfYear = (year: number): Day => Date.UTC(year, 0, 1) / MILLISECONDS;

/** Whole years and months, and days where there is not one month, from the first day to the last, both counted. */
export function lengthOf(from: Day, to: Day): { years: number; months: number; days: number } {
  const [start, end] = [new Date(from * MILLISECONDS), new Date((to + 1) * MILLISECONDS)];
  const short = end.getUTCDate() < start.getUTCDate() ? 1 : 0;
  const months = (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth() - short;
  return { years: Math.floor(months / 12), months: months % 12, days: to - from + 1 };
}

export function moved([from, to]: Window, by: Day): Window {
  return [from + by, to + by];
}

/** A stretch along the line, in per cent of what is on show. */
export interface Stretch {
  readonly x: number;
  readonly w: number;
}

export function stretch([first, last]: Window, from: Day, to: Day): Stretch | undefined {
  if (to < first || from > last) return undefined;
  const days = last - first + 1;
  const [start, end] = [Math.max(from, first), Math.min(to, last)];
  return { x: ((start - first) / days) * 100, w: ((end - start + 1) / days) * 100 };
}

/** A start that is not known lies before every day, an open end after. */
export const startOf = ({ period }: { period: Period }): Day => (period.from ? toDay(period.from) : -Infinity);
export const endOf = ({ period }: { period: Period }): Day => (period.to ? toDay(period.to) : Infinity);
