/** Rulings of the monitoring officer, and who has something to gain from one. */
import { sql } from 'drizzle-orm';
import { NOT_THEMSELVES } from '../../server/domain/access/own.ts';
import { amongTexts } from '../dialect.ts';
import { at, columns, statement } from '../statement.ts';
import type { Reader } from '../store.ts';
import { connections, interests, memberships, roles, rulings } from '../tables/index.ts';

export type RulingRow = typeof rulings.$inferSelect;
/** As it is written; the rest is the ledger's. */
export type RulingFact = Omit<RulingRow, 'recordedAt' | 'supersededAt'>;

const current = statement<RulingRow>(() => sql`select ${columns(rulings)} from ${rulings} where ${rulings.id} = ${at('id')} and ${rulings.supersededAt} is null`);
export const findRuling = (reader: Reader, id: string): Promise<RulingRow | undefined> => reader.first(current, { id });

const over = statement<{ id: string }>(
  () => sql`select id from ${rulings} where ${rulings.authority} = ${at('authority')} and coalesce(${rulings.person}, '') = ${at('person')} and coalesce(${rulings.mutual}, '') = ${at('mutual')} and ${rulings.kind} = ${at('kind')}
            and ${rulings.supersededAt} is null and ${rulings.validFrom} <= ${at('to')} and ${rulings.validTo} >= ${at('from')} limit 1`,
);
/** Whether the same was ruled for some of these days already. */
export const isRuledOver = async (reader: Reader, { authority, person, mutual, kind, validFrom: from, validTo: to }: Pick<RulingFact, 'authority' | 'person' | 'mutual' | 'kind' | 'validFrom' | 'validTo'>): Promise<boolean> =>
  (await reader.first(over, { authority, person: person ?? '', mutual: mutual ?? '', kind, from, to })) !== undefined;

/** The bodies that it is about: the one that it names, else those that the authority buys from or lets to. */
const about = (mutual: ReturnType<typeof sql>) => sql`(${mutual} = ${at('mutual')} or (${at('mutual')} = '' and exists (select 1 from ${roles} r where r.authority = ${at('authority')} and r.mutual = ${mutual}
  and r.superseded_at is null and r.state = 'recorded' and r.family in ('contractor', 'landlord') and r.valid_from <= ${at('to')} and r.valid_to >= ${at('from')})))`;
const isThemselves = sql`m.account = ${at('account')} and m.person is not null and m.superseded_at is null and not (${amongTexts(sql`m.role`, at('others'))})`;

const tied = statement<{ one: number }>(
  () => sql`select 1 as one from ${memberships} m join ${connections} k on k.authority = m.authority and k.person = m.person
              where ${isThemselves} and k.superseded_at is null and k.state = 'recorded' and k.valid_from <= ${at('to')} and k.valid_to >= ${at('from')} and ${about(sql`k.mutual`)}
            union all select 1 from ${memberships} m join ${interests} i on i.authority = m.authority and i.person = m.person
              where ${isThemselves} and i.superseded_at is null and i.state = 'registered' and i.valid_from <= ${at('to')} and i.valid_to >= ${at('from')} and ${about(sql`i.mutual`)} limit 1`,
);
/** Whether the human being of the account is tied, as whom and in whichever council, to a body that such a ruling is about. */
export const isTiedTo = async (reader: Reader, account: string, { authority, mutual, validFrom: from, validTo: to }: Pick<RulingFact, 'authority' | 'mutual' | 'validFrom' | 'validTo'>): Promise<boolean> =>
  (await reader.first(tied, { account, authority, mutual: mutual ?? '', from, to, others: JSON.stringify(NOT_THEMSELVES) })) !== undefined;
