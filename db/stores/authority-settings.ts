import { sql } from 'drizzle-orm';
import { DEFAULT_SETTINGS, type SettingValues } from '../../server/domain/authorities/settings.ts';
import { at, columns, statement } from '../statement.ts';
import type { Reader } from '../store.ts';
import { authoritySettings } from '../tables/index.ts';

type Row = typeof authoritySettings.$inferSelect;

const current = statement<Row>(() => sql`select ${columns(authoritySettings)} from ${authoritySettings} where ${authoritySettings.id} = ${at('authority')} and ${authoritySettings.supersededAt} is null`);

export const toRow = ({ publishAfterDays, yearlyRequestOn, reminders, namesNotFiled, giftsTogether, unpublishLeavers, keepYears, stillTrueOn, weeklyDigest, apartFrom }: SettingValues) => ({
  publishAfterDays,
  yearlyRequestOn,
  reminders: reminders ? 1 : 0,
  namesNotFiled: namesNotFiled ? 1 : 0,
  giftsTogether,
  unpublishLeavers: unpublishLeavers ? 1 : 0,
  keepYears,
  stillTrueOn,
  weeklyDigest: weeklyDigest ? 1 : 0,
  apartFrom,
});

const fromRow = ({ publishAfterDays, yearlyRequestOn, reminders, namesNotFiled, giftsTogether, unpublishLeavers, keepYears, stillTrueOn, weeklyDigest, apartFrom }: Row): SettingValues => ({
  publishAfterDays,
  yearlyRequestOn,
  reminders: reminders === 1,
  namesNotFiled: namesNotFiled === 1,
  giftsTogether,
  unpublishLeavers: unpublishLeavers === 1,
  keepYears,
  stillTrueOn,
  weeklyDigest: weeklyDigest === 1,
  apartFrom,
});

const known = statement<Row>(
  () => sql`select ${columns(authoritySettings)} from ${authoritySettings} where ${authoritySettings.id} = ${at('authority')} and ${authoritySettings.recordedAt} <= ${at('knownAt')} and (${authoritySettings.supersededAt} is null or ${authoritySettings.supersededAt} > ${at('knownAt')})`,
);

/** As they stand, or stood at an instant; version 0, and what the register sets, where the authority never changed anything. */
export async function settingsOf(reader: Reader, authority: string, knownAt?: string): Promise<SettingValues & { readonly version: number }> {
  const row = knownAt === undefined ? await reader.first(current, { authority }) : await reader.first(known, { authority, knownAt });
  return row ? { ...fromRow(row), version: row.version } : { ...DEFAULT_SETTINGS, version: 0 };
}

interface Asking {
  readonly yearlyRequestOn: string | null;
  readonly recordedAt: string;
}

/** Since when the council has asked on the day on which it asks now, from its settings, newest first; null where it asks nobody. `dayOf` is the calendar of the register. */
export function yearlyIn(versions: readonly Asking[], dayOf: (instant: string) => string): { readonly on: string; readonly since: string } | null {
  const on = versions[0]?.yearlyRequestOn ?? null;
  if (on === null) return null;
  const before = versions.findIndex(({ yearlyRequestOn }) => yearlyRequestOn !== on);
  const first = versions[(before < 0 ? versions.length : before) - 1] as Asking;
  return { on, since: dayOf(first.recordedAt) };
}

const asking = statement<Asking>(() => sql`select yearly_request_on as "yearlyRequestOn", recorded_at as "recordedAt" from ${authoritySettings} where authority = ${at('authority')} and recorded_at <= ${at('knownAt')} order by version desc`);
/** As it stands, or stood at an instant, in the shape in which obligations are told. */
export async function yearlyAsked(reader: Reader, authority: string, dayOf: (instant: string) => string, knownAt = '9999'): Promise<{ readonly yearlyRequestOn: string | null; readonly askedSince: string | null }> {
  const yearly = yearlyIn(await reader.all(asking, { authority, knownAt }), dayOf);
  return { yearlyRequestOn: yearly?.on ?? null, askedSince: yearly?.since ?? null };
}

const all = statement<{ authority: string; publishAfterDays: number }>(() => sql`select authority, publish_after_days as "publishAfterDays" from ${authoritySettings} where ${authoritySettings.supersededAt} is null`);
/** Of every authority that changed it. */
export const publishingDays = (reader: Reader): Promise<{ authority: string; publishAfterDays: number }[]> => reader.all(all);
