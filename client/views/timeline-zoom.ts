/** Which stretch of time is on show: kept inside the whole, and never shorter than a quarter of a year. */
import type { Window } from './timeline-days.ts';

const SHORTEST = 90;
const YEAR = 365.25;

export function within([from, to]: Window, whole: Window): Window {
  const days = Math.min(Math.max(to - from, SHORTEST), whole[1] - whole[0]);
  const first = Math.min(Math.max(from, whole[0]), whole[1] - days);
  return [first, first + days];
}

/** So many years with the day at three quarters: more is known of what was than of what will be. */
export function yearsAround(day: number, years: number, whole: Window): Window {
  const days = Math.round(years * YEAR);
  return within([day - Math.round(days * 0.75), day + Math.round(days * 0.25)], whole);
}

/** What stands under the pointer stays under it. The whole is no window at all. */
export function zoomed([from, to]: Window, at: number, by: number, whole: Window): Window | undefined {
  const days = Math.max(SHORTEST, Math.round((to - from) * by));
  if (days >= whole[1] - whole[0]) return undefined;
  const middle = from + at * (to - from);
  const first = Math.round(middle - at * days);
  return within([first, first + days], whole);
}
