import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, table, text } from '../dialect.ts';
import { identity, known, valid } from './clock.ts';

export const roles = table(
  'roles',
  {
    ...identity(),
    authority: text('authority').notNull(),
    mutual: text('mutual').notNull(),
    kind: text('kind').notNull(),
    family: text('family').notNull(),
    ...valid(),
    state: text('state').notNull(),
    unit: text('unit'),
    committee: text('committee'),
    legalBasis: text('legal_basis'),
    evidence: text('evidence').notNull(),
    public: integer('public').notNull(),
    withheldUntil: text('withheld_until'),
    withheldReason: text('withheld_reason'),
    ofContractedService: integer('of_contracted_service').notNull(),
    reason: text('reason'),
    ...known(),
  },
  (t) => [
    primaryKey({ columns: [t.id, t.version] }),
    // All that a rule sees of a role: a dossier is derived, and the whole register rebuilt, from the index alone.
    index('roles_current').on(t.authority, t.mutual, t.family, t.validFrom, t.validTo, t.kind, t.ofContractedService, t.unit, t.committee, t.id).where(sql`${t.supersededAt} is null and ${t.state} = 'recorded'`),
    index('roles_mutual').on(t.mutual, t.authority),
    index('roles_authority').on(t.authority, t.id),
    check('roles_period', sql`${t.validFrom} <= ${t.validTo}`),
    check('roles_state', sql`${t.state} in ('recorded', 'withdrawn')`),
  ],
);

export const roleStatements = table(
  'role_statements',
  {
    ...identity(),
    authority: text('authority').notNull(),
    mutual: text('mutual').notNull(),
    family: text('family').notNull(),
    ...valid(),
    state: text('state').notNull(),
    ...known(),
  },
  (t) => [primaryKey({ columns: [t.id, t.version] }), index('role_statements_dossier').on(t.authority, t.mutual, t.family), check('role_statements_period', sql`${t.validFrom} <= ${t.validTo}`)],
);

export const responsibilities = table(
  'responsibilities',
  {
    ...identity(),
    authority: text('authority').notNull(),
    role: text('role').notNull(),
    person: text('person').notNull(),
    capacity: text('capacity').notNull(),
    ...valid(),
    state: text('state').notNull(),
    ...known(),
  },
  (t) => [primaryKey({ columns: [t.id, t.version] }), index('responsibilities_role').on(t.role), index('responsibilities_person').on(t.authority, t.person, t.capacity, t.role, t.validFrom, t.validTo).where(sql`${t.supersededAt} is null and ${t.state} = 'recorded'`)],
);
