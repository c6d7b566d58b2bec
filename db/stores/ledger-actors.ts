/** Who did something, by when: of facts that do not say it themselves, the log does. */
import type { Reader } from '../store.ts';
import { entries, entryOf } from './ledger.ts';

/** The actor of the entry of each of these instants. Found by steps, so for the few that are shown together. */
export async function actorsAt(reader: Reader, log: string, instants: readonly string[]): Promise<Map<string, string>> {
  const actors = new Map<string, string>();
  for (const instant of new Set(instants)) {
    const place = await entryOf(reader, log, instant);
    const [entry] = place ? await entries(reader, log, place.index, 1) : [];
    if (entry) actors.set(instant, entry.actor);
  }
  return actors;
}
