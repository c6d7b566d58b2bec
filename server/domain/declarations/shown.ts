/**
 * What others than the register's keepers and the person see of an entry: the fields that its heading publishes, and none that is not named here.
 * Whose it is, why it is sensitive and where somebody lives are so left out by not being asked for.
 */
import type { Entry } from './answers.ts';
import type { Field } from './heading.ts';
import { headingOf } from './headings/index.ts';

/** Gifts are declared on a form of their own. Why it was accepted is for the monitoring officer. */
const OF_GIFTS = ['outcome', 'what', 'body', 'on', 'valuePence'];

const namesOf = (heading: string, publish: Field['publish']): string[] => (headingOf(heading)?.fields ?? []).filter((field) => field.publish === publish).map(({ name }) => name);

export interface ShownEntry {
  readonly entry: Readonly<Record<string, unknown>>;
  readonly addressWithheld: boolean;
}

/** `mutual` within a body is an id of the register, which may be nobody else's to see; what it is called and its number are what was declared. */
function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('name' in value)) return value;
  const { mutual: _mutual, ...body } = value as Record<string, unknown>;
  return body;
}

export function shownEntry(heading: string, entry: Entry, publishAddress: boolean): ShownEntry {
  const addresses = namesOf(heading, 'address');
  const named = [...(heading === 'gifts' ? OF_GIFTS : namesOf(heading, 'always')), ...(publishAddress ? addresses : [])];
  const shown = Object.fromEntries(named.flatMap((name) => (entry[name] === undefined ? [] : [[name, plain(entry[name])]])));
  return { entry: shown, addressWithheld: !publishAddress && addresses.some((name) => entry[name] !== undefined) };
}
