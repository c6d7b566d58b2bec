/** The register of interests as everybody reads it: of councillors and co-opted members, without whose it is, without addresses that nobody asked to publish, and without what is withheld. */
import type { Reader } from '../../../../db/store.ts';
import { entryIn, interestLines, type InterestLine } from '../../../api/interest-lines.ts';
import type { Clocks } from '../../../api/paging.ts';
import type { Lens } from '../../../api/sight.ts';
import type { AuthorityRef } from '../../../domain/access/permit.ts';
import { shownEntry } from '../../../domain/declarations/shown.ts';
import { WITHHELD_UNDER } from '../../../domain/publication/withheld-law.ts';
import { fromColumns, type Period } from '../../../domain/time/period.ts';

/** Of one that is withheld nothing is told but that it is there and who holds it: its heading, body and period are null, and whether it ended is not said. Its id is not for telling (`withheldId`). */
export interface InterestShown {
  readonly id: string;
  readonly version: number;
  readonly person: string;
  readonly name: string | null;
  readonly heading: string | null;
  readonly entry: Readonly<Record<string, unknown>> | null;
  readonly addressWithheld: boolean;
  /** Of the register, where everybody may see that body. */
  readonly mutual: string | null;
  readonly period: Period;
  readonly state: 'registered' | 'ended' | 'superseded';
  readonly withheld: string | null;
  readonly receivedOn: string;
  readonly recordedAt: string;
}

export interface InterestsAsked extends Clocks {
  readonly person?: string | undefined;
  readonly body?: string | undefined;
  /** Also what was replaced since. */
  readonly withPast?: boolean;
}

/** More than a council of a hundred members registers in a generation. */
const MOST = 50_000;
const HIDDEN = { heading: null, entry: null, addressWithheld: false, mutual: null, period: { from: null, to: null } };

export const shownIn = (heading: string, entry: ReturnType<typeof entryIn>, publishAddress: boolean): Pick<InterestShown, 'entry' | 'addressWithheld'> => (entry === null ? { entry: null, addressWithheld: false } : shownEntry(heading, entry, publishAddress));

function shown(line: InterestLine): InterestShown {
  const { id, version, nation, person, name, heading, mutual, mutualIsPublic, receivedOn, recordedAt } = line;
  const base = { id, version, person, name, state: line.state as InterestShown['state'], receivedOn, recordedAt };
  if (line.withheld === 1) return { ...base, ...HIDDEN, state: 'registered', withheld: WITHHELD_UNDER[nation] };
  return { ...base, ...shownIn(heading, entryIn(line), line.publishAddress === 1), heading, mutual: mutualIsPublic === 1 ? mutual : null, period: fromColumns(line), withheld: null };
}

/** Of one council, of one of its people, or in one body; in the order in which they were registered, and what is withheld after all others. */
export async function interestsOf(reader: Reader, lens: Lens, authority: Pick<AuthorityRef, 'id'>, { asAt, knownAt, person, body, withPast = false }: InterestsAsked): Promise<InterestShown[]> {
  const page = { asAt, knownAt, day: asAt ?? lens.today, limit: MOST, after: undefined, filters: '' };
  const lines = await interestLines(reader, { today: lens.today, over: 'all', bodiesOf: 'public', tellsCategory: false, keeping: [], own: [], withPast }, page, { authority: authority.id, person, body });
  const all = lines.map(shown);
  return [...all.filter(({ withheld }) => withheld === null), ...all.filter(({ withheld }) => withheld !== null).toSorted((a, b) => (a.person < b.person ? -1 : 1))];
}
