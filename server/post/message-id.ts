/** By what mail systems know a mail again. */
import { domainToASCII } from 'node:url';
import type { Candidate } from '../../db/stores/outbox.ts';
import { templateOf } from '../domain/post/index.ts';

/**
 * The same on every attempt, from the id of the row: what was handed over just before a crash, and goes again, is seen to be the same mail. But
 * a mail with a link holds another link each time, and the newest is the one that works: it must not be taken for the one before.
 */
export function messageIdsFrom(mailFrom: string): (candidate: Pick<Candidate, 'id' | 'template' | 'attempts' | 'messageId'>) => string {
  const domain = domainToASCII(/@([^\s@<>]+)>?\s*$/.exec(mailFrom)?.[1] ?? '') || 'localhost';
  return ({ id, template, attempts, messageId }) => (templateOf(template)?.link ? `<${id}.${attempts + 1}@${domain}>` : (messageId ?? `<${id}@${domain}>`));
}
