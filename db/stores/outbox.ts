/** Mail on its way: put in the transaction of what it tells of, so that neither is there without the other. */
import type { Mail } from '../../server/domain/post/template.ts';
import type { Tx } from '../store.ts';
import { outbox } from '../tables/index.ts';

export const putMail = (tx: Tx, row: { id: string; mail: Mail; digest: boolean; at: string; dueAt: string }): Promise<void> =>
  tx.insert(outbox, {
    id: row.id,
    template: row.mail.template,
    recipient: row.mail.to.trim().toLowerCase(),
    language: row.mail.language,
    data: JSON.stringify(row.mail.data),
    digest: row.digest ? 1 : 0,
    createdAt: row.at,
    dueAt: row.dueAt,
    state: 'queued',
    attempts: 0,
    claim: null,
    claimedUntil: null,
    messageId: null,
    settledAt: null,
    answer: null,
  });
