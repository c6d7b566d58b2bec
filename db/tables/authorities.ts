import { index, primaryKey, table, text } from '../dialect.ts';
import { identity, known, valid } from './clock.ts';

export const authorities = table(
  'authorities',
  {
    ...identity(),
    /** Null for the few that the lists publish without one; such an authority is addressed by its id. */
    gss: text('gss'),
    name: text('name').notNull(),
    kind: text('kind').notNull(),
    nation: text('nation').notNull(),
    ...valid(),
    replacedBy: text('replaced_by').notNull(),
    principal: text('principal'),
    ...known(),
  },
  (t) => [primaryKey({ columns: [t.id, t.version] }), index('authorities_gss').on(t.gss), index('authorities_name').on(t.name, t.id)],
);

export const units = table(
  'units',
  {
    ...identity(),
    authority: text('authority').notNull(),
    name: text('name').notNull(),
    kind: text('kind').notNull(),
    parent: text('parent'),
    ...valid(),
    ...known(),
  },
  (t) => [primaryKey({ columns: [t.id, t.version] }), index('units_authority').on(t.authority, t.name, t.id)],
);

/** `name` is a commitment; the name itself is sealed, so that it can be destroyed when its time has come while the record stands. */
export const people = table(
  'people',
  {
    ...identity(),
    authority: text('authority').notNull(),
    name: text('name').notNull(),
    offices: text('offices').notNull(),
    ...known(),
    /** A commitment: where mail for somebody without an account goes. Never published. */
    email: text('email'),
  },
  (t) => [primaryKey({ columns: [t.id, t.version] }), index('people_authority').on(t.authority, t.id)],
);

/** Personal and sensitive text, and nothing else: emptied to redact, while every fact and proof keeps the commitment. */
export const sealed = table('sealed', { commitment: text('commitment').notNull(), salt: text('salt'), value: text('value') }, (t) => [primaryKey({ columns: [t.commitment] })]);
