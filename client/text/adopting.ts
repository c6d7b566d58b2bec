import { adopting as cy } from './cy/adopting.ts';
import { adopting as en } from './en/adopting.ts';
import { bilingual } from './index.ts';

export const adopting = bilingual(en, cy);
