import { BODY, SINCE, type Heading } from '../../heading.ts';
import { SCOTTISH_NOTICE, scottishCategory } from '../../sources.ts';

export const scotlandNonFinancial: Heading = {
  id: 'scotland-non-financial',
  subject: 'public-bodies',
  register: 'other',
  title: { en: 'Non-financial interests', cy: 'Buddiannau anariannol' },
  asks: { en: 'Do you belong to, or hold office in, public bodies, companies, clubs, societies, unions or voluntary bodies that people might think influence you?', cy: 'A ydych yn perthyn i gyrff cyhoeddus, cwmnïau, clybiau, cymdeithasau, undebau neu gyrff gwirfoddol, neu’n dal swydd ynddynt, y gallai pobl feddwl eu bod yn dylanwadu arnoch?' },
  test: {
    en: 'Other interests, such as membership or holding office in other public bodies, companies, clubs, societies and organisations such as trades unions and voluntary organisations, which members of the public with knowledge of the relevant facts might reasonably think could influence your actions, speeches, votes or decision-making in the council, its committees and the organisations to which it appointed you.',
    cy: 'Buddiannau eraill, megis aelodaeth o gyrff cyhoeddus eraill, cwmnïau, clybiau, cymdeithasau a sefydliadau fel undebau llafur a mudiadau gwirfoddol, neu ddal swydd ynddynt, y gallai aelodau o’r cyhoedd sy’n gwybod y ffeithiau perthnasol feddwl yn rhesymol y gallent ddylanwadu ar eich gweithredoedd, areithiau, pleidleisiau neu benderfyniadau yn y cyngor, ei bwyllgorau a’r sefydliadau y’ch penodwyd iddynt ganddo.',
  },
  holders: ['self'],
  fields: [BODY, { name: 'post', kind: 'line', label: { en: 'As what', cy: 'Fel beth' }, required: true, publish: 'always' }, SINCE],
  scenarios: [
    { says: { en: 'I chair a community development trust, unpaid.', cy: 'Rwy’n cadeirio ymddiriedolaeth datblygu cymunedol, yn ddi-dâl.' }, declare: true, because: { en: 'Office in a body that deals with the council: people might reasonably think that it could influence you.', cy: 'Swydd mewn corff sy’n delio â’r cyngor: gallai pobl feddwl yn rhesymol y gallai ddylanwadu arnoch.' } },
    { says: { en: 'I borrow books from a library in another town.', cy: 'Rwy’n benthyca llyfrau o lyfrgell mewn tref arall.' }, declare: false, because: { en: 'Nobody with knowledge of the facts would think that it could influence you.', cy: 'Ni fyddai neb a wyddai’r ffeithiau yn meddwl y gallai ddylanwadu arnoch.' } },
  ],
  sources: [SCOTTISH_NOTICE, scottishCategory('eight')],
  reach: 'everywhere',
};
