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
}

export interface Coverage {
  readonly families: readonly FamilyCoverage[];
  /** False while a core family is unknown: then "no overlap found" would be a claim that nobody has made. */
  readonly complete: boolean;
}

export function coverage(held: Partial<Record<Family, Spans>>, notHeld: Partial<Record<Family, Spans>>, authority: AuthorityKind, day: Day): Coverage {
  const families = keys(FAMILIES).map((family): FamilyCoverage => ({ family, state: known(family) }));
  return { families, complete: families.every(({ family, state }) => state !== 'unknown' || !(CORE_FAMILIES as readonly Family[]).includes(family)) };

  function known(family: Family): Known {
    if (covers(held[family] ?? [], day)) return 'held';
    if (covers(notHeld[family] ?? [], day)) return 'not-held';
    return familyIsFunctionOf(family, authority) ? 'unknown' : 'not-ours';
  }
}
