/** What was arranged and decided in the example of a rule, in words: for the page of the rule and the documentation. */
import type { Reviews } from '../reviews/reviews.ts';
import { OPEN_END } from '../time/civil.ts';
import type { Language } from '../words.ts';
import type { SaidFact } from './personal/example-words.ts';
import { dateInWords } from './explain.ts';

export function reviewsInWords({ safeguards = [], decisions = [] }: Partial<Reviews>, language: Language): SaidFact[] {
  const say = (en: string, cy: string): string => (language === 'cy' ? cy : en);
  return [
    ...safeguards.flatMap(({ from, to, everyMonths, tests }) => [
      { says: say(`a safeguard, to be tested every ${everyMonths} months`, `mesur diogelu, i’w brofi bob ${everyMonths} mis`), from, to: to === OPEN_END ? null : to },
      ...tests.map(({ on, operates }) => ({ says: operates ? say('tested: it operates', 'profwyd: mae’n gweithio') : say('tested: it does not operate', 'profwyd: nid yw’n gweithio'), from: on, to: on })),
    ]),
    ...decisions.map(({ from, to, reviewOn, mitigates }) => {
      const what = mitigates ? say('decided: mitigate', 'penderfynwyd: lliniaru') : say('decided: tolerate', 'penderfynwyd: goddef');
      return { says: reviewOn === null ? what : `${what}, ${say('to be reviewed by', 'i’w adolygu erbyn')} ${dateInWords(reviewOn, language)}`, from, to };
    }),
  ];
}
