import { aboutYou as cyAboutYou, notices as cy } from './cy/notices.ts';
import { aboutYou as enAboutYou, notices as en } from './en/notices.ts';
import { bilingual } from './index.ts';

export const notices = bilingual(en, cy);
export const aboutYou = bilingual(enAboutYou, cyAboutYou);
