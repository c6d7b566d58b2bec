/** The token of a link by which somebody without an account answers one thing. It is in the mail alone: what is kept is its hash. */
import { randomBytes } from 'node:crypto';
import { putOpenLink } from '../../db/stores/open-links.ts';
import type { Tx } from '../../db/store.ts';
import { sha256 } from '../crypto.ts';
import type { MailData } from '../domain/post/template.ts';

/** `data` names the authority and the subject. */
export async function openToken(tx: Tx, kind: string, { forAuthority, forSubject }: MailData, { minutes, now }: { minutes: number; now: Date }): Promise<string> {
  if (typeof forAuthority !== 'string' || typeof forSubject !== 'string') throw new Error(`a mail with a link to answer a ${kind} names the authority and the subject`);
  // 32 random bytes cannot be guessed, so a bare hash does.
  const token = randomBytes(32).toString('base64url');
  await putOpenLink(tx, { hash: sha256(token), kind, authority: forAuthority, subject: forSubject, createdAt: now.toISOString(), expiresAt: new Date(now.getTime() + minutes * 60_000).toISOString(), usedAt: null });
  return token;
}
