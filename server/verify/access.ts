/**
 * What is kept of access events is what was counted. An hour is wholly there or wholly gone: gone is what its newest version says, in an entry
 * that is younger than the hour by at least the shortest time for which they may be kept. Hours after the last that was counted are still
 * being written, and only those.
 */
import { accessEventsOf, countedHours, uncountedHour } from '../../db/stores/access-events.ts';
import type { Reader } from '../../db/store.ts';
import { tallied } from '../actions/count-access-hour.ts';
import { hoursAfter } from '../clock.ts';
import { Differs } from './problem.ts';

/** Of ACCESS_EVENT_DAYS, the least that it takes. */
const LEAST_DAYS = 1;

export async function verifyAccess(reader: Reader): Promise<void> {
  for (const { id, version, hour, events, hash, recordedAt } of await countedHours(reader)) {
    const where = { log: 'instance', table: 'access_events', id };
    const found = tallied(await accessEventsOf(reader, hour));
    if (found.events !== events) throw new Differs(`access events of the hour from ${hour}: there are ${found.events}, and ${events} ${version === 1 ? 'were counted' : 'were left'}`, where);
    if (found.hash !== hash) throw new Differs(`access events of the hour from ${hour} were changed: the hash of the list is ${found.hash}, not the ${hash} that was counted`, where);
    if (version > 1 && recordedAt < hoursAfter(hour, 1 + 24 * LEAST_DAYS)) throw new Differs(`access events of the hour from ${hour} went on ${recordedAt}, before their time`, where);
  }
  const stray = await uncountedHour(reader);
  if (stray !== undefined) throw new Differs(`access events of the hour from ${stray} were added after the hours around it were counted`, { log: 'instance', table: 'access_events' });
}
