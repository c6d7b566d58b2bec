/** Where an entry is registrable, of those that are tied to one council: land and licences in its area, contracts with it, tenancies of it. */
import type { FieldProblem } from '../problem.ts';
import type { Entry } from './answers.ts';
import { headingsIn } from './began.ts';
import type { Heading } from './heading.ts';

interface Council {
  readonly id: string;
  readonly gss: string;
  readonly name: string;
}

const names = ({ within }: Entry, { id, gss }: Council): boolean => within?.some((council) => council === id || council === gss) ?? false;

/** Whether it goes into a copy for that council. What names no council is known to be registrable where it was declared, and nowhere else. */
export const isRegistrableIn = ({ reach }: Heading, entry: Entry, council: Council): boolean => reach === 'everywhere' || names(entry, council);

interface Given {
  readonly headings: Readonly<Record<string, { readonly entries?: readonly Entry[] }>>;
}

/** Entries that say themselves that they belong to other councils. Of answers that their schema let through. */
export function entriesElsewhere(answers: unknown, council: Council): FieldProblem[] {
  return headingsIn(answers).flatMap((heading) => {
    const entries = (answers as Given).headings[heading]?.entries ?? [];
    return entries.flatMap((entry, index) => {
      const path = `answers.headings.${heading}.entries.${index}.within`;
      return entry.within === undefined || names(entry, council) ? [] : [{ path, message: `${path} leaves out ${council.name}, with which this is filed: add it, or take the entry out of this form` }];
    });
  });
}
