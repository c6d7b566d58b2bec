import type { PermitAt } from '../domain/access/permit.ts';
import type { Addition, NewAddition } from '../domain/guidance/following.ts';
import { meant } from '../domain/guidance/editions.ts';
import { absent, Checks } from '../domain/problem.ts';
import { checkPeriod, checkWithin } from '../domain/time/checks.ts';
import { toColumns } from '../domain/time/period.ts';
import { additionReply, followedBy } from './guidance-rows.ts';
import type { Unit } from './unit-of-work.ts';

/** Everybody reads it beside the paragraph, as the council's own. */
export async function addToGuidance(unit: Unit, { authority }: PermitAt<'guidance.adopt'>, { paragraph, text, period }: NewAddition): Promise<Addition> {
  const checks = new Checks();
  if (text.trim() === '') checks.refuse('text', 'say it in words: blanks alone tell nobody anything');
  if (checkPeriod(checks, 'period', period)) checkWithin(checks, 'period', period, authority.period, authority.name);
  checks.done();
  const day = period.from !== null && period.from > unit.today ? period.from : unit.today;
  const { guidance } = await followedBy(unit.tx, authority.id, day);
  const found = meant(guidance, paragraph);
  if (!found) throw absent('paragraph', 'paragraph in what the council follows');
  const row = { id: unit.newId(), version: 1, authority: authority.id, paragraph: found.id, text: await unit.sealed(text.trim()), ...toColumns(period), state: 'added' };
  return additionReply({ ...row, gss: authority.gss, told: text.trim(), recordedAt: await unit.record(authority.log, 'guidance.added', row.id, { guidance_additions: [row] }) });
}
