import { WALES } from '../headings/index.ts';
import type { Kind } from '../kind.ts';
import { WELSH_REGISTER, WELSH_REGISTRATION } from '../sources.ts';
import { noneUnder, registerForm } from './forms.ts';
import { registerOfInterests } from './register-of-interests.ts';
import { TRUTH_WALES } from './words.ts';

const nothing = noneUnder(WALES);

export const walesRegisterOfInterests: Kind = {
  ...registerForm(WALES),
  id: registerOfInterests.id,
  version: 2,
  validFrom: '2016-04-01',
  validTo: null,
  nations: ['Wales'],
  // Community councillors register an interest when they first disclose it (paragraph 15(5) and (6)), and nothing on taking office.
  noDutyIn: ['parish'],
  whose: ['member', 'co-opted'],
  title: registerOfInterests.title,
  lead: {
    en: 'Answer every heading: what you have, or that you have none. Your own interests alone are registered. A community councillor need not file this on taking office: there an interest is registered when it is first disclosed.',
    cy: 'Atebwch bob pennawd: yr hyn sydd gennych, neu nad oes gennych ddim. Eich buddiannau eich hun yn unig a gofrestrir. Nid oes rhaid i gynghorydd cymuned ffeilio hwn wrth gymryd swydd: yno cofrestrir buddiant pan ddatgelir ef gyntaf.',
  },
  truth: TRUTH_WALES,
  deadline: { clock: 'taking-office', days: 28, basis: 'local-code', source: WELSH_REGISTRATION },
  sources: [WELSH_REGISTRATION, WELSH_REGISTER],
  examples: {
    accepted: [
      { tookOfficeOn: '2022-05-09', headings: nothing },
      { tookOfficeOn: '2022-05-09', headings: { ...nothing, 'wales-land': { entries: [{ what: 'Home', address: '1 Example Street', home: true }] }, 'wales-clubs': { entries: [{ body: { name: 'Glanmor Rugby Football Club' }, post: 'Player' }] } } },
    ],
    refused: [
      { answers: { tookOfficeOn: '2999-01-01', headings: nothing }, path: 'answers.tookOfficeOn' },
      { answers: { tookOfficeOn: '2022-05-09', headings: { ...nothing, 'wales-employment': { entries: [{ what: 'Farmer', holder: 'partner' }] } } }, path: 'answers.headings.wales-employment' },
    ],
  },
};
