/** Tables of the SQLite file that a council's register can be taken away as. What everybody may see goes in, in the words of both languages, and nothing else is at hand here. */
import type { FileColumn, FileTable } from '../../../db/public-file.ts';
import type { PublishedReply } from '../../domain/notices/notice.ts';
import type { PublicConflict, PublicRole } from '../../domain/publication/replies.ts';
import { roleKind } from '../../domain/roles/kinds.ts';
import type { Language } from '../../domain/words.ts';
import type { ChangeShown } from '../register/data/changes.ts';
import type { PersonShown } from '../register/data/people.ts';
import { categoryOf } from './categories.ts';
import type { BodyShown } from './council.ts';
import { bodyIn, summaryOf } from './entry-text.ts';
import type { InterestRow } from './interest-rows.ts';

type Cell = string | number | null;
type Columns = Readonly<Record<string, Omit<FileColumn, 'name' | 'type'> & { readonly type?: FileColumn['type'] }>>;

const KEY = { required: true } as const;
const TEXT = {} as const;
const NUMBER = { type: 'integer', required: true } as const;

function table<Row>(name: string, what: string, key: readonly string[], columns: Columns, rows: readonly Row[], of: (row: Row) => readonly Cell[]): FileTable {
  return { name, what, key, columns: Object.entries(columns).map(([column, more]) => ({ name: column, type: 'text', ...more })), rows: rows.map(of) };
}

const flag = (value: boolean | undefined): number => (value === true ? 1 : 0);
const VALID = { valid_from: TEXT, valid_to: TEXT } as const;

export const peopleTable = (people: readonly PersonShown[]): FileTable =>
  table('people', 'councillors and co-opted members; standing says how they stand with their register of interests; where it is not said, received_on is when they last filed anything that is published', ['id'], { id: KEY, name: { indexed: true }, standing: KEY, received_on: TEXT, confirmed_on: TEXT, due_on: TEXT, left_on: TEXT, recorded_at: TEXT }, people, ({ id, name, standing, recordedAt }) => [
    id, name, standing.state, standing.receivedOn, standing.confirmedOn, standing.dueOn, standing.leftOn, recordedAt,
  ]);

export const officesTable = (people: readonly PersonShown[]): FileTable =>
  table('offices', 'offices of these people, in the order in which the council lists them', ['person', 'place'], { person: { ...KEY, references: 'people' }, place: NUMBER, title: KEY, kind: KEY, has_vote: { type: 'integer' }, ...VALID }, people.flatMap(({ id, offices }) => offices.map((office, place) => ({ id, office, place }))), ({ id, office: { title, kind, hasVote, period }, place }) => [
    id, place, title, kind, hasVote === undefined ? null : flag(hasVote), period.from, period.to,
  ]);

export const bodiesTable = (bodies: readonly BodyShown[]): FileTable => table('bodies', 'bodies towards which the council has a public role', ['id'], { id: KEY, name: { ...KEY, indexed: true }, legal_form: KEY }, bodies, ({ id, name, legalForm }) => [id, name, legalForm]);

/** Of these bodies: what each says of all that the council publishes about it. */
export const repliesTable = (replies: ReadonlyMap<string, PublishedReply>, isThere: (body: string) => boolean): FileTable =>
  table('body_replies', 'what a body says of all that the council publishes about it, in its own words', ['body'], { body: { ...KEY, references: 'bodies' }, reply: KEY, reply_by: TEXT, reply_on: KEY }, [...replies].filter(([body]) => isThere(body)), ([body, { text, by, on }]) => [body, text, by, on]);

export const identifiersTable = (bodies: readonly BodyShown[]): FileTable =>
  table('body_identifiers', 'numbers of bodies in public registers', ['body', 'scheme', 'number'], { body: { ...KEY, references: 'bodies' }, scheme: KEY, number: KEY }, [...new Map(bodies.flatMap(({ id, identifiers }) => identifiers.map(({ scheme, number }) => [`${id} ${scheme} ${number}`, [id, scheme, number]] as const))).values()], (row) => row);

const ROLE: Columns = {
  id: KEY, body: { ...KEY, references: 'bodies', indexed: true }, family: KEY, kind: KEY, kind_title: KEY, kind_title_cy: KEY, ...VALID, unit: TEXT, committee: TEXT,
  accountable_person: { references: 'people', indexed: true }, legal_basis: TEXT, of_contracted_service: NUMBER, confirmed_on: TEXT, unconfirmed_since: TEXT, recorded_at: KEY,
};

export const rolesTable = (roles: readonly PublicRole[], isThere: (person: string) => boolean): FileTable =>
  table('roles', 'what the council does towards each body', ['id'], ROLE, roles, ({ id, mutual, family, kind, period, unitName, committeeName, accountableOfficer, legalBasis, ofContractedService, confirmed, unconfirmedSince, recordedAt }) => [
    id, mutual, family, kind, roleKind(kind)?.title.en ?? kind, roleKind(kind)?.title.cy ?? kind, period.from, period.to, unitName, committeeName,
    accountableOfficer !== null && isThere(accountableOfficer) ? accountableOfficer : null, legalBasis, flag(ofContractedService), confirmed?.on ?? null, unconfirmedSince ?? null, recordedAt,
  ]);

const INTEREST: Columns = {
  id: KEY, person: { ...KEY, references: 'people', indexed: true }, category: { indexed: true }, category_title: TEXT, category_title_cy: TEXT, summary: TEXT, entry: TEXT, body: { references: 'bodies', indexed: true }, body_name: TEXT, body_number: TEXT,
  ...VALID, state: KEY, withheld: TEXT, address_withheld: NUMBER, received_on: TEXT, recorded_at: TEXT,
};

export const interestsTable = (name: string, what: string, interests: readonly InterestRow[], isThere: (body: string) => boolean): FileTable =>
  table(name, what, ['id'], INTEREST, interests, ({ id, person, heading, entry, mutual, period, state, withheld, addressWithheld, receivedOn, recordedAt }) => [
    id, person, heading, heading === null ? null : (categoryOf(heading)?.title.en ?? heading), heading === null ? null : (categoryOf(heading)?.title.cy ?? heading), heading === null ? null : summaryOf(heading, entry, 'en'),
    entry === null ? null : JSON.stringify(entry), mutual !== null && isThere(mutual) ? mutual : null, bodyIn(entry)?.name ?? null, bodyIn(entry)?.number ?? null, period.from, period.to, state, withheld, flag(addressWithheld), receivedOn, recordedAt,
  ]);

const CONFLICT: Columns = { id: KEY, body: { ...KEY, references: 'bodies', indexed: true }, rule: KEY, rule_title: KEY, rule_title_cy: KEY, class: KEY, kind: KEY, severity: NUMBER, state: KEY, state_title: KEY, state_title_cy: KEY, live: NUMBER, explanation: KEY, explanation_cy: KEY, public_reason: TEXT, reply: TEXT, reply_by: TEXT, reply_on: TEXT, recorded_at: KEY };

/** In the same order in both languages. */
export const conflictsTable = ({ en, cy }: Record<Language, readonly PublicConflict[]>, isThere: (body: string) => boolean): FileTable =>
  table('conflicts', 'where these roles overlap; an overlap is a fact, and a conflict only once somebody has decided so; reply is what the body says of it', ['id'], CONFLICT, en.map((one, i) => [one, cy[i] ?? one] as const).filter(([one]) => isThere(one.mutual)), ([one, welsh]) => [
    one.id, one.mutual, one.rule.id, one.rule.title, welsh.rule.title, one.class, one.kind, one.severity, one.state, one.stateTitle, welsh.stateTitle, flag(one.live), one.explanation, welsh.explanation, one.decision?.publicReason ?? null, one.reply?.text ?? null, one.reply?.by ?? null, one.reply?.on ?? null, one.recordedAt,
  ]);

export const periodsTable = ({ en }: Record<Language, readonly PublicConflict[]>, isThere: (body: string) => boolean): FileTable =>
  table('conflict_periods', 'days on which an overlap holds, both included', ['conflict', 'place'], { conflict: { ...KEY, references: 'conflicts' }, place: NUMBER, ...VALID }, en.filter(({ mutual }) => isThere(mutual)).flatMap(({ id, periods }) => periods.map((period, place) => ({ id, place, period }))), ({ id, place, period }) => [id, place, period.from, period.to]);

const CHANGE: Columns = { id: KEY, at: { ...KEY, indexed: true }, what: KEY, noun: KEY, record: { ...KEY, indexed: true }, person: TEXT, body: TEXT, category: TEXT, family: TEXT, kind: TEXT, fields: KEY, count: NUMBER, ...VALID };

export const changesTable = (changes: readonly ChangeShown[]): FileTable =>
  table('changes', 'what changed in the register and when, as far as it is public today', ['id', 'what'], CHANGE, changes, ({ id, at, what, noun, record, person, mutual, heading, family, kind, fields, count, period }) => [
    id, at, what, noun, record, person, mutual, heading, family, kind, JSON.stringify(fields), count, period?.from ?? null, period?.to ?? null,
  ]);
