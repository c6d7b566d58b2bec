import { supposing as cy } from './cy/supposing.ts';
import { supposing as en } from './en/supposing.ts';
import { bilingual } from './index.ts';

export const supposing = bilingual(en, cy);
