import { CARE } from '../bodies/care.ts';
import { LIBRARIES } from '../bodies/libraries.ts';
import { SAVERS } from '../bodies/savers.ts';
import type { StoryDeed } from '../story.ts';
import { address, bodyOf, named, NONE, register } from './forms.ts';
import { DESMOND, ROSALIND } from './hands.ts';

const ELECTED = '2025-05-05';
const PARTY = { body: named('Fenmarch Independents'), post: 'Member' };
const NOTHING = { nothingToDeclare: true };

/** Fenmarch: who asks everybody once a year since 2026, and counts gifts together. */
export const IN_THE_COUNTY: readonly StoryDeed[] = [
  {
    told: '2025-05-20T19:05', by: ROSALIND, at: 'county', file: 'register of Eastmarsh', person: 'eastmarsh', kind: 'register-of-interests',
    answers: register(ELECTED, {
      employment: [{ what: 'Veterinary nurse', body: named('Upper Fen Veterinary Practice'), since: '2014-02-03' }],
      sponsorship: [{ from: 'Fenmarch Independents', what: 'Hire of a hall', on: '2025-04-12' }],
      land: [{ what: 'Home', address: address('Fen View, Upper Fen'), home: true, within: ['E10000901', 'E07000901'] }],
      securities: [{ body: bodyOf(LIBRARIES), what: 'Community shares of £250' }],
      directorships: [{ body: named('Upper Fen Village Hall Trust'), post: 'Trustee', since: '2019-01-14' }],
      'public-bodies': [PARTY],
    }),
  },
  // She sits on the district council as well: what is registrable there goes over, and what is of that council she answers there.
  { told: '2025-05-20T19:20', by: ROSALIND, at: 'district', copy: 'register of Eastmarsh', as: 'register of Eastmarsh at the district', person: 'eastmarsh', headings: { contracts: NONE, licences: NONE, 'corporate-tenancies': NONE } },
  { told: '2025-05-22T08:40', by: DESMOND, at: 'county', accept: 'register of Eastmarsh' },
  {
    told: '2025-05-23T10:00', by: DESMOND, at: 'county', file: 'register of Penhollow', person: 'penhollow', kind: 'register-of-interests', onPaper: true,
    answers: register(ELECTED, {
      employment: [{ what: 'Farmer', body: named('Penhollow Farms'), since: '1998-03-25' }],
      land: [{ what: 'Home and farm, 140 acres', address: address('Edge Farm, Fen Edge'), home: true }],
      'public-bodies': [{ body: named('Fenmarch Growers’ Union'), post: 'Member' }],
    }),
  },
  {
    told: '2025-05-27T14:10', by: DESMOND, at: 'county', file: 'register of Thornquist', person: 'thornquist', kind: 'register-of-interests', onPaper: true,
    answers: register(ELECTED, {
      employment: [{ what: 'Retired head teacher' }, { what: 'Translator', body: named('Thornquist Language Services'), since: '2021-01-11', holder: 'partner' }],
      land: [{ what: 'Home', address: address('12 Kiln Lane'), home: true }],
      'public-bodies': [{ body: named('Kiln Lane Almshouse Charity'), post: 'Volunteer' }],
    }),
  },
  {
    told: '2025-05-28T09:30', by: DESMOND, at: 'county', file: 'register of Winstock', person: 'winstock', kind: 'register-of-interests', onPaper: true,
    answers: register(ELECTED, {
      employment: [{ what: 'Accountant', body: named('Winstock and Vane'), since: '2011-10-03' }],
      land: [{ what: 'Home', address: address('The Old Lock, Saltmarsh'), home: true }],
      securities: [{ body: bodyOf(SAVERS), what: 'One member’s share of £1' }],
      'public-bodies': [PARTY],
    }),
  },
  ...(['Penhollow', 'Thornquist', 'Winstock'] as const).map((name, i): StoryDeed => ({ told: `2025-05-30T08:1${i}`, by: DESMOND, at: 'county', accept: `register of ${name}` })),
  {
    told: '2025-06-09T10:20', by: DESMOND, at: 'county',
    rule: {
      body: SAVERS.identity.name, kind: 'no-interest', period: { from: '2025-05-05', to: null },
      reason: 'Every member of the credit union holds one share of £1, which brings no more than a deposit does. The county rents it one counter. No reasonable observer would see an interest in that tenancy.',
    },
  },

  { told: '2025-10-06T10:00', by: DESMOND, at: 'county', set: { giftsTogether: 100_00 } },
  {
    told: '2025-12-08T09:20', by: DESMOND, at: 'county', file: 'dinner of Penhollow', person: 'penhollow', kind: 'gift-or-hospitality', onPaper: true,
    answers: { outcome: 'accepted', what: 'Dinner after the annual meeting of its members', from: bodyOf(CARE), on: '2025-12-02', valuePence: 6500, why: 'As chair I was asked to speak.' },
  },
  { told: '2025-12-10T08:50', by: DESMOND, at: 'county', accept: 'dinner of Penhollow' },
  {
    told: '2026-02-16T09:15', by: DESMOND, at: 'county', file: 'basket of Penhollow', person: 'penhollow', kind: 'gift-or-hospitality', onPaper: true,
    answers: { outcome: 'accepted', what: 'A basket of cheese', from: bodyOf(CARE), on: '2026-02-10', valuePence: 4000, why: 'Everybody who visited the day centre was given one.' },
  },
  { told: '2026-02-18T08:50', by: DESMOND, at: 'county', accept: 'basket of Penhollow' },
  {
    told: '2026-06-15T11:05', by: DESMOND, at: 'county', file: 'races of Penhollow', person: 'penhollow', kind: 'gift-or-hospitality', onPaper: true,
    answers: { outcome: 'refused', what: 'A day at the races for two', from: named('Northcarr Homecare Limited'), on: '2026-06-09', valuePence: 45_000, why: 'It means to bid for home care in 2028.' },
  },
  { told: '2026-06-17T08:50', by: DESMOND, at: 'county', accept: 'races of Penhollow' },
  { told: '2026-04-09T18:30', by: ROSALIND, at: 'county', end: { of: 'register of Eastmarsh', heading: 'directorships' }, on: '2026-03-31', reason: 'I stood down at the annual meeting.' },

  { told: '2026-10-05T06:30', by: DESMOND, at: 'county', set: { yearlyRequestOn: '10-05' } },
  { told: '2026-10-06T07:40', by: DESMOND, at: 'county', file: 'return of Wrayfield', person: 'wrayfield', kind: 'annual-nil-return', answers: NOTHING },
  { told: '2026-10-06T11:15', by: 'link', at: 'county', confirm: 'return of Harkwell', person: 'harkwell', kind: 'annual-nil-return' },
  { told: '2026-10-07T12:45', by: 'link', at: 'county', confirm: 'return of Candlemoor', person: 'candlemoor', kind: 'annual-nil-return' },
  { told: '2026-10-08T15:20', by: 'link', at: 'county', confirm: 'return of Larkhope', person: 'larkhope', kind: 'annual-nil-return' },
  { told: '2026-10-09T18:55', by: 'link', at: 'county', confirm: 'confirmation of Thornquist', person: 'thornquist', kind: 'annual-confirmation' },
  {
    told: '2026-10-12T20:10', by: ROSALIND, at: 'county', file: 'new post of Eastmarsh', person: 'eastmarsh', kind: 'change-of-interests',
    answers: { changedOn: '2026-10-01', headings: { employment: { entries: [{ what: 'Practice manager', body: named('Upper Fen Veterinary Practice'), since: '2026-10-01' }] } } },
  },
  { told: '2026-10-14T08:30', by: DESMOND, at: 'county', accept: 'new post of Eastmarsh' },
  { told: '2026-10-15T08:30', by: DESMOND, at: 'county', acceptNil: ['return of Harkwell', 'return of Candlemoor', 'return of Larkhope'] },
  { told: '2026-10-21T09:45', by: 'link', at: 'county', confirm: 'return of Thistlecombe', person: 'thistlecombe', kind: 'annual-nil-return' },
  { told: '2026-10-23T16:05', by: 'link', at: 'county', confirm: 'return of Saltergate', person: 'saltergate', kind: 'annual-nil-return' },
];
