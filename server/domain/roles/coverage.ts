/**
 * What is known of each family of role, for one authority and body on one day. *Unknown is not clear*: while one of the three core families
 * is unknown, nothing may say or imply that there is no conflict.
 */
import { covers, type Spans } from '../time/period.ts';
import type { Day } from '../time/civil.ts';
import { CORE_FAMILIES, FAMILIES, keys, type AuthorityKind, type Family } from '../vocabulary.ts';
import { familyIsFunctionOf } from './kinds.ts';

export type Known = 'held' | 'not-held' | 'not-ours' | 'unknown';

export interface FamilyCoverage {
  readonly family: Family;
  readonly state: Known;
  /** Present where nobody has confirmed what is recorded since that day. */
  readonly unconfirmedSince?: string;
}

export interface Coverage {
  readonly families: readonly FamilyCoverage[];
  /** False while a core family is unknown, or nobody confirms that it is not played: then "no overlap found" would be a claim that nobody makes. */
  readonly complete: boolean;
}

const isClear = ({ state, unconfirmedSince }: FamilyCoverage): boolean => state !== 'unknown' && !(state === 'not-held' && unconfirmedSince !== undefined);

/** `unconfirmed`: since when nobody confirms what is recorded of a family on the day. */
export function coverage(held: Partial<Record<Family, Spans>>, notHeld: Partial<Record<Family, Spans>>, authority: AuthorityKind, day: Day, unconfirmed: Partial<Record<Family, string>> = {}): Coverage {
  const families = keys(FAMILIES).map((family): FamilyCoverage => {
    const [state, since] = [known(family), unconfirmed[family]];
    return { family, state, ...(since !== undefined && (state === 'held' || state === 'not-held') && { unconfirmedSince: since }) };
  });
  return { families, complete: families.every((one) => isClear(one) || !(CORE_FAMILIES as readonly Family[]).includes(one.family)) };

  function known(family: Family): Known {
    if (covers(held[family] ?? [], day)) return 'held';
    if (covers(notHeld[family] ?? [], day)) return 'not-held';
    return familyIsFunctionOf(family, authority) ? 'unknown' : 'not-ours';
  }
}
