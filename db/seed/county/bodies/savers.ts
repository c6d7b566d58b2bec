import { paper } from '../evidence.ts';
import type { StoryBody } from '../story.ts';

/** Everything has been asked and answered: no overlap is found in what is recorded. */
export const SAVERS: StoryBody = {
  told: '2024-05-13',
  addedBy: 'county',
  identity: { name: 'Fenmarch Savers Credit Union', legalForm: 'other', identifiers: [{ scheme: 'fca-mutuals', number: '990110' }] },
  files: [{ by: 'county', stage: 'live', origin: 'start-up', controlModel: 'user-led', notes: 'Authorised by the Prudential Regulation Authority; the county has no part in its supervision.' }],
  roles: [
    { by: 'county', kind: 'landlord', from: '2012-10-01', unit: 'estates', legalBasis: 'Local Government Act 1972 s.123', evidence: [paper('Licence of a counter in the county library', '2012-10-01')] },
    { by: 'county', kind: 'grant-funder', from: '2013-04-01', to: '2015-03-31', unit: 'treasury', officer: 'oakenfield', legalBasis: 'Localism Act 2011 s.1', evidence: [paper('Grant against loan sharks', '2013-03-18')] },
  ],
  notHeld: [
    { by: 'county', families: ['incubator', 'contractor', 'regulator', 'owner', 'adviser', 'scrutiny', 'other'], period: { from: null, to: null } },
    { by: 'county', families: ['financier'], period: { from: '2015-04-01', to: null } },
  ],
};
