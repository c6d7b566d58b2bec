/** What one answer says of another, where the schema cannot: told by field, so that a form can show it there. */
import type { FieldProblem } from '../problem.ts';
import { isCivilDate } from '../time/civil.ts';
import { entriesOf, type UnderHeadings } from './answers.ts';
import { headingOf } from './headings/index.ts';

/** Dates that exist and are not in the future, except for those that say until when. */
export function checkEntries(answers: UnderHeadings, today: string): FieldProblem[] {
  const found: FieldProblem[] = [];
  const seen = new Map<string, number>();
  for (const { heading, entry } of entriesOf(answers)) {
    const index = seen.get(heading) ?? 0;
    seen.set(heading, index + 1);
    const path = `answers.headings.${heading}.entries.${index}`;
    for (const { name, kind } of headingOf(heading)?.fields ?? []) {
      const value = entry[name];
      if (kind !== 'date' || typeof value !== 'string') continue;
      if (!isCivilDate(value)) found.push({ path: `${path}.${name}`, message: 'is not a day of the calendar' });
      else if (name !== 'until' && value > today) found.push({ path: `${path}.${name}`, message: 'is in the future; declare it when it has begun' });
    }
  }
  return found;
}

export function checkDay(path: string, value: string, today: string): FieldProblem[] {
  if (!isCivilDate(value)) return [{ path, message: 'is not a day of the calendar' }];
  return value > today ? [{ path, message: 'is in the future' }] : [];
}
