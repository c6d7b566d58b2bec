import { waitingOf } from '../../db/stores/inquiries.ts';
import { findMutual } from '../../db/stores/mutuals.ts';
import { isPersonOf } from '../../db/stores/roles.ts';
import { stillThere } from '../domain/authorities/ended.ts';
import { absent, Checks, conflict, invalid } from '../domain/problem.ts';
import { DUE_DAYS, LINK_DAYS, type NewInquiry } from '../domain/inquiries/inquiry.ts';
import { mailToOf, mailToText, type MailTo } from '../domain/post/mail-to.ts';
import { checkDate } from '../domain/time/checks.ts';
import { addDays } from '../domain/time/civil.ts';
import { addresseesOf, mailInquiry, type MaySend, type WritableInquiry } from './inquiring.ts';
import type { Unit } from './unit-of-work.ts';

function checkedDay(today: string, dueOn = addDays(today, DUE_DAYS)): string {
  const checks = new Checks();
  if (checkDate(checks, 'dueOn', dueOn)) {
    if (dueOn < today) checks.refuse('dueOn', `${dueOn} is over; give a day that is still to come`);
    else if (dueOn > addDays(today, LINK_DAYS)) checks.refuse('dueOn', `the link is good for ${LINK_DAYS} days; give a day on or before ${addDays(today, LINK_DAYS)}`);
  }
  checks.done();
  return dueOn;
}

async function toWhom(unit: Unit, { authority }: MaySend, { person, email, language = unit.language }: NewInquiry): Promise<readonly MailTo[]> {
  if (person === undefined && email === undefined) throw invalid('email', 'Give the address to which the question should go as email, or a person of the council as person');
  if (person !== undefined && email !== undefined) throw invalid('email', 'Give email or person: to a person the mail goes where they read it');
  if (person !== undefined && !(await isPersonOf(unit.tx, authority.id, person))) throw absent('person', 'person');
  return addresseesOf(unit, authority, person ?? null, email === undefined ? undefined : { email: email.trim(), language });
}

/** The officer who knows is asked by mail; what they know of the register is what everybody may see. */
export async function sendInquiry(unit: Unit, allowed: MaySend, given: NewInquiry): Promise<string> {
  const { authority, eyes } = allowed;
  stillThere(authority, unit.today);
  const dueOn = checkedDay(unit.today, given.dueOn);
  const mutual = await findMutual(unit.tx, given.mutual, { ...eyes, today: unit.today });
  if (!mutual) throw absent('mutual', 'body');
  const to = await toWhom(unit, allowed, given);
  const addresses = to.map(({ email }) => email).join(', ');
  const before = (await waitingOf(unit.tx, authority.id, mutual.id)).find(({ email }) => mailToOf(email)?.email.toLowerCase() === addresses.toLowerCase());
  if (before) throw conflict('asked-already', `This was asked there on ${before.askedOn}, and no answer has come yet. Send a reminder instead, or take that question back first.`);
  const name = given.name?.trim();
  const row: WritableInquiry = {
    id: unit.newId(),
    version: 1,
    authority: authority.id,
    mutual: mutual.id,
    email: await unit.sealed(mailToText({ email: addresses, language: given.language ?? unit.language })),
    name: name ? await unit.sealed(name) : null,
    person: given.person ?? null,
    askedOn: unit.today,
    dueOn,
    answer: null,
    reason: null,
    recorded: JSON.stringify({ roles: [], statements: [] }),
    state: 'sent',
  };
  await unit.record(authority.log, 'inquiry.sent', row.id, { inquiries: [row] });
  await mailInquiry(unit, authority, row, to);
  return row.id;
}
