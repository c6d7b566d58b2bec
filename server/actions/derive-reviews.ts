/** Findings that follow from what was arranged and decided, kept up with what was recorded: as those about people are, whatever verb it was. */
import { dossiersOf } from '../../db/stores/review-facts.ts';
import type { Tx } from '../../db/store.ts';
import type { FactTable } from '../../db/tables/index.ts';
import { apply, plan } from './derivation.ts';

/** Ids whose dossiers are concerned, and the latest instant of what was written. */
export interface Reviewed {
  at: string;
  readonly safeguards: Set<string>;
  readonly conflicts: Set<string>;
}

export const nothingReviewed = (): Reviewed => ({ at: '', safeguards: new Set(), conflicts: new Set() });

type Row = Readonly<Record<string, unknown>>;

const CONCERNS: { readonly [T in FactTable]?: (row: Row, found: Reviewed) => void } = {
  safeguards: ({ id }, { safeguards }) => safeguards.add(String(id)),
  verifications: ({ safeguard }, { safeguards }) => safeguards.add(String(safeguard)),
  decisions: ({ conflict }, { conflicts }) => conflicts.add(String(conflict)),
};

export function gatherReviewed(found: Reviewed, rows: Readonly<Partial<Record<FactTable, readonly Row[]>>>, at: string): void {
  for (const [table, list] of Object.entries(rows) as [FactTable, readonly Row[]][]) {
    const concern = CONCERNS[table];
    if (!concern || list.length === 0) continue;
    for (const row of list) concern(row, found);
    found.at = at > found.at ? at : found.at;
  }
}

export async function deriveReviewed(tx: Tx, { at, safeguards, conflicts }: Reviewed, newId: () => string): Promise<void> {
  if (safeguards.size === 0 && conflicts.size === 0) return;
  const dossiers = new Map((await dossiersOf(tx, { safeguards: [...safeguards], conflicts: [...conflicts] })).map((one) => [`${one.authority} ${one.mutual}`, one]));
  for (const { authority, mutual } of dossiers.values()) await apply(tx, authority, mutual, await plan(tx, authority, mutual), at, newId);
}
