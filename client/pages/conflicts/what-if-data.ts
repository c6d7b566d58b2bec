/** The fewest changes that clear a concern, as the register works them out; and one of them in a sentence. */
import type { Supposed, SupposedTold, Supposing } from '../../../server/domain/conflicts/supposed.ts';
import { ApiProblem, get } from '../../api/client.ts';
import { longDate, today } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import { supposing as t } from '../../text/supposing.ts';

interface Followed {
  readonly conflict: string | null;
  readonly rule: string;
  readonly title: string;
  readonly subject: string | null;
}

export interface WayOut {
  readonly changes: readonly SupposedTold[];
  readonly clears: readonly Followed[];
  readonly opens: readonly Followed[];
}

export interface WaysOut {
  readonly items: readonly WayOut[];
  readonly candidates: readonly SupposedTold[];
  readonly cut: boolean;
}

const asked = new Map<string, Promise<WaysOut | undefined>>();

/** Drawn again while it is worked out, the register is asked once. Not for those who do not work on the file; then the page goes on without it. */
export function waysOut(conflict: string): Promise<WaysOut | undefined> {
  const key = `${conflict} ${language()}`;
  const found = asked.get(key) ?? get<WaysOut>(`/api/conflicts/${conflict}/counterfactuals`).catch(orNothing).finally(() => asked.delete(key));
  asked.set(key, found);
  return found;
}

function orNothing(error: unknown): undefined {
  if (error instanceof ApiProblem && (error.status === 403 || error.status === 404)) return undefined;
  throw error;
}

/** As the register takes it back. */
export const plain = ({ words: _words, ...change }: SupposedTold): Supposed => change;

/** "If licensing moved to a neighbouring council from 23 November 2026". What never begins says its own day. */
export function supposition({ changes }: WayOut): string {
  const now = today(new Date());
  return t().if(changes.map(({ words }) => words), changes.some(({ on }) => on <= now) ? t().from(longDate(now, language())) : '');
}

export const effect = ({ clears, opens }: WayOut): string => `${t().clears(clears.length - 1)}; ${t().opens(opens.length)}`;

/** Which changes are which sort of answer. */
const SORTS = {
  remedy: ['end-role', 'end-connection', 'end-interest', 'end-office'],
  mitigate: ['safeguard', 'test-again'],
  transfer: ['move-role', 'reassign', 'end-responsibility'],
} as const satisfies Record<string, readonly Supposing[]>;
export type Sort = keyof typeof SORTS;

/** The shortest of each sort; the list is in order. */
export const shortest = (ways: readonly WayOut[]): readonly (readonly [Sort, WayOut])[] =>
  (Object.entries(SORTS) as [Sort, readonly Supposing[]][]).flatMap(([sort, some]) => {
    const found = ways.find(({ changes }) => changes.every(({ what }) => some.includes(what)));
    return found ? [[sort, found] as const] : [];
  });
