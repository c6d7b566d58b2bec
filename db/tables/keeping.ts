/** What the keepers do around declarations: rulings on what is no interest, holds on what would be destroyed, and whom they chased. */
import { check, index, integer, primaryKey, table, text } from '../dialect.ts';
import { sql } from 'drizzle-orm';
import { identity, known, valid } from './clock.ts';

/** The monitoring officer's word on interests that the text of the law implies: for one person or all, in one body or all. */
export const rulings = table(
  'rulings',
  {
    ...identity(),
    authority: text('authority').notNull(),
    /** Null for everybody. */
    person: text('person'),
    /** Null for every body. */
    mutual: text('mutual'),
    /** `no-interest` overrules what is implied; `standing-dispensation` says that it was dispensed with for a time (Localism Act 2011 s.33, at most four years). */
    kind: text('kind').notNull(),
    /** A commitment. */
    reason: text('reason').notNull(),
    ...valid(),
    state: text('state').notNull(),
    ...known(),
  },
  (t) => [primaryKey({ columns: [t.id, t.version] }), index('rulings_authority').on(t.authority, t.mutual), check('rulings_period', sql`${t.validFrom} <= ${t.validTo}`)],
);

/** While one stands, nothing of the person is destroyed, whatever the period of retention says. */
export const legalHolds = table(
  'legal_holds',
  {
    ...identity(),
    authority: text('authority').notNull(),
    person: text('person').notNull(),
    /** A commitment. */
    reason: text('reason').notNull(),
    ...valid(),
    state: text('state').notNull(),
    ...known(),
  },
  (t) => [primaryKey({ columns: [t.id, t.version] }), index('legal_holds_person').on(t.authority, t.person), check('legal_holds_period', sql`${t.validFrom} <= ${t.validTo}`)],
);

/** That somebody was reminded of what falls due, told that it is late, or that this was passed on: the log of chasing. */
export const chasings = table(
  'chasings',
  {
    ...identity(),
    authority: text('authority').notNull(),
    person: text('person').notNull(),
    /** The obligation: a kind of declaration, and the day on which its clock began. */
    kind: text('kind').notNull(),
    beganOn: text('began_on').notNull(),
    dueOn: text('due_on').notNull(),
    /** `asked`, `first`, `second`, `last`, `late`, `escalated`, or `by-hand`. */
    step: text('step').notNull(),
    /** To how many addresses mail went: with none, somebody must be asked in person. */
    mailboxes: integer('mailboxes').notNull(),
    ...known(),
  },
  (t) => [primaryKey({ columns: [t.id, t.version] }), index('chasings_person').on(t.authority, t.person, t.kind, t.beganOn)],
);

/** Not facts: links by which somebody without an account confirms their register once. Only the hash of a token is kept. */
export const declarationLinks = table(
  'declaration_links',
  {
    hash: text('hash').notNull(),
    authority: text('authority').notNull(),
    person: text('person').notNull(),
    kind: text('kind').notNull(),
    createdAt: text('created_at').notNull(),
    expiresAt: text('expires_at').notNull(),
    usedAt: text('used_at'),
  },
  (t) => [primaryKey({ columns: [t.hash] }), index('declaration_links_person').on(t.authority, t.person), index('declaration_links_expires').on(t.expiresAt)],
);
