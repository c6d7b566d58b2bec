/** Who was asked whether a role, or that one is not played, is still true, and what there is to ask. */
import { sql, type SQL } from 'drizzle-orm';
import { amongTexts } from '../dialect.ts';
import { at, columns, statement } from '../statement.ts';
import type { Reader } from '../store.ts';
import { attestations, responsibilities, roles, roleStatements } from '../tables/index.ts';

export type AttestationRow = typeof attestations.$inferSelect;
export type AttestationFact = Omit<AttestationRow, 'recordedAt' | 'supersededAt'>;

const current = statement<AttestationRow>(() => sql`select ${columns(attestations)} from ${attestations} where ${attestations.id} = ${at('id')} and ${attestations.supersededAt} is null`);
export const findAttestation = (reader: Reader, id: string): Promise<AttestationRow | undefined> => reader.first(current, { id });

export type AttestedVersion = Pick<AttestationRow, 'id' | 'version' | 'subject' | 'askedOn' | 'dueOn' | 'state' | 'recordedAt'>;

const versions = (where: SQL): SQL => sql`select a.id, a.version, a.subject, a.asked_on as "askedOn", a.due_on as "dueOn", a.state, a.recorded_at as "recordedAt" from ${attestations} a where a.recorded_at <= ${at('knownAt')} and ${where}`;
/** The authorities are found by their own records, so that the index serves. */
const ofSubjects = statement<AttestedVersion>(() =>
  versions(sql`a.authority in (select r.authority from ${roles} r where ${amongTexts(sql`r.id`, at('ids'))} union select t.authority from ${roleStatements} t where ${amongTexts(sql`t.id`, at('ids'))}) and ${amongTexts(sql`a.subject`, at('ids'))}`),
);
/** Every version of what was asked about these roles and statements, as far as it was known. */
export const attestedOf = (reader: Reader, ids: readonly string[], knownAt = '9999'): Promise<AttestedVersion[]> =>
  ids.length === 0 ? Promise.resolve([]) : reader.all(ofSubjects, { ids: JSON.stringify([...new Set(ids)]), knownAt });

const changesAmong = statement<{ id: string; at: string }>(
  () => sql`select r.id, r.recorded_at as at from ${roles} r where ${amongTexts(sql`r.id`, at('ids'))} and r.version > 1 and r.recorded_at <= ${at('knownAt')}
    union all select x.role as id, x.recorded_at as at from ${responsibilities} x where ${amongTexts(sql`x.role`, at('ids'))} and x.recorded_at <= ${at('knownAt')}
    union all select t.id, t.recorded_at as at from ${roleStatements} t where ${amongTexts(sql`t.id`, at('ids'))} and t.version > 1 and t.recorded_at <= ${at('knownAt')}`,
);
/** When roles, who answers for them, and statements were changed after they were first recorded. */
export const changesOf = (reader: Reader, ids: readonly string[], knownAt = '9999'): Promise<{ id: string; at: string }[]> =>
  ids.length === 0 ? Promise.resolve([]) : reader.all(changesAmong, { ids: JSON.stringify([...new Set(ids)]), knownAt });

/** To be asked about, and whom: `person` is null where nobody answers for it. */
export interface Askable {
  readonly kind: 'role' | 'statement';
  readonly subject: string;
  readonly mutual: string;
  readonly person: string | null;
}

/** Of `row`: it held on the day, still does, was recorded before the day, and nobody was asked about it since. */
const unasked = (row: SQL, table: typeof roles | typeof roleStatements): SQL => sql`${row}.authority = ${at('authority')} and ${row}.superseded_at is null and ${row}.state = 'recorded'
  and ${row}.valid_from <= ${at('day')} and ${row}.valid_to >= ${at('today')} and exists (select 1 from ${table} f where f.id = ${row}.id and f.version = 1 and f.recorded_at < ${at('before')})
  and not exists (select 1 from ${attestations} a where a.authority = ${row}.authority and a.subject = ${row}.id and a.asked_on >= ${at('day')})`;
const answers = (role: SQL): SQL => sql`${responsibilities} x on x.role = ${role} and x.capacity = 'accountable-officer' and x.state = 'recorded' and x.superseded_at is null and x.valid_from <= ${at('today')} and x.valid_to >= ${at('today')}`;

/** Of a role those who answer for it; of a statement those who answer for the other roles towards that body. */
const toAsk = statement<Askable>(
  () => sql`select distinct 'role' as kind, r.id as subject, r.mutual, x.person from ${roles} r left join ${answers(sql`r.id`)} where ${unasked(sql`r`, roles)}
    union all select distinct 'statement' as kind, t.id as subject, t.mutual, o.person from ${roleStatements} t
      left join (select q.mutual, x.person from ${roles} q join ${answers(sql`q.id`)} where q.authority = ${at('authority')} and q.superseded_at is null and q.state = 'recorded' and q.valid_from <= ${at('today')} and q.valid_to >= ${at('today')}) o on o.mutual = t.mutual
      where ${unasked(sql`t`, roleStatements)} order by subject, person`,
);
/** `before`: the instant at which `day` begins. */
export const toBeAsked = (reader: Reader, of: { readonly authority: string; readonly day: string; readonly before: string; readonly today: string }): Promise<Askable[]> => reader.all(toAsk, of);

const isLive = sql`(exists (select 1 from ${roles} r where r.id = a.subject and r.superseded_at is null and r.state = 'recorded' and r.valid_to >= ${at('today')})
  or exists (select 1 from ${roleStatements} t where t.id = a.subject and t.superseded_at is null and t.state = 'recorded' and t.valid_to >= ${at('today')}))`;
/** Nobody who was asked at the same time has answered, and nobody was asked later. */
const isOpen = sql`a.superseded_at is null and a.state = 'asked' and ${isLive}
  and not exists (select 1 from ${attestations} o where o.authority = a.authority and o.subject = a.subject and o.superseded_at is null and ((o.asked_on = a.asked_on and o.state <> 'asked') or o.asked_on > a.asked_on))`;

const forReminder = statement<AttestationRow>(
  () => sql`select ${columns(attestations)} from ${attestations} where ${attestations.id} in (select a.id from ${attestations} a where a.authority = ${at('authority')} and ${isOpen} and a.version = 1 and a.person is not null and a.asked_on <= ${at('askedBy')} and a.due_on >= ${at('today')}) and ${attestations.supersededAt} is null order by ${attestations.id}`,
);
/** Asked by a day and nothing has come; the first version is one of which nobody was reminded. */
export const toBeReminded = (reader: Reader, of: { readonly authority: string; readonly askedBy: string; readonly today: string }): Promise<AttestationRow[]> => reader.all(forReminder, of);

const ofPerson = statement<{ id: string }>(() => sql`select a.id from ${attestations} a where a.authority = ${at('authority')} and a.person = ${at('person')} and ${isOpen}`);
/** Ids of what a person is still to answer. */
export const openOfPerson = async (reader: Reader, of: { readonly authority: string; readonly person: string; readonly today: string }): Promise<string[]> => (await reader.all(ofPerson, of)).map(({ id }) => id);

const asked = statement<AttestationRow>(() => sql`select ${columns(attestations)} from ${attestations} where ${attestations.authority} = ${at('authority')} and ${attestations.supersededAt} is null and ${attestations.state} = 'asked' order by ${attestations.id}`);
/** Of an authority, all that nobody has answered themselves. */
export const askedIn = (reader: Reader, authority: string): Promise<AttestationRow[]> => reader.all(asked, { authority });
