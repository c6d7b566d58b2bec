import { SCOTLAND } from '../headings/index.ts';
import type { Kind } from '../kind.ts';
import { SCOTTISH_NOTICE } from '../sources.ts';
import { noneUnder, registerForm } from './forms.ts';
import { registerOfInterests } from './register-of-interests.ts';
import { TRUTH_SCOTLAND } from './words.ts';

const nothing = noneUnder(SCOTLAND);

export const scotlandRegisterOfInterests: Kind = {
  ...registerForm(SCOTLAND),
  id: registerOfInterests.id,
  version: 3,
  validFrom: '2021-12-07',
  validTo: null,
  nations: ['Scotland'],
  whose: ['member'],
  title: { en: 'First notice of interests', cy: 'Hysbysiad cyntaf o fuddiannau' },
  lead: {
    en: 'Answer every category: what you have, or that you have none. Your own interests are registered and not those of your spouse or cohabitee; of close family only their dealings with the council.',
    cy: 'Atebwch bob categori: yr hyn sydd gennych, neu nad oes gennych ddim. Eich buddiannau eich hun a gofrestrir, ac nid rhai eich priod neu’ch cymar; o’r teulu agos dim ond eu trafodion â’r cyngor.',
  },
  truth: TRUTH_SCOTLAND,
  deadline: { clock: 'taking-office', months: 1, basis: 'statute', source: SCOTTISH_NOTICE },
  sources: [SCOTTISH_NOTICE],
  examples: {
    accepted: [
      { tookOfficeOn: '2022-05-10', headings: nothing },
      { tookOfficeOn: '2022-05-10', headings: { ...nothing, 'scotland-remuneration': { entries: [{ what: 'Teacher' }] }, 'scotland-close-family': { entries: [{ what: 'A bid for road works', body: { name: 'Strathmuir Roads' }, who: 'My brother' }] } } },
    ],
    refused: [
      { answers: { tookOfficeOn: '2999-01-01', headings: nothing }, path: 'answers.tookOfficeOn' },
      { answers: { tookOfficeOn: '2022-05-10', headings: { ...nothing, 'scotland-remuneration': { entries: [{ what: 'Teacher', since: '2999-01-01' }] } } }, path: 'answers.headings.scotland-remuneration.entries.0.since' },
    ],
  },
};
