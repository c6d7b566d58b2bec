import type { Heading } from '../heading.ts';
import { DPI_REGULATIONS, HOME_ADDRESSES } from '../sources.ts';

export const licences: Heading = {
  id: 'licences',
  register: 'disclosable',
  title: { en: 'Licences', cy: 'Trwyddedau' },
  asks: { en: 'Do you, or your partner, have permission to use land in the area for a month or longer (an allotment, a pitch, grazing)?', cy: 'A oes gennych chi, neu eich partner, ganiatâd i ddefnyddio tir yn yr ardal am fis neu fwy (rhandir, llain, pori)?' },
  test: { en: 'Any licence (alone or jointly with others) to occupy land in the area of the authority for a month or longer.', cy: 'Unrhyw drwydded (ar eich pen eich hun neu ar y cyd ag eraill) i feddiannu tir yn ardal yr awdurdod am fis neu fwy.' },
  holders: ['self', 'partner'],
  fields: [
    { name: 'what', kind: 'line', label: { en: 'What it is', cy: 'Beth ydyw' }, required: true, publish: 'always' },
    { name: 'address', kind: 'address', label: { en: 'Where', cy: 'Ble' }, required: true, publish: 'address' },
  ],
  scenarios: [
    { says: { en: 'I have an allotment from the parish.', cy: 'Mae gennyf randir gan y plwyf.' }, declare: true, because: { en: 'A licence to occupy land for a month or longer.', cy: 'Trwydded i feddiannu tir am fis neu fwy.' } },
    { says: { en: 'I hired the village hall for a weekend.', cy: 'Llogais neuadd y pentref am benwythnos.' }, declare: false, because: { en: 'It was for less than a month.', cy: 'Roedd am lai na mis.' } },
  ],
  sources: [DPI_REGULATIONS, HOME_ADDRESSES],
  reach: 'area',
};
