import { personal as cy } from './cy/personal.ts';
import { personal as en } from './en/personal.ts';
import { bilingual } from './index.ts';

export const personal = bilingual(en, cy);
