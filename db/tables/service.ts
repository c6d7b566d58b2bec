import { index, integer, primaryKey, table, text } from '../dialect.ts';
import { identity, known } from './clock.ts';

/** Not facts: what this installation is (a demo stays one), and the keys that sign its tokens. */
export const settings = table('settings', { name: text('name').notNull(), value: text('value').notNull() }, (t) => [primaryKey({ columns: [t.name] })]);

/** Facts: what an authority decides about its own register. The id is the authority's. */
export const authoritySettings = table(
  'authority_settings',
  {
    ...identity(),
    authority: text('authority').notNull(),
    publishAfterDays: integer('publish_after_days').notNull(),
    ...known(),
    /** A month and a day, `MM-DD`, on which everybody is asked each year whether their register still holds; null for never. */
    yearlyRequestOn: text('yearly_request_on'),
    /** 1 where reminders go out. */
    reminders: integer('reminders').notNull().default(1),
    /** 1 where the public is shown by name who has not filed. */
    namesNotFiled: integer('names_not_filed').notNull().default(0),
    /** In pence; 0 where only single gifts count. */
    giftsTogether: integer('gifts_together').notNull().default(0),
    /** 1 where the public register shows an interest no longer once its holder has left. */
    unpublishLeavers: integer('unpublish_leavers').notNull().default(1),
    /** Years after leaving, after which what was declared is destroyed. */
    keepYears: integer('keep_years').notNull().default(6),
    /** A month and a day on which those who answer for a role are asked each year whether it is still true; null for never. */
    stillTrueOn: text('still_true_on').default('10-01'),
    /** 1 where keepers get a digest of the week on Sunday. */
    weeklyDigest: integer('weekly_digest').notNull().default(1),
    /** From this severity on, whoever recommended does not decide. */
    apartFrom: integer('apart_from').notNull().default(3),
  },
  (t) => [primaryKey({ columns: [t.id, t.version] })],
);

/** Not facts: the first reply to a request, kept 24 hours for the same request sent again. */
export const idempotency = table(
  'idempotency',
  { account: text('account').notNull(), target: text('target').notNull(), key: text('key').notNull(), body: text('body').notNull(), status: integer('status').notNull(), reply: text('reply').notNull(), at: text('at').notNull() },
  (t) => [primaryKey({ columns: [t.account, t.target, t.key] }), index('idempotency_at').on(t.at)],
);

/**
 * Not facts: mail that is to go out, written in the transaction of what it tells of. `data` is what the template needs; a link is made only
 * when the mail is sent, so that no token lies here.
 */
export const outbox = table(
  'outbox',
  {
    id: text('id').notNull(),
    template: text('template').notNull(),
    recipient: text('recipient').notNull(),
    language: text('language').notNull(),
    data: text('data').notNull(),
    /** Those of one recipient that are due together go as one mail. */
    digest: integer('digest').notNull(),
    createdAt: text('created_at').notNull(),
    /** Not before. */
    dueAt: text('due_at').notNull(),
    state: text('state').notNull(),
    attempts: integer('attempts').notNull(),
    /** The process that is sending it, and until when nobody else may. */
    claim: text('claim'),
    claimedUntil: text('claimed_until'),
    /** Of the mail that carried it. */
    messageId: text('message_id'),
    settledAt: text('settled_at'),
    /** What the other side answered, or why it was given up. */
    answer: text('answer'),
  },
  (t) => [primaryKey({ columns: [t.id] }), index('outbox_due').on(t.state, t.dueAt), index('outbox_recipient').on(t.recipient, t.state)],
);
