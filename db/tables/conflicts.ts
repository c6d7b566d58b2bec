import { index, integer, primaryKey, table, text, uniqueIndex } from '../dialect.ts';

/** Derived from roles: when the authority was active, as unions. `spans` is JSON pairs of whole days since 1970-01-01. */
export const presence = table(
  'presence',
  { authority: text('authority').notNull(), mutual: text('mutual').notNull(), scope: text('scope').notNull(), part: text('part').notNull(), family: text('family').notNull(), spans: text('spans').notNull() },
  (t) => [primaryKey({ columns: [t.authority, t.mutual, t.scope, t.part, t.family] })],
);

/** The identity of a finding over its whole life: rule, authority, body and scope, never a date. */
export const conflicts = table(
  'conflicts',
  { id: text('id').notNull(), rule: text('rule').notNull(), authority: text('authority').notNull(), mutual: text('mutual').notNull(), scope: text('scope').notNull(), subject: text('subject') },
  (t) => [primaryKey({ columns: [t.id] }), uniqueIndex('conflicts_key').on(t.authority, t.mutual, t.scope, t.rule), index('conflicts_mutual').on(t.mutual), index('conflicts_authority').on(t.authority, t.id)],
);

/** Versions of what the rule gave. Only a change of periods, severity, rule version or facts hash writes one; none is ever changed. */
export const findings = table(
  'findings',
  {
    conflict: text('conflict').notNull(),
    version: integer('version').notNull(),
    ruleVersion: integer('rule_version').notNull(),
    periods: text('periods').notNull(),
    severity: integer('severity').notNull(),
    families: text('families').notNull(),
    factsHash: text('facts_hash').notNull(),
    recordedAt: text('recorded_at').notNull(),
    supersededAt: text('superseded_at'),
  },
  (t) => [primaryKey({ columns: [t.conflict, t.version] })],
);
