import type { StoryAccount, StoryCouncil } from '../county/story.ts';
import { since } from './case.ts';
import { CASES } from './index.ts';

export const TRAINING_GSS = 'E08000901';

/** A borough that exists for practice: whoever tries the register can decide the twelve cases in it, without touching the story of the county. */
export const TRAINING: StoryCouncil = {
  key: 'training',
  authority: { gss: TRAINING_GSS, name: 'Casebrook Training Borough', kind: 'metropolitan', nation: 'England', period: since('1974-04-01') },
  units: [
    { key: 'legal', name: 'Legal and Governance', kind: 'department' },
    { key: 'cabinet', name: 'Cabinet', kind: 'committee' },
    { key: 'planning', name: 'Planning Committee', kind: 'committee' },
    ...CASES.flatMap(({ units }) => units),
  ],
  people: [
    { key: 'lanyard', name: 'Perpetua Lanyard', offices: [{ title: 'Head of Legal and Governance, Monitoring Officer', kind: 'officer', unit: 'legal', period: since('2019-09-02'), statutory: 'monitoring-officer' }] },
    { key: 'inkwell', name: 'Barnaby Inkwell', offices: [{ title: 'Deputy Monitoring Officer', kind: 'officer', unit: 'legal', period: since('2021-02-01') }] },
    { key: 'ferrier', name: 'Ottilie Ferrier', offices: [{ title: 'Governance Lawyer', kind: 'officer', unit: 'legal', period: since('2022-06-06') }] },
    { key: 'holt-ashby', name: 'Marguerite Holt-Ashby', offices: [{ title: 'Chief Executive', kind: 'officer', period: since('2018-01-02'), statutory: 'head-of-paid-service' }] },
    { key: 'tallis', name: 'Crispin Tallis', offices: [{ title: 'Chief Finance Officer (section 151)', kind: 'officer', period: since('2017-05-15'), statutory: 'chief-finance-officer' }] },
    ...CASES.flatMap(({ people }) => people),
  ],
};

export const KEEPER = 'monitoring.officer@casebrook.example';
export const DEPUTY = 'deputy@casebrook.example';
export const REVIEWER = 'reviewer@casebrook.example';

export const TRAINERS: readonly StoryAccount[] = [
  { email: KEEPER, name: 'Perpetua Lanyard', memberships: [{ role: 'monitoring-officer', authority: 'training', person: 'lanyard' }] },
  { email: DEPUTY, name: 'Barnaby Inkwell', memberships: [{ role: 'deputy-monitoring-officer', authority: 'training', person: 'inkwell' }] },
  { email: REVIEWER, name: 'Ottilie Ferrier', memberships: [{ role: 'reviewer', authority: 'training', person: 'ferrier' }] },
];
