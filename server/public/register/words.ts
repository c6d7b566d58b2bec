/** The wording of one language, given to whoever draws a page: what the browser keeps for itself would here be shared by all who ask at once. */
import { body as cyBody } from '../../../client/text/cy/body.ts';
import { common as cyCommon } from '../../../client/text/cy/common.ts';
import { guidance as cyGuidance } from '../../../client/text/cy/guidance.ts';
import { publicRegister as cyPublic } from '../../../client/text/cy/public-register.ts';
import { vocabulary as cyVocabulary } from '../../../client/text/cy/vocabulary.ts';
import { longDate, longInstant, longPeriod, number } from '../../../client/text/dates.ts';
import { body } from '../../../client/text/en/body.ts';
import { common } from '../../../client/text/en/common.ts';
import { guidance } from '../../../client/text/en/guidance.ts';
import { publicRegister } from '../../../client/text/en/public-register.ts';
import { vocabulary, type Vocabulary } from '../../../client/text/en/vocabulary.ts';
import { headingOf } from '../../domain/declarations/headings/index.ts';
import type { Period } from '../../domain/time/period.ts';
import type { Language } from '../../domain/words.ts';

const TEXTS = { en: { t: publicRegister, common, vocabulary, body, guidance }, cy: { t: cyPublic, common: cyCommon, vocabulary: cyVocabulary, body: cyBody, guidance: cyGuidance } };

export interface Words {
  readonly language: Language;
  /** The day that is shown. */
  readonly day: string;
  readonly t: typeof publicRegister;
  readonly common: typeof common;
  readonly vocabulary: Vocabulary;
  readonly body: typeof body;
  readonly guidance: typeof guidance;
  readonly date: (date: string) => string;
  readonly instant: (instant: string) => string;
  /** Measured up to the day that is asked about. */
  readonly period: (period: Period) => string;
  readonly number: (n: number) => string;
  readonly heading: (id: string) => string;
}

export function wordsIn(language: Language, day: string): Words {
  const { t } = TEXTS[language];
  return {
    ...TEXTS[language],
    language,
    day,
    date: (date) => longDate(date, language),
    instant: (instant) => longInstant(instant, language),
    period: (period) => longPeriod(period, day, language),
    number,
    heading: (id) => (id === 'gifts' ? t.gifts : (t.headings[id] ?? headingOf(id)?.title[language] ?? id)),
  };
}
