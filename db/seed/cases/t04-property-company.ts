import { mitigate, remedy, since, type Case } from './case.ts';

export const PROPERTY_COMPANY: Case = {
  id: 'T4',
  source: 'In a company owned by the council the chief finance officer was in the chair, the chief accountant kept its accounts and watched its performance for the council, and the monitoring officer was its secretary. The auditors called the conflicts actual as well as perceived.',
  units: [{ key: 'accountancy', name: 'Accountancy', kind: 'team' }],
  people: [{ key: 'pellow', name: 'Winnifred Pellow', offices: [{ title: 'Chief Accountant', kind: 'officer', unit: 'accountancy', period: since('2020-02-03') }] }],
  identity: { name: 'Larch Court Estates Limited', legalForm: 'company-limited-by-shares', identifiers: [{ scheme: 'companies-house', number: '99020104' }] },
  file: { stage: 'live', origin: 'council-company', controlModel: 'council-owned', notes: 'Lets homes that the council bought for it.' },
  roles: [
    { kind: 'shareholder', from: '2020-04-01' },
    { kind: 'performance-monitor', from: '2021-04-01', unit: 'accountancy', officer: 'pellow' },
  ],
  connections: [
    { person: 'tallis', kind: 'post-in-body', period: since('2020-04-01') },
    { person: 'pellow', kind: 'post-in-body', period: since('2021-04-01') },
    { person: 'lanyard', kind: 'post-in-body', period: since('2022-01-10') },
  ],
  ends: {
    'chair-is-monitor': remedy('The Chief Accountant no longer acts as finance director; the company engages its own.', 'Who watches the company’s performance for the council no longer works for it.', { leaves: 1 }, { class: 'actual' }),
    'statutory-officer-on-board': remedy('The Chief Finance Officer leaves the chair and the Monitoring Officer the office of secretary. The company engages a secretary from outside.', 'Two statutory officers have left the company.', { leaves: 0 }, { class: 'actual' }),
    'monitoring-officer-self-review': remedy('With her office in the company given up she is connected with it no longer. Until the last of its papers is handed over the deputy decides its matters.', 'The Monitoring Officer is no longer the company’s secretary; her deputy decided this.', { leaves: 2 }, { class: 'actual' }),
    'contractor-and-owner': mitigate(
      'Who watches the performance reports to the client side, and the shareholder’s decisions are taken by a committee that never sees a draft of those reports.',
      'Owner and customer of the company are kept apart.',
      { kind: 'separate-teams', owner: 'pellow', description: 'The client officer reports to Housing; the shareholder committee is advised by Legal and Governance.', tested: 'The last two quarterly reports: who signed each, and who saw it before it was published.' },
    ),
  },
  later: [],
  decisive: { connection: 2, gone: ['monitoring-officer-self-review'] },
};
