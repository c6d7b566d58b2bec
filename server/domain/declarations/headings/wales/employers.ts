import { BODY, SINCE, type Heading } from '../../heading.ts';
import { welshInterest } from '../../sources.ts';

export const walesEmployers: Heading = {
  id: 'wales-employers',
  subject: 'employment',
  register: 'other',
  title: { en: 'Employers, firms and paid directorships', cy: 'Cyflogwyr, ffyrmiau a chyfarwyddiaethau â thâl' },
  asks: { en: 'Does anybody employ you or has anybody appointed you, or are you a partner in a firm or a paid director of a company?', cy: 'A oes rhywun yn eich cyflogi neu wedi eich penodi, neu a ydych yn bartner mewn ffyrm neu’n gyfarwyddwr â thâl ar gwmni?' },
  test: {
    en: 'Any person who employs or has appointed you, any firm in which you are a partner or any company for which you are a remunerated director.',
    cy: 'Unrhyw berson sy’n eich cyflogi neu sydd wedi eich penodi, unrhyw ffyrm yr ydych yn bartner ynddi neu unrhyw gwmni yr ydych yn gyfarwyddwr arno ac yn derbyn tâl.',
  },
  holders: ['self'],
  fields: [{ ...BODY, label: { en: 'Employer, firm or company', cy: 'Cyflogwr, ffyrm neu gwmni' } }, { name: 'post', kind: 'line', label: { en: 'As what', cy: 'Fel beth' }, required: true, publish: 'always' }, SINCE],
  scenarios: [
    { says: { en: 'A housing association pays me to sit on its board.', cy: 'Mae cymdeithas dai yn fy nhalu i eistedd ar ei bwrdd.' }, declare: true, because: { en: 'You are a remunerated director.', cy: 'Rydych yn gyfarwyddwr sy’n derbyn tâl.' } },
    { says: { en: 'I sit on the board of a community energy society for nothing.', cy: 'Rwy’n eistedd ar fwrdd cymdeithas ynni cymunedol am ddim.' }, declare: false, because: { en: 'Not under this heading: it is unpaid. It goes under companies, societies and charities.', cy: 'Nid o dan y pennawd hwn: mae’n ddi-dâl. Mae’n mynd o dan gwmnïau, cymdeithasau ac elusennau.' } },
  ],
  sources: [welshInterest('(ii)')],
  reach: 'everywhere',
};
