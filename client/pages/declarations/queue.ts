/** Filings in the order in which somebody should look at them. */
import type { DeclarationLine } from '../../../server/domain/declarations/filing.ts';
import type { Person } from '../../../server/domain/people/person.ts';

export type Urgency = 'now' | 'soon' | 'waiting' | 'settled';

/** Those whose register was carried over, who serve, and who have not filed their own since. */
export const awaited = (people: readonly Pick<Person, 'id' | 'offices'>[], carriedOver: readonly { readonly person: string }[], today: string): Set<string> =>
  new Set(people.filter(({ id, offices }) => carriedOver.some(({ person }) => person === id) && offices.some(({ period }) => (period.from ?? '') <= today && today <= (period.to ?? '9999'))).map(({ id }) => id));

/** What waits and came late, or has waited for two weeks, comes first: nothing else here is anybody's to do at once. */
export function urgencyOf({ state, late, receivedOn, person }: DeclarationLine, today: string, carriedOver: ReadonlySet<string>): Urgency {
  if (state === 'submitted') return late || (receivedOn !== null && waited(receivedOn, today) > 14) ? 'now' : 'soon';
  return state === 'returned' || (state === 'carried-over' && carriedOver.has(person)) ? 'waiting' : 'settled';
}

const waited = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

const ORDER: readonly Urgency[] = ['now', 'soon', 'waiting', 'settled'];

export const byUrgency = (lines: readonly DeclarationLine[], today: string, carriedOver: ReadonlySet<string>): DeclarationLine[] => {
  const place = (line: DeclarationLine): number => ORDER.indexOf(urgencyOf(line, today, carriedOver));
  return lines.toSorted((a, b) => place(a) - place(b) || compare(a, b, urgencyOf(a, today, carriedOver) === 'settled' ? -1 : 1));
};

/** What waits, oldest first; what is settled, newest first. */
const compare = (a: DeclarationLine, b: DeclarationLine, way: number): number => ((a.number ?? 0) - (b.number ?? 0)) * way;

/** What only confirms: a yearly confirmation, an officer's nil return. */
export const isNilReturn = ({ kind, state }: DeclarationLine, kinds: readonly { readonly kind: string; readonly effect: string }[]): boolean => state === 'submitted' && kinds.some((form) => form.kind === kind && form.effect === 'confirms');
