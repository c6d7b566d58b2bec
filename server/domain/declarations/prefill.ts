/** A form filled from what is registered, to be looked through and changed. A heading of which nothing is registered is left for the person: silence is not "none". */
import type { TSchema } from 'typebox';
import { entryFields, type Entry } from './answers.ts';
import { headingOf } from './headings/index.ts';
import type { Declared, Kind } from './kind.ts';

interface Form {
  readonly properties?: { readonly headings?: { readonly properties?: Readonly<Record<string, TSchema>> } };
}

/** What came from another form can have fields that this one does not ask for. */
function fitting(heading: string, entry: Entry): Entry {
  const asked = headingOf(heading);
  const names = new Set(asked ? entryFields(asked) : []);
  return Object.fromEntries(Object.entries(entry).filter(([name]) => names.has(name)));
}

export function prefilled(kind: Kind, registered: readonly Declared[]): object {
  const asked = Object.keys((kind.answers as Form).properties?.headings?.properties ?? {});
  const headings = asked.flatMap((heading) => {
    const entries = registered.filter((one) => one.heading === heading).map(({ entry }) => fitting(heading, entry));
    return entries.length === 0 ? [] : [[heading, { entries }] as const];
  });
  return asked.length === 0 ? {} : { headings: Object.fromEntries(headings) };
}
