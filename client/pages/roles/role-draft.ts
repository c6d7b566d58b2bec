/** What the form holds, as text, and what is sent: only a form knows empty fields. */
import { today } from '../../text/dates.ts';
import { withheld } from '../../views/timeline-layout.ts';
import type { Static } from 'typebox';
import { LAST_DAY } from '../../text/dates.ts';
import type { NewRole, Role as RoleSchema, WhatIf } from '../../../server/domain/roles/role.ts';

type Role = Static<typeof RoleSchema>;

export type Action = 'record' | 'end' | 'correct' | 'withdraw';

export interface EvidenceDraft {
  title: string;
  url: string;
  reference: string;
  date: string;
}

export interface RoleDraft {
  kind: string;
  from: string;
  to: string;
  unit: string;
  committee: string;
  accountableOfficer: string;
  legalBasis: string;
  evidence: EvidenceDraft[];
  withheld: boolean;
  until: string;
  withheldReason: string;
  ofContractedService: boolean;
  on: string;
  reason: string;
}

export const NO_EVIDENCE: EvidenceDraft = { title: '', url: '', reference: '', date: '' };
export const NOTHING: RoleDraft = { kind: '', from: '', to: '', unit: '', committee: '', accountableOfficer: '', legalBasis: '', evidence: [], withheld: false, until: '', withheldReason: '', ofContractedService: false, on: '', reason: '' };

export const draftOf = (role: Role): RoleDraft => ({
  ...NOTHING,
  kind: role.kind,
  from: role.period.from ?? '',
  to: role.period.to ?? '',
  unit: role.unit ?? '',
  committee: role.committee ?? '',
  accountableOfficer: role.accountableOfficer ?? '',
  legalBasis: role.legalBasis ?? '',
  evidence: role.evidence.map((evidence) => ({ ...NO_EVIDENCE, ...evidence })),
  // A day that has passed withholds nothing: whoever withholds the role now must choose another.
  withheld: withheld(role, today(new Date())) && !role.publication.public,
  until: role.publication.until !== null && role.publication.until > today(new Date()) ? role.publication.until : '',
  withheldReason: role.publication.reason ?? '',
  ofContractedService: role.ofContractedService,
});

/** A row that was added and left empty is not evidence. */
const written = (evidence: EvidenceDraft): boolean => Object.values(evidence).some((value) => value.trim() !== '');

function evidenceOf(rows: readonly EvidenceDraft[]) {
  return rows.filter(written).map(({ title, url, reference, date }) => ({ title: title.trim(), ...(url.trim() && { url: url.trim() }), ...(reference.trim() && { reference: reference.trim() }), ...(date && { date }) }));
}

const orNull = (text: string): string | null => text.trim() || null;

export function factsOf(draft: RoleDraft) {
  return {
    kind: draft.kind,
    period: { from: orNull(draft.from), to: orNull(draft.to) },
    unit: orNull(draft.unit),
    committee: orNull(draft.committee),
    accountableOfficer: orNull(draft.accountableOfficer),
    legalBasis: orNull(draft.legalBasis),
    evidence: evidenceOf(draft.evidence),
    publication: draft.withheld ? { public: false, until: orNull(draft.until), reason: orNull(draft.withheldReason) } : { public: true },
    ofContractedService: draft.ofContractedService,
  };
}

/** A correction names what it changes and nothing else: so two people who correct different fields do not undo each other unseen. */
export function changesOf(draft: RoleDraft, role: Role): Partial<ReturnType<typeof factsOf>> {
  const [now, before] = [factsOf(draft), factsOf(draftOf(role))];
  return Object.fromEntries(Object.entries(now).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof typeof before])));
}

export const newRole = (draft: RoleDraft, authority: string, mutual: string): NewRole => ({ authority, mutual, ...factsOf(draft) });

/** A browser tells of the year 0002 on the way to 2025: no such day is asked about. An empty one is an answer, "not known". */
const sensible = (date: string): boolean => date === '' || (date >= '1000-01-01' && date <= LAST_DAY);

/** The question to ask before saving; nothing while there is not enough to ask about. */
export function questionOf(action: Action, draft: RoleDraft, role: Role | undefined, authority: string, mutual: string): WhatIf | undefined {
  if (![draft.from, draft.to, draft.on].every(sensible) || (draft.to && draft.from > draft.to)) return undefined;
  // The rules see neither basis, evidence nor publication, and half-typed evidence would only be refused.
  const silent = { evidence: [], publication: { public: true }, legalBasis: null };
  if (action === 'record') return draft.kind ? { ...newRole(draft, authority, mutual), ...silent } : undefined;
  if (!role) return undefined;
  if (action === 'end') return draft.on ? { end: { role: role.id, on: draft.on } } : undefined;
  if (action === 'withdraw') return { withdraw: { role: role.id } };
  if (!draft.kind) return undefined;
  const { evidence: _evidence, publication: _publication, legalBasis: _basis, ...seen } = changesOf(draft, role);
  return Object.keys(seen).length > 0 ? { correct: { role: role.id, ...seen } } : undefined;
}
