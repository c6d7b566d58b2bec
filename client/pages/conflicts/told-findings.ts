/** Of all findings about people, those that a page tells: what holds, and what really held once. What never began, or is wholly to come, is nobody's history. */
import type { Conflict } from '../../../server/domain/conflicts/conflict.ts';
import { today as dayOf } from '../../text/dates.ts';

type Finding = Pick<Conflict, 'live' | 'state' | 'periods' | 'recordedAt'>;

/** What was withdrawn counts as far as it had come on the day on which it was. */
function heldOnce({ state, periods, recordedAt }: Finding, today: string): boolean {
  const withdrawnOn = state === 'withdrawn' ? dayOf(new Date(recordedAt)) : undefined;
  return periods.some(({ from, to }) => (withdrawnOn === undefined ? to !== null && to < today : (from ?? '') < withdrawnOn));
}

export const toldFindings = <T extends Finding>(all: readonly T[], today: string): { now: T[]; past: T[] } => ({ now: all.filter(({ live }) => live), past: all.filter((one) => !one.live && heldOnce(one, today)) });
