import { declaring as cy } from './cy/declaring.ts';
import { declaring as en } from './en/declaring.ts';
import { bilingual } from './index.ts';

export const declaring = bilingual(en, cy);
