import type { PermitAt } from '../domain/access/permit.ts';
import type { SettleNotice } from '../domain/notices/notice.ts';
import { Checks } from '../domain/problem.ts';
import { nextNotice } from './notice-rows.ts';
import type { Unit } from './unit-of-work.ts';

/** Who is not heard is told in the file why. */
export async function settleBodyReply(unit: Unit, { authority }: PermitAt<'body-notice.send'>, id: string, version: number, { publish, reason = '' }: SettleNotice): Promise<void> {
  const row = await nextNotice(unit, authority, id, version, publish ? 'publish' : 'withhold');
  const because = reason.trim();
  const checks = new Checks();
  if (!publish && because === '') checks.refuse('reason', 'reason is empty: say why the reply of the body is not published');
  checks.done();
  await unit.record(authority.log, 'body-notice.settled', id, { body_notices: [{ ...row, reason: because === '' ? null : await unit.sealed(because) }] });
}
