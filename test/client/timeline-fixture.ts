import type { Static } from 'typebox';
import type { Conflict as ConflictSchema } from '../../server/domain/conflicts/conflict.ts';
import type { Role as RoleSchema } from '../../server/domain/roles/role.ts';
import type { Family } from '../../server/domain/vocabulary.ts';
import { body } from '../../client/text/en/body.ts';
import { vocabulary } from '../../client/text/en/vocabulary.ts';
import type { Facts } from '../../client/views/timeline-layout.ts';
import { timelineWords } from '../../client/views/timeline-words.ts';

export type Role = Static<typeof RoleSchema>;
export type Conflict = Static<typeof ConflictSchema>;

export const TODAY = '2026-05-03';
export const words = timelineWords(body, vocabulary, 'en', TODAY);

export function role(id: string, family: Family, from: string | null, to: string | null, more: Partial<Role> = {}): Role {
  return {
    id, version: 1, authority: 'E07000999', mutual: 'm', kind: `${family}-kind`, family, period: { from, to }, state: 'recorded', unit: 'u', committee: null, accountableOfficer: null,
    legalBasis: null, evidence: [], publication: { public: true, until: null, reason: null }, ofContractedService: false, reason: null, recordedAt: '2026-01-01T00:00:00.000Z', ...more,
  };
}

export function conflict(id: string, families: Family[], from: string | null, to: string | null, more: Partial<Conflict> = {}): Conflict {
  return {
    id, version: 1, key: id, rule: { id: families.join('-and-'), version: 1, title: `Title of ${id}` }, scope: 'institutional', authority: 'E07000999', mutual: 'm', people: [], subject: null, case: 'c',
    class: 'potential', classBy: 'rule', kind: 'impaired-objectivity', severity: 4, folded: false, families, periods: [{ from, to }], live: to === null || to >= TODAY, state: 'open', decision: null, stale: [], changed: [],
    explanation: `What ${id} says.`, sources: [], guidance: 'g', clears: [], recordedAt: '2026-01-01T00:00:00.000Z', ...more,
  };
}

export const facts = (roles: Role[], conflicts: Conflict[] = [], unknown: Family[] = []): Facts => ({
  roles, conflicts, statements: [], unknown,
  units: new Map([['u', 'Leisure']]), people: new Map(), kinds: new Map(roles.map(({ kind, family }) => [kind, `${family} in plain words`])),
});
