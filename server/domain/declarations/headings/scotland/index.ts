/** The nine categories of the councillors' code of Scotland, in its order. A spouse's or cohabitee's interests are not registered. */
import type { Heading } from '../../heading.ts';
import { scotlandCloseFamily } from './close-family.ts';
import { scotlandContracts } from './contracts.ts';
import { scotlandElectionExpenses } from './election-expenses.ts';
import { scotlandGifts } from './gifts.ts';
import { scotlandNonFinancial } from './non-financial.ts';
import { scotlandOtherRoles } from './other-roles.ts';
import { scotlandProperty } from './property.ts';
import { scotlandRemuneration } from './remuneration.ts';
import { scotlandShares } from './shares.ts';

export const SCOTLAND: readonly Heading[] = [scotlandRemuneration, scotlandOtherRoles, scotlandContracts, scotlandElectionExpenses, scotlandProperty, scotlandShares, scotlandGifts, scotlandNonFinancial, scotlandCloseFamily];
