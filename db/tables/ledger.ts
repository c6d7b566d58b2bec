import { integer, primaryKey, table, text } from '../dialect.ts';

/** The head of each log: one for each authority, and `instance`. */
export const logs = table('logs', {
  log: text('log').notNull(),
  authority: text('authority'),
  title: text('title').notNull(),
  size: integer('size').notNull(),
  /** Hashes of the complete subtrees, largest first, as JSON: enough to append to and to compute the root. */
  peaks: text('peaks').notNull(),
  at: text('at').notNull(),
}, (t) => [primaryKey({ columns: [t.log] })]);

export const ledgerEntries = table(
  'ledger_entries',
  {
    log: text('log').notNull(),
    index: integer('position').notNull(),
    at: text('at').notNull(),
    actor: text('actor').notNull(),
    event: text('event').notNull(),
    v: integer('v').notNull(),
    subject: text('subject').notNull(),
    /** RFC 8785 canonical JSON, as hashed. */
    data: text('data').notNull(),
    leaf: text('leaf').notNull(),
  },
  (t) => [primaryKey({ columns: [t.log, t.index] })],
);

/** Hashes of complete subtrees above the leaves, so that any proof reads about log2(size) of them. */
export const ledgerNodes = table(
  'ledger_nodes',
  { log: text('log').notNull(), level: integer('level').notNull(), position: integer('position').notNull(), hash: text('hash').notNull() },
  (t) => [primaryKey({ columns: [t.log, t.level, t.position] })],
);
