import { publicRegister as cy } from './cy/public-register.ts';
import { publicRegister as en } from './en/public-register.ts';
import { bilingual } from './index.ts';

export const publicRegister = bilingual(en, cy);
