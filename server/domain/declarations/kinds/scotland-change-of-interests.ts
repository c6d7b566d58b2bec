import { SCOTLAND } from '../headings/index.ts';
import type { Kind } from '../kind.ts';
import { SCOTTISH_CHANGES } from '../sources.ts';
import { changeOfInterests1 } from './change-of-interests.ts';
import { changeForm } from './forms.ts';
import { TRUTH_SCOTLAND } from './words.ts';

export const scotlandChangeOfInterests: Kind = {
  ...changeForm(SCOTLAND),
  id: changeOfInterests1.id,
  version: 6,
  validFrom: '2021-12-07',
  validTo: null,
  nations: ['Scotland'],
  whose: ['member'],
  title: changeOfInterests1.title,
  lead: {
    en: 'Answer only the categories that have changed. What you enter takes the place of what is registered there.',
    cy: 'Atebwch y categorïau sydd wedi newid yn unig. Bydd yr hyn a nodwch yn cymryd lle’r hyn a gofrestrwyd yno.',
  },
  truth: TRUTH_SCOTLAND,
  deadline: { clock: 'change', months: 1, basis: 'statute', source: SCOTTISH_CHANGES },
  sources: [SCOTTISH_CHANGES],
  examples: {
    accepted: [{ changedOn: '2026-05-01', headings: { 'scotland-shares': { none: true } } }],
    refused: [{ answers: { changedOn: '2026-05-01', headings: {} }, path: 'answers.headings' }, { answers: { changedOn: '2026-05-32', headings: { 'scotland-shares': { none: true } } }, path: 'answers.changedOn' }],
  },
};
