/** What somebody owes the register, as the register tells it: the one source for pages, reminders and rules. */
import { getAll } from '../../api/client.ts';
import type { ObligationState } from '../../../server/domain/declarations/obligations.ts';

export interface Obligation {
  readonly authority: string;
  readonly person: string;
  readonly name: string | null;
  readonly kind: string;
  readonly kindTitle: string;
  readonly clock: string;
  readonly basis: 'statute' | 'local-code';
  readonly beganOn: string | null;
  readonly dueOn: string | null;
  readonly state: ObligationState;
  readonly declaration: string | null;
  readonly chased: readonly { readonly step: string; readonly at: string; readonly mailboxes: number }[];
}

export const obligationsOf = (authority: string, person: string, signal: AbortSignal): Promise<Obligation[]> => getAll<Obligation>('/api/obligations', { authority, person }, signal);

const isMet = ({ state }: Obligation): boolean => state === 'met' || state === 'met-late';

/** The one that the reader's last term brought, or the last yearly request. */
const newest = (all: readonly Obligation[], clock: string): Obligation | undefined => all.filter((one) => one.clock === clock).toSorted((a, b) => ((a.beganOn ?? '') < (b.beganOn ?? '') ? 1 : -1))[0];

export interface Owed {
  /** The register on taking office. */
  readonly register: Obligation | undefined;
  /** The yearly request, while it is not answered. */
  readonly yearly: Obligation | undefined;
  /** And once it is. */
  readonly answered: Obligation | undefined;
}

export function owedOf(all: readonly Obligation[]): Owed {
  const yearly = newest(all, 'each-year');
  return { register: newest(all, 'taking-office'), yearly: yearly && !isMet(yearly) ? yearly : undefined, answered: yearly && isMet(yearly) ? yearly : undefined };
}
