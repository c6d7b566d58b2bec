import { confirm as cy } from './cy/confirm.ts';
import { confirm as en } from './en/confirm.ts';
import { bilingual } from './index.ts';

export const confirm = bilingual(en, cy);
