/** Who works on a file, and who could. */
import { sql } from 'drizzle-orm';
import { PERMISSIONS } from '../../server/domain/access/permissions.ts';
import { amongTexts } from '../dialect.ts';
import { at, columns, statement } from '../statement.ts';
import type { Reader } from '../store.ts';
import { accounts, assignments, fileInvitations, memberships, sealed } from '../tables/index.ts';
import { isOfficerElsewhere, notKeptOut } from './sessions.ts';

export type AssignmentRow = typeof assignments.$inferSelect;

const current = statement<AssignmentRow>(() => sql`select ${columns(assignments)} from ${assignments} where ${assignments.id} = ${at('conflict')} and ${assignments.supersededAt} is null`);
export const findAssignment = (reader: Reader, conflict: string): Promise<AssignmentRow | undefined> => reader.first(current, { conflict });

const names = statement<{ account: string; name: string | null }>(() => sql`select a.id as account, s.value as name from ${accounts} a left join ${sealed} s on s.commitment = a.name where ${amongTexts(sql`a.id`, at('ids'))} and a.superseded_at is null`);
/** Names of accounts, by id. */
export const accountNames = async (reader: Reader, ids: readonly string[]): Promise<Map<string, string | null>> =>
  new Map(ids.length === 0 ? [] : (await reader.all(names, { ids: JSON.stringify([...new Set(ids)]) })).map(({ account, name }) => [account, name]));

const preparing = JSON.stringify(PERMISSIONS['conflict.prepare'].to);
const isHeld = sql`m.superseded_at is null and m.state = 'in-force' and m.valid_from <= ${at('today')} and m.valid_to >= ${at('today')} and ${notKeptOut(sql`m.account`)}`;

const able = statement<{ account: string; name: string | null }>(
  () => sql`select distinct w.account, s.value as name from (
      select m.account from ${memberships} m where m.authority = ${at('authority')} and ${amongTexts(sql`m.role`, at('preparing'))} and ${isHeld}
      union select i.account from ${fileInvitations} i where i.conflict = ${at('conflict')} and i.superseded_at is null and i.state = 'recorded' and i.valid_from <= ${at('today')} and i.valid_to >= ${at('today')} and ${notKeptOut(sql`i.account`)} and ${isOfficerElsewhere(sql`i`)}
    ) w join ${accounts} a on a.id = w.account and a.superseded_at is null left join ${sealed} s on s.commitment = a.name
    where not exists (select 1 from ${memberships} m where m.account = w.account and m.authority = ${at('authority')} and m.person = ${at('about')} and ${isHeld})
    order by s.value, w.account`,
);
/** Those who may prepare the file: by their role in the authority or because they were asked to this one, and not whom it is about. */
export const whoMayPrepare = (reader: Reader, given: { authority: string; conflict: string; about: string | null; today: string }) => reader.all(able, { ...given, about: given.about ?? '', preparing });
