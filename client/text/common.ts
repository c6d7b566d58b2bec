/** The words that every page shares. */
import { bilingual } from './index.ts';
import { common as cy } from './cy/common.ts';
import { vocabulary as cyVocabulary } from './cy/vocabulary.ts';
import { common as en } from './en/common.ts';
import { vocabulary as enVocabulary } from './en/vocabulary.ts';

export const common = bilingual(en, cy);
export const vocabulary = bilingual(enVocabulary, cyVocabulary);

/** Severity 1–5 in the words of the screen. */
export const urgency = (severity: number): 'actNow' | 'soon' | 'note' => (severity >= 4 ? 'actNow' : severity >= 2 ? 'soon' : 'note');
