/** What an authority decides about its own register. */
import { Type, type Static } from 'typebox';
import { Gss, strict } from '../schema.ts';

/** After so many days a concern that nobody has decided is shown to the public, marked "not yet reviewed". */
export const PUBLISH_AFTER_DAYS = 28;

export const ChangeSettings = strict({ publishAfterDays: Type.Integer({ minimum: 0, maximum: 365 }) });
export type ChangeSettings = Static<typeof ChangeSettings>;

/** Version 0: nobody has changed anything yet. */
export const Settings = Type.Object({ authority: Gss, version: Type.Integer(), publishAfterDays: Type.Integer() });
export type Settings = Static<typeof Settings>;
