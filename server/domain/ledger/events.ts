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
const PERSON_1 = ['id', 'version', 'authority', 'name', 'offices'];
const PERSON = [...PERSON_1, 'email'];
const MUTUAL = ['id', 'version', 'name', 'legal_form', 'other_names', 'identifiers', 'added_by'];
const DOSSIER = ['id', 'version', 'authority', 'mutual', 'stage', 'origin', 'control_model', 'notes'];
const ROLE = ['id', 'version', 'authority', 'mutual', 'kind', 'family', 'valid_from', 'valid_to', 'state', 'unit', 'committee', 'legal_basis', 'evidence', 'public', 'withheld_until', 'withheld_reason', 'of_contracted_service', 'reason'];
const STATEMENT = ['id', 'version', 'authority', 'mutual', 'family', 'valid_from', 'valid_to', 'state'];
const RESPONSIBILITY = ['id', 'version', 'authority', 'role', 'person', 'capacity', 'valid_from', 'valid_to', 'state'];
const ACCOUNT_1 = ['id', 'version', 'email', 'name'];
const ACCOUNT = [...ACCOUNT_1, 'reason'];
const MEMBERSHIP_1 = ['id', 'version', 'account', 'authority', 'role', 'person', 'valid_from', 'valid_to'];
const MEMBERSHIP = [...MEMBERSHIP_1, 'state', 'agreement', 'reason'];
const SUSPENSION = ['id', 'version', 'account', 'state', 'reason'];
const MERGER = ['id', 'version', 'account', 'into_account', 'reason'];
const SETTINGS_1 = ['id', 'version', 'authority', 'publish_after_days'];
const SETTINGS_2 = [...SETTINGS_1, 'yearly_request_on', 'reminders', 'names_not_filed', 'gifts_together', 'unpublish_leavers', 'keep_years'];
const SETTINGS = [...SETTINGS_2, 'still_true_on', 'weekly_digest', 'apart_from'];
const CONNECTION = ['id', 'version', 'authority', 'person', 'mutual', 'kind', 'note', 'valid_from', 'valid_to', 'state'];
const FILE_INVITATION = ['id', 'version', 'authority', 'conflict', 'account', 'reason', 'valid_from', 'valid_to', 'state'];
const WITHHELD_DETAIL = ['id', 'version', 'authority', 'person', 'kind', 'detail', 'reason', 'review_on', 'valid_from', 'valid_to', 'state'];
const READING = ['id', 'version', 'authority', 'detail', 'person', 'account', 'purpose'];
const DECLARATION = ['id', 'version', 'authority', 'person', 'kind', 'kind_version', 'number', 'answers', 'state', 'attested', 'began_on', 'due_on', 'received_on', 'reason'];
const INTEREST_1 = ['id', 'version', 'authority', 'person', 'declaration', 'heading', 'entry', 'mutual', 'valid_from', 'valid_to', 'state', 'sensitive', 'publish_address', 'reason'];
const INTEREST = [...INTEREST_1, 'review_on'];
const RULING = ['id', 'version', 'authority', 'person', 'mutual', 'kind', 'reason', 'valid_from', 'valid_to', 'state'];
const LEGAL_HOLD = ['id', 'version', 'authority', 'person', 'reason', 'valid_from', 'valid_to', 'state'];
const CHASING = ['id', 'version', 'authority', 'person', 'kind', 'began_on', 'due_on', 'step', 'mailboxes'];
const RECOMMENDATION = ['id', 'version', 'authority', 'conflict', 'disposition', 'reason', 'account'];
const DECISION = ['id', 'version', 'authority', 'conflict', 'disposition', 'class', 'reason', 'observer', 'steps', 'public_reason', 'legal_advice', 'referred_to', 'review_on', 'account', 'second', 'state', 'rule', 'rule_version', 'facts_hash', 'periods', 'severity', 'facts'];
const SAFEGUARD = ['id', 'version', 'authority', 'mutual', 'conflicts', 'kind', 'description', 'owner', 'valid_from', 'valid_to', 'test_every_months', 'state'];
const VERIFICATION = ['id', 'version', 'authority', 'safeguard', 'tested_on', 'outcome', 'evidence', 'account'];
const ASSIGNMENT = ['id', 'version', 'authority', 'account', 'watchers'];
const FILE_NOTE = ['id', 'version', 'authority', 'conflict', 'kind', 'person', 'answers', 'text', 'account'];
const CONCERN = ['id', 'version', 'authority', 'mutual', 'raised_on', 'capacity', 'in_confidence', 'text', 'contact', 'reason', 'state', 'conflict'];
const INQUIRY = ['id', 'version', 'authority', 'mutual', 'email', 'name', 'person', 'asked_on', 'due_on', 'answer', 'reason', 'recorded', 'state'];
const ATTESTATION = ['id', 'version', 'authority', 'mutual', 'kind', 'subject', 'person', 'asked_on', 'due_on', 'mailboxes', 'text', 'state', 'account'];
const BODY_NOTICE = ['id', 'version', 'authority', 'mutual', 'conflict', 'email', 'text', 'reply', 'replied_by', 'reason', 'sent_on', 'due_on', 'replied_on', 'state'];
const ACT = ['id', 'version', 'authority', 'mutual', 'role', 'kind', 'done_on', 'unit', 'committee', 'person', 'tie', 'outcome', 'description', 'evidence', 'state', 'reason'];
const RULE_ADOPTION = ['id', 'version', 'authority', 'rule', 'rule_version', 'parameters', 'adopted_from', 'reason', 'account', 'state'];
const EDITION = ['id', 'version', 'publisher', 'title', 'basis', 'published_on', 'content', 'contact', 'state'];
const GUIDANCE_ADOPTION = ['id', 'version', 'authority', 'edition', 'adopted_from', 'reason', 'account', 'state'];
const ADDITION = ['id', 'version', 'authority', 'paragraph', 'text', 'valid_from', 'valid_to', 'state'];
const PRECEDENT = ['id', 'version', 'authority', 'decision', 'rule', 'text', 'contact', 'account', 'state'];
const ACCESS_HOUR = ['id', 'version', 'hour', 'events', 'hash'];

const ROLE_CHANGE = { roles: ROLE, responsibilities: RESPONSIBILITY, role_statements: STATEMENT };

export const EVENTS = [
  { event: 'authority.added', v: 1, says: 'An authority was added', rows: { authorities: AUTHORITY } },
  { event: 'authority.corrected', v: 1, says: 'The facts of an authority were corrected', rows: { authorities: AUTHORITY } },
  { event: 'unit.recorded', v: 1, says: 'A part of the authority was recorded', rows: { units: UNIT } },
  { event: 'person.recorded', v: 1, says: 'A person was recorded; the name is sealed', rows: { people: PERSON_1 } },
  { event: 'person.recorded', v: 2, says: 'A person was recorded; the name and an address for mail are sealed', rows: { people: PERSON } },
  { event: 'person.corrected', v: 1, says: 'The name, the address or the offices of a person were changed; name and address are sealed', rows: { people: PERSON } },
  { event: 'mutual.added', v: 1, says: 'A body was added', rows: { mutuals: MUTUAL } },
  { event: 'dossier.recorded', v: 1, says: 'A council’s own view of a body was recorded; notes are sealed', rows: { dossiers: DOSSIER } },
  { event: 'role.recorded', v: 1, says: 'A role was recorded, with who answers for it and the statements that it cut', rows: ROLE_CHANGE },
  { event: 'role.ended', v: 1, says: 'A role was ended', rows: ROLE_CHANGE },
  { event: 'role.corrected', v: 1, says: 'A role was corrected; what was known before stays', rows: ROLE_CHANGE },
  { event: 'role.withdrawn', v: 1, says: 'A role was withdrawn as recorded in error', rows: ROLE_CHANGE },
  { event: 'role-statement.recorded', v: 1, says: 'It was stated that a kind of role is not played', rows: { role_statements: STATEMENT } },
  { event: 'responsibility.recorded', v: 1, says: 'Who answers for a role was recorded', rows: { responsibilities: RESPONSIBILITY } },
  { event: 'account.added', v: 1, says: 'An account was added; name and address are sealed', rows: { accounts: ACCOUNT_1, memberships: MEMBERSHIP_1 } },
  { event: 'account.added', v: 2, says: 'An account was added; name and address are sealed', rows: { accounts: ACCOUNT, memberships: MEMBERSHIP } },
  { event: 'account.corrected', v: 1, says: 'The name or the address of an account was corrected; the reason is sealed', rows: { accounts: ACCOUNT } },
  { event: 'account.suspended', v: 1, says: 'An account was suspended: it signs in nowhere; the reason is sealed', rows: { suspensions: SUSPENSION } },
  { event: 'account.restored', v: 1, says: 'A suspension was lifted', rows: { suspensions: SUSPENSION } },
  { event: 'account.merged', v: 1, says: 'Two accounts of one human being became one, with the memberships of both', rows: { mergers: MERGER, memberships: MEMBERSHIP } },
  { event: 'membership.added', v: 1, says: 'An account was given a role', rows: { memberships: MEMBERSHIP_1 } },
  { event: 'membership.added', v: 2, says: 'An account was given a role', rows: { memberships: MEMBERSHIP } },
  { event: 'membership.changed', v: 1, says: 'The end or the agreement of a membership was changed', rows: { memberships: MEMBERSHIP } },
  { event: 'membership.revoked', v: 1, says: 'A role was taken from an account, at once; the reason is sealed', rows: { memberships: MEMBERSHIP } },
  { event: 'membership.transferred', v: 1, says: 'Somebody went from one council to another: what they held there ended, and what they hold here began', rows: { memberships: MEMBERSHIP } },
  { event: 'settings.changed', v: 1, says: 'An authority changed a setting of its register', rows: { authority_settings: SETTINGS_1 } },
  { event: 'settings.changed', v: 2, says: 'An authority changed a setting of its register', rows: { authority_settings: SETTINGS_2 } },
  { event: 'settings.changed', v: 3, says: 'An authority changed a setting of its register', rows: { authority_settings: SETTINGS } },
  { event: 'connection.recorded', v: 1, says: 'It was recorded that a person is connected with a body; the note is sealed', rows: { connections: CONNECTION } },
  { event: 'connection.ended', v: 1, says: 'A connection of a person with a body ended', rows: { connections: CONNECTION } },
  { event: 'connection.withdrawn', v: 1, says: 'A connection was withdrawn as recorded in error', rows: { connections: CONNECTION } },
  { event: 'file-invitation.made', v: 1, says: 'The monitoring officer of another council was asked to decide one file; the reason is sealed', rows: { file_invitations: FILE_INVITATION } },
  { event: 'file-invitation.ended', v: 1, says: 'Such an invitation was ended', rows: { file_invitations: FILE_INVITATION } },
  { event: 'withheld-detail.recorded', v: 1, says: 'Detail that the public copy leaves out was recorded; it and the reason are sealed', rows: { withheld_details: WITHHELD_DETAIL } },
  { event: 'withheld-detail.ended', v: 1, says: 'A detail is withheld no longer', rows: { withheld_details: WITHHELD_DETAIL } },
  { event: 'withheld-detail.read', v: 1, says: 'Somebody opened a withheld detail; the purpose is sealed', rows: { readings: READING } },
  { event: 'declaration.submitted', v: 1, says: 'A declaration was filed; its answers are sealed', rows: { declarations: DECLARATION, interests: INTEREST_1 } },
  { event: 'declaration.submitted', v: 2, says: 'A declaration was filed; its answers are sealed', rows: { declarations: DECLARATION, interests: INTEREST } },
  { event: 'declaration.returned', v: 1, says: 'A declaration was returned with a question', rows: { declarations: DECLARATION, interests: INTEREST_1 } },
  { event: 'declaration.returned', v: 2, says: 'A declaration was returned with a question', rows: { declarations: DECLARATION, interests: INTEREST } },
  { event: 'declaration.accepted', v: 1, says: 'A declaration was accepted; what it declares is in the register', rows: { declarations: DECLARATION, interests: INTEREST_1 } },
  { event: 'declaration.accepted', v: 2, says: 'A declaration was accepted; what it declares is in the register', rows: { declarations: DECLARATION, interests: INTEREST } },
  { event: 'declaration.rectified', v: 1, says: 'A declaration was rectified; what was filed before stays', rows: { declarations: DECLARATION, interests: INTEREST_1 } },
  { event: 'declaration.rectified', v: 2, says: 'A declaration was rectified; what was filed before stays', rows: { declarations: DECLARATION, interests: INTEREST } },
  { event: 'declaration.retracted', v: 1, says: 'A declaration was taken back by the publisher; it stays on record', rows: { declarations: DECLARATION, interests: INTEREST_1 } },
  { event: 'declaration.retracted', v: 2, says: 'A declaration was taken back by the publisher; it stays on record', rows: { declarations: DECLARATION, interests: INTEREST } },
  { event: 'interest.ended', v: 1, says: 'Somebody said that an interest had ended', rows: { interests: INTEREST_1 } },
  { event: 'interest.ended', v: 2, says: 'Somebody said that an interest had ended', rows: { interests: INTEREST } },
  { event: 'interest.withheld', v: 1, says: 'The monitoring officer agreed, or no longer agrees, that an interest is sensitive', rows: { interests: INTEREST_1 } },
  { event: 'interest.withheld', v: 2, says: 'The monitoring officer agreed, or no longer agrees, that an interest is sensitive', rows: { interests: INTEREST } },
  { event: 'declaration.carried-over', v: 1, says: 'What an older register held was taken over; nobody has confirmed it yet', rows: { declarations: DECLARATION, interests: INTEREST } },
  { event: 'declaration.destroyed', v: 1, says: 'The period of retention was over: what was declared was destroyed, and its commitments stay', rows: { declarations: DECLARATION, interests: INTEREST } },
  { event: 'declaration.chased', v: 1, says: 'People were reminded of what falls due, or told that it is late', rows: { chasings: CHASING } },
  { event: 'ruling.made', v: 1, says: 'The monitoring officer ruled on interests that the text of the law implies; the reason is sealed', rows: { rulings: RULING } },
  { event: 'ruling.ended', v: 1, says: 'Such a ruling ended', rows: { rulings: RULING } },
  { event: 'hold.placed', v: 1, says: 'Nothing of a person is destroyed for the time being; the reason is sealed', rows: { legal_holds: LEGAL_HOLD } },
  { event: 'hold.lifted', v: 1, says: 'Such a hold was lifted', rows: { legal_holds: LEGAL_HOLD } },
  { event: 'decision.recommended', v: 1, says: 'Somebody recommended what to decide of an overlap; the reason is sealed', rows: { recommendations: RECOMMENDATION } },
  { event: 'decision.proposed', v: 1, says: 'A decision was proposed that needs a second person; its reasons and the facts that it saw are sealed', rows: { decisions: DECISION } },
  { event: 'decision.made', v: 1, says: 'An overlap was decided; the reasons and the facts that it saw are sealed', rows: { decisions: DECISION } },
  { event: 'decision.withdrawn', v: 1, says: 'A decision was withdrawn; it stays on record', rows: { decisions: DECISION } },
  { event: 'safeguard.arranged', v: 1, says: 'A safeguard was arranged; what it is in words is sealed', rows: { safeguards: SAFEGUARD } },
  { event: 'safeguard.changed', v: 1, says: 'The owner, the test or the words of a safeguard were changed', rows: { safeguards: SAFEGUARD } },
  { event: 'safeguard.ended', v: 1, says: 'A safeguard ended', rows: { safeguards: SAFEGUARD } },
  { event: 'safeguard.verified', v: 1, says: 'It was looked at whether a safeguard operates; the evidence is sealed', rows: { verifications: VERIFICATION } },
  { event: 'file.assigned', v: 1, says: 'A file was given to somebody, or watched', rows: { assignments: ASSIGNMENT } },
  { event: 'file.noted', v: 1, says: 'A note, a question or an answer was put into a file; its text is sealed', rows: { file_notes: FILE_NOTE } },
  { event: 'concern.raised', v: 1, says: 'Somebody raised a concern; what was said and by whom is sealed', rows: { concerns: CONCERN } },
  { event: 'concern.triaged', v: 1, says: 'A concern was taken up or closed; the reason is sealed', rows: { concerns: CONCERN } },
  { event: 'inquiry.sent', v: 1, says: 'The officer who knows was asked what the council does with a body; the address is sealed', rows: { inquiries: INQUIRY } },
  { event: 'inquiry.answered', v: 1, says: 'Such a question was answered; the answer is sealed and waits for a keeper', rows: { inquiries: INQUIRY } },
  { event: 'inquiry.accepted', v: 1, says: 'Such an answer was accepted; what was recorded from it has entries of its own', rows: { inquiries: INQUIRY } },
  { event: 'inquiry.declined', v: 1, says: 'Such an answer was not taken into the register; the reason is sealed', rows: { inquiries: INQUIRY } },
  { event: 'inquiry.withdrawn', v: 1, says: 'Such a question was taken back', rows: { inquiries: INQUIRY } },
  { event: 'attestation.asked', v: 1, says: 'Those who answer for roles were asked whether they are still true', rows: { attestations: ATTESTATION } },
  { event: 'attestation.given', v: 1, says: 'Somebody said whether roles are still true; what is true instead is sealed', rows: { attestations: ATTESTATION } },
  { event: 'body-notice.sent', v: 1, says: 'A body was shown what is and will be published about it; address and words are sealed', rows: { body_notices: BODY_NOTICE } },
  { event: 'body-notice.replied', v: 1, says: 'The body replied; the reply is sealed', rows: { body_notices: BODY_NOTICE } },
  { event: 'body-notice.settled', v: 1, says: 'The reply of a body was published, or was not, for a reason that is sealed', rows: { body_notices: BODY_NOTICE } },
  { event: 'body-notice.withdrawn', v: 1, says: 'Such a notice was taken back', rows: { body_notices: BODY_NOTICE } },
  { event: 'act.recorded', v: 1, says: 'An act of enforcing was recorded; what it was in words is sealed', rows: { acts: ACT } },
  { event: 'act.corrected', v: 1, says: 'An act of enforcing was corrected; what was known before stays', rows: { acts: ACT } },
  { event: 'act.withdrawn', v: 1, says: 'An act of enforcing was withdrawn as recorded in error', rows: { acts: ACT } },
  { event: 'rule.adopted', v: 1, says: 'An authority adopted a version of a rule, or other values of its parameters, from a day on; the reason is sealed', rows: { rule_adoptions: RULE_ADOPTION } },
  { event: 'rule.adoption-withdrawn', v: 1, says: 'Such an adoption was withdrawn', rows: { rule_adoptions: RULE_ADOPTION } },
  { event: 'guidance.published', v: 1, says: 'An edition of guidance was published', rows: { guidance_editions: EDITION } },
  { event: 'guidance.withdrawn', v: 1, says: 'An edition of guidance was withdrawn; it stays on record', rows: { guidance_editions: EDITION } },
  { event: 'guidance.adopted', v: 1, says: 'An authority adopted an edition of guidance from a day on; the reason is sealed', rows: { guidance_adoptions: GUIDANCE_ADOPTION } },
  { event: 'guidance.adoption-withdrawn', v: 1, says: 'Such an adoption was withdrawn', rows: { guidance_adoptions: GUIDANCE_ADOPTION } },
  { event: 'guidance.added', v: 1, says: 'An authority added words of its own to a paragraph of guidance; they are sealed', rows: { guidance_additions: ADDITION } },
  { event: 'guidance.addition-ended', v: 1, says: 'Such an addition ended', rows: { guidance_additions: ADDITION } },
  { event: 'precedent.shared', v: 1, says: 'A decision was shown to other councils, in words that are sealed and name nobody', rows: { shared_precedents: PRECEDENT } },
  { event: 'precedent.withdrawn', v: 1, says: 'A decision is shown to other councils no longer', rows: { shared_precedents: PRECEDENT } },
  { event: 'access.counted', v: 1, says: 'How many times people signed in or were refused in an hour, and the hash of the list', rows: { access_hours: ACCESS_HOUR } },
] as const satisfies readonly EventShape[];

export type EventName = (typeof EVENTS)[number]['event'];

/** The newest shape of each event stands last: it is the one that is written. */
const byName = new Map<string, EventShape>(EVENTS.map((shape) => [shape.event, shape]));

export const eventShape = (event: EventName): EventShape => byName.get(event) as EventShape;
