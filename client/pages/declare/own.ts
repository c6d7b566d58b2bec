/** What concerns one person: their offices, filings, interests, and the forms that they may file. */
import { today } from '../../text/dates.ts';
import type { DeclarationLine, Interest } from '../../../server/domain/declarations/filing.ts';
import { filingsOf, interestsOf, kindsFor, kindsOf, personAt, type KindForm } from './filing-data.ts';
import { standingOf, type Stands } from './standing.ts';

export interface Own {
  readonly kinds: readonly KindForm[];
  readonly mine: readonly KindForm[];
  readonly lines: readonly DeclarationLine[];
  readonly interests: readonly Interest[];
  readonly register: KindForm | undefined;
  readonly stands: Stands;
}

export async function loadOwn(authority: string, person: string, signal: AbortSignal): Promise<Own> {
  const [kinds, whole, lines, interests] = await Promise.all([kindsOf(authority, signal), personAt(authority, person, signal), filingsOf(authority, person, signal), interestsOf(authority, person, signal)]);
  const day = today(new Date());
  const filed = lines.some(({ state }) => state !== 'draft' && state !== 'retracted');
  // What nobody has filed cannot have stayed the same.
  const mine = kindsFor(kinds, whole, day).filter(({ effect }) => filed || effect !== 'confirms');
  const register = mine.find(({ effect, deadline }) => effect === 'replaces' && deadline?.clock === 'taking-office');
  const held = (whole?.offices ?? []).filter(({ kind, period }) => register?.whose.includes(kind) && (period.to === null || period.to >= day));
  const from = held.flatMap(({ period }) => period.from ?? []).toSorted((a, b) => a.localeCompare(b))[0] ?? null;
  return { kinds, mine, lines, interests, register, stands: standingOf(register, lines, from, day) };
}
