import { BODY, type Heading } from '../../heading.ts';
import { welshInterest } from '../../sources.ts';

export const walesContracts: Heading = {
  id: 'wales-contracts',
  subject: 'contracts',
  register: 'other',
  title: { en: 'Contracts with the council', cy: 'Contractau â’r cyngor' },
  asks: { en: 'Is there a contract between the council and you, your firm, a company that pays you as a director, or a body named under Securities?', cy: 'A oes contract rhwng y cyngor a chi, eich ffyrm, cwmni sy’n eich talu fel cyfarwyddwr, neu gorff a enwir o dan Warannau?' },
  test: {
    en: 'Any contract for goods, services or works made between your authority and you or a firm in which you are a partner, a company of which you are a remunerated director, or a body of the description specified in sub-paragraph (iv).',
    cy: 'Unrhyw gontract am nwyddau, gwasanaethau neu waith neu weithfeydd a wnaed rhyngoch chi, rhwng ffyrm yr ydych yn bartner ynddi, neu rhwng cwmni yr ydych yn gyfarwyddwr arno ac yn derbyn tâl, neu rhwng corff o’r math a ddisgrifir yn is-baragraff (iv) a’ch awdurdod.',
  },
  holders: ['self'],
  fields: [{ ...BODY, label: { en: 'Who has the contract', cy: 'Pwy sydd â’r contract' } }, { name: 'what', kind: 'line', label: { en: 'What the contract is for', cy: 'At beth mae’r contract' }, required: true, publish: 'always' }, { name: 'until', kind: 'date', label: { en: 'Until', cy: 'Hyd at' }, required: false, publish: 'always' }],
  scenarios: [
    { says: { en: 'My partnership mends the council’s vans.', cy: 'Mae fy mhartneriaeth yn trwsio faniau’r cyngor.' }, declare: true, because: { en: 'A contract with a firm in which you are a partner.', cy: 'Contract â ffyrm yr ydych yn bartner ynddi.' } },
    { says: { en: 'I am an unpaid director of the society that runs the leisure centre for the council.', cy: 'Rwy’n gyfarwyddwr di-dâl ar y gymdeithas sy’n rhedeg y ganolfan hamdden i’r cyngor.' }, declare: false, because: { en: 'Here only a remunerated director has an interest in the contract. Your place on the board is registered under another heading.', cy: 'Yma dim ond cyfarwyddwr sy’n derbyn tâl sydd â buddiant yn y contract. Cofrestrir eich lle ar y bwrdd o dan bennawd arall.' } },
  ],
  sources: [welshInterest('(v)')],
  reach: 'contract-with-authority',
};
