import { findWithheldDetail, mailboxesOf, unsealedText } from '../../db/stores/withheld-details.ts';
import type { OwnRecord } from '../domain/access/own.ts';
import type { PermitAt } from '../domain/access/permit.ts';
import type { Opened, WithheldDetail } from '../domain/people/withheld-detail.ts';
import { notFound } from '../domain/problem.ts';
import { civilDate, civilTime } from '../clock.ts';
import type { Unit } from './unit-of-work.ts';

/**
 * Opens what is withheld. The reading is recorded in the same transaction, so that nobody sees it without leaving an entry, and the person
 * concerned is written to. The text leaves through this reply alone: whoever calls keeps it nowhere.
 */
export async function readWithheldDetail(unit: Unit, { account, authority }: PermitAt<'withheld-detail.read'> | OwnRecord, id: string, purpose: string): Promise<Opened> {
  const detail = await findWithheldDetail(unit.tx, id);
  if (!detail || detail.authority !== authority.id) throw notFound('record');
  const row = { id: unit.newId(), version: 1, authority: authority.id, detail: id, person: detail.person, account, purpose: await unit.sealed(purpose) };
  const at = await unit.record(authority.log, 'withheld-detail.read', id, { readings: [row] });
  const when = new Date(at);
  for (const mailbox of await mailboxesOf(unit.tx, authority.id, detail.person, unit.today)) {
    if (mailbox.account !== account) await unit.post({ template: 'detail-read', to: mailbox.email, language: mailbox.language, data: { on: civilDate(when), at: civilTime(when) } });
  }
  return { reading: row.id, at, kind: detail.kind as WithheldDetail['kind'], detail: await unsealedText(unit.tx, detail.detail), reason: await unsealedText(unit.tx, detail.reason) };
}
