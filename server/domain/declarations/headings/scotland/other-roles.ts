import { BODY, SINCE, type Heading } from '../../heading.ts';
import { SCOTTISH_NOTICE, scottishCategory } from '../../sources.ts';

export const scotlandOtherRoles: Heading = {
  id: 'scotland-other-roles',
  subject: 'directorships',
  register: 'other',
  title: { en: 'Other roles and related undertakings', cy: 'Rolau eraill ac ymgymeriadau cysylltiedig' },
  asks: { en: 'Are you an unpaid director of a parent or subsidiary of an undertaking that pays you as a director?', cy: 'A ydych yn gyfarwyddwr di-dâl ar riant neu is-gwmni i ymgymeriad sy’n eich talu fel cyfarwyddwr?' },
  test: {
    en: 'Any unremunerated directorship where the body is a subsidiary or parent company of an undertaking in which you hold a remunerated directorship; with its registered name and number, the nature of its business and its relationship to the undertaking that pays you.',
    cy: 'Unrhyw gyfarwyddiaeth ddi-dâl lle mae’r corff yn is-gwmni neu’n rhiant-gwmni i ymgymeriad yr ydych yn gyfarwyddwr arno ac yn derbyn tâl; gyda’i enw a’i rif cofrestredig, natur ei fusnes a’i berthynas â’r ymgymeriad sy’n eich talu.',
  },
  holders: ['self'],
  fields: [BODY, { name: 'post', kind: 'line', label: { en: 'Your post, and how the body is related', cy: 'Eich swydd, a sut mae’r corff yn gysylltiedig' }, required: true, publish: 'always' }, SINCE],
  scenarios: [
    { says: { en: 'I am paid by one company and sit unpaid on the board of its subsidiary.', cy: 'Fe’m telir gan un cwmni ac rwy’n eistedd yn ddi-dâl ar fwrdd ei is-gwmni.' }, declare: true, because: { en: 'An unremunerated directorship of a related undertaking.', cy: 'Cyfarwyddiaeth ddi-dâl ymgymeriad cysylltiedig.' } },
    { says: { en: 'I am an unpaid trustee of a charity that has nothing to do with my work.', cy: 'Rwy’n ymddiriedolwr di-dâl elusen nad oes a wnelo ddim â’m gwaith.' }, declare: false, because: { en: 'It is related to no undertaking that pays you; see non-financial interests.', cy: 'Nid yw’n gysylltiedig ag ymgymeriad sy’n eich talu; gweler buddiannau anariannol.' } },
  ],
  sources: [SCOTTISH_NOTICE, scottishCategory('two')],
  reach: 'everywhere',
};
