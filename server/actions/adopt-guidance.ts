import { sql } from 'drizzle-orm';
import { adoptionRows, findEdition } from '../../db/stores/guidance.ts';
import type { PermitAt } from '../domain/access/permit.ts';
import { stillThere } from '../domain/authorities/ended.ts';
import { followedOn, type Adoption, type NewAdoption } from '../domain/guidance/following.ts';
import { absent, Checks, conflict } from '../domain/problem.ts';
import { checkDate, checkWithin } from '../domain/time/checks.ts';
import { adoptionReply } from './guidance-rows.ts';
import type { Unit } from './unit-of-work.ts';

/** From the day on, until another is followed from a later one. What was decided before stays as it was decided. */
export async function adoptGuidance(unit: Unit, { account, authority }: PermitAt<'guidance.adopt'>, { edition, from, reason }: NewAdoption): Promise<Adoption> {
  stillThere(authority, unit.today);
  const found = edition === null ? undefined : await findEdition(unit.tx, edition);
  if (edition !== null && !found) throw absent('edition', 'edition of guidance');
  if (found?.state === 'withdrawn') throw conflict('is-withdrawn', 'This edition was withdrawn. Adopt one that stands.', [{ path: 'edition', message: 'this edition was withdrawn' }]);
  const checks = new Checks();
  if (reason.trim() === '') checks.refuse('reason', 'say why: blanks alone tell nobody anything');
  if (checkDate(checks, 'from', from)) {
    checkWithin(checks, 'from', { from, to: authority.period.to ?? from }, authority.period, authority.name);
    if (found && from < found.publishedOn) checks.refuse('from', `this edition was published on ${found.publishedOn}; ${from} is before that`);
    const standing = await adoptionRows(unit.tx, sql`n.authority = ${authority.id} and n.state = 'adopted' and n.superseded_at is null`);
    if (standing.some(({ adoptedFrom }) => adoptedFrom === from)) throw conflict('duplicate', `What is followed from ${from} was said already. Withdraw that first, or give another day.`, [{ path: 'from', message: `what is followed from ${from} was said already` }]);
    if ((followedOn(standing, from)?.edition ?? null) === edition) checks.refuse('edition', `this is what is followed on ${from} already`);
  }
  checks.done();
  const row = { id: unit.newId(), version: 1, authority: authority.id, edition, adoptedFrom: from, reason: await unit.sealed(reason.trim()), account, state: 'adopted' };
  const recordedAt = await unit.record(authority.log, 'guidance.adopted', row.id, { guidance_adoptions: [row] });
  return adoptionReply({ ...row, gss: authority.gss, editionTitle: found?.title ?? null, recordedAt }, reason.trim());
}
