import { BODY, type Heading } from '../../heading.ts';
import { SCOTTISH_NOTICE, scottishCategory } from '../../sources.ts';

export const scotlandContracts: Heading = {
  id: 'scotland-contracts',
  subject: 'contracts',
  register: 'other',
  title: { en: 'Contracts', cy: 'Contractau' },
  asks: { en: 'Is there a contract with the council that is not finished, with you, your firm, or an undertaking that you direct or hold shares in?', cy: 'A oes contract â’r cyngor nad yw wedi’i gwblhau, gyda chi, eich ffyrm, neu ymgymeriad yr ydych yn ei gyfarwyddo neu’n dal cyfranddaliadau ynddo?' },
  test: {
    en: 'A contract with the council under which goods or services are to be provided or works are to be executed, and which has not been fully discharged, made by you, by a firm in which you are a partner, or by an undertaking of which you are a director or in which you have shares of the value of category six. Its description and duration are registered, and not its value.',
    cy: 'Contract â’r cyngor y darperir nwyddau neu wasanaethau neu y cyflawnir gwaith odano, ac nad yw wedi’i gyflawni’n llawn, a wnaed gennych chi, gan ffyrm yr ydych yn bartner ynddi, neu gan ymgymeriad yr ydych yn gyfarwyddwr arno neu y mae gennych gyfranddaliadau o werth categori chwech ynddo. Cofrestrir ei ddisgrifiad a’i hyd, ac nid ei werth.',
  },
  holders: ['self'],
  fields: [{ ...BODY, label: { en: 'Who has the contract', cy: 'Pwy sydd â’r contract' } }, { name: 'what', kind: 'line', label: { en: 'What it is for, and for how long', cy: 'At beth y mae, ac am ba hyd' }, required: true, publish: 'always' }, { name: 'until', kind: 'date', label: { en: 'Until', cy: 'Hyd at' }, required: false, publish: 'always' }],
  scenarios: [
    { says: { en: 'I am a director of the society that cooks the council’s school meals.', cy: 'Rwy’n gyfarwyddwr ar y gymdeithas sy’n coginio prydau ysgol y cyngor.' }, declare: true, because: { en: 'The undertaking of which you are a director has the contract.', cy: 'Gan yr ymgymeriad yr ydych yn gyfarwyddwr arno y mae’r contract.' } },
    { says: { en: 'The council bought timber from me once, and paid.', cy: 'Prynodd y cyngor goed gennyf unwaith, a thalu.' }, declare: false, because: { en: 'A contract that is fully discharged is left out.', cy: 'Nid yw contract a gyflawnwyd yn llawn yn cyfrif.' } },
  ],
  sources: [SCOTTISH_NOTICE, scottishCategory('three')],
  reach: 'contract-with-authority',
};
