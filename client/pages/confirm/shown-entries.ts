/** What is registered, as everybody may see it: a line an entry, under its heading. */
import { capital } from '../../text/capital.ts';
import { longDate, number } from '../../text/dates.ts';
import { declarations } from '../../text/declarations.ts';
import { language } from '../../text/index.ts';
import type { Confirmation } from '../../../server/domain/declarations/confirming.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function said([name, value]: [string, unknown]): string {
  if (typeof value === 'object' && value !== null && 'name' in value) return ['name', 'number'].flatMap((part) => (part in value ? [String((value as Record<string, unknown>)[part])] : [])).join(', ');
  if (typeof value === 'number') return name.endsWith('Pence') ? `£${number(Math.floor(value / 100))}${value % 100 === 0 ? '' : `.${String(value % 100).padStart(2, '0')}`}` : number(value);
  if (typeof value !== 'string') return '';
  return DAY.test(value) ? longDate(value, language()) : (declarations().choices[value] ?? value);
}

/** In the order in which the heading asks. */
export const lineOf = (entry: unknown): string => Object.entries((entry ?? {}) as Record<string, unknown>).map(said).filter(Boolean).join(', ');

/** Gifts and what officers declare stand under no heading of the form. */
const titleOf = ({ title, category }: Confirmation['interests'][number]): string => (title === category ? (declarations().moreHeadings[category] ?? capital(category.replaceAll('-', ' '))) : title);

export const byHeading = (interests: Confirmation['interests']): [title: string, lines: string[]][] =>
  [...Map.groupBy(interests, titleOf)].map(([title, some]) => [title, some.map(({ entry }) => lineOf(entry))]);
