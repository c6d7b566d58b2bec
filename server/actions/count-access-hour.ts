/**
 * Access events stand outside the log, for anybody on the network can cause them. So that what is kept of them can be shown to be whole, each
 * hour that is over is counted: how many there were and the hash of the list, as a fact. When an hour's events go after their time, its next
 * version says so: nothing is left, and the log holds since when. So verifying needs no setting to tell "gone after its time" from "taken away".
 */
import { accessEventsOf, forgetHours, hoursToCount, hoursToForget, type AccessRow } from '../../db/stores/access-events.ts';
import { refusalOf } from '../../db/store.ts';
import { hourOf } from '../clock.ts';
import { derivedId, sha256 } from '../crypto.ts';
import { canonical } from '../domain/ledger/canonical.ts';
import { doing, type Doing, type Unit } from './unit-of-work.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** An hour is left to settle for so long after its end. */
const SETTLED_MS = 5 * MINUTE_MS;
/** Hours whose events go in one unit of work, so that a shorter time to keep them makes no entry of megabytes. */
const MOST_AT_ONCE = 200;

/** The canonical JSON of each row on a line of its own, in order of id. */
export const tallied = (rows: readonly AccessRow[]): { events: number; hash: string } => ({ events: rows.reduce((sum, { count }) => sum + count, 0), hash: sha256(rows.map((row) => `${canonical(row)}\n`).join('')) });

/** One entry for all that is due, and none where nothing is: however much was noted, an hour costs the log one. */
export async function countAccessHours({ store, clock }: Doing, days: number): Promise<void> {
  for (let more = true; more; ) {
    more = await doing({ store, clock }, { account: 'operator', language: 'en', logs: ['instance'] }, (unit) => countHours(unit, clock.now(), days)).catch((error: unknown) => {
      // Another process was first.
      if (refusalOf(error) !== 'unique') throw error;
      return false;
    });
  }
}

async function countHours(unit: Unit, now: Date, days: number): Promise<boolean> {
  const rows = [];
  for (const hour of await hoursToCount(unit.tx, hourOf(new Date(now.getTime() - 60 * MINUTE_MS - SETTLED_MS)))) {
    rows.push({ id: derivedId('access-hour', hour), version: 1, hour, ...tallied(await accessEventsOf(unit.tx, hour)) });
  }
  const gone = await hoursToForget(unit.tx, hourOf(new Date(now.getTime() - days * DAY_MS)), MOST_AT_ONCE);
  await forgetHours(unit.tx, gone.map(({ hour }) => hour));
  rows.push(...gone.map(({ id, hour }) => ({ id, version: 2, hour, ...tallied([]) })));
  const [first] = rows;
  if (first) await unit.record('instance', 'access.counted', first.id, { access_hours: rows });
  return gone.length === MOST_AT_ONCE;
}
