import { sql } from 'drizzle-orm';
import { NOT_THEMSELVES } from '../../server/domain/access/own.ts';
import { amongTexts } from '../dialect.ts';
import { at, columns, statement } from '../statement.ts';
import type { Reader, Tx } from '../store.ts';
import { declarations, interests, ledgerEntries, logs, memberships, people, sealed } from '../tables/index.ts';

export type DeclarationRow = typeof declarations.$inferSelect;
/** As it is written; the rest is the ledger's. */
export type DeclarationFact = Omit<DeclarationRow, 'recordedAt' | 'supersededAt'>;

const current = statement<DeclarationRow>(() => sql`select ${columns(declarations)} from ${declarations} where ${declarations.id} = ${at('id')} and ${declarations.supersededAt} is null`);
export const findDeclaration = (reader: Reader, id: string): Promise<DeclarationRow | undefined> => reader.first(current, { id });

const known = statement<DeclarationRow>(
  () => sql`select ${columns(declarations)} from ${declarations} where ${declarations.id} = ${at('id')} and ${declarations.recordedAt} <= ${at('at')} and (${declarations.supersededAt} is null or ${declarations.supersededAt} > ${at('at')})`,
);
export const declarationAsKnown = (reader: Reader, id: string, knownAt: string): Promise<DeclarationRow | undefined> => reader.first(known, { id, at: knownAt });

const submittedLast = statement<{ at: string }>(() => sql`select ${declarations.recordedAt} as at from ${declarations} where ${declarations.id} = ${at('id')} and ${declarations.state} = 'submitted' order by ${declarations.version} desc limit 1`);
/** The instant of the filing that a receipt is for: the last one, where it was returned and filed again. */
export const filedAt = async (reader: Reader, id: string): Promise<string | undefined> => (await reader.first(submittedLast, { id }))?.at;

const highest = statement<{ number: number }>(() => sql`select cast(coalesce(max(${declarations.number}), 0) as integer) as number from ${declarations} where ${declarations.authority} = ${at('authority')}`);
/** Counted up without a gap: whoever files holds the lock on the authority's log. */
export const nextNumber = async (tx: Tx, authority: string): Promise<number> => ((await tx.first(highest, { authority }))?.number ?? 0) + 1;

const offices = statement<{ offices: string }>(() => sql`select ${people.offices} as offices from ${people} where ${people.id} = ${at('person')} and ${people.authority} = ${at('authority')} and ${people.supersededAt} is null`);
/** As JSON; undefined where there is no such person of the authority. */
export const officesOf = async (reader: Reader, authority: string, person: string): Promise<string | undefined> => (await reader.first(offices, { authority, person }))?.offices;

const self = statement<{ one: number }>(
  () => sql`select 1 as one from ${memberships} where ${memberships.account} = ${at('account')} and ${memberships.person} = ${at('person')} and ${memberships.supersededAt} is null and not (${amongTexts(memberships.role, at('others'))}) limit 1`,
);
/** Whether the human being of the account is the person, in whichever of their roles, also one of the past: who changes hats is still who they are. */
export const isThemselves = async (reader: Reader, account: string, person: string): Promise<boolean> => (await reader.first(self, { account, person, others: JSON.stringify(NOT_THEMSELVES) })) !== undefined;

export interface LaterFiling {
  readonly kind: string;
  readonly kindVersion: number;
  readonly receivedOn: string;
  readonly told: string | null;
}
const later = statement<LaterFiling>(
  () => sql`select d.kind, d.kind_version as "kindVersion", d.received_on as "receivedOn", s.value as told from ${declarations} d left join ${sealed} s on s.commitment = d.answers
            where d.authority = ${at('authority')} and d.person = ${at('person')} and d.number > ${at('number')} and d.superseded_at is null and d.state <> 'retracted' order by d.number`,
);
/** What the same person filed after it, as it stands; the earliest first. */
export const filedAfter = (reader: Reader, { authority, person, number }: Pick<DeclarationFact, 'authority' | 'person' | 'number'>): Promise<LaterFiling[]> => reader.all(later, { authority, person, number });

const replaced = statement<{ one: number }>(
  () => sql`select 1 as one from ${declarations} d join ${interests} i on i.authority = d.authority and i.person = d.person and i.recorded_at = d.recorded_at and i.state = 'superseded' and i.declaration <> d.id
            where d.id = ${at('id')} and d.state = 'submitted' and d.authority = ${at('authority')} limit 1`,
);
/** Whether, when it was filed, it took the place of something that an earlier filing declared. */
export const replacedSomething = async (reader: Reader, { id, authority }: Pick<DeclarationFact, 'id' | 'authority'>): Promise<boolean> => (await reader.first(replaced, { id, authority })) !== undefined;

const enteredBy = statement<{ id: string }>(
  () => sql`select distinct e.subject as id from ${ledgerEntries} e join ${logs} l on l.log = e.log where ${amongTexts(sql`l.authority`, at('authorities'))} and e.event = 'declaration.submitted' and e.actor = ${at('account')}`,
);
/** Ids of what an account filed with these authorities, for itself or from a paper form. */
export const filedBy = async (reader: Reader, account: string, authorities: readonly string[]): Promise<string[]> =>
  authorities.length === 0 ? [] : (await reader.all(enteredBy, { account, authorities: JSON.stringify(authorities) })).map(({ id }) => id);
