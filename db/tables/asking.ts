/** What is asked of those who know, and of those concerned: by a link in a mail, without an account. */
import { check, index, integer, primaryKey, table, text } from '../dialect.ts';
import { sql } from 'drizzle-orm';
import { identity, known } from './clock.ts';

/** A question to the officer who knows what the council does with a body; the reply waits for a keeper to accept it. */
export const inquiries = table(
  'inquiries',
  {
    ...identity(),
    authority: text('authority').notNull(),
    mutual: text('mutual').notNull(),
    /** Commitments: where the mail goes and in which language, and to whom. */
    email: text('email').notNull(),
    name: text('name'),
    /** Of the authority, where it is known who that is. */
    person: text('person'),
    askedOn: text('asked_on').notNull(),
    dueOn: text('due_on').notNull(),
    /** A commitment: the three answers as JSON. */
    answer: text('answer'),
    /** A commitment: why it was declined or withdrawn. */
    reason: text('reason'),
    /** JSON: ids of the roles and statements that were recorded from it. */
    recorded: text('recorded').notNull(),
    state: text('state').notNull(),
    ...known(),
  },
  (t) => [primaryKey({ columns: [t.id, t.version] }), index('inquiries_authority').on(t.authority, t.mutual)],
);

/** That somebody was asked whether a role, or the statement that one is not played, is still true; and what they said. */
export const attestations = table(
  'attestations',
  {
    ...identity(),
    authority: text('authority').notNull(),
    mutual: text('mutual').notNull(),
    /** `role` or `statement`, and its id. */
    kind: text('kind').notNull(),
    subject: text('subject').notNull(),
    /** Who answers for the role; null where the keepers are asked. */
    person: text('person'),
    askedOn: text('asked_on').notNull(),
    /** The last day on which an answer is in time. */
    dueOn: text('due_on').notNull(),
    /** To how many addresses mail went. */
    mailboxes: integer('mailboxes').notNull(),
    /** A commitment: what is true instead. */
    text: text('text'),
    /** `asked`, `still-true`, `changed`. */
    state: text('state').notNull(),
    /** Who answered: an account, or `link`. */
    account: text('account'),
    ...known(),
  },
  (t) => [primaryKey({ columns: [t.id, t.version] }), index('attestations_subject').on(t.authority, t.subject), index('attestations_person').on(t.authority, t.person)],
);

/** That a body was shown what is and will be published about it, and what it replied. */
export const bodyNotices = table(
  'body_notices',
  {
    ...identity(),
    authority: text('authority').notNull(),
    mutual: text('mutual').notNull(),
    /** Null where it is about all that is said of the body. */
    conflict: text('conflict'),
    /** Commitments: where the mail goes, the words that are meant to be published, the reply, in whose name, and why it is not published. */
    email: text('email').notNull(),
    text: text('text'),
    reply: text('reply'),
    repliedBy: text('replied_by'),
    reason: text('reason'),
    sentOn: text('sent_on').notNull(),
    dueOn: text('due_on').notNull(),
    repliedOn: text('replied_on'),
    state: text('state').notNull(),
    ...known(),
  },
  (t) => [primaryKey({ columns: [t.id, t.version] }), index('body_notices_mutual').on(t.authority, t.mutual)],
);

/** Not facts: links by which somebody without an account answers one thing. Only the hash of a token is kept. */
export const openLinks = table(
  'open_links',
  {
    hash: text('hash').notNull(),
    /** `inquiry`, `attestation` or `body-notice`. */
    kind: text('kind').notNull(),
    authority: text('authority').notNull(),
    /** The inquiry or the notice; of attestations the person who is asked. */
    subject: text('subject').notNull(),
    createdAt: text('created_at').notNull(),
    expiresAt: text('expires_at').notNull(),
    usedAt: text('used_at'),
  },
  (t) => [primaryKey({ columns: [t.hash] }), index('open_links_subject').on(t.kind, t.subject), index('open_links_expires').on(t.expiresAt)],
);

/** Not facts: to whom the digest of a week went, so that it goes once. */
export const weeklyDigests = table('weekly_digests', { authority: text('authority').notNull(), account: text('account').notNull(), week: text('week').notNull(), at: text('at').notNull() }, (t) => [
  primaryKey({ columns: [t.authority, t.account, t.week] }),
]);

/** An act of enforcing, of a regulator or of who manages a contract: what was done, or not done, by whom, and whether they were connected with the body. */
export const acts = table(
  'acts',
  {
    ...identity(),
    authority: text('authority').notNull(),
    mutual: text('mutual').notNull(),
    /** The role that was played. */
    role: text('role'),
    kind: text('kind').notNull(),
    doneOn: text('done_on').notNull(),
    unit: text('unit'),
    committee: text('committee'),
    person: text('person'),
    /** As was stated: `none`, `connected`, `not-known`. */
    tie: text('tie').notNull(),
    /** Commitments, as is the reason: what is said of an act may name people. */
    outcome: text('outcome'),
    description: text('description'),
    evidence: text('evidence').notNull(),
    state: text('state').notNull(),
    /** A commitment. */
    reason: text('reason'),
    ...known(),
  },
  (t) => [primaryKey({ columns: [t.id, t.version] }), index('acts_mutual').on(t.authority, t.mutual, t.doneOn), index('acts_person').on(t.authority, t.person), check('acts_state', sql`${t.state} in ('recorded', 'withdrawn')`)],
);
