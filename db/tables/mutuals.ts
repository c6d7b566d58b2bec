import { index, primaryKey, table, text, uniqueIndex } from '../dialect.ts';
import { identity, known } from './clock.ts';

export const mutuals = table(
  'mutuals',
  {
    ...identity(),
    name: text('name').notNull(),
    legalForm: text('legal_form').notNull(),
    otherNames: text('other_names').notNull(),
    identifiers: text('identifiers').notNull(),
    addedBy: text('added_by'),
    ...known(),
  },
  (t) => [primaryKey({ columns: [t.id, t.version] }), index('mutuals_name').on(t.name, t.id), index('mutuals_added_by').on(t.addedBy)],
);

/** Derived: which body has a number now, in its normal form. */
export const mutualIdentifiers = table(
  'mutual_identifiers',
  { scheme: text('scheme').notNull(), number: text('number').notNull(), mutual: text('mutual').notNull() },
  (t) => [uniqueIndex('mutual_identifiers_number').on(t.scheme, t.number), index('mutual_identifiers_mutual').on(t.mutual)],
);

export const dossiers = table(
  'dossiers',
  {
    ...identity(),
    authority: text('authority').notNull(),
    mutual: text('mutual').notNull(),
    stage: text('stage'),
    origin: text('origin'),
    controlModel: text('control_model'),
    notes: text('notes'),
    ...known(),
  },
  (t) => [primaryKey({ columns: [t.id, t.version] }), index('dossiers_authority_mutual').on(t.authority, t.mutual)],
);
