import { answering as cy } from './cy/answering.ts';
import { answering as en } from './en/answering.ts';
import { bilingual } from './index.ts';

export const answering = bilingual(en, cy);
