/** An entry that an address suggests: the heading, and a body that the register knows. It is a beginning, to be looked through like everything else. */
import { ApiProblem, get } from '../../api/client.ts';
import type { Opened } from './filing-data.ts';
import { isChange, type KindForm } from './forms.ts';
import type { TypedEntry } from './typed-entry.ts';

export interface Suggestion {
  readonly heading: string;
  readonly typed: TypedEntry;
}

/** The name is asked for: an address is read by others than its reader. */
export async function suggestedBy(query: URLSearchParams, { form, authority }: Pick<Opened, 'form' | 'authority'>, signal: AbortSignal): Promise<Suggestion | undefined> {
  const heading = form.headings.find(({ id }) => id === query.get('heading'));
  const [body, field] = [query.get('body'), heading?.fields.find(({ kind }) => kind === 'body')?.name];
  if (!heading || !body || !field) return undefined;
  const found = await get<{ id: string; name: string }>(`/api/mutuals/${encodeURIComponent(body)}`, { authority }, signal).catch((error: unknown) => {
    if (error instanceof ApiProblem) return undefined;
    throw error;
  });
  return found && { heading: heading.id, typed: { [field]: found.name, [`${field}.mutual`]: found.id, [`${field}.linked`]: found.name } };
}

/** A change is begun at its heading; a whole register at its beginning. */
export const suggesting = (form: KindForm, heading: string, mutual: string): string => `/declare/${form.kind}?${new URLSearchParams({ heading, body: mutual, ...(isChange(form) && { at: heading }) }).toString()}`;
