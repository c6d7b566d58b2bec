import { WALES } from '../headings/index.ts';
import type { Kind } from '../kind.ts';
import { WELSH_CHANGES } from '../sources.ts';
import { changeOfInterests1 } from './change-of-interests.ts';
import { changeForm } from './forms.ts';
import { TRUTH_WALES } from './words.ts';

export const walesChangeOfInterests: Kind = {
  ...changeForm(WALES),
  id: changeOfInterests1.id,
  version: 5,
  validFrom: '2016-04-01',
  validTo: null,
  nations: ['Wales'],
  whose: ['member', 'co-opted'],
  title: changeOfInterests1.title,
  lead: {
    en: 'Answer only the headings that have changed, or of which you disclosed an interest for the first time. What you enter takes the place of what is registered there. The day asked for is the one on which you became aware of it.',
    cy: 'Atebwch y penawdau sydd wedi newid yn unig, neu y datgeloch fuddiant odanynt am y tro cyntaf. Bydd yr hyn a nodwch yn cymryd lle’r hyn a gofrestrwyd yno. Y diwrnod y gofynnir amdano yw’r un y daethoch yn ymwybodol ohono.',
  },
  truth: TRUTH_WALES,
  deadline: { clock: 'becoming-aware', days: 28, basis: 'local-code', source: WELSH_CHANGES },
  sources: [WELSH_CHANGES],
  examples: {
    accepted: [{ changedOn: '2026-05-01', headings: { 'wales-unions': { none: true } } }],
    refused: [{ answers: { changedOn: '2026-05-01', headings: {} }, path: 'answers.headings' }, { answers: { changedOn: '2026-05-01', headings: { unions: { none: true } } }, path: 'answers.headings' }],
  },
};
