/** Mends presence and findings where they differ from what the roles give. History is kept: a finding that differs gets its next version. */
import { allPresenceKeys, currentFindings, loadPresence } from '../../db/stores/presence.ts';
import type { Store } from '../../db/store.ts';
import type { Clock } from '../clock.ts';
import { uuidv7 } from '../crypto.ts';
import { derive } from '../domain/conflicts/derive.ts';
import type { Mutable } from '../domain/conflicts/presence.ts';
import { same, type Spans } from '../domain/time/period.ts';
import type { Family } from '../domain/vocabulary.ts';
import { rebuilt } from '../rebuild.ts';
import { apply, compare, type Derivation } from './derivation.ts';

type Placed = Derivation['cells'][number];

function* cellsOf(presence: Mutable): Generator<Placed> {
  for (const [scope, parts] of presence) for (const [part, families] of parts) for (const [family, spans] of Object.entries(families) as [Family, Spans][]) yield { cell: { scope, part, family }, spans };
}

/** What must be written to bring the stored presence to the rebuilt one. */
function difference(stored: Mutable, fresh: Mutable): Placed[] {
  const at = (presence: Mutable, { scope, part, family }: Placed['cell']): Spans => presence.get(scope)?.get(part)?.[family] ?? [];
  const put = [...cellsOf(fresh)].filter(({ cell, spans }) => !same(at(stored, cell), spans));
  const drop = [...cellsOf(stored)].filter(({ cell }) => at(fresh, cell).length === 0).map(({ cell }) => ({ cell, spans: [] }));
  return [...put, ...drop];
}

export async function rebuildDerived(store: Store, clock: Clock, progress: (dossiers: number) => void): Promise<{ dossiers: number; mended: number }> {
  let [dossiers, mended] = [0, 0];
  const seen = new Set<string>();
  const mend = async (authority: string, mutual: string, fresh: Mutable): Promise<void> => {
    const cells = difference(await loadPresence(store, authority, mutual), fresh);
    const changes = compare(await currentFindings(store, authority, mutual), derive(fresh));
    if (cells.length === 0 && changes.length === 0) return;
    mended++;
    const now = clock.now();
    await store.transaction([], async (tx) => void (await apply(tx, authority, mutual, { cells, changes, presence: fresh }, now.toISOString(), () => uuidv7(now.getTime()))));
  };
  for await (const { authority, mutual, presence } of rebuilt(store)) {
    seen.add(`${authority} ${mutual}`);
    await mend(authority, mutual, presence);
    progress(++dossiers);
  }
  for (const { authority, mutual } of await allPresenceKeys(store)) if (!seen.has(`${authority} ${mutual}`)) await mend(authority, mutual, new Map());
  return { dossiers, mended };
}
