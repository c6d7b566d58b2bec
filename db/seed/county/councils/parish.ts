import type { StoryCouncil } from '../story.ts';

export const PARISH: StoryCouncil = {
  key: 'parish',
  authority: { gss: 'E04999901', name: 'Quillby Parish Council', kind: 'parish', nation: 'England', period: { from: '1974-04-01', to: null }, principal: 'E07000901' },
  units: [
    { key: 'council', name: 'Full Council', kind: 'committee' },
    { key: 'open-spaces', name: 'Open Spaces Working Group', kind: 'sub-committee', parent: 'council' },
  ],
  people: [
    { key: 'osmoor', name: 'Winifred Osmoor', offices: [{ title: 'Parish Clerk', kind: 'officer', period: { from: '2011-03-01', to: null } }] },
    {
      key: 'quillmere',
      name: 'Harriet Quillmere',
      offices: [
        { title: 'Parish councillor', kind: 'member', period: { from: '2011-05-09', to: '2023-05-09' } },
        { title: 'Parish councillor', kind: 'member', period: { from: '2024-02-12', to: null } },
      ],
    },
    {
      key: 'reedmarsh',
      name: 'Philippa Reedmarsh',
      email: 'philippa.reedmarsh@quillby.fenmarch.example',
      offices: [
        { title: 'Parish councillor', kind: 'member', period: { from: '2025-05-05', to: null } },
        { title: 'Chair of the parish council', kind: 'member', unit: 'council', period: { from: '2025-05-28', to: null } },
      ],
    },
    { key: 'hallowby', name: 'Ebenezer Hallowby', email: 'ebenezer.hallowby@quillby.fenmarch.example', offices: [{ title: 'Parish councillor', kind: 'member', period: { from: '2019-05-07', to: null } }] },
    { key: 'stowbeck', name: 'Jonty Stowbeck', offices: [{ title: 'Parish councillor', kind: 'member', period: { from: null, to: null } }] },
  ],
};
