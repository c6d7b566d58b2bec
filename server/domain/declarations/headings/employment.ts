import { BODY, SINCE, type Heading } from '../heading.ts';
import { DPI_REGULATIONS } from '../sources.ts';

export const employment: Heading = {
  id: 'employment',
  register: 'disclosable',
  title: { en: 'Employment, office, trade, profession or vocation', cy: 'Cyflogaeth, swydd, masnach, proffesiwn neu alwedigaeth' },
  asks: { en: 'Do you, or your partner, work for pay or profit, or hold a paid office?', cy: 'A ydych chi, neu eich partner, yn gweithio am dâl neu elw, neu’n dal swydd â thâl?' },
  test: { en: 'Any employment, office, trade, profession or vocation carried on for profit or gain.', cy: 'Unrhyw gyflogaeth, swydd, masnach, proffesiwn neu alwedigaeth a gyflawnir er elw neu fantais.' },
  holders: ['self', 'partner'],
  fields: [
    { name: 'what', kind: 'line', label: { en: 'Job, office, trade or profession', cy: 'Swydd, masnach neu broffesiwn' }, required: true, publish: 'always' },
    { ...BODY, label: { en: 'Employer, or the name of the business', cy: 'Cyflogwr, neu enw’r busnes' }, hint: { en: 'Leave it empty if you are self-employed under your own name.', cy: 'Gadewch yn wag os ydych yn hunangyflogedig yn eich enw eich hun.' }, required: false },
    SINCE,
  ],
  scenarios: [
    { says: { en: 'I am a self-employed plumber.', cy: 'Rwy’n blymwr hunangyflogedig.' }, declare: true, because: { en: 'A trade carried on for profit counts, however small.', cy: 'Mae masnach er elw yn cyfrif, waeth pa mor fach.' } },
    { says: { en: 'My wife works part-time in a shop, and I know it.', cy: 'Mae fy ngwraig yn gweithio’n rhan-amser mewn siop, ac rwy’n gwybod hynny.' }, declare: true, because: { en: 'A partner’s paid work is your interest where you are aware of it.', cy: 'Mae gwaith cyflogedig partner yn fuddiant i chi os ydych yn ymwybodol ohono.' } },
    { says: { en: 'I volunteer at a food bank and am paid nothing.', cy: 'Rwy’n gwirfoddoli mewn banc bwyd heb dâl.' }, declare: false, because: { en: 'Nothing is carried on for profit or gain. If you help to run the charity, see the other interests.', cy: 'Nid oes dim er elw. Os ydych yn helpu i redeg yr elusen, gweler y buddiannau eraill.' } },
  ],
  sources: [DPI_REGULATIONS],
  reach: 'everywhere',
};
