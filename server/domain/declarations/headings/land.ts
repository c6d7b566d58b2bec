import type { Heading } from '../heading.ts';
import { DPI_REGULATIONS, HOME_ADDRESSES } from '../sources.ts';

export const land: Heading = {
  id: 'land',
  register: 'disclosable',
  title: { en: 'Land', cy: 'Tir' },
  asks: { en: 'Do you, or your partner, own or rent land or a building in the council’s area? Your home counts.', cy: 'A ydych chi, neu eich partner, yn berchen ar dir neu adeilad yn ardal y cyngor, neu’n ei rentu? Mae eich cartref yn cyfrif.' },
  test: {
    en: 'Any beneficial interest in land which is within the area of the authority. Land excludes an easement, servitude, interest or right in or over land which does not carry with it a right to occupy the land or to receive income.',
    cy: 'Unrhyw fuddiant llesiannol mewn tir o fewn ardal yr awdurdod. Nid yw tir yn cynnwys hawddfraint, buddiant neu hawl nad yw’n rhoi hawl i feddiannu’r tir neu i dderbyn incwm.',
  },
  holders: ['self', 'partner'],
  fields: [
    { name: 'what', kind: 'line', label: { en: 'What it is', cy: 'Beth ydyw' }, hint: { en: 'For example: home; a rented flat; a field of two acres', cy: 'Er enghraifft: cartref; fflat ar rent; cae dwy erw' }, required: true, publish: 'always' },
    { name: 'address', kind: 'address', label: { en: 'Address', cy: 'Cyfeiriad' }, required: true, publish: 'address' },
    { name: 'home', kind: 'yes-no', label: { en: 'Is it where you live?', cy: 'Ai dyma lle rydych yn byw?' }, required: true, publish: 'never' },
  ],
  scenarios: [
    { says: { en: 'We own the house that we live in, in the council’s area.', cy: 'Rydym yn berchen ar ein tŷ, yn ardal y cyngor.' }, declare: true, because: { en: 'A home is land. Its address is not published unless you ask for it.', cy: 'Mae cartref yn dir. Ni chyhoeddir y cyfeiriad oni bai eich bod yn gofyn.' } },
    { says: { en: 'I own a cottage in another county.', cy: 'Rwy’n berchen ar fwthyn mewn sir arall.' }, declare: false, because: { en: 'Only land within this council’s area is registrable here.', cy: 'Dim ond tir o fewn ardal y cyngor hwn sy’n gofrestradwy yma.' } },
    { says: { en: 'I have a right of way over a neighbour’s drive.', cy: 'Mae gennyf hawl tramwy dros ddreif cymydog.' }, declare: false, because: { en: 'A right that lets you neither occupy nor earn is no land.', cy: 'Nid yw hawl nad yw’n caniatáu meddiannu nac ennill yn dir.' } },
  ],
  sources: [DPI_REGULATIONS, HOME_ADDRESSES],
  reach: 'area',
};
