import { week as cy } from './cy/week.ts';
import { week as en } from './en/week.ts';
import { bilingual } from './index.ts';

export const week = bilingual(en, cy);
