import { refer, since, type Case } from './case.ts';

export const SOLAR_INVESTMENT: Case = {
  id: 'T6',
  source: 'A council invested a sum beyond its size in the solar farms of one promoter, as lender and as partner, on land some of which was its own. Members who asked were told that it was commercially confidential.',
  units: [{ key: 'investments', name: 'Strategic Investments Desk', kind: 'team' }],
  people: [{ key: 'fenn-doyle', name: 'Isaura Fenn-Doyle', offices: [{ title: 'Investments Manager', kind: 'officer', unit: 'investments', period: since('2016-04-04') }] }],
  identity: { name: 'Sunmere Fields Energy LLP', legalForm: 'llp', identifiers: [{ scheme: 'companies-house', number: 'OC990206' }] },
  file: { stage: 'live', origin: 'start-up', notes: 'Fifty-three solar farms; the council holds bonds and a partner’s share.' },
  roles: [
    { kind: 'member-of-body', from: '2019-04-01' },
    { kind: 'lender', from: '2017-09-01', unit: 'investments', officer: 'fenn-doyle' },
    { kind: 'landlord', from: '2018-05-01' },
  ],
  raised: { capacity: 'councillor', text: 'I asked three times who approved the last bond and was told that members could not see the papers.' },
  ends: {
    'role-stack': refer('external-auditor', 'Nobody of the council can value what is held. The external auditor is asked to, and the papers are opened to the audit committee in private.', 'The council’s investment has been referred to the external auditor.'),
  },
  later: ['R21'],
  decisive: { role: 2, gone: ['role-stack'] },
};
