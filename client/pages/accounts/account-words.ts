/** What an account holds, in words; and which of it holds today. */
import { session } from '../../controllers/session.ts';
import { accounts as t } from '../../text/accounts.ts';
import { common, vocabulary } from '../../text/common.ts';
import { longDate, today } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import type { Account, Membership, MembershipRole } from '../../../server/domain/accounts/account.ts';
import type { Authority } from '../../../server/domain/authorities/authority.ts';

export const isAuditor = (role: string): boolean => role === 'external-auditor' || role === 'lga-auditor';

/** To come as well: what is over is kept apart. */
export const isOver = ({ state, period }: Membership): boolean => state === 'revoked' || (period.to !== null && period.to < today(new Date()));

export const isToCome = ({ period }: Membership): boolean => period.from !== null && period.from > today(new Date());

export const councilName = (gss: string | null, councils: readonly Authority[]): string => (gss === null ? t().whole : (councils.find((council) => council.gss === gss)?.name ?? session.nameOf(gss)));

/** "monitoring officer, Wexmere District Council". */
export const heldAs = ({ role, authority }: Membership, councils: readonly Authority[]): string => `${vocabulary().hat[role]}, ${councilName(authority, councils)}`;

export const whenHeld = ({ period, ...rest }: Membership): string =>
  [isToCome({ period, ...rest }) && period.from ? t().begins(longDate(period.from, language())) : '', period.to ? common().until(longDate(period.to, language())) : common().noEnd].filter(Boolean).join(' ');

/** What an administrator of one council may give: not the whole register. */
export const rolesToGive = (): { value: MembershipRole; title: string }[] => (Object.entries(vocabulary().hat) as [MembershipRole, string][]).filter(([role]) => session.administers || role !== 'instance-administrator').map(([value, title]) => ({ value, title }));

export const stateTag: Readonly<Record<Account['state'], string>> = { active: 'govuk-tag--green', suspended: 'govuk-tag--red', merged: 'govuk-tag--grey' };
