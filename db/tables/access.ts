/** Who touched what: connections of people with bodies, who was asked for one file, who read what is withheld, and who came and was refused. */
import { check, index, integer, primaryKey, table, text } from '../dialect.ts';
import { sql } from 'drizzle-orm';
import { identity, known, valid } from './clock.ts';

/** That a person is connected with a body, so that they may prepare its matters and not decide them. */
export const connections = table(
  'connections',
  {
    ...identity(),
    authority: text('authority').notNull(),
    person: text('person').notNull(),
    mutual: text('mutual').notNull(),
    kind: text('kind').notNull(),
    /** A commitment: what exactly it is, in the register's own keeping. */
    note: text('note'),
    ...valid(),
    state: text('state').notNull(),
    ...known(),
  },
  (t) => [primaryKey({ columns: [t.id, t.version] }), index('connections_mutual').on(t.authority, t.mutual), index('connections_person').on(t.authority, t.person), check('connections_period', sql`${t.validFrom} <= ${t.validTo}`)],
);

/** Somebody of another council who is asked to decide one file, and sees that one only. */
export const fileInvitations = table(
  'file_invitations',
  {
    ...identity(),
    authority: text('authority').notNull(),
    conflict: text('conflict').notNull(),
    account: text('account').notNull(),
    /** A commitment. */
    reason: text('reason').notNull(),
    ...valid(),
    state: text('state').notNull(),
    ...known(),
  },
  (t) => [primaryKey({ columns: [t.id, t.version] }), index('file_invitations_account').on(t.account), index('file_invitations_conflict').on(t.conflict)],
);

/** Detail that the public copy leaves out (Localism Act 2011 s.32, s.32A): sealed, and opened only by a reading, which is an event. */
export const withheldDetails = table(
  'withheld_details',
  {
    ...identity(),
    authority: text('authority').notNull(),
    person: text('person').notNull(),
    kind: text('kind').notNull(),
    detail: text('detail').notNull(),
    reason: text('reason').notNull(),
    reviewOn: text('review_on'),
    ...valid(),
    state: text('state').notNull(),
    ...known(),
  },
  (t) => [primaryKey({ columns: [t.id, t.version] }), index('withheld_details_person').on(t.authority, t.person)],
);

export const readings = table(
  'readings',
  { ...identity(), authority: text('authority').notNull(), detail: text('detail').notNull(), person: text('person').notNull(), account: text('account').notNull(), purpose: text('purpose').notNull(), ...known() },
  (t) => [primaryKey({ columns: [t.id, t.version] }), index('readings_person').on(t.authority, t.person), index('readings_detail').on(t.detail)],
);

/** How many access events an hour had, and their hash: what is kept for a set time can be shown to be whole while it is there. */
export const accessHours = table('access_hours', { ...identity(), hour: text('hour').notNull(), events: integer('events').notNull(), hash: text('hash').notNull(), ...known() }, (t) => [primaryKey({ columns: [t.id, t.version] })]);

/** Not facts: signing in, refusals, what auditors looked at. Anybody on the network can cause them, so they stand outside the log and go after their time. */
export const accessEvents = table(
  'access_events',
  {
    id: text('id').notNull(),
    hour: text('hour').notNull(),
    at: text('at').notNull(),
    kind: text('kind').notNull(),
    account: text('account'),
    /** The authority concerned, where the event is of one. */
    authority: text('authority'),
    address: text('address').notNull(),
    detail: text('detail').notNull(),
    count: integer('count').notNull(),
  },
  (t) => [primaryKey({ columns: [t.id] }), index('access_events_hour').on(t.hour, t.id), index('access_events_account').on(t.account, t.id), index('access_events_authority').on(t.authority, t.id)],
);
