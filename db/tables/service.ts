import { index, integer, primaryKey, table, text } from '../dialect.ts';

/** Not facts: what this installation is (a demo stays one), and the key that signs its tokens. */
export const settings = table('settings', { name: text('name').notNull(), value: text('value').notNull() }, (t) => [primaryKey({ columns: [t.name] })]);

/** Not facts: the first reply to a request, kept 24 hours for the same request sent again. */
export const idempotency = table(
  'idempotency',
  { account: text('account').notNull(), target: text('target').notNull(), key: text('key').notNull(), body: text('body').notNull(), status: integer('status').notNull(), reply: text('reply').notNull(), at: text('at').notNull() },
  (t) => [primaryKey({ columns: [t.account, t.target, t.key] }), index('idempotency_at').on(t.at)],
);
