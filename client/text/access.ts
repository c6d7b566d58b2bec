import { access as cy, permissions as cyPermissions, post as cyPost, settings as cySettings } from './cy/access.ts';
import { access as en, permissions as enPermissions, post as enPost, settings as enSettings } from './en/access.ts';
import { bilingual } from './index.ts';

export const access = bilingual(en, cy);
export const permissions = bilingual(enPermissions, cyPermissions);
export const settings = bilingual(enSettings, cySettings);
export const post = bilingual(enPost, cyPost);
