/** Mail on its way: put in the transaction of what it tells of, so that neither is there without the other. */
import { sql } from 'drizzle-orm';
import { TEMPLATES } from '../../server/domain/post/index.ts';
import { moved, whence } from '../../server/domain/machine.ts';
import { MAIL, type MailMove } from '../../server/domain/post/line.ts';
import type { Mail } from '../../server/domain/post/template.ts';
import { at, statement } from '../statement.ts';
import type { Reader, Store, Tx } from '../store.ts';
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

/** Nobody is sending it, or who was has not been heard of for longer than a lease. */
const free = sql`state = 'queued' and (claimed_until is null or claimed_until <= ${at('now')})`;
const taken = sql`claim = ${at('claim')}, claimed_until = ${at('until')}, message_id = ${at('messageId')}, attempts = attempts + 1`;
/** The recipient is named so that the index on it serves. */
const mine = sql`recipient = ${at('recipient')} and state = 'queued' and claim = ${at('claim')}`;

export type Candidate = Pick<typeof outbox.$inferSelect, 'id' | 'template' | 'recipient' | 'language' | 'digest' | 'attempts' | 'messageId'>;
export type ClaimedRow = Pick<typeof outbox.$inferSelect, 'id' | 'template' | 'data' | 'createdAt' | 'attempts'>;

const anyDue = statement<{ one: number }>(() => sql`select 1 as one from ${outbox} where ${free} and due_at <= ${at('now')} limit 1`);
/** Looked at every second, so without a transaction: it would hold up whoever writes. */
export const mailIsDue = async (reader: Reader, now: Date): Promise<boolean> => (await reader.first(anyDue, { now: now.toISOString() })) !== undefined;

/** Somebody waits for a link; what can wait, waits. */
const due = statement<Candidate>(() => sql`select id, template, recipient, language, digest, attempts, message_id as "messageId" from ${outbox} where ${free} and due_at <= ${at('now')} order by digest, due_at, id limit 8`);
const takeOne = statement(() => sql`update ${outbox} set ${taken} where id = ${at('id')} and ${free} and due_at <= ${at('now')}`);
const takeAlike = statement(() => sql`update ${outbox} set ${taken} where recipient = ${at('recipient')} and ${free} and language = ${at('language')} and digest = 1 and message_id is null`);
const takeAgain = statement(() => sql`update ${outbox} set ${taken} where recipient = ${at('recipient')} and ${free} and message_id = ${at('messageId')}`);
const held = statement<ClaimedRow>(() => sql`select id, template, data, created_at as "createdAt", attempts from ${outbox} where ${mine} order by created_at, id`);

export interface Claimed {
  readonly claim: string;
  readonly recipient: string;
  readonly language: string;
  readonly messageId: string;
  /** More than one where they go together. */
  readonly rows: readonly ClaimedRow[];
}

/**
 * The next mail that is due, for whoever calls alone until `until`: of two that try, one changes the row and the other changes none. Rows that
 * went together before, when it was not learnt whether they arrived, go together again under the same Message-ID, and nothing else with them.
 */
export async function claimMail(tx: Tx, { claim, now, until, messageIdOf }: { claim: string; now: string; until: string; messageIdOf: (candidate: Candidate) => string }): Promise<Claimed | undefined> {
  for (const candidate of await tx.all(due, { now })) {
    const { id, recipient, language, digest, messageId: before } = candidate;
    const messageId = messageIdOf(candidate);
    const took = { claim, now, until, messageId };
    if ((await tx.run(takeOne, { ...took, id })) !== 1) continue;
    if (before === messageId) await tx.run(takeAgain, { ...took, recipient });
    else if (digest === 1) await tx.run(takeAlike, { ...took, recipient, language });
    return { claim, recipient, language, messageId, rows: await tx.all(held, { recipient, claim }) };
  }
  return undefined;
}

type OfClaim = Pick<Claimed, 'claim' | 'recipient'>;

const renew = statement(() => sql`update ${outbox} set claimed_until = ${at('until')} where ${mine}`);
export const renewClaim = (tx: Tx, { claim, recipient }: OfClaim, until: string): Promise<number> => tx.run(renew, { claim, recipient, until });

type Settled = { move: Exclude<MailMove, 'retry'>; answer: string | null; at: string };

const settled = sql`state = ${at('state')}, settled_at = ${at('at')}, answer = ${at('answer')}, claim = null, claimed_until = null, data = case when ${at('keep')} = 1 then data else '{}' end`;
const settleAll = statement(() => sql`update ${outbox} set ${settled} where ${mine}`);
const settleOne = statement(() => sql`update ${outbox} set ${settled} where id = ${at('id')} and ${mine}`);

/** One of those that were claimed together, or all. What it was to say is kept only where somebody may still ask for it to be sent again. */
export function settleMail(tx: Tx, { claim, recipient }: OfClaim, { move, answer, at: when }: Settled, id?: string): Promise<number> {
  const state = moved(MAIL, 'queued', move);
  const values = { claim, recipient, state, answer, at: when, keep: 'retry' in MAIL.table[state] ? 1 : 0 };
  return id === undefined ? tx.run(settleAll, values) : tx.run(settleOne, { ...values, id });
}

const defer = statement(() => sql`update ${outbox} set due_at = ${at('dueAt')}, answer = ${at('answer')}, claim = null, claimed_until = null where ${mine}`);
const unbind = statement(() => sql`update ${outbox} set message_id = null where ${mine}`);

/** Sure not to have arrived, they may go with others next time; else only as they went. */
export async function deferMail(tx: Tx, { claim, recipient }: OfClaim, later: { dueAt: string; answer: string; inDoubt: boolean }): Promise<number> {
  if (!later.inDoubt) await tx.run(unbind, { claim, recipient });
  return tx.run(defer, { claim, recipient, dueAt: later.dueAt, answer: later.answer });
}

const SETTLED_AND_SENT_AGAIN = sql.raw(whence(MAIL, 'retry').filter((state) => state !== 'queued').map((state) => `'${state}'`).join(', '));
const again = statement(() => sql`update ${outbox} set state = 'queued', due_at = ${at('now')}, attempts = 0, settled_at = null where id = ${at('id')} and (state in (${SETTLED_AND_SENT_AGAIN}) or (${free}))`);
/** Sends it now, and as often as a new one; what has gone, or is just going, is left alone. */
export const retryMail = (store: Store, id: string, now: Date): Promise<number> => store.transaction([], (tx) => tx.run(again, { id, now: now.toISOString() }));

const KEPT_MS = 30 * 24 * 3_600_000;
const forget = statement(() => sql`delete from ${outbox} where state <> 'queued' and settled_at <= ${at('before')}`);
const goStale = statement(() => sql`update ${outbox} set state = 'dropped', settled_at = ${at('now')}, answer = ${at('answer')}, data = '{}', claim = null, claimed_until = null where template = ${at('template')} and ${free} and created_at <= ${at('before')}`);

export const STALE = 'not sent in time to be of use';

/** Who asks for a link can be anybody: where no mail can go out, such rows would gather for ever. */
export function sweepMail(store: Store, now: Date): Promise<void> {
  const ago = (ms: number): string => new Date(now.getTime() - ms).toISOString();
  return store.transaction([], async (tx) => {
    await tx.run(forget, { before: ago(KEPT_MS) });
    for (const { id, staleAfterHours } of TEMPLATES) {
      if (staleAfterHours !== undefined) await tx.run(goStale, { template: id, now: now.toISOString(), answer: STALE, before: ago(staleAfterHours * 3_600_000) });
    }
  });
}
