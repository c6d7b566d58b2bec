/** What an authority decides about its own register. */
import { Type, type Static } from 'typebox';
import { Gss, nullable, optional, strict } from '../schema.ts';

/** A month and a day that every year has: 29 February would ask nobody in three years of four. */
const MonthAndDay = Type.String({ pattern: '^(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])$|^(0[469]|11)-(0[1-9]|[12][0-9]|30)$|^02-(0[1-9]|1[0-9]|2[0-8])$', description: 'MM-DD' });

/** What one person may both recommend and decide is what is least serious. */
const APART_AT_LATEST = 3;

const fields = {
  /** After so many days a concern that nobody has decided is shown to the public, marked "not yet reviewed". */
  publishAfterDays: Type.Integer({ minimum: 0, maximum: 365 }),
  /** When everybody is asked each year whether their register still holds; null for never. */
  yearlyRequestOn: nullable(MonthAndDay),
  /** Whether reminders go out before and after a last day. */
  reminders: Type.Boolean(),
  /** Whether the public register names those who have not filed. */
  namesNotFiled: Type.Boolean(),
  /** Pence: gifts of one source within a year that come to so much are to be declared together (Committee on Standards in Public Life 2019); 0 where only single gifts count. */
  giftsTogether: Type.Integer({ minimum: 0, maximum: 1e9 }),
  /** Whether the public register shows an interest no longer once its holder has left. */
  unpublishLeavers: Type.Boolean(),
  /** Years after leaving, after which what was declared is destroyed. Not sooner than three: prosecutions may begin until then (Localism Act 2011 s.34(9)). */
  keepYears: Type.Integer({ minimum: 3, maximum: 100 }),
  /** When those who answer for a role are asked each year whether it is still true; null for never. */
  stillTrueOn: nullable(MonthAndDay),
  /** Whether keepers get a digest of the week on Sunday. */
  weeklyDigest: Type.Boolean(),
  /** From this severity on, whoever recommended does not decide; 1 keeps them apart always. */
  apartFrom: Type.Integer({ minimum: 1, maximum: APART_AT_LATEST }),
};

/** What is left out stays as it is. */
export const ChangeSettings = strict(Object.fromEntries(Object.entries(fields).map(([name, schema]) => [name, optional(schema)])) as { [K in keyof typeof fields]: ReturnType<typeof optional<(typeof fields)[K]>> });
export type ChangeSettings = Partial<Static<typeof Values>>;

const Values = Type.Object(fields);
export type SettingValues = Static<typeof Values>;

/** Version 0: nobody has changed anything yet. */
export const Settings = Type.Object({ authority: Gss, version: Type.Integer(), ...fields });
export type Settings = Static<typeof Settings>;

/** What holds where an authority has decided nothing. */
export const DEFAULT_SETTINGS: SettingValues = { publishAfterDays: 28, yearlyRequestOn: null, reminders: true, namesNotFiled: false, giftsTogether: 0, unpublishLeavers: true, keepYears: 6, stillTrueOn: '10-01', weeklyDigest: true, apartFrom: 3 };
