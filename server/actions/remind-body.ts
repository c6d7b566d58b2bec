import type { PermitAt } from '../domain/access/permit.ts';
import { DEFAULT_DAYS } from '../domain/notices/notice.ts';
import { addDays } from '../domain/time/civil.ts';
import { mailNotice, nextNotice } from './notice-rows.ts';
import type { Unit } from './unit-of-work.ts';

/** Sent again, with a new link. Where its day is over, the body is given another: a day that has passed asks for nothing. */
export async function remindBody(unit: Unit, { authority }: PermitAt<'body-notice.send'>, id: string, version: number): Promise<void> {
  const found = await nextNotice(unit, authority, id, version, 'remind');
  const row = { ...found, dueOn: found.dueOn < unit.today ? addDays(unit.today, DEFAULT_DAYS) : found.dueOn };
  await unit.record(authority.log, 'body-notice.sent', id, { body_notices: [row] });
  await mailNotice(unit, authority, row, true);
}
