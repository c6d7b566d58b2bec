import { rules as cy } from './cy/rules.ts';
import { rules as en } from './en/rules.ts';
import { bilingual } from './index.ts';

export const rules = bilingual(en, cy);
