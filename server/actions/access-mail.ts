/** Whose access changed is told by mail, and so are the keepers of a register to which somebody of outside is let in. Names of others stay out of it. */
import { addressesOf, addressOf, authoritiesOf, type Address } from '../../db/stores/memberships.ts';
import { isAuditor, type MembershipRole } from '../domain/accounts/account.ts';
import type { MailData } from '../domain/post/template.ts';
import type { AccessChange } from '../domain/post/templates/access-changed.ts';
import { OPEN_END } from '../domain/time/civil.ts';
import type { WritableMembership } from './membership-rows.ts';
import type { Unit } from './unit-of-work.ts';

type Posting = Pick<Unit, 'tx' | 'today' | 'post'>;

const KEEPERS = ['monitoring-officer', 'deputy-monitoring-officer'] satisfies MembershipRole[];
const isKeeper = (role: string): boolean => (KEEPERS as string[]).includes(role);

export const tellAt = ({ post }: Pick<Unit, 'post'>, { email, language }: Address, what: AccessChange, data: MailData = {}): Promise<void> =>
  post({ template: 'access-changed', to: email, language, data: { what, ...data } });

export async function tell({ tx, post }: Pick<Unit, 'tx' | 'post'>, account: string, what: AccessChange, data: MailData = {}): Promise<void> {
  const to = await addressOf(tx, account);
  if (to) await tellAt({ post }, to, what, data);
}

/** A mail for each membership: those of one reader go out together. */
export async function tellOfRoles(unit: Posting, what: AccessChange, rows: readonly WritableMembership[]): Promise<void> {
  const known = await authoritiesOf(unit.tx, rows.map(({ authority }) => authority));
  for (const { account, role, authority, validTo } of rows) {
    await tell(unit, account, what, { role, authority: authority && (known.get(authority)?.name ?? null), until: what === 'revoked' || validTo === OPEN_END ? null : validTo });
  }
}

/** The council sees who of outside reads its register and until when, and who else keeps it. Nobody is told of themselves: that is `tellOfRoles`. */
export async function tellKeepers({ tx, today, post }: Posting, name: string | null, rows: readonly WritableMembership[]): Promise<void> {
  const admitted = rows.filter(({ role, validTo }) => (isAuditor(role as MembershipRole) || isKeeper(role)) && validTo >= today);
  const known = await authoritiesOf(tx, admitted.map(({ authority }) => authority));
  for (const { account, role, authority, validTo } of admitted) {
    if (authority === null) continue;
    const own = await addressOf(tx, account);
    const data = { role, authority: known.get(authority)?.name ?? '' };
    const mail = isKeeper(role) ? { template: 'keeper-admitted', data: { ...data, keeper: name ?? '–' } } : { template: 'auditor-admitted', data: { ...data, auditor: name ?? '–', until: validTo } };
    for (const { email, language } of await addressesOf(tx, authority, KEEPERS, today)) if (email !== own?.email) await post({ ...mail, to: email, language });
  }
}
