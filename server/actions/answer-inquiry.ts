/** A link of a mail, and the answer that comes by it. Whoever holds the link is taken for the service that was asked; the entry names `link`. */
import { findAuthority } from '../../db/stores/authorities.ts';
import { wasMisdirected } from '../../db/stores/declaration-links.ts';
import { findInquiry, type InquiryFact } from '../../db/stores/inquiries.ts';
import { addressesOf } from '../../db/stores/memberships.ts';
import { findOpenLink, spendOpenLinks, useOpenLink } from '../../db/stores/open-links.ts';
import type { Reader } from '../../db/store.ts';
import { sha256 } from '../crypto.ts';
import { PERMISSIONS } from '../domain/access/permissions.ts';
import type { AuthorityRef } from '../domain/access/permit.ts';
import { checkedAnswer, type Answer, type AnswerTaken } from '../domain/inquiries/answer.ts';
import { conflict, Refused } from '../domain/problem.ts';
import { inquiryMoved } from './inquiring.ts';
import type { Unit } from './unit-of-work.ts';

export interface OpenInquiry {
  readonly authority: AuthorityRef;
  readonly inquiry: InquiryFact;
}

const spent = (): Refused => new Refused(404, 'link-spent', 'This link does not work, or its time is over. Ask the monitoring officer for a new one.');
const answered = (): Refused => conflict('answered', 'This was answered already, and the answer reached the monitoring officer. There is nothing to do; to add something, write to them.');
const notAsked = (): Refused => conflict('not-asked', 'This is not asked of you any more: the monitoring officer took the question back. There is nothing to do.');

/** What the link is for, as it stands now; looking does not use it. */
export async function openInquiry(reader: Reader, token: string, now: Date): Promise<OpenInquiry> {
  const link = await findOpenLink(reader, 'inquiry', sha256(token));
  const [inquiry, authority] = link ? [await findInquiry(reader, link.subject), await findAuthority(reader, link.authority)] : [];
  if (!link || !inquiry || !authority) throw spent();
  if (inquiry.person !== null && (await wasMisdirected(reader, inquiry.person, link.createdAt))) throw spent();
  if (inquiry.answer !== null) throw answered();
  if (inquiry.state !== 'sent') throw notAsked();
  if (link.usedAt !== null || link.expiresAt <= now.toISOString()) throw spent();
  return { authority, inquiry };
}

/** Looked at again: of two presses one answers, and the other is told so. */
export async function answerInquiry(unit: Unit, token: string, given: Answer, now: Date): Promise<AnswerTaken> {
  const { authority, inquiry } = await openInquiry(unit.tx, token, now);
  const answer = checkedAnswer(given);
  const row = await inquiryMoved(unit, authority, inquiry.id, undefined, 'answer');
  if (!(await useOpenLink(unit.tx, sha256(token), now.toISOString()))) throw spent();
  await spendOpenLinks(unit.tx, 'inquiry', inquiry.id, now.toISOString());
  await unit.record(authority.log, 'inquiry.answered', inquiry.id, { inquiries: [{ ...row, answer: await unit.sealed(JSON.stringify(answer)) }] });
  for (const { email, language } of await addressesOf(unit.tx, authority.id, PERMISSIONS['inquiry.send'].to, unit.today)) {
    await unit.post({ template: 'inquiry-answered', to: email, language, data: { authority: authority.name } });
  }
  return { id: inquiry.id, answeredOn: unit.today };
}
