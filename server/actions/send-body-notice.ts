import { noticeUnderWay } from '../../db/stores/body-notices.ts';
import { findConcern } from '../../db/stores/deciders.ts';
import { findMutual } from '../../db/stores/mutuals.ts';
import type { PermitAt } from '../domain/access/permit.ts';
import { stillThere } from '../domain/authorities/ended.ts';
import { isPersonal } from '../domain/conflicts/personal/derive.ts';
import { DEFAULT_DAYS, LINK_DAYS, type NewNotice } from '../domain/notices/notice.ts';
import { mailToText } from '../domain/post/mail-to.ts';
import { absent, Checks, conflict } from '../domain/problem.ts';
import { addDays, isCivilDate } from '../domain/time/civil.ts';
import { mailNotice } from './notice-rows.ts';
import type { Unit } from './unit-of-work.ts';

/** Days of a body that thinks about its reply: not over already, and not beyond the life of the link. */
function dueDay(given: string | undefined, today: string): string {
  const last = addDays(today, LINK_DAYS);
  const checks = new Checks();
  if (given !== undefined) {
    if (!isCivilDate(given)) checks.refuse('dueOn', `${given} is not a day of the calendar: write YYYY-MM-DD`);
    else if (given < today) checks.refuse('dueOn', `dueOn (${given}) is over: name a day from ${today} on`);
    else if (given > last) checks.refuse('dueOn', `dueOn (${given}) is too far off: the link works for ${LINK_DAYS} days, so name a day until ${last}`);
  }
  checks.done();
  return given ?? addDays(today, DEFAULT_DAYS);
}

/**
 * The body sees it by a link. Nothing personal goes to a body, so the overlap that is named is not about anybody; and nothing withheld, so `isPublishable`
 * says whether everybody will see it. Returns the id.
 */
export async function sendBodyNotice(unit: Unit, { authority, eyes }: PermitAt<'body-notice.send'>, given: NewNotice, isPublishable: (conflict: string) => Promise<boolean>): Promise<string> {
  stillThere(authority, unit.today);
  const dueOn = dueDay(given.dueOn, unit.today);
  const mutual = await findMutual(unit.tx, given.mutual, { ...eyes, today: unit.today });
  if (!mutual) throw absent('mutual', 'body');
  const about = given.conflict ?? null;
  if (about !== null) {
    const found = await findConcern(unit.tx, about);
    if (found?.authority !== authority.id || found.mutual !== mutual.id) throw absent('conflict', 'overlap of this body');
    if (isPersonal(found.scope) || found.scope.startsWith('officer:')) throw conflict('personal', 'This overlap is about a person: nothing personal goes to a body. Name another overlap, or none.', [{ path: 'conflict', message: 'this overlap is about a person' }]);
    if (!(await isPublishable(about))) throw conflict('not-published', 'This overlap is not published and will not be: it rests on what is withheld, or is no longer found. Release it first, or name none.', [{ path: 'conflict', message: 'this overlap is not published and will not be' }]);
  }
  if (await noticeUnderWay(unit.tx, { authority: authority.id, mutual: mutual.id, conflict: about })) throw conflict('under-way', 'The body was sent a notice about the same already, which is not settled: remind it, settle its reply, or take the notice back first.');
  const text = given.text?.trim();
  const row = {
    id: unit.newId(),
    version: 1,
    authority: authority.id,
    mutual: mutual.id,
    conflict: about,
    email: await unit.sealed(mailToText({ email: given.email.trim(), language: given.language ?? unit.language })),
    text: text ? await unit.sealed(text) : null,
    reply: null,
    repliedBy: null,
    reason: null,
    sentOn: unit.today,
    dueOn,
    repliedOn: null,
    state: 'sent' as const,
  };
  await unit.record(authority.log, 'body-notice.sent', row.id, { body_notices: [row] });
  await mailNotice(unit, authority, row, false);
  return row.id;
}
