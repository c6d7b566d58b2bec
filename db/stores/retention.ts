/** What is kept of whom, and every commitment under which it was ever sealed: an earlier version holds what a later one took away. */
import { sql } from 'drizzle-orm';
import { personScope } from '../../server/domain/conflicts/personal/derive.ts';
import type { Office } from '../../server/domain/people/person.ts';
import { at, columns, statement } from '../statement.ts';
import type { Reader } from '../store.ts';
import { acts, attestations, conflicts, connections, decisions, declarations, fileNotes, inquiries, interests, legalHolds, memberships, people, recommendations, responsibilities, rulings, sealed, withheldDetails } from '../tables/index.ts';
import type { DeclarationFact, DeclarationRow } from './declarations.ts';
import { factOf, type InterestFact, type InterestRow } from './interests.ts';

export interface KeptOf {
  readonly person: string;
  readonly name: string | null;
  readonly offices: readonly Office[];
  readonly declarations: number;
  readonly interests: number;
  readonly held: boolean;
}

interface Row {
  person: string;
  name: string | null;
  offices: string;
  declarations: number;
  interests: number;
  held: number;
}

const kept = sql`select p.id as person, s.value as name, p.offices,
    (select cast(count(*) as integer) from ${declarations} d where d.authority = p.authority and d.person = p.id and d.superseded_at is null and d.state <> 'destroyed') as declarations,
    (select cast(count(*) as integer) from ${interests} i where i.authority = p.authority and i.person = p.id and i.superseded_at is null and i.state <> 'destroyed') as interests,
    (case when exists (select 1 from ${legalHolds} h where h.authority = p.authority and h.person = p.id and h.superseded_at is null and h.state = 'placed') then 1 else 0 end) as held
  from ${people} p left join ${sealed} s on s.commitment = p.name where p.authority = ${at('authority')} and p.superseded_at is null`;

const ofAuthority = statement<Row>(() => kept);
const ofPerson = statement<Row>(() => sql`${kept} and p.id = ${at('person')}`);
const told = ({ offices, held, ...row }: Row): KeptOf => ({ ...row, offices: JSON.parse(offices) as Office[], held: held === 1 });

export const keptIn = async (reader: Reader, authority: string): Promise<KeptOf[]> => (await reader.all(ofAuthority, { authority })).map(told);
export async function keptOf(reader: Reader, authority: string, person: string): Promise<KeptOf | undefined> {
  const row = await reader.first(ofPerson, { authority, person });
  return row && told(row);
}

const filings = statement<DeclarationRow>(() => sql`select ${columns(declarations)} from ${declarations} where ${declarations.authority} = ${at('authority')} and ${declarations.person} = ${at('person')} and ${declarations.supersededAt} is null and ${declarations.state} <> 'destroyed' order by ${declarations.id}`);
export async function declarationsKept(reader: Reader, authority: string, person: string): Promise<DeclarationFact[]> {
  return (await reader.all(filings, { authority, person })).map(({ recordedAt: _known, supersededAt: _until, ...fact }) => fact);
}

const declared = statement<InterestRow>(() => sql`select ${columns(interests)} from ${interests} where ${interests.authority} = ${at('authority')} and ${interests.person} = ${at('person')} and ${interests.supersededAt} is null and ${interests.state} <> 'destroyed' order by ${interests.id}`);
export const interestsKept = async (reader: Reader, authority: string, person: string): Promise<InterestFact[]> => (await reader.all(declared, { authority, person })).map(factOf);

const of = (table: typeof declarations | typeof interests | typeof withheldDetails | typeof rulings | typeof inquiries | typeof attestations, column: 'answers' | 'reason' | 'entry' | 'detail' | 'name' | 'email' | 'answer' | 'text') =>
  sql`select t.${sql.identifier(column)} as commitment from ${table} t where t.authority = ${at('authority')} and t.person = ${at('person')} and t.${sql.identifier(column)} is not null`;
/**
 * What is said of an act of enforcing stays, as does the name of whoever acted (below): what the council did towards a body, by whom, and whether
 * they were connected with it, is the council's own record and evidence, which a body or an ombudsman may ask for, and not what they declared. Of
 * an act that was withdrawn it is none: it was not so, and what was said of it goes.
 */
const ofErrors = (column: 'outcome' | 'description' | 'reason') => sql`select b.${sql.identifier(column)} as commitment from ${acts} b where b.authority = ${at('authority')} and b.person = ${at('person')} and b.${sql.identifier(column)} is not null
            and exists (select 1 from ${acts} w where w.id = b.id and w.superseded_at is null and w.state = 'withdrawn')`;
const everSealed = statement<{ commitment: string }>(
  () => sql`${of(declarations, 'answers')} union ${of(declarations, 'reason')} union ${of(interests, 'entry')} union ${of(interests, 'reason')} union ${of(withheldDetails, 'detail')} union ${of(withheldDetails, 'reason')} union ${of(rulings, 'reason')}
            union ${of(inquiries, 'name')} union ${of(inquiries, 'email')} union ${of(inquiries, 'answer')} union ${of(inquiries, 'reason')} union ${of(attestations, 'text')} union ${ofErrors('outcome')} union ${ofErrors('description')} union ${ofErrors('reason')}`,
);
const inFile = (table: typeof decisions | typeof recommendations | typeof fileNotes, column: 'reason' | 'observer' | 'steps' | 'facts' | 'text') =>
  sql`select t.${sql.identifier(column)} as commitment from ${table} t join ${conflicts} c on c.id = t.conflict where t.authority = ${at('authority')} and c.authority = ${at('authority')} and c.scope = ${at('scope')} and t.${sql.identifier(column)} is not null`;
const everInFile = statement<{ commitment: string }>(
  () => sql`${inFile(decisions, 'reason')} union ${inFile(decisions, 'observer')} union ${inFile(decisions, 'steps')} union ${inFile(decisions, 'facts')} union ${inFile(recommendations, 'reason')} union ${inFile(fileNotes, 'text')}`,
);
/** What was written in the files about somebody, in every version: names and what was declared stand there too. That it was decided, how and when, stays, as do the words that were meant for everybody. */
export const commitmentsInFiles = async (reader: Reader, authority: string, person: string): Promise<string[]> => (await reader.all(everInFile, { authority, scope: personScope(person) })).map(({ commitment }) => commitment);

/** What was declared, asked, answered, objected and withheld, in every version. */
export const commitmentsOf = async (reader: Reader, authority: string, person: string): Promise<string[]> => (await reader.all(everSealed, { authority, person })).map(({ commitment }) => commitment);

const names = statement<{ name: string; email: string | null }>(() => sql`select name, email from ${people} where authority = ${at('authority')} and id = ${at('person')}`);
/** Name and address, in every version. */
export const namesEver = async (reader: Reader, authority: string, person: string): Promise<string[]> => (await reader.all(names, { authority, person })).flatMap(({ name, email }) => (email === null ? [name] : [name, email]));

const rests = statement<{ one: number }>(
  () => sql`select 1 as one from ${responsibilities} r where r.authority = ${at('authority')} and r.person = ${at('person')} and r.superseded_at is null
            union all select 1 from ${connections} k where k.authority = ${at('authority')} and k.person = ${at('person')} and k.superseded_at is null and k.state = 'recorded'
            union all select 1 from ${acts} b where b.authority = ${at('authority')} and b.person = ${at('person')} and b.superseded_at is null and b.state = 'recorded'
            union all select 1 from ${memberships} m where m.authority = ${at('authority')} and m.person = ${at('person')} and m.superseded_at is null and m.state = 'in-force' and m.valid_to >= ${at('today')} limit 1`,
);
/** Whether the register still says something that would mean nothing without a name: who answers for a role, who is tied to a body, who enforced on one, whose account it is. */
export const isNamedElsewhere = async (reader: Reader, authority: string, person: string, today: string): Promise<boolean> => (await reader.first(rests, { authority, person, today })) !== undefined;
