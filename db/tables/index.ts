/** Every table, by what it is: facts are written once and guarded; derived tables equal a rebuild; the rest may go after its time. */
import { accounts, credentials, memberships, sessions } from './accounts.ts';
import { authorities, people, sealed, units } from './authorities.ts';
import { conflicts, findings, presence } from './conflicts.ts';
import { ledgerEntries, ledgerNodes, logs } from './ledger.ts';
import { dossiers, mutualIdentifiers, mutuals } from './mutuals.ts';
import { responsibilities, roles, roleStatements } from './roles.ts';
import { idempotency, settings } from './service.ts';

export { accounts, authorities, conflicts, credentials, dossiers, findings, idempotency, ledgerEntries, ledgerNodes, logs, memberships, mutualIdentifiers, mutuals, people, presence, responsibilities, roles, roleStatements, sealed, sessions, settings, units };

/** Versions of records, each named by exactly one ledger entry. */
export const FACTS = { authorities, units, people, mutuals, dossiers, roles, role_statements: roleStatements, responsibilities, accounts, memberships } as const;
export type FactTable = keyof typeof FACTS;
