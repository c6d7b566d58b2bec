/** What the verbs about a question to a service have in common: the mail with its link, and the next version of it. */
import { findInquiry, type InquiryFact } from '../../db/stores/inquiries.ts';
import { mailboxesOf, unsealedText } from '../../db/stores/withheld-details.ts';
import type { AuthorityRef, PermitAt } from '../domain/access/permit.ts';
import { INQUIRY, type InquiryMove } from '../domain/inquiries/states.ts';
import { moved } from '../domain/machine.ts';
import { mailToOf, type MailTo } from '../domain/post/mail-to.ts';
import { invalid, notFound } from '../domain/problem.ts';
import { changedMeanwhile, type Unit } from './unit-of-work.ts';

export type MaySend = PermitAt<'inquiry.send'>;
export type WritableInquiry = Omit<InquiryFact, 'recordedAt' | 'supersededAt'>;

/** The next version of it, moved. */
export async function inquiryMoved({ tx }: Pick<Unit, 'tx'>, authority: AuthorityRef, id: string, version: number | undefined, move: InquiryMove): Promise<WritableInquiry> {
  const found = await findInquiry(tx, id);
  if (found?.authority !== authority.id) throw notFound('question');
  if (version !== undefined && found.version !== version) throw changedMeanwhile();
  const { recordedAt: _known, supersededAt: _until, ...row } = found;
  return { ...row, version: found.version + 1, state: moved(INQUIRY, found.state, move) };
}

/** A person reads mail where they read it today, and in their language; who was named by an address, where and how it was given. */
export async function addresseesOf({ tx, today }: Pick<Unit, 'tx' | 'today'>, authority: AuthorityRef, person: string | null, given: MailTo | undefined): Promise<readonly MailTo[]> {
  const boxes = person === null ? (given ? [given] : []) : await mailboxesOf(tx, authority.id, person, today);
  if (boxes.length === 0) throw invalid('person', 'No address is known for this person. Give the address to which the question should go as email');
  return boxes;
}

export const mailToAsGiven = async ({ tx }: Pick<Unit, 'tx'>, { email }: Pick<InquiryFact, 'email'>): Promise<MailTo | undefined> => mailToOf(await unsealedText(tx, email));

/** A mailbox is not the register: the page says about which body it is. */
export async function mailInquiry({ post }: Pick<Unit, 'post'>, authority: AuthorityRef, { id, dueOn, version }: Pick<InquiryFact, 'id' | 'dueOn' | 'version'>, to: readonly MailTo[]): Promise<void> {
  const data = { authority: authority.name, until: dueOn, again: version > 1 ? 1 : 0, forAuthority: authority.id, forSubject: id };
  for (const { email, language } of to) await post({ template: 'inquiry', to: email, language, data });
}
