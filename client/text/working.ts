import { working as cy } from './cy/working.ts';
import { working as en } from './en/working.ts';
import { bilingual } from './index.ts';

export const working = bilingual(en, cy);
