/** Every table, by what it is: facts are written once and guarded; derived tables equal a rebuild; the rest may go after its time. */
import { accessEvents, accessHours, connections, fileInvitations, readings, withheldDetails } from './access.ts';
import { accounts, credentials, memberships, mergers, sessions, signInLinks, suspensions } from './accounts.ts';
import { acts, attestations, bodyNotices, inquiries, openLinks, weeklyDigests } from './asking.ts';
import { authorities, people, sealed, units } from './authorities.ts';
import { conflicts, findings, presence } from './conflicts.ts';
import { declarations, drafts, interests } from './declarations.ts';
import { guidanceAdditions, guidanceAdoptions, guidanceEditions, ruleAdoptions, sharedPrecedents } from './guidance.ts';
import { chasings, declarationLinks, legalHolds, rulings } from './keeping.ts';
import { ledgerEntries, ledgerNodes, logs } from './ledger.ts';
import { dossiers, mutualIdentifiers, mutuals } from './mutuals.ts';
import { assignments, concerns, decisions, fileNotes, recommendations, safeguards, verifications } from './reviews.ts';
import { responsibilities, roles, roleStatements } from './roles.ts';
import { authoritySettings, idempotency, outbox, settings } from './service.ts';

export { accessEvents, accessHours, accounts, acts, assignments, attestations, authorities, authoritySettings, bodyNotices, chasings, concerns, conflicts, connections, credentials, decisions, declarationLinks, declarations, dossiers, drafts, fileInvitations, fileNotes, findings, guidanceAdditions, guidanceAdoptions, guidanceEditions, idempotency, inquiries, interests, ledgerEntries, ledgerNodes, legalHolds, logs, memberships, mergers, mutualIdentifiers, mutuals, openLinks, outbox, people, presence, readings, recommendations, responsibilities, roles, roleStatements, ruleAdoptions, rulings, safeguards, sealed, sessions, settings, sharedPrecedents, signInLinks, suspensions, units, verifications, weeklyDigests, withheldDetails };

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
  inquiries,
  attestations,
  body_notices: bodyNotices,
  acts,
  rule_adoptions: ruleAdoptions,
  guidance_editions: guidanceEditions,
  guidance_adoptions: guidanceAdoptions,
  guidance_additions: guidanceAdditions,
  shared_precedents: sharedPrecedents,
} as const;
export type FactTable = keyof typeof FACTS;
