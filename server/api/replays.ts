/**
 * Dossiers in which a role is withheld, and what their other roles give alone: remembered while the authority's log has not grown and the day is
 * the same, for nothing else decides it.
 */
import { sql } from 'drizzle-orm';
import { statement } from '../../db/statement.ts';
import { dossiersWithWithheld, replayDossier, type DossierKey, type Replayed } from '../../db/stores/published-findings.ts';
import type { Reader, Store } from '../../db/store.ts';
import { logs } from '../../db/tables/index.ts';

const sizes = statement<{ authority: string; size: number }>(() => sql`select authority, size from ${logs} where authority is not null`);

const total = statement<{ size: number }>(() => sql`select sum(size) as size from ${logs}`);
/** Another text after any log has grown. */
export const grownTo = async (reader: Reader): Promise<string> => String((await reader.first(total))?.size);

/** A few kilobytes each; of those with thousands of roles there are few. */
const MOST = 2000;

export class Replays {
  readonly #known = new Map<string, { stamp: string; replayed: Replayed }>();
  #dossiers: { stamp: string; keys: readonly DossierKey[] } = { stamp: '', keys: [] };

  /** Of the dossiers that are `wanted`. */
  async of(reader: Reader, today: string, wanted: (key: DossierKey) => boolean): Promise<{ keys: readonly DossierKey[]; replayed: readonly Replayed[] }> {
    const size = new Map((await reader.all(sizes)).map((log) => [log.authority, log.size]));
    // Logs only grow: their sum is another after any of them did.
    const stamp = `${today} ${[...size.values()].reduce((sum, one) => sum + one, 0)}`;
    if (this.#dossiers.stamp !== stamp) this.#dossiers = { stamp, keys: await dossiersWithWithheld(reader, today) };
    const keys = this.#dossiers.keys.filter(wanted);
    const replayed: Replayed[] = [];
    for (const key of keys) replayed.push(await this.#replay(reader, key, `${today} ${size.get(key.authority)}`, today));
    return { keys, replayed };
  }

  async #replay(reader: Reader, key: DossierKey, stamp: string, today: string): Promise<Replayed> {
    const name = `${key.authority} ${key.mutual}`;
    const known = this.#known.get(name);
    if (known?.stamp === stamp) return known.replayed;
    const replayed = await replayDossier(reader, key, today);
    if (this.#known.size >= MOST) this.#known.clear();
    this.#known.set(name, { stamp, replayed });
    return replayed;
  }
}

const remembered = new WeakMap<Store, Replays>();

export function replaysOf(store: Store): Replays {
  const known = remembered.get(store) ?? new Replays();
  remembered.set(store, known);
  return known;
}
