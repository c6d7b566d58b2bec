import { index, primaryKey, table, text } from '../dialect.ts';
import { identity, known, valid } from './clock.ts';

export const accounts = table('accounts', { ...identity(), email: text('email').notNull(), name: text('name').notNull(), ...known() }, (t) => [primaryKey({ columns: [t.id, t.version] })]);

export const memberships = table(
  'memberships',
  {
    ...identity(),
    account: text('account').notNull(),
    authority: text('authority'),
    role: text('role').notNull(),
    person: text('person'),
    ...valid(),
    ...known(),
  },
  (t) => [primaryKey({ columns: [t.id, t.version] }), index('memberships_account').on(t.account)],
);

/** Not facts: how an account signs in. `password` is an argon2id hash in PHC form, or empty where none was set. */
export const credentials = table('credentials', { email: text('email').notNull(), account: text('account').notNull(), password: text('password') }, (t) => [primaryKey({ columns: [t.email] }), index('credentials_account').on(t.account)]);

/** Not facts: gone after they ended. */
export const sessions = table('sessions', { id: text('id').notNull(), account: text('account').notNull(), createdAt: text('created_at').notNull(), expiresAt: text('expires_at').notNull(), endedAt: text('ended_at') }, (t) => [primaryKey({ columns: [t.id] }), index('sessions_expires').on(t.expiresAt)]);
