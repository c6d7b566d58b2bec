import { person as cy } from './cy/person.ts';
import { person as en } from './en/person.ts';
import { bilingual } from './index.ts';

export const person = bilingual(en, cy);
