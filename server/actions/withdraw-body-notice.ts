import { spendOpenLinks } from '../../db/stores/open-links.ts';
import type { PermitAt } from '../domain/access/permit.ts';
import { invalid } from '../domain/problem.ts';
import { nextNotice } from './notice-rows.ts';
import type { Unit } from './unit-of-work.ts';

/** The links end with it: nobody is asked any more. */
export async function withdrawBodyNotice(unit: Unit, { authority }: PermitAt<'body-notice.send'>, id: string, version: number, given: { reason: string }): Promise<void> {
  const row = await nextNotice(unit, authority, id, version, 'withdraw');
  const reason = given.reason.trim();
  if (reason === '') throw invalid('reason', 'reason is empty: say why the notice is taken back');
  const recordedAt = await unit.record(authority.log, 'body-notice.withdrawn', id, { body_notices: [{ ...row, reason: await unit.sealed(reason) }] });
  await spendOpenLinks(unit.tx, 'body-notice', id, recordedAt);
}
