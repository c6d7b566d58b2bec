import { sql } from 'drizzle-orm';
import { at, columns, statement } from '../statement.ts';
import type { Reader } from '../store.ts';
import { authoritySettings } from '../tables/index.ts';

export type AuthoritySettingsRow = typeof authoritySettings.$inferSelect;

const current = statement<AuthoritySettingsRow>(() => sql`select ${columns(authoritySettings)} from ${authoritySettings} where ${authoritySettings.id} = ${at('authority')} and ${authoritySettings.supersededAt} is null`);
/** Undefined where the authority never changed anything: then what the register sets holds. */
export const findSettings = (reader: Reader, authority: string): Promise<AuthoritySettingsRow | undefined> => reader.first(current, { authority });

const all = statement<{ authority: string; publishAfterDays: number }>(() => sql`select authority, publish_after_days as "publishAfterDays" from ${authoritySettings} where ${authoritySettings.supersededAt} is null`);
/** Of every authority that changed it. */
export const publishingDays = (reader: Reader): Promise<{ authority: string; publishAfterDays: number }[]> => reader.all(all);
