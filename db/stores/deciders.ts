/** Who could decide a concern, and what connects them with it: the facts that `access/deciding.ts` judges, of one day. */
import { sql, type SQL } from 'drizzle-orm';
import { tiesKnownHere, tiesOf, type Connection, type Matter, type Tie } from '../../server/domain/access/connected.ts';
import type { Candidate, Step } from '../../server/domain/access/deciding.ts';
import { NOT_THEMSELVES } from '../../server/domain/access/own.ts';
import { subjectOf } from '../../server/domain/conflicts/derive.ts';
import { isPersonal } from '../../server/domain/conflicts/personal/derive.ts';
import type { Office } from '../../server/domain/people/person.ts';
import { amongTexts } from '../dialect.ts';
import { at, statement } from '../statement.ts';
import type { Reader } from '../store.ts';
import { accounts, conflicts, connections, fileInvitations, memberships, people, sealed } from '../tables/index.ts';
import { isOfficerElsewhere, notKeptOut } from './sessions.ts';

export interface Concern {
  readonly id: string;
  readonly authority: string;
  readonly mutual: string;
  readonly scope: string;
}

const concern = statement<Concern>(() => sql`select id, authority, mutual, scope from ${conflicts} where id = ${at('id')}`);
export const findConcern = (reader: Reader, id: string): Promise<Concern | undefined> => reader.first(concern, { id });

/** A finding about an officer, or about the interests of a person, is about somebody; one about a unit or a line of management is about a part of the council. */
const aboutOf = ({ scope }: Concern): string | null => (scope.startsWith('officer:') || isPersonal(scope) ? subjectOf(scope) : null);

const isCurrent = (row: SQL, state: string): SQL =>
  sql`${row}.superseded_at is null and ${row}.state = ${state} and ${row}.valid_from <= ${at('today')} and ${row}.valid_to >= ${at('today')} and ${notKeptOut(sql`${row}.account`)}`;
const [m, i] = [sql`m`, sql`i`];
const nameOf = (row: SQL): SQL => sql`(select s.value from ${accounts} a join ${sealed} s on s.commitment = a.name where a.id = ${row}.account and a.superseded_at is null)`;

const others = JSON.stringify(NOT_THEMSELVES);
/** As own.ts says: in SQL, for all of an account's memberships are asked and not those in force alone. */
const isThemselves = sql`m.person is not null and not (${amongTexts(sql`m.role`, at('others'))})`;

interface Held {
  id: string;
  account: string;
  name: string | null;
}

const keepers = statement<Held & { role: Step }>(
  () => sql`select m.id, m.account, m.role, ${nameOf(m)} as name from ${memberships} m where m.authority = ${at('authority')} and m.role in ('monitoring-officer', 'deputy-monitoring-officer') and ${isCurrent(m, 'in-force')} order by m.id`,
);
const heads = statement<{ id: string; offices: string; name: string | null }>(
  () => sql`select p.id, p.offices, s.value as name from ${people} p left join ${sealed} s on s.commitment = p.name where p.authority = ${at('authority')} and p.superseded_at is null and p.offices like '%"head-of-paid-service"%' order by p.id`,
);
const heldAs = statement<Held & { person: string }>(
  () => sql`select m.id, m.account, m.person, ${nameOf(m)} as name from ${memberships} m where m.authority = ${at('authority')} and ${amongTexts(sql`m.person`, at('persons'))} and ${isThemselves} and ${isCurrent(m, 'in-force')} order by m.id`,
);
const invited = statement<Held>(() => sql`select i.id, i.account, ${nameOf(i)} as name from ${fileInvitations} i where i.conflict = ${at('conflict')} and ${isCurrent(i, 'recorded')} and ${isOfficerElsewhere(i)} order by i.id`);
/** Also those of the past: whoever left a council is still the person that it knew. */
const personsOf = statement<{ account: string; authority: string; person: string }>(
  () => sql`select distinct m.account, m.authority, m.person from ${memberships} m where ${amongTexts(sql`m.account`, at('accounts'))} and ${isThemselves} and m.superseded_at is null`,
);
const connected = statement<Connection>(
  () => sql`select k.authority, k.person, k.kind, k.valid_from as "from", k.valid_to as "to" from ${connections} k
            where ${amongTexts(sql`k.authority`, at('authorities'))} and ${amongTexts(sql`k.person`, at('persons'))} and k.mutual = ${at('mutual')} and k.superseded_at is null and k.state = 'recorded' order by k.id`,
);

interface Human {
  readonly account: string | null;
  readonly step?: Step;
  /** Where they have no account, or beside it. */
  readonly person?: string;
}

interface Ties {
  readonly ties: Tie[];
  readonly tiesKnownHere: Tie[];
  readonly linked: boolean;
}

/** Of each of these human beings, in order. One is the persons of all memberships of their account, in whichever council. */
async function tiesAmong(reader: Reader, of: Concern, today: string, humans: readonly Human[]): Promise<Ties[]> {
  const known = await reader.all(personsOf, { others, accounts: JSON.stringify(humans.flatMap(({ account }) => account ?? [])) });
  const persons = [...known.map(({ person }) => person), ...humans.flatMap(({ person }) => person ?? [])];
  const authorities = [of.authority, ...known.map(({ authority }) => authority)];
  const found = await reader.all(connected, { authorities: JSON.stringify([...new Set(authorities)]), persons: JSON.stringify([...new Set(persons)]), mutual: of.mutual });
  const matter: Matter = { authority: of.authority, about: aboutOf(of), connections: found, day: today };
  return humans.map(({ account, person, step }) => {
    const theirs = known.filter((one) => one.account === account);
    const own = [...theirs.map((one) => one.person), ...(person === undefined ? [] : [person])];
    // Its register can say of its own people alone how they are connected; whoever is invited is known at home.
    const linked = person !== undefined || theirs.some(({ authority }) => step === 'invited' || authority === of.authority);
    return { ties: tiesOf(own, matter), tiesKnownHere: tiesKnownHere(own, matter), linked };
  });
}

/** What connects whoever asks, whether or not they are one who could decide. */
export const tiesOfAccount = async (reader: Reader, of: Concern, today: string, account: string): Promise<Tie[]> => (await tiesAmong(reader, of, today, [{ account }]))[0]?.ties ?? [];

type Found = Omit<Candidate, keyof Ties> & Human & { readonly step: Step };

const decidesInRole = statement<{ one: number }>(
  () => sql`select 1 as one from ${memberships} m where m.account = ${at('account')} and m.role in ('monitoring-officer', 'deputy-monitoring-officer') and m.superseded_at is null and m.state = 'in-force' and m.valid_to >= ${at('today')}
            union all select 1 from ${fileInvitations} i where i.account = ${at('account')} and i.superseded_at is null and i.state = 'recorded' and i.valid_to >= ${at('today')}`,
);

/**
 * Whether an account is this person, and is one of those to whom matters go, or soon will be: what stands in their way is not theirs to take away.
 * In whatever role they act, and in whichever council they are what.
 */
export async function isOwnAndDecides(reader: Reader, account: string, person: string, today: string): Promise<boolean> {
  const known = await reader.all(personsOf, { others, accounts: JSON.stringify([account]) });
  if (!known.some((one) => one.person === person)) return false;
  if (await reader.first(decidesInRole, { account, today })) return true;
  const persons = known.map((one) => one.person);
  for (const authority of new Set(known.map((one) => one.authority))) {
    const offices = (await reader.all(heads, { authority })).filter(({ id }) => persons.includes(id)).flatMap((one) => JSON.parse(one.offices) as Office[]);
    if (offices.some(({ statutory, period: { to } }) => statutory === 'head-of-paid-service' && today <= (to ?? '9999'))) return true;
  }
  return false;
}

async function headsOfPaidService(reader: Reader, authority: string, today: string): Promise<Found[]> {
  const isHead = ({ statutory, period: { from, to } }: Office): boolean => statutory === 'head-of-paid-service' && (from ?? '') <= today && today <= (to ?? '9999');
  const found = (await reader.all(heads, { authority })).filter(({ offices }) => (JSON.parse(offices) as Office[]).some(isHead));
  const held = found.length === 0 ? [] : await reader.all(heldAs, { others, authority, today, persons: JSON.stringify(found.map(({ id }) => id)) });
  return found.flatMap(({ id: person, name }): Found[] => {
    const own = held.filter((one) => one.person === person);
    const base = { step: 'head-of-paid-service' as const, person };
    return own.length === 0 ? [{ ...base, account: null, name, through: [] }] : own.map((one) => ({ ...base, account: one.account, name: one.name, through: [one.id] }));
  });
}

export async function candidatesOf(reader: Reader, of: Concern, today: string): Promise<Candidate[]> {
  const here = { authority: of.authority, today };
  const found: Found[] = [
    ...(await reader.all(keepers, here)).map(({ role, id, ...rest }) => ({ ...rest, step: role, through: [id] })),
    ...(await headsOfPaidService(reader, of.authority, today)),
    ...(await reader.all(invited, { conflict: of.id, today })).map(({ id, ...rest }) => ({ ...rest, step: 'invited' as const, through: [id] })),
  ];
  const ties = await tiesAmong(reader, of, today, found);
  return found.map(({ step, account, name, through }, n) => ({ step, account, name, through, ...(ties[n] as Ties) }));
}
