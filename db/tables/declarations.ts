/** What people declare: filings as they were made, and the interests that the register holds from them. */
import { check, index, integer, primaryKey, table, text } from '../dialect.ts';
import { sql } from 'drizzle-orm';
import { identity, known, valid } from './clock.ts';

/** Not facts: what somebody is still writing. It goes when it is filed, or after a year. */
export const drafts = table(
  'drafts',
  {
    id: text('id').notNull(),
    version: integer('version').notNull(),
    authority: text('authority').notNull(),
    person: text('person').notNull(),
    kind: text('kind').notNull(),
    kindVersion: integer('kind_version').notNull(),
    answers: text('answers').notNull(),
    /** Who began it: the person, a delegate, or a clerk with the paper form. */
    account: text('account').notNull(),
    attested: integer('attested').notNull(),
    updatedAt: text('updated_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.id] }), index('drafts_person').on(t.authority, t.person)],
);

/** A filing, as it was made under the wording of its kind's version. Answers are sealed: they hold addresses and what is sensitive. */
export const declarations = table(
  'declarations',
  {
    ...identity(),
    authority: text('authority').notNull(),
    person: text('person').notNull(),
    kind: text('kind').notNull(),
    kindVersion: integer('kind_version').notNull(),
    /** Counted up within the authority: the number on the receipt. */
    number: integer('number').notNull(),
    /** A commitment. */
    answers: text('answers').notNull(),
    /** `submitted`, `returned`, `accepted`, `superseded`, `rectified`, `retracted`; `carried-over` for what an older register held; `destroyed` after its time. */
    state: text('state').notNull(),
    /** Where the clerk entered a paper form that the person signed. */
    attested: integer('attested').notNull(),
    /** The day on which its clock began, and the last day; null where no number of days is set. */
    beganOn: text('began_on'),
    dueOn: text('due_on'),
    receivedOn: text('received_on').notNull(),
    /** A commitment: the question with which it was returned, or why it was rectified or retracted. */
    reason: text('reason'),
    ...known(),
  },
  (t) => [primaryKey({ columns: [t.id, t.version] }), index('declarations_person').on(t.authority, t.person, t.receivedOn), index('declarations_number').on(t.authority, t.number)],
);

/** One interest, from the filing that declared it until it ended or was taken back. */
export const interests = table(
  'interests',
  {
    ...identity(),
    authority: text('authority').notNull(),
    person: text('person').notNull(),
    declaration: text('declaration').notNull(),
    heading: text('heading').notNull(),
    /** A commitment: whose it is and an address are in it. */
    entry: text('entry').notNull(),
    /** The body of the register that it is an interest in, where it was linked. */
    mutual: text('mutual'),
    ...valid(),
    /** `registered`; `ended`, `superseded`, `rectified`, `retracted`: four ways to end, and four different things; `destroyed` after its time. */
    state: text('state').notNull(),
    /** Localism Act 2011 s.32: claimed, and withheld from then on; the monitoring officer's agreement is a version of its own. */
    sensitive: text('sensitive').notNull(),
    publishAddress: integer('publish_address').notNull(),
    reason: text('reason'),
    ...known(),
    /** Where it is withheld: the day to look at that again. */
    reviewOn: text('review_on'),
  },
  (t) => [primaryKey({ columns: [t.id, t.version] }), index('interests_person').on(t.authority, t.person), index('interests_mutual').on(t.mutual), check('interests_period', sql`${t.validFrom} <= ${t.validTo}`)],
);
