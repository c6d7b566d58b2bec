/** Interests by heading, in the order of the forms; what no form describes comes last under a name of its own. */
import { capital } from '../../text/capital.ts';
import { declarations as t } from '../../text/declarations.ts';
import type { Interest } from '../../../server/domain/declarations/filing.ts';
import { entryName, entryNotes, plainName } from './entry-words.ts';
import type { HeadingForm, KindForm } from './forms.ts';

export function headingsOf(kinds: readonly KindForm[]): ReadonlyMap<string, HeadingForm> {
  return new Map(kinds.flatMap(({ headings }) => headings.map((heading) => [heading.id, heading] as const)));
}

/** What it is called, and what is said beside it: whose, whether withheld. */
export function interestParts({ entry, category, claim }: Interest, headings: ReadonlyMap<string, HeadingForm>): { name: string; notes: string[] } {
  if (entry === null) return { name: t().withheld, notes: [] };
  const heading = headings.get(category);
  const values = entry as Readonly<Record<string, unknown>>;
  const { sensitive: _told, ...others } = values;
  const name = (heading && (entryName(heading, values) || heading.title)) || plainName(entry);
  return { name, notes: [...(heading ? entryNotes(heading, others) : []), claim ? t().claims[claim] : ''].filter(Boolean) };
}

export function interestName(interest: Interest, headings: ReadonlyMap<string, HeadingForm>): string {
  const { name, notes } = interestParts(interest, headings);
  return notes.length === 0 ? name : `${name} (${notes.join('; ')})`;
}

/** Headings that they stand under, in the order of the forms. */
export function titlesOf(interests: readonly Interest[], headings: ReadonlyMap<string, HeadingForm>): [string, string][] {
  const order = [...headings.keys()];
  const place = (category: string): number => (order.includes(category) ? order.indexOf(category) : order.length);
  const found = [...new Set(interests.map(({ category }) => category))].toSorted((a, b) => place(a) - place(b));
  return found.map((category) => [category, headings.get(category)?.title ?? t().moreHeadings[category] ?? capital(category.replaceAll('-', ' '))]);
}

export const registered = (interests: readonly Interest[], headings: ReadonlyMap<string, HeadingForm>): [string, string[]][] =>
  titlesOf(interests, headings).map(([category, title]) => [title, interests.filter((one) => one.category === category).map((one) => interestName(one, headings))]);

/** What happened on a day, a payment or a gift, stands in the register since; but it was of that day. */
export function heldFor({ entry, period }: Pick<Interest, 'entry' | 'period'>): Interest['period'] {
  const { since, on } = (entry ?? {}) as Readonly<Record<string, unknown>>;
  return since === undefined && typeof on === 'string' ? { from: on, to: on } : period;
}
