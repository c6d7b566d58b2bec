import type { StoryCouncil } from '../story.ts';

const since = (from: string, to: string | null = null) => ({ from, to });

export const COUNTY: StoryCouncil = {
  key: 'county',
  authority: { gss: 'E10000901', name: 'Fenmarch County Council', kind: 'county', nation: 'England', period: since('1974-04-01') },
  units: [
    { key: 'adults', name: 'Adults and Health Directorate', kind: 'department' },
    { key: 'adult-commissioning', name: 'Adult Commissioning', kind: 'department', parent: 'adults' },
    { key: 'homecare', name: 'Home Care Contracts Team', kind: 'team', parent: 'adult-commissioning' },
    { key: 'care-quality', name: 'Care Quality and Safeguarding Team', kind: 'team', parent: 'adult-commissioning' },
    { key: 'children', name: 'Children and Learning Directorate', kind: 'department' },
    { key: 'early-help', name: 'Early Help and Youth', kind: 'department', parent: 'children' },
    { key: 'youth-contracts', name: 'Youth Commissioning Team', kind: 'team', parent: 'early-help' },
    { key: 'youth-innovation', name: 'Service Innovation Desk', kind: 'team', parent: 'youth-contracts' },
    { key: 'allegations', name: 'Designated Officer and Allegations Team', kind: 'team', parent: 'children' },
    { key: 'school-meals', name: 'School Catering Contracts Team', kind: 'team', parent: 'children' },
    { key: 'environment', name: 'Environment and Transport Directorate', kind: 'department' },
    { key: 'passenger-transport', name: 'Passenger Transport Unit', kind: 'team', parent: 'environment' },
    { key: 'energy', name: 'Carbon and Energy Team', kind: 'team', parent: 'environment' },
    { key: 'public-protection', name: 'Public Protection', kind: 'department' },
    { key: 'trading-standards', name: 'Trading Standards', kind: 'team', parent: 'public-protection' },
    { key: 'culture', name: 'Culture and Customer Directorate', kind: 'department' },
    { key: 'libraries', name: 'Libraries Partnership Team', kind: 'team', parent: 'culture' },
    { key: 'corporate', name: 'Corporate Resources Directorate', kind: 'department' },
    { key: 'treasury', name: 'Treasury and Investment Team', kind: 'team', parent: 'corporate' },
    { key: 'estates', name: 'Corporate Estates', kind: 'team', parent: 'corporate' },
    { key: 'cabinet', name: 'Cabinet', kind: 'committee' },
    { key: 'investment', name: 'Investment Sub-Committee', kind: 'sub-committee', parent: 'cabinet' },
    { key: 'adults-committee', name: 'Adults and Health Committee', kind: 'committee' },
    { key: 'children-committee', name: 'Children and Young People Committee', kind: 'committee' },
    { key: 'regulatory-committee', name: 'Regulatory Committee', kind: 'committee' },
  ],
  people: [
    { key: 'wrayfield', name: 'Desmond Wrayfield', offices: [{ title: 'Director of Law and Governance, Monitoring Officer', kind: 'officer', period: since('2017-09-04'), statutory: 'monitoring-officer' }] },
    { key: 'thistlecombe', name: 'Priya Thistlecombe', email: 'priya.thistlecombe@county.fenmarch.example', offices: [{ title: 'Head of Adult Commissioning', kind: 'officer', unit: 'adult-commissioning', period: since('2013-06-03') }] },
    { key: 'larkhope', name: 'Kwame Larkhope', email: 'kwame.larkhope@county.fenmarch.example', offices: [{ title: 'Principal Social Worker', kind: 'officer', unit: 'care-quality', period: since('2014-10-06') }] },
    { key: 'saltergate', name: 'Mei-Lin Saltergate', email: 'mei-lin.saltergate@county.fenmarch.example', offices: [{ title: 'Assistant Director, Early Help and Youth', kind: 'officer', unit: 'early-help', period: since('2018-01-08') }] },
    { key: 'harkwell', name: 'Bronwen Harkwell', email: 'bronwen.harkwell@county.fenmarch.example', offices: [{ title: 'Head of Libraries and Culture', kind: 'officer', unit: 'culture', period: since('2012-04-02') }] },
    { key: 'oakenfield', name: 'Tomasz Oakenfield', email: 'tomasz.oakenfield@county.fenmarch.example', offices: [{ title: 'Chief Finance Officer (section 151)', kind: 'officer', unit: 'corporate', period: since('2014-04-01'), statutory: 'chief-finance-officer' }] },
    { key: 'candlemoor', name: 'Yusuf Candlemoor', email: 'yusuf.candlemoor@county.fenmarch.example', offices: [{ title: 'Passenger Transport Manager', kind: 'officer', unit: 'passenger-transport', period: since('2008-04-01') }] },
    { key: 'eastmarsh', name: 'Rosalind Eastmarsh', offices: [{ title: 'Councillor for Upper Fen division', kind: 'member', period: since('2025-05-05') }] },
    {
      key: 'winstock',
      name: 'Theodora Winstock',
      email: 'theodora.winstock@county.fenmarch.example',
      offices: [
        { title: 'Councillor for Saltmarsh and Coast division', kind: 'member', period: since('2025-05-05') },
        { title: 'Cabinet member for resources', kind: 'member', unit: 'cabinet', period: since('2025-05-20') },
      ],
    },
    {
      key: 'penhollow',
      name: 'Alaric Penhollow',
      email: 'alaric.penhollow@county.fenmarch.example',
      offices: [
        { title: 'Councillor for Fen Edge division', kind: 'member', period: since('2025-05-05') },
        { title: 'Chair of the Adults and Health Committee', kind: 'member', unit: 'adults-committee', period: since('2025-05-20') },
      ],
    },
    {
      key: 'thornquist',
      name: 'Mabel Thornquist',
      email: 'mabel.thornquist@county.fenmarch.example',
      offices: [
        { title: 'Councillor for Kiln Lane division', kind: 'member', period: since('2025-05-05') },
        { title: 'Member of the Children and Young People Committee', kind: 'member', unit: 'children-committee', period: since('2025-05-20') },
      ],
    },
  ],
};
