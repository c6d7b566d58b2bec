import { sql } from 'drizzle-orm';
import type { Language } from '../../server/domain/words.ts';
import { at, statement } from '../statement.ts';
import type { Reader } from '../store.ts';
import { accounts, credentials, fileInvitations, memberships, sealed } from '../tables/index.ts';
import { notKeptOut } from './sessions.ts';

type Row = typeof fileInvitations.$inferSelect;
export interface FileInvitationRow extends Omit<Row, 'supersededAt' | 'recordedAt'> {
  readonly name: string | null;
  /** The reason itself. */
  readonly told: string | null;
}

const current = statement<FileInvitationRow>(
  () => sql`select i.id, i.version, i.authority, i.conflict, i.account, i.reason, i.valid_from as "validFrom", i.valid_to as "validTo", i.state, n.value as name, w.value as told
            from ${fileInvitations} i left join ${accounts} a on a.id = i.account and a.superseded_at is null left join ${sealed} n on n.commitment = a.name left join ${sealed} w on w.commitment = i.reason
            where i.id = ${at('id')} and i.superseded_at is null`,
);
export const findFileInvitation = (reader: Reader, id: string): Promise<FileInvitationRow | undefined> => reader.first(current, { id });

const inForce = statement<{ id: string }>(
  () => sql`select id from ${fileInvitations} where ${fileInvitations.conflict} = ${at('conflict')} and ${fileInvitations.account} = ${at('account')} and ${fileInvitations.supersededAt} is null
            and ${fileInvitations.state} = 'recorded' and ${fileInvitations.validTo} >= ${at('today')} limit 1`,
);
export const isInvited = async (reader: Reader, conflict: string, account: string, today: string): Promise<boolean> => (await reader.first(inForce, { conflict, account, today })) !== undefined;

const held = sql`m.account = c.account and m.superseded_at is null and m.state = 'in-force' and m.valid_from <= ${at('today')} and m.valid_to >= ${at('today')}`;
const fit = statement<{ account: string; language: Language; name: string | null }>(
  () => sql`select c.account, c.language, (select s.value from ${accounts} a join ${sealed} s on s.commitment = a.name where a.id = c.account and a.superseded_at is null) as name
            from ${credentials} c where c.email = ${at('email')}
            and exists (select 1 from ${memberships} m where ${held} and m.role = 'monitoring-officer' and m.authority <> ${at('authority')})
            and not exists (select 1 from ${memberships} m where ${held} and m.authority = ${at('authority')})
            and ${notKeptOut(sql`c.account`)}`,
);
/** Whoever can be asked to a file of this authority: a monitoring officer elsewhere, and nothing here. One question, so that nobody learns which of the three was amiss. */
export const findInvitee = (reader: Reader, email: string, authority: string, today: string) => reader.first(fit, { email: email.trim().toLowerCase(), authority, today });
