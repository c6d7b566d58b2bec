/**
 * Everything that can happen, as `noun.verb`, each with the shape of what it writes. A shape is frozen: when a table gains a column, the event
 * gets a new `v` and keeps the old one, for entries are never rewritten and old ones must still be understood.
 */
export interface EventShape {
  readonly event: string;
  readonly v: number;
  readonly says: string;
  /** Tables and columns of the fact rows that an entry holds; `recorded_at` is the entry's own `at`. */
  readonly rows: Readonly<Record<string, readonly string[]>>;
}

const AUTHORITY = ['id', 'version', 'gss', 'name', 'kind', 'nation', 'valid_from', 'valid_to', 'replaced_by', 'principal'];
const UNIT = ['id', 'version', 'authority', 'name', 'kind', 'parent', 'valid_from', 'valid_to'];
const PERSON = ['id', 'version', 'authority', 'name', 'offices'];
const MUTUAL = ['id', 'version', 'name', 'legal_form', 'other_names', 'identifiers', 'added_by'];
const DOSSIER = ['id', 'version', 'authority', 'mutual', 'stage', 'origin', 'control_model', 'notes'];
const ROLE = ['id', 'version', 'authority', 'mutual', 'kind', 'family', 'valid_from', 'valid_to', 'state', 'unit', 'committee', 'legal_basis', 'evidence', 'public', 'withheld_until', 'withheld_reason', 'of_contracted_service', 'reason'];
const STATEMENT = ['id', 'version', 'authority', 'mutual', 'family', 'valid_from', 'valid_to', 'state'];
const RESPONSIBILITY = ['id', 'version', 'authority', 'role', 'person', 'capacity', 'valid_from', 'valid_to', 'state'];
const ACCOUNT = ['id', 'version', 'email', 'name'];
const MEMBERSHIP = ['id', 'version', 'account', 'authority', 'role', 'person', 'valid_from', 'valid_to'];

const ROLE_CHANGE = { roles: ROLE, responsibilities: RESPONSIBILITY, role_statements: STATEMENT };

export const EVENTS = [
  { event: 'authority.added', v: 1, says: 'An authority was added', rows: { authorities: AUTHORITY } },
  { event: 'authority.corrected', v: 1, says: 'The facts of an authority were corrected', rows: { authorities: AUTHORITY } },
  { event: 'unit.recorded', v: 1, says: 'A part of the authority was recorded', rows: { units: UNIT } },
  { event: 'person.recorded', v: 1, says: 'A person was recorded; the name is sealed', rows: { people: PERSON } },
  { event: 'mutual.added', v: 1, says: 'A body was added', rows: { mutuals: MUTUAL } },
  { event: 'dossier.recorded', v: 1, says: 'A council’s own view of a body was recorded; notes are sealed', rows: { dossiers: DOSSIER } },
  { event: 'role.recorded', v: 1, says: 'A role was recorded, with who answers for it and the statements that it cut', rows: ROLE_CHANGE },
  { event: 'role.ended', v: 1, says: 'A role was ended', rows: ROLE_CHANGE },
  { event: 'role.corrected', v: 1, says: 'A role was corrected; what was known before stays', rows: ROLE_CHANGE },
  { event: 'role.withdrawn', v: 1, says: 'A role was withdrawn as recorded in error', rows: ROLE_CHANGE },
  { event: 'role-statement.recorded', v: 1, says: 'It was stated that a kind of role is not played', rows: { role_statements: STATEMENT } },
  { event: 'responsibility.recorded', v: 1, says: 'Who answers for a role was recorded', rows: { responsibilities: RESPONSIBILITY } },
  { event: 'account.added', v: 1, says: 'An account was added; name and address are sealed', rows: { accounts: ACCOUNT, memberships: MEMBERSHIP } },
  { event: 'membership.added', v: 1, says: 'An account was given a role', rows: { memberships: MEMBERSHIP } },
] as const satisfies readonly EventShape[];

export type EventName = (typeof EVENTS)[number]['event'];

const byName = new Map<string, EventShape>(EVENTS.map((shape) => [shape.event, shape]));

export const eventShape = (event: EventName): EventShape => byName.get(event) as EventShape;
