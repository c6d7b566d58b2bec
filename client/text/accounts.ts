import { accounts as cy } from './cy/accounts.ts';
import { accounts as en } from './en/accounts.ts';
import { bilingual } from './index.ts';

export const accounts = bilingual(en, cy);
