/** How the people of the county fill their forms in: every heading answered, and bodies of the register named by their numbers. */
import { HEADINGS } from '../../../../server/domain/declarations/headings/index.ts';
import type { NamedBody } from '../../../../server/domain/declarations/answers.ts';
import type { StoryBody } from '../story.ts';

export const NONE = { none: true };

/** Expressly none under each heading but those that are given. */
export function register(tookOfficeOn: string, entries: Readonly<Record<string, readonly object[]>>): object {
  return { tookOfficeOn, headings: Object.fromEntries(HEADINGS.map(({ id }) => [id, entries[id] ? { entries: entries[id] } : NONE])) };
}

export const named = (name: string): NamedBody => ({ name });

export function bodyOf({ identity }: StoryBody): NamedBody {
  const number = identity.identifiers?.[0];
  return { name: identity.name, ...(number && { scheme: number.scheme, number: number.number }) };
}

/** No address of the county exists, and each says so. */
export const address = (line: string): string => `${line} (a fictional address)`;
