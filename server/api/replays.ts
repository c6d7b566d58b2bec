/**
 * Dossiers in which a role is withheld, and what their other roles give alone: remembered while the authority's log has not grown and the day is
 * the same, for nothing else decides it.
 */
import { sql } from 'drizzle-orm';
import { civilDate } from '../clock.ts';
import { setImmediate as turn } from 'node:timers/promises';
import { statement } from '../../db/statement.ts';
import { dossiersWithWithheld, replayDossier, type DossierKey, type Replayed } from '../../db/stores/published-findings.ts';
import type { Reader, Store } from '../../db/store.ts';
import { logs } from '../../db/tables/index.ts';

const sizes = statement<{ authority: string; size: number }>(() => sql`select authority, size from ${logs} where authority is not null`);

const total = statement<{ size: number | string }>(() => sql`select sum(size) as size from ${logs}`);
/** Another text after any log has grown: none of them ever shrinks. */
export const grownTo = async (reader: Reader): Promise<string> => String((await reader.first(total))?.size);

/** Versions of findings, a few hundred bytes each; a dossier has dozens, one of thousands of roles thousands. */
const MOST_VERSIONS = 100_000;

export class Replays {
  readonly #known = new Map<string, { stamp: string; replayed: Replayed }>();
  #versions = 0;
  #dossiers: { stamp: string; keys: readonly DossierKey[] } = { stamp: '', keys: [] };

  /** Those in which a role is withheld. */
  async dossiers(reader: Reader, today: string): Promise<readonly DossierKey[]> {
    const stamp = `${today} ${await grownTo(reader)}`;
    if (this.#dossiers.stamp !== stamp) this.#dossiers = { stamp, keys: await dossiersWithWithheld(reader, today) };
    return this.#dossiers.keys;
  }

  async of(reader: Reader, today: string, keys: readonly DossierKey[]): Promise<readonly Replayed[]> {
    const size = new Map((await reader.all(sizes)).map((log) => [log.authority, log.size]));
    const replayed: Replayed[] = [];
    for (const key of keys) replayed.push(await this.#replay(reader, key, `${today} ${size.get(key.authority)}`, today));
    return replayed;
  }

  async #replay(reader: Reader, key: DossierKey, stamp: string, today: string): Promise<Replayed> {
    const name = `${key.authority} ${key.mutual}`;
    const known = this.#known.get(name);
    if (known?.stamp === stamp) return known.replayed;
    // Hundreds can be due at once after many changes: those who wait meanwhile for something else get their turn.
    await turn();
    const replayed = await replayDossier(reader, key, today, (instant) => civilDate(new Date(instant)));
    this.#versions += replayed.versions.length - (known?.replayed.versions.length ?? 0);
    if (this.#versions > MOST_VERSIONS) {
      this.#known.clear();
      this.#versions = replayed.versions.length;
    }
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
