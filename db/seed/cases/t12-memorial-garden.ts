import { mitigate, since, type Case } from './case.ts';

export const MEMORIAL_GARDEN: Case = {
  id: 'T12',
  source: 'One authority promoted a memorial in a public garden and was also to determine its application, which needed an assessment of its effects on the environment. Whether the two were kept apart was the main issue, and the claim succeeded in part.',
  units: [
    { key: 'memorial-project', name: 'Memorial Project Team', kind: 'team' },
    { key: 'planning-decisions', name: 'Planning Decisions Team', kind: 'team' },
  ],
  people: [{ key: 'ravensdale', name: 'Octavian Ravensdale', offices: [{ title: 'Planning Decisions Manager', kind: 'officer', unit: 'planning-decisions', period: since('2012-11-05') }] }],
  identity: { name: 'Garden of Names Trust', legalForm: 'cio', identifiers: [{ scheme: 'charity-england-wales', number: '9902112' }] },
  file: { stage: 'incubation', origin: 'start-up', controlModel: 'charity', notes: 'A memorial with a learning centre under Castle Gardens.' },
  roles: [
    { kind: 'promoter', from: '2024-01-08', unit: 'memorial-project' },
    { kind: 'environmental-impact', from: '2025-03-03', unit: 'planning-decisions', officer: 'ravensdale', legalBasis: 'SI 2017/571' },
  ],
  ends: {
    'eia-without-separation': mitigate(
      'The council must determine it and wants it built: both are lawful if they are apart. The arrangements are written, published with the application, and looked at every half-year.',
      'Those who promote the memorial and those who decide on it are kept apart, and how is published.',
      { kind: 'information-barrier', owner: 'ravensdale', description: 'Nobody of the project opens the planning case or instructs its advisers; the planning team reports to another director. Published beside the application.', tested: 'The lists of both teams beside the record of who opened the case since March: no name is on both.' },
      { class: 'actual' },
    ),
  },
  later: [],
  decisive: { role: 0, gone: ['eia-without-separation'] },
};
