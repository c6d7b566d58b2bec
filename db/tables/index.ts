/** Every table, by what it is: facts are written once and guarded; derived tables equal a rebuild; the rest may go after its time. */
import { accessEvents, accessHours, connections, fileInvitations, readings, withheldDetails } from './access.ts';
import { accounts, credentials, memberships, mergers, sessions, signInLinks, suspensions } from './accounts.ts';
import { authorities, people, sealed, units } from './authorities.ts';
import { conflicts, findings, presence } from './conflicts.ts';
import { declarations, drafts, interests } from './declarations.ts';
import { chasings, declarationLinks, legalHolds, rulings } from './keeping.ts';
import { ledgerEntries, ledgerNodes, logs } from './ledger.ts';
import { dossiers, mutualIdentifiers, mutuals } from './mutuals.ts';
import { assignments, concerns, decisions, fileNotes, recommendations, safeguards, verifications } from './reviews.ts';
import { responsibilities, roles, roleStatements } from './roles.ts';
import { authoritySettings, idempotency, outbox, settings } from './service.ts';

export { accessEvents, accessHours, accounts, assignments, authorities, authoritySettings, chasings, concerns, conflicts, connections, credentials, decisions, declarationLinks, declarations, dossiers, drafts, fileInvitations, fileNotes, findings, idempotency, interests, ledgerEntries, ledgerNodes, legalHolds, logs, memberships, mergers, mutualIdentifiers, mutuals, outbox, people, presence, readings, recommendations, responsibilities, roles, roleStatements, rulings, safeguards, sealed, sessions, settings, signInLinks, suspensions, units, verifications, withheldDetails };

/** Versions of records, each named by exactly one ledger entry. */
export const FACTS = {
  authorities,
  units,
  people,
  mutuals,
  dossiers,
  roles,
  role_statements: roleStatements,
  responsibilities,
  accounts,
  memberships,
  suspensions,
  mergers,
  authority_settings: authoritySettings,
  connections,
  file_invitations: fileInvitations,
  withheld_details: withheldDetails,
  readings,
  access_hours: accessHours,
  declarations,
  interests,
  rulings,
  legal_holds: legalHolds,
  chasings,
  recommendations,
  decisions,
  safeguards,
  verifications,
  assignments,
  file_notes: fileNotes,
  concerns,
} as const;
export type FactTable = keyof typeof FACTS;
