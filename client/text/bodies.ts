import { bodies as cy } from './cy/bodies.ts';
import { bodies as en } from './en/bodies.ts';
import { bilingual } from './index.ts';

export const bodies = bilingual(en, cy);
