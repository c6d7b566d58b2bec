import { account as cy } from './cy/account.ts';
import { account as en } from './en/account.ts';
import { bilingual } from './index.ts';

export const account = bilingual(en, cy);
