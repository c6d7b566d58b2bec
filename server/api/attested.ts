/** Since when roles and statements are confirmed or unconfirmed, on both clocks: beside the rows that are told. */
import type { Reader } from '../../db/store.ts';
import { attestedAmong, type Attestable } from '../actions/attested.ts';
import { standingOn, type Standing } from '../domain/attestations/standing.ts';
import { reviewDayOf, type Clocks } from './paging.ts';

/** The day that decides: as-at, else that of the instant asked about, else the day of the list. */
export async function standingsOf(reader: Reader, lines: readonly Attestable[], clocks: Clocks, day: string): Promise<(line: Attestable) => Standing> {
  const on = reviewDayOf(clocks, day);
  const known = await attestedAmong(reader, lines, clocks.knownAt, on);
  return (line) => {
    const { all, subject } = known(line);
    return standingOn(all, subject, on);
  };
}

export async function attested<T extends Attestable>(reader: Reader, lines: readonly T[], clocks: Clocks, day: string): Promise<(T & Standing)[]> {
  const standing = await standingsOf(reader, lines, clocks, day);
  return lines.map((line) => ({ ...line, ...standing(line) }));
}
