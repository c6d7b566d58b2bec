/** The wording of these pages, in the language that is spoken now. */
import { link as cyLink, sessions as cy } from '../../text/cy/sessions.ts';
import { link as enLink, sessions as en } from '../../text/en/sessions.ts';
import { bilingual } from '../../text/index.ts';

export const sessionText = bilingual(en, cy);
export const linkText = bilingual(enLink, cyLink);
