/** What the verbs of notices to bodies share: the version that somebody read, its next one, and how it is told. */
import { findNotice, noticeNamed, noticeRows, sealedText, type NoticeFact, type NoticeRow } from '../../db/stores/body-notices.ts';
import type { Reader } from '../../db/store.ts';
import type { AuthorityRef } from '../domain/access/permit.ts';
import { moved } from '../domain/machine.ts';
import type { Notice } from '../domain/notices/notice.ts';
import { NOTICE, NOTICE_STATES, type NoticeMove } from '../domain/notices/states.ts';
import { mailToOf } from '../domain/post/mail-to.ts';
import { notFound } from '../domain/problem.ts';
import type { Language } from '../domain/words.ts';
import { changedMeanwhile, type Unit } from './unit-of-work.ts';

/** The next version, moved; of another authority there is none. */
export async function nextNotice({ tx }: Pick<Unit, 'tx'>, authority: AuthorityRef, id: string, version: number, move: NoticeMove): Promise<NoticeFact> {
  const found = await findNotice(tx, id);
  if (found?.authority !== authority.id) throw notFound('notice');
  if (found.version !== version) throw changedMeanwhile();
  return { ...found, version: version + 1, state: moved(NOTICE, found.state, move) };
}

/** A link is made when the mail goes out; until then only for what is known. It names no body: a mailbox is not the register. */
export async function mailNotice({ tx, post }: Pick<Unit, 'tx' | 'post'>, authority: AuthorityRef, row: NoticeFact, again: boolean): Promise<void> {
  const to = mailToOf(await sealedText(tx, row.email));
  if (to) await post({ template: 'body-notice', to: to.email, language: to.language, data: { authority: authority.name, until: row.dueOn, again: again ? 1 : 0, forAuthority: authority.id, forSubject: row.id } });
}

export const noticeReply =
  (language: Language, day: string) =>
  ({ gss, email, state, ...row }: NoticeRow): Notice => ({ ...row, authority: gss, email: mailToOf(email)?.email ?? null, state, stateTitle: NOTICE_STATES[state][language], overdue: state === 'sent' && row.dueOn < day });

export async function noticeTold(reader: Reader, id: string, language: Language, day: string): Promise<Notice> {
  const [row] = await noticeRows(reader, noticeNamed(id), 1);
  if (!row) throw notFound('notice');
  return noticeReply(language, day)(row);
}
