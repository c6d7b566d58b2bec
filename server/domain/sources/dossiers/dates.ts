/** Dates as dossiers have them: a day, or a month or year that is widened to its first or last day. */
import { lastDayOfMonth } from '../../time/civil.ts';
import type { Period } from '../../time/period.ts';
import { quoted, unfitDate } from '../reading/fitness.ts';

export type Edge = 'start' | 'end';

export type Dated = { readonly date: string | null; readonly widened?: string } | { readonly wrong: string };

export function dayOf(value: unknown, edge: Edge): Dated {
  if (value === null || value === undefined || value === '') return { date: null };
  if (typeof value !== 'string') return { wrong: 'is not text; write dates as "2024-04-01", "2024-04" or "2024"' };
  const text = value.trim();
  const month = /^\d{4}$/.test(text) ? `${text}-${edge === 'start' ? '01' : '12'}` : text;
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) {
    const wrong = unfitDate(text);
    return wrong ? { wrong } : { date: text };
  }
  const date = edge === 'start' ? `${month}-01` : lastDayOfMonth(month);
  const wrong = unfitDate(date);
  return wrong ? { wrong: `${quoted(text)}: ${wrong}` } : { date, widened: text };
}

export const isReversed = ({ from, to }: Period): boolean => from !== null && to !== null && from > to;
