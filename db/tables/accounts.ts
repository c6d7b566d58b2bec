import { index, integer, primaryKey, table, text } from '../dialect.ts';
import { identity, known, valid } from './clock.ts';

/** `reason`, a commitment, is why the address or the name was corrected. */
export const accounts = table('accounts', { ...identity(), email: text('email').notNull(), name: text('name').notNull(), ...known(), reason: text('reason') }, (t) => [primaryKey({ columns: [t.id, t.version] })]);

/** `state` is `in-force` or `revoked`: a revoked membership ends at once, one that merely runs out ends with its last day. */
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
    state: text('state').notNull().default('in-force'),
    /** For auditors: what was agreed, and why it was changed (a commitment). */
    agreement: text('agreement'),
    reason: text('reason'),
  },
  (t) => [primaryKey({ columns: [t.id, t.version] }), index('memberships_account').on(t.account), index('memberships_authority').on(t.authority, t.account)],
);

/** While one is `suspended`, its account signs in nowhere and none of its sessions is worth anything. */
export const suspensions = table(
  'suspensions',
  { ...identity(), account: text('account').notNull(), state: text('state').notNull(), reason: text('reason').notNull(), ...known() },
  (t) => [primaryKey({ columns: [t.id, t.version] }), index('suspensions_account').on(t.account)],
);

/** Two accounts of one human being: `account` is no more, and all that it held is `into`'s. */
export const mergers = table(
  'mergers',
  { ...identity(), account: text('account').notNull(), into: text('into_account').notNull(), reason: text('reason').notNull(), ...known() },
  (t) => [primaryKey({ columns: [t.id, t.version] }), index('mergers_account').on(t.account)],
);

/** Not facts: how an account signs in. `password` is an argon2id hash in PHC form, or empty where none was set. */
export const credentials = table(
  'credentials',
  {
    email: text('email').notNull(),
    account: text('account').notNull(),
    password: text('password'),
    /** The language in which the account was last used: that of its mail. */
    language: text('language').notNull().default('en'),
    /** When mail to this address was last refused for good. */
    bouncedAt: text('bounced_at'),
  },
  (t) => [primaryKey({ columns: [t.email] }), index('credentials_account').on(t.account)],
);

/**
 * Not facts: gone after they ended. A session is the family of its refresh tokens; `generation` says which of them is the current one, so that
 * an older one that turns up shows that somebody copied it.
 */
export const sessions = table(
  'sessions',
  {
    id: text('id').notNull(),
    account: text('account').notNull(),
    createdAt: text('created_at').notNull(),
    /** The absolute end. */
    expiresAt: text('expires_at').notNull(),
    endedAt: text('ended_at'),
    endedWhy: text('ended_why'),
    generation: integer('generation').notNull().default(0),
    rotatedAt: text('rotated_at'),
    /** When it ends unless it is used before. */
    idleAt: text('idle_at').notNull().default('9999-12-31T00:00:00.000Z'),
    how: text('how').notNull().default('password'),
    device: text('device'),
    address: text('address'),
  },
  (t) => [primaryKey({ columns: [t.id] }), index('sessions_expires').on(t.expiresAt), index('sessions_account').on(t.account)],
);

/** Not facts: links that were sent by mail. Only the hash of a token is kept, so that whoever reads the database cannot sign in with it. */
export const signInLinks = table(
  'sign_in_links',
  {
    hash: text('hash').notNull(),
    account: text('account').notNull(),
    purpose: text('purpose').notNull(),
    createdAt: text('created_at').notNull(),
    expiresAt: text('expires_at').notNull(),
    usedAt: text('used_at'),
  },
  (t) => [primaryKey({ columns: [t.hash] }), index('sign_in_links_account').on(t.account), index('sign_in_links_expires').on(t.expiresAt)],
);
