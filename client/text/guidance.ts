import { guidance as cy } from './cy/guidance.ts';
import { guidance as en } from './en/guidance.ts';
import { bilingual } from './index.ts';

export const guidance = bilingual(en, cy);
