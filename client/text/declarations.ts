import { declarations as cy } from './cy/declarations.ts';
import { declarations as en } from './en/declarations.ts';
import { bilingual } from './index.ts';

export const declarations = bilingual(en, cy);
