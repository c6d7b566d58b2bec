import { BODY, type Heading } from '../heading.ts';
import { DPI_REGULATIONS } from '../sources.ts';

export const contracts: Heading = {
  id: 'contracts',
  register: 'disclosable',
  title: { en: 'Contracts', cy: 'Contractau' },
  asks: { en: 'Is there a contract with the council that is not finished, with you, your partner, or a firm or body that you or they own or direct?', cy: 'A oes contract â’r cyngor nad yw wedi’i gwblhau, gyda chi, eich partner, neu ffyrm neu gorff yr ydych chi neu hwythau yn berchen arno neu’n ei gyfarwyddo?' },
  test: {
    en: 'Any contract made between the relevant person (or a body in which the relevant person has a beneficial interest) and the authority under which goods or services are to be provided or works executed, and which has not been fully discharged. A body in which a person has a beneficial interest is a firm in which they are a partner, a body corporate of which they are a director (which includes a member of the committee of management of a registered society), or one in whose securities they have a beneficial interest.',
    cy: 'Unrhyw gontract rhwng y person perthnasol (neu gorff y mae gan y person fuddiant llesiannol ynddo) a’r awdurdod ar gyfer nwyddau, gwasanaethau neu waith, ac nad yw wedi’i gyflawni’n llawn. Corff o’r fath yw ffyrm y mae’n bartner ynddi, corff corfforaethol y mae’n gyfarwyddwr arno (gan gynnwys aelod o bwyllgor rheoli cymdeithas gofrestredig), neu un y mae ganddo fuddiant llesiannol yn ei warannau.',
  },
  holders: ['self', 'partner'],
  fields: [{ ...BODY, label: { en: 'Who has the contract', cy: 'Pwy sydd â’r contract' } }, { name: 'what', kind: 'line', label: { en: 'What the contract is for', cy: 'At beth mae’r contract' }, required: true, publish: 'always' }, { name: 'until', kind: 'date', label: { en: 'Until', cy: 'Hyd at' }, required: false, publish: 'always' }],
  scenarios: [
    { says: { en: 'I am an unpaid director of the leisure society that runs the council’s pools.', cy: 'Rwy’n gyfarwyddwr di-dâl ar y gymdeithas hamdden sy’n rhedeg pyllau’r cyngor.' }, declare: true, because: { en: 'To be a director, or on a society’s committee, is enough. Pay does not matter.', cy: 'Mae bod yn gyfarwyddwr, neu ar bwyllgor cymdeithas, yn ddigon. Nid yw tâl yn berthnasol.' } },
    { says: { en: 'I hold one share in a community energy society that sells power to the council.', cy: 'Mae gennyf un gyfran mewn cymdeithas ynni sy’n gwerthu trydan i’r cyngor.' }, declare: true, because: { en: 'On the text a share is a beneficial interest, and there is no threshold here. The monitoring officer can tell you of a ruling.', cy: 'Yn ôl y testun mae cyfran yn fuddiant llesiannol, ac nid oes trothwy yma. Gall y swyddog monitro ddweud wrthych am ddyfarniad.' } },
    { says: { en: 'My firm finished a job for the council two years ago and was paid.', cy: 'Gorffennodd fy ffyrm waith i’r cyngor ddwy flynedd yn ôl a chafodd ei thalu.' }, declare: false, because: { en: 'A contract that is fully discharged is left out.', cy: 'Nid yw contract a gyflawnwyd yn llawn yn cyfrif.' } },
  ],
  sources: [DPI_REGULATIONS],
  reach: 'contract-with-authority',
};
