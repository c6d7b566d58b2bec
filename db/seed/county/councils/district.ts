import type { StoryCouncil } from '../story.ts';

const since = (from: string, to: string | null = null) => ({ from, to });

export const DISTRICT: StoryCouncil = {
  key: 'district',
  authority: { gss: 'E07000901', name: 'Wexmere District Council', kind: 'district', nation: 'England', period: since('1974-04-01') },
  units: [
    { key: 'communities', name: 'Communities Directorate', kind: 'department' },
    { key: 'leisure-service', name: 'Leisure and Culture', kind: 'department', parent: 'communities' },
    { key: 'leisure-contracts', name: 'Leisure Contracts Team', kind: 'team', parent: 'leisure-service' },
    { key: 'arts', name: 'Arts and Events Team', kind: 'team', parent: 'leisure-service' },
    { key: 'housing-service', name: 'Housing Services', kind: 'department', parent: 'communities' },
    { key: 'homelessness', name: 'Homelessness Prevention Team', kind: 'team', parent: 'housing-service' },
    { key: 'private-housing', name: 'Housing Standards Team', kind: 'team', parent: 'housing-service' },
    { key: 'inspections-desk', name: 'Disrepair and Hazards Desk', kind: 'team', parent: 'private-housing' },
    { key: 'place', name: 'Place Directorate', kind: 'department' },
    { key: 'regulation', name: 'Regulatory Services', kind: 'department', parent: 'place' },
    { key: 'licensing', name: 'Licensing Team', kind: 'team', parent: 'regulation' },
    { key: 'food-safety', name: 'Food, Health and Safety Team', kind: 'team', parent: 'regulation' },
    { key: 'planning-service', name: 'Planning and Building Control', kind: 'department', parent: 'place' },
    { key: 'development-management', name: 'Development Management Team', kind: 'team', parent: 'planning-service' },
    { key: 'regeneration', name: 'Regeneration and Enabling Team', kind: 'team', parent: 'place' },
    { key: 'resources', name: 'Resources Directorate', kind: 'department' },
    { key: 'finance', name: 'Financial Services', kind: 'team', parent: 'resources' },
    { key: 'property', name: 'Property and Estates Team', kind: 'team', parent: 'resources' },
    { key: 'facilities', name: 'Civic Offices and Catering', kind: 'team', parent: 'resources' },
    { key: 'cabinet', name: 'Cabinet', kind: 'committee' },
    { key: 'shareholder', name: 'Shareholder Sub-Committee', kind: 'sub-committee', parent: 'cabinet' },
    { key: 'communities-committee', name: 'Environment and Communities Committee', kind: 'committee' },
    { key: 'licensing-committee', name: 'Licensing Committee', kind: 'committee' },
    { key: 'planning-committee', name: 'Planning Committee', kind: 'committee' },
    { key: 'scrutiny', name: 'Overview and Scrutiny Committee', kind: 'committee' },
  ],
  people: [
    { key: 'tallowfield', name: 'Moira Tallowfield', offices: [{ title: 'Monitoring Officer and Head of Law', kind: 'officer', period: since('2019-02-04'), statutory: 'monitoring-officer' }] },
    { key: 'fenwright', name: 'Tobias Fenwright', offices: [{ title: 'Deputy Monitoring Officer', kind: 'officer', period: since('2021-06-01') }] },
    { key: 'wardlebrook', name: 'Ottoline Wardlebrook', offices: [{ title: 'Chief Executive', kind: 'officer', period: since('2018-10-01'), statutory: 'head-of-paid-service' }] },
    { key: 'amberlow', name: 'Sefton Amberlow', offices: [{ title: 'Solicitor, shared legal service', kind: 'officer', period: since('2022-01-10') }] },
    { key: 'merrowdale', name: 'Shabnam Merrowdale', offices: [{ title: 'Head of Leisure and Culture', kind: 'officer', unit: 'leisure-service', period: since('2009-09-01') }] },
    { key: 'dunmarrow', name: 'Callum Dunmarrow', offices: [{ title: 'Licensing Manager', kind: 'officer', unit: 'licensing', period: since('2010-01-04') }] },
    { key: 'larkmoor', name: 'Gethin Larkmoor', offices: [{ title: 'Environmental Health Manager', kind: 'officer', unit: 'food-safety', period: since('2008-03-03') }] },
    { key: 'pennyfold', name: 'Anjali Pennyfold', offices: [{ title: 'Head of Housing', kind: 'officer', unit: 'housing-service', period: since('2009-11-02') }] },
    { key: 'brightholme', name: 'Oluwaseun Brightholme', offices: [{ title: 'Head of Planning', kind: 'officer', unit: 'planning-service', period: since('2016-05-16') }] },
    {
      key: 'quillmere',
      name: 'Harriet Quillmere',
      offices: [
        { title: 'Councillor for Saltmarsh ward', kind: 'member', period: since('2011-05-09', '2023-05-09') },
        { title: 'Cabinet member for leisure and culture', kind: 'member', unit: 'cabinet', period: since('2019-05-20', '2023-05-09') },
        { title: 'Councillor for Saltmarsh ward', kind: 'member', period: since('2024-02-12') },
      ],
    },
    { key: 'eastmarsh', name: 'Rosalind Eastmarsh', offices: [{ title: 'Councillor for Upper Fen ward', kind: 'member', period: since('2025-05-05') }] },
    {
      key: 'fennimere',
      name: 'Ambrose Fennimere',
      email: 'ambrose.fennimere@wexmere.fenmarch.example',
      offices: [
        { title: 'Councillor for Mill Drove ward', kind: 'member', period: since('2025-05-05') },
        { title: 'Chair of the Environment and Communities Committee', kind: 'member', unit: 'communities-committee', period: since('2025-05-19') },
      ],
    },
    {
      key: 'brackenshaw',
      name: 'Odalys Brackenshaw',
      email: 'odalys.brackenshaw@wexmere.fenmarch.example',
      offices: [
        { title: 'Councillor for Heron Lane ward', kind: 'member', period: since('2025-05-05') },
        { title: 'Member of the Licensing Committee', kind: 'member', unit: 'licensing-committee', period: since('2025-05-19') },
      ],
    },
    {
      key: 'ashgrove',
      name: 'Petronella Ashgrove',
      email: 'petronella.ashgrove@wexmere.fenmarch.example',
      offices: [
        { title: 'Councillor for Tithe Barn ward', kind: 'member', period: since('2025-05-05') },
        { title: 'Member of the Planning Committee', kind: 'member', unit: 'planning-committee', period: since('2025-05-19') },
      ],
    },
    { key: 'larksworth', name: 'Gideon Larksworth', email: 'gideon.larksworth@wexmere.fenmarch.example', offices: [{ title: 'Councillor for Brickyard ward', kind: 'member', period: since('2025-05-05') }] },
    { key: 'wickenby', name: 'Isolde Wickenby', email: 'isolde.wickenby@wexmere.fenmarch.example', offices: [{ title: 'Councillor for Carr Dyke ward', kind: 'member', period: since('2026-10-05') }] },
    { key: 'nettleby', name: 'Cuthbert Nettleby', offices: [{ title: 'Councillor for Carr Dyke ward', kind: 'member', period: since('2007-05-07', '2019-05-06') }] },
    { key: 'fallowmere', name: 'Dorothea Fallowmere', offices: [{ title: 'Councillor for Tithe Barn ward', kind: 'member', period: since('2003-05-05', '2018-02-28') }] },
  ],
  withheld: [
    {
      told: '2025-02-10', person: 'quillmere', kind: 'home-address', detail: '7 Heron Lane, Saltmarsh (a fictional address)',
      reason: 'Withheld for every councillor unless they ask for it to be shown.', reviewOn: '2027-05-10',
    },
    {
      told: '2025-02-10', person: 'quillmere', kind: 'sensitive-interest', detail: 'Landlord of a flat used as a refuge (fictional).',
      reason: 'Councillor and monitoring officer agree that disclosure could lead to violence against those who live there.', reviewOn: '2027-02-10',
    },
  ],
};
