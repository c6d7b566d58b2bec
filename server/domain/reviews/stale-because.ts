/** Why a decision is to be looked at again. */
import type { Words } from '../words.ts';

const words = (en: string, cy: string): Words => ({ en, cy });

export const STALE_BECAUSE = {
  facts: words('what the rule read has changed', 'mae’r hyn a ddarllenodd y rheol wedi newid'),
  rule: words('the rule has changed', 'mae’r rheol wedi newid'),
  periods: words('it holds on days that were not looked at', 'mae’n dal ar ddyddiau nad edrychwyd arnynt'),
  'review-due': words('its time for another look has come', 'daeth yn bryd edrych arno eto'),
} as const satisfies Record<string, Words>;
export type StaleBecause = keyof typeof STALE_BECAUSE;
