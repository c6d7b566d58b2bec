import { BODY, type Heading } from '../../heading.ts';
import { SCOTTISH_NOTICE, scottishCategory } from '../../sources.ts';

export const scotlandGifts: Heading = {
  id: 'scotland-gifts',
  subject: 'gifts',
  register: 'other',
  title: { en: 'Gifts and hospitality', cy: 'Rhoddion a lletygarwch' },
  asks: { en: 'Have you, in this term of office, received gifts or hospitality beyond the little that the code allows?', cy: 'A ydych, yn y tymor hwn, wedi derbyn rhoddion neu letygarwch y tu hwnt i’r ychydig y mae’r cod yn ei ganiatáu?' },
  test: {
    en: 'Details of any gifts or hospitality received within the current term of office. The code of 2021 lets councillors accept only minor items, hospitality that goes with their duties, and gifts on behalf of the council; those need not be recorded.',
    cy: 'Manylion unrhyw roddion neu letygarwch a dderbyniwyd o fewn y tymor presennol. Dim ond mân bethau, lletygarwch sy’n rhan o’u dyletswyddau, a rhoddion ar ran y cyngor y mae cod 2021 yn gadael i gynghorwyr eu derbyn; nid oes angen cofnodi’r rheini.',
  },
  holders: ['self'],
  fields: [{ name: 'what', kind: 'line', label: { en: 'What it was', cy: 'Beth ydoedd' }, required: true, publish: 'always' }, { ...BODY, label: { en: 'From whom', cy: 'Gan bwy' } }, { name: 'on', kind: 'date', label: { en: 'When', cy: 'Pryd' }, required: true, publish: 'always' }, { name: 'valuePence', kind: 'pence', label: { en: 'About how much it was worth', cy: 'Tua faint oedd ei werth' }, required: false, publish: 'always' }],
  scenarios: [
    { says: { en: 'A contractor gave me a case of whisky and I kept it.', cy: 'Rhoddodd contractwr gasgen o wisgi i mi a’i chadw a wnes.' }, declare: true, because: { en: 'It is no minor item: record it, and ask for advice.', cy: 'Nid mân beth mohono: cofnodwch ef, a gofynnwch am gyngor.' } },
    { says: { en: 'I had tea and a scone at a community hall’s opening.', cy: 'Cefais de a sgon yn agoriad neuadd gymunedol.' }, declare: false, because: { en: 'Hospitality that goes with your duties.', cy: 'Lletygarwch sy’n rhan o’ch dyletswyddau.' } },
  ],
  sources: [SCOTTISH_NOTICE, scottishCategory('seven')],
  reach: 'everywhere',
};
