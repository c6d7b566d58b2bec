import type { Heading } from '../../heading.ts';
import { HOME_ADDRESSES, SCOTTISH_NOTICE, scottishCategory } from '../../sources.ts';

export const scotlandProperty: Heading = {
  id: 'scotland-property',
  subject: 'land',
  register: 'other',
  title: { en: 'Houses, land and buildings', cy: 'Tai, tir ac adeiladau' },
  asks: { en: 'Do you own, rent or have another right in houses, land or buildings that could matter to the council’s work?', cy: 'A ydych yn berchen ar dai, tir neu adeiladau, yn eu rhentu neu â hawl arall ynddynt, a allai fod o bwys i waith y cyngor?' },
  test: {
    en: 'Any right of ownership or other interest in houses, land and buildings, such as being an owner or a tenant, including a council tenant, which may be significant to, of relevance to, or bear upon, the work and operation of the council.',
    cy: 'Unrhyw hawl perchnogaeth neu fuddiant arall mewn tai, tir ac adeiladau, megis bod yn berchennog neu’n denant, gan gynnwys tenant i’r cyngor, a all fod yn arwyddocaol neu’n berthnasol i waith y cyngor, neu’n effeithio arno.',
  },
  holders: ['self'],
  fields: [{ name: 'what', kind: 'line', label: { en: 'What it is, and your right in it', cy: 'Beth ydyw, a’ch hawl ynddo' }, required: true, publish: 'always' }, { name: 'address', kind: 'address', label: { en: 'Address', cy: 'Cyfeiriad' }, required: true, publish: 'address' }, { name: 'home', kind: 'yes-no', label: { en: 'Is it where you live?', cy: 'Ai dyma lle rydych yn byw?' }, required: true, publish: 'never' }],
  scenarios: [
    { says: { en: 'I am a council tenant.', cy: 'Rwy’n denant i’r cyngor.' }, declare: true, because: { en: 'A tenant’s right counts. The address is not published unless you ask for it.', cy: 'Mae hawl tenant yn cyfrif. Ni chyhoeddir y cyfeiriad oni bai eich bod yn gofyn.' } },
    { says: { en: 'I own a holiday flat abroad.', cy: 'Rwy’n berchen ar fflat gwyliau dramor.' }, declare: false, because: { en: 'Nobody who knew the facts would think that it bears upon the council’s work.', cy: 'Ni fyddai neb a wyddai’r ffeithiau yn meddwl ei fod yn effeithio ar waith y cyngor.' } },
  ],
  sources: [SCOTTISH_NOTICE, scottishCategory('five'), HOME_ADDRESSES],
  reach: 'everywhere',
};
