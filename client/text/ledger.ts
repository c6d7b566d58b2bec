import { ledger as cy } from './cy/ledger.ts';
import { ledger as en } from './en/ledger.ts';
import { bilingual } from './index.ts';

export const ledger = bilingual(en, cy);
