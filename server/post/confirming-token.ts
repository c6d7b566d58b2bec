/** The token by which somebody without an account says that nothing has changed. It is in the mail alone: what is kept is its hash. */
import { randomBytes } from 'node:crypto';
import { putDeclarationLink } from '../../db/stores/declaration-links.ts';
import type { Tx } from '../../db/store.ts';
import { sha256 } from '../crypto.ts';
import type { MailData } from '../domain/post/template.ts';

/** Undefined where what is asked for needs a form. Those of earlier mails stay good for their time: only one of them can be used, for then nothing is owed any more. */
export async function confirmingToken(tx: Tx, { forAuthority, forPerson, forKind }: MailData, { minutes, now }: { minutes: number; now: Date }): Promise<string | undefined> {
  if (typeof forAuthority !== 'string' || typeof forPerson !== 'string' || typeof forKind !== 'string') return undefined;
  // 32 random bytes cannot be guessed, so a bare hash does.
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + minutes * 60_000).toISOString();
  await putDeclarationLink(tx, { hash: sha256(token), authority: forAuthority, person: forPerson, kind: forKind, createdAt: now.toISOString(), expiresAt, usedAt: null });
  return token;
}
