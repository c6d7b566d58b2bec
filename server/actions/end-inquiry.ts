import { spendOpenLinks } from '../../db/stores/open-links.ts';
import { invalid } from '../domain/problem.ts';
import { inquiryMoved, type MaySend } from './inquiring.ts';
import type { Unit } from './unit-of-work.ts';

const EVENTS = { withdraw: 'inquiry.withdrawn', decline: 'inquiry.declined' } as const;

/** A question is taken back, or its answer is not taken into the register; the links to it work no more. */
export async function endInquiry(unit: Unit, { authority }: MaySend, id: string, version: number, move: keyof typeof EVENTS, reason: string): Promise<void> {
  if (reason.trim() === '') throw invalid('reason', 'reason is empty: say why');
  const row = await inquiryMoved(unit, authority, id, version, move);
  const at = await unit.record(authority.log, EVENTS[move], id, { inquiries: [{ ...row, reason: await unit.sealed(reason.trim()) }] });
  await spendOpenLinks(unit.tx, 'inquiry', id, at);
}
