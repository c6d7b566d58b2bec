import { people as cy } from './cy/people.ts';
import { people as en } from './en/people.ts';
import { bilingual } from './index.ts';

export const people = bilingual(en, cy);
