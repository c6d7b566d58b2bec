/** What several changes, one after the other, did to the findings: told once, as from before the first to after the last. */
import type { Conflict, ConflictChanges } from '../conflicts/conflict.ts';

type What = keyof ConflictChanges;
interface Told {
  readonly was: What;
  readonly now: What;
  readonly conflict: Conflict;
}

/** Undefined where it stands as it stood before. */
function whole({ was, now }: Told): What | undefined {
  if (was === 'opened') return now === 'cleared' ? undefined : 'opened';
  return now === 'opened' ? 'changed' : now;
}

export function together(changes: readonly ConflictChanges[]): ConflictChanges {
  const told = new Map<string, Told>();
  for (const change of changes) {
    for (const now of ['opened', 'changed', 'cleared'] as const) for (const conflict of change[now]) told.set(conflict.key, { was: told.get(conflict.key)?.was ?? now, now, conflict });
  }
  const sum: ConflictChanges = { opened: [], changed: [], cleared: [] };
  for (const one of told.values()) {
    const what = whole(one);
    if (what) sum[what].push(one.conflict);
  }
  return sum;
}
