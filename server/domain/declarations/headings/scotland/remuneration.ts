import { BODY, SINCE, type Heading } from '../../heading.ts';
import { SCOTTISH_NOTICE, scottishCategory } from '../../sources.ts';

export const scotlandRemuneration: Heading = {
  id: 'scotland-remuneration',
  subject: 'employment',
  register: 'other',
  title: { en: 'Remuneration', cy: 'Tâl' },
  asks: { en: 'Do you receive pay for a job, a trade, an office, a directorship, a partnership or any other work?', cy: 'A ydych yn derbyn tâl am swydd, masnach, swydd gyhoeddus, cyfarwyddiaeth, partneriaeth neu unrhyw waith arall?' },
  test: {
    en: 'Remuneration received by virtue of being employed or self-employed, the holder of an office, a director of an undertaking, a partner in a firm, appointed or nominated by the council to another body, or engaged in a trade, profession, vocation or any other work. Being a councillor is not registered.',
    cy: 'Tâl a dderbynnir yn rhinwedd bod yn gyflogedig neu’n hunangyflogedig, yn ddeiliad swydd, yn gyfarwyddwr ymgymeriad, yn bartner mewn ffyrm, wedi’ch penodi neu’ch enwebu gan y cyngor i gorff arall, neu’n ymwneud â masnach, proffesiwn, galwedigaeth neu unrhyw waith arall. Ni chofrestrir bod yn gynghorydd.',
  },
  holders: ['self'],
  fields: [{ name: 'what', kind: 'line', label: { en: 'Post, and the nature of the work', cy: 'Swydd, a natur y gwaith' }, required: true, publish: 'always' }, { ...BODY, label: { en: 'Employer, business, firm or body', cy: 'Cyflogwr, busnes, ffyrm neu gorff' }, required: false }, SINCE],
  scenarios: [
    { says: { en: 'The council appointed me to a board that pays an allowance.', cy: 'Penododd y cyngor fi i fwrdd sy’n talu lwfans.' }, declare: true, because: { en: 'Pay for a place to which the council appointed you is registered here.', cy: 'Cofrestrir yma dâl am le y penododd y cyngor chi iddo.' } },
    { says: { en: 'My salary as a councillor is all that I earn.', cy: 'Fy nghyflog fel cynghorydd yw’r cyfan rwy’n ei ennill.' }, declare: false, because: { en: 'You have no registrable interest merely because you are a councillor.', cy: 'Nid oes gennych fuddiant cofrestradwy dim ond am eich bod yn gynghorydd.' } },
    { says: { en: 'My wife is a head teacher.', cy: 'Mae fy ngwraig yn bennaeth ysgol.' }, declare: false, because: { en: 'The interests of a spouse or cohabitee are not registered here.', cy: 'Ni chofrestrir yma fuddiannau priod neu gymar.' } },
  ],
  sources: [SCOTTISH_NOTICE, scottishCategory('one')],
  reach: 'everywhere',
};
