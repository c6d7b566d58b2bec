/** Interests by heading, in the order of the forms; what no form describes comes last under a name of its own. */
import { capital } from '../../text/capital.ts';
import { declarations as t } from '../../text/declarations.ts';
import type { Interest } from '../../../server/domain/declarations/filing.ts';
import { entryName, entryNotes, plainName } from './entry-words.ts';
import type { HeadingForm, KindForm } from './filing-data.ts';

export function headingsOf(kinds: readonly KindForm[]): ReadonlyMap<string, HeadingForm> {
  return new Map(kinds.flatMap(({ headings }) => headings.map((heading) => [heading.id, heading] as const)));
}

export function interestName({ entry, category, claim }: Interest, headings: ReadonlyMap<string, HeadingForm>): string {
  if (entry === null) return t().withheld;
  const heading = headings.get(category);
  const values = entry as Readonly<Record<string, unknown>>;
  const { sensitive: _told, ...others } = values;
  const name = (heading && (entryName(heading, values) || heading.title)) || plainName(entry);
  const notes = [...(heading ? entryNotes(heading, others) : []), claim ? t().claims[claim] : ''].filter(Boolean);
  return notes.length === 0 ? name : `${name} (${notes.join('; ')})`;
}

export function registered(interests: readonly Interest[], headings: ReadonlyMap<string, HeadingForm>): [string, string[]][] {
  const order = [...headings.keys()];
  const place = (category: string): number => (order.includes(category) ? order.indexOf(category) : order.length);
  const titles = [...new Set(interests.map(({ category }) => category))].toSorted((a, b) => place(a) - place(b));
  return titles.map((category) => [headings.get(category)?.title ?? t().moreHeadings[category] ?? capital(category.replaceAll('-', ' ')), interests.filter((one) => one.category === category).map((one) => interestName(one, headings))]);
}
