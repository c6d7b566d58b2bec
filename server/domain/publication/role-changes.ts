/** Changes of released roles. Only what everybody reads of a role counts: that it was withheld once, or why it was corrected, is no change of it. */
import { fromColumns } from '../time/period.ts';
import type { Family } from '../vocabulary.ts';
import { OF_NOTHING, type Change } from './changes.ts';

/** What everybody reads of it, as columns. */
export interface PublicColumns {
  readonly kind: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly unit: string | null;
  readonly committee: string | null;
  readonly legalBasis: string | null;
  readonly evidence: string;
  readonly state: string;
}

export interface VersionOfRole extends PublicColumns {
  readonly id: string;
  readonly version: number;
  readonly mutual: string;
  readonly family: Family;
  readonly recordedAt: string;
  readonly before: PublicColumns | null;
}

const SAME = ['kind', 'validFrom', 'unit', 'committee', 'legalBasis', 'evidence'] as const;

function whatChanged({ before, ...now }: VersionOfRole): Change['what'] | undefined {
  if (now.state === 'withdrawn') return before?.state === 'withdrawn' ? undefined : 'role-withdrawn';
  if (!before) return 'role-recorded';
  if (SAME.some((name) => before[name] !== now[name])) return 'role-corrected';
  return before.validTo === now.validTo ? undefined : now.validTo < before.validTo ? 'role-ended' : 'role-corrected';
}

export const roleChanges = (versions: readonly VersionOfRole[]): Change[] =>
  versions.flatMap((row) => {
    const what = whatChanged(row);
    const { id, version, recordedAt, mutual, family, kind } = row;
    return what ? [{ ...OF_NOTHING, id: `${id}.${version}`, at: recordedAt, what, noun: 'role', record: id, mutual, family, kind, period: fromColumns(row) } as const] : [];
  });
