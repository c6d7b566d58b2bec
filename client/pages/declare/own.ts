/** What concerns one person: what they owe, their filings and interests, and the forms that they may file. */
import { getAll } from '../../api/client.ts';
import { session } from '../../controllers/session.ts';
import { today } from '../../text/dates.ts';
import { declaring as d } from '../../text/declaring.ts';
import type { DeclarationLine, Interest } from '../../../server/domain/declarations/filing.ts';
import { filingsOf, kindsFor, personAt } from './filing-data.ts';
import { kindsOf, type KindForm } from './forms.ts';
import { giftsTogether, type GiftsTogether } from './gifts-together.ts';
import { impliedOf, type Implied } from './implied.ts';
import { obligationsOf, type Obligation } from './obligation.ts';
import { standingOf, type Stands } from './standing.ts';

export interface Own {
  readonly kinds: readonly KindForm[];
  readonly mine: readonly KindForm[];
  readonly lines: readonly DeclarationLine[];
  /** In every state. */
  readonly interests: readonly Interest[];
  readonly obligations: readonly Obligation[];
  readonly stands: Stands;
}

export async function loadOwn(authority: string, person: string, signal: AbortSignal): Promise<Own> {
  const [kinds, whole, lines, interests, obligations] = await Promise.all([
    kindsOf(authority, signal),
    personAt(authority, person, signal),
    filingsOf(authority, person, signal),
    getAll<Interest>('/api/interests', { authority, person }, signal),
    obligationsOf(authority, person, signal),
  ]);
  const offered = kindsFor(kinds, whole, today(new Date()));
  const filed = lines.some(({ state }) => state !== 'draft' && state !== 'retracted') || obligations.some(({ state }) => state === 'carried-over');
  const asksWhole = offered.some(({ effect, deadline }) => effect === 'replaces' && deadline?.clock === 'taking-office');
  // A register that nobody has filed cannot have stayed the same; an officer, who files none, can say that there is nothing.
  const mine = offered.filter(({ effect }) => effect !== 'confirms' || filed || !asksWhole);
  const stands = standingOf(obligations, lines, mine);
  // That a nation has no form here yet is no word on whether its law asks for one.
  const isUnknown = stands.standing === 'notAsked' && !kinds.some(({ deadline }) => deadline?.clock === 'taking-office');
  return { kinds, mine, lines, interests, obligations, stands: isUnknown ? { ...stands, says: d().nationNone } : stands };
}

export interface Beside {
  readonly implied: readonly Implied[];
  readonly gifts: readonly GiftsTogether[];
  /** Who rules on what the law implies. */
  readonly officer: string | null;
}

/** What the page of one's own adds to it; a delegate is told nothing of the person's bodies. */
export async function loadBeside(authority: string, person: string, signal: AbortSignal): Promise<Beside> {
  if (session.is('delegate')) return { implied: [], gifts: [], officer: null };
  const [implied, gifts] = await Promise.all([impliedOf(authority, person, signal), giftsTogether(authority, person, signal)]);
  return { implied: implied.items, gifts, officer: implied.officer };
}
