/** A body that looks at its notice by the link of a mail, and what it replies. Whoever holds the link is taken for the body; the entry names `link`. */
import { findAuthority } from '../../db/stores/authorities.ts';
import { findNotice, sealedText, type NoticeFact } from '../../db/stores/body-notices.ts';
import { addressesOf } from '../../db/stores/memberships.ts';
import { findOpenLink } from '../../db/stores/open-links.ts';
import type { Reader } from '../../db/store.ts';
import { sha256 } from '../crypto.ts';
import { PERMISSIONS } from '../domain/access/permissions.ts';
import type { AuthorityRef } from '../domain/access/permit.ts';
import { moved } from '../domain/machine.ts';
import type { PublishedReply, ReplyToNotice } from '../domain/notices/notice.ts';
import { NOTICE } from '../domain/notices/states.ts';
import { Checks, Refused } from '../domain/problem.ts';
import type { Unit } from './unit-of-work.ts';

export interface OpenNotice {
  readonly authority: AuthorityRef;
  readonly notice: NoticeFact;
  readonly expiresAt: string;
}

const spent = (): Refused => new Refused(404, 'link-spent', 'This link does not work: its time is over, or the council took the notice back. Ask the council’s monitoring officer for another.');

/** Looking does not use it, and neither does replying: a reply can be replaced until it is settled. */
export async function openNotice(reader: Reader, token: string, now: Date): Promise<OpenNotice> {
  const link = await findOpenLink(reader, 'body-notice', sha256(token));
  const notice = link && (await findNotice(reader, link.subject));
  const authority = link && (await findAuthority(reader, link.authority));
  if (!notice || !authority || notice.authority !== authority.id || link.usedAt !== null || link.expiresAt <= now.toISOString() || notice.state === 'withdrawn') throw spent();
  return { authority, notice, expiresAt: link.expiresAt };
}

export async function replyOf(reader: Reader, { reply, repliedBy, repliedOn }: Pick<NoticeFact, 'reply' | 'repliedBy' | 'repliedOn'>): Promise<PublishedReply | null> {
  const text = await sealedText(reader, reply);
  return text === null || repliedOn === null ? null : { text, by: await sealedText(reader, repliedBy), on: repliedOn };
}

/** Looked at again inside: what was settled meanwhile stays as it is. The same words again write nothing. */
export async function replyToNotice(unit: Unit, { token, ...given }: ReplyToNotice, now: Date): Promise<PublishedReply> {
  const { authority, notice } = await openNotice(unit.tx, token, now);
  const state = moved(NOTICE, notice.state, 'reply');
  const [text, name] = [given.text.trim(), given.name.trim()];
  const checks = new Checks();
  if (text === '') checks.refuse('text', 'text is empty: write the reply');
  if (name === '') checks.refuse('name', 'name is empty: say in whose name the reply is given');
  checks.done();
  const before = await replyOf(unit.tx, notice);
  if (before?.text === text && before.by === name) return before;
  const row: NoticeFact = { ...notice, version: notice.version + 1, reply: await unit.sealed(text), repliedBy: await unit.sealed(name), repliedOn: unit.today, state };
  await unit.record(authority.log, 'body-notice.replied', notice.id, { body_notices: [row] });
  for (const { email, language } of await addressesOf(unit.tx, authority.id, PERMISSIONS['body-notice.send'].to, unit.today)) await unit.post({ template: 'body-replied', to: email, language, data: { authority: authority.name } });
  return { text, by: name, on: unit.today };
}
