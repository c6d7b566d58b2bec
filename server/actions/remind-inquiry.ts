import { addresseesOf, inquiryMoved, mailInquiry, mailToAsGiven, type MaySend } from './inquiring.ts';
import type { Unit } from './unit-of-work.ts';

/** Asked once more, with a link that lives as long as the first did; of two presses on the same version one sends it. */
export async function remindInquiry(unit: Unit, { authority }: MaySend, id: string, version: number): Promise<void> {
  const row = await inquiryMoved(unit, authority, id, version, 'remind');
  const to = await addresseesOf(unit, authority, row.person, await mailToAsGiven(unit, row));
  await unit.record(authority.log, 'inquiry.sent', id, { inquiries: [row] });
  await mailInquiry(unit, authority, row, to);
}
