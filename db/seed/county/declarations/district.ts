import { LEISURE } from '../bodies/leisure.ts';
import type { StoryDeed } from '../story.ts';
import { address, bodyOf, named, NONE, register } from './forms.ts';
import { MOIRA, NERYS, OTTOLINE, SHABNAM, TOBIAS } from './hands.ts';

const ELECTED = '2025-05-05';
const PARTY = { body: named('Fenmarch Independents'), post: 'Member' };

const school = (employer: string): object =>
  register(ELECTED, {
    employment: [{ what: 'Teaching assistant', body: named(employer), since: '2018-09-03' }],
    land: [{ what: 'Home', address: address('31 Heron Lane, Saltmarsh'), home: true }],
  });

/** Wexmere: the election of May 2025, a by-election of October 2026, and what was left over from the books before. */
export const IN_THE_DISTRICT: readonly StoryDeed[] = [
  {
    told: '2024-03-08', by: 'operator', at: 'district', person: 'nettleby',
    carryOver: [{ heading: 'employment', text: 'Seed merchant, Nettleby and Daughters' }, { heading: 'land', text: '4 Dyke End, Carr Dyke (a fictional address)' }, { heading: 'public-bodies', text: 'Carr Dyke Drainage Charity' }],
  },
  { told: '2024-03-08', by: 'operator', at: 'district', person: 'fallowmere', carryOver: [{ heading: 'land', text: 'Yard at Mill Lane (a fictional address)' }, { heading: 'directorships', text: 'Tithe Barn Preservation Society', from: '2009-06-01' }] },
  { told: '2025-04-14T09:40', by: MOIRA, at: 'district', hold: 'fallowmere', reason: 'The auditor is still looking into the sale of the yard at Mill Lane, in which she took part in 2014.' },

  // Officers have no public register; their notices stay with the monitoring officer (Local Government Act 1972 s.117).
  {
    told: '2024-06-10T14:20', by: TOBIAS, at: 'district', file: 'notice of the deputy', person: 'fenwright', kind: 'officer-interest-in-contract',
    answers: { body: bodyOf(LEISURE), contract: 'Leisure management agreement, 2021 to 2031', interest: 'My partner is paid by the trust as a manager of the sports hall.', learntOn: '2024-06-03', state: 'made', reference: 'CAB/2021/003' },
  },
  { told: '2024-06-12T09:05', by: MOIRA, at: 'district', accept: 'notice of the deputy' },
  { told: '2026-04-07T15:05', by: SHABNAM, at: 'district', file: 'return of the head of leisure', person: 'merrowdale', kind: 'annual-nil-return', answers: { nothingToDeclare: true } },
  { told: '2026-04-08T07:50', by: OTTOLINE, at: 'district', file: 'return of the chief executive', person: 'wardlebrook', kind: 'annual-nil-return', answers: { nothingToDeclare: true } },
  { told: '2026-04-13T08:30', by: MOIRA, at: 'district', acceptNil: ['return of the head of leisure', 'return of the chief executive'] },

  // On the evening of their induction most signed the form, and democratic services entered it.
  {
    told: '2025-05-14T17:10', by: NERYS, at: 'district', file: 'register of Fennimere', person: 'fennimere', kind: 'register-of-interests', onPaper: true,
    answers: register(ELECTED, {
      employment: [{ what: 'Surveyor', body: named('Fennimere Rural Surveys'), since: '2009-04-01' }, { what: 'Duty manager of a swimming pool', body: bodyOf(LEISURE), since: '2016-09-01', holder: 'partner' }],
      sponsorship: [{ from: 'Fenmarch Independents', what: 'Leaflets for the election', on: '2025-04-07' }],
      land: [{ what: 'Home', address: address('2 Kiln Lane, Mill Drove'), home: true }, { what: 'Office of two rooms', address: address('The Old Dairy, Mill Drove'), home: false, publishAddress: true }],
      'public-bodies': [PARTY],
    }),
  },
  {
    told: '2025-05-14T17:25', by: NERYS, at: 'district', file: 'register of Ashgrove', person: 'ashgrove', kind: 'register-of-interests', onPaper: true,
    answers: register(ELECTED, {
      employment: [{ what: 'Music teacher, self-employed' }],
      land: [{ what: 'Home', address: address('Flat 3, 9 Tithe Barn Row'), home: true, sensitive: { reason: 'A former partner was ordered by a court to stay away, and does not know where I live.' } }],
      licences: [{ what: 'Allotment 14', address: address('Tithe Barn allotments') }],
      'public-bodies': [{ body: named('Wexmere Young Strings'), post: 'Volunteer' }],
    }),
  },
  { told: '2025-05-14T17:40', by: NERYS, at: 'district', file: 'register of Brackenshaw', person: 'brackenshaw', kind: 'register-of-interests', onPaper: true, answers: school('Saltmarsh Infant School') },
  { told: '2025-05-16T10:15', by: MOIRA, at: 'district', accept: 'register of Fennimere' },
  { told: '2025-05-16T10:30', by: MOIRA, at: 'district', withhold: { of: 'register of Ashgrove', heading: 'land' }, reviewOn: '2027-05-16' },
  { told: '2025-05-16T10:35', by: MOIRA, at: 'district', accept: 'register of Ashgrove' },
  { told: '2025-05-16T10:50', by: MOIRA, at: 'district', accept: 'register of Brackenshaw' },
  { told: '2025-05-23T09:20', by: MOIRA, at: 'district', accept: 'register of Eastmarsh at the district' },

  // Late, after the mail that said so; and one who came back at a by-election and has filed nothing at all.
  { told: '2025-06-16T13:00', by: MOIRA, at: 'district', set: { namesNotFiled: true } },
  {
    told: '2025-06-20T15:45', by: NERYS, at: 'district', file: 'register of Larksworth', person: 'larksworth', kind: 'register-of-interests', onPaper: true,
    answers: register(ELECTED, {
      employment: [{ what: 'Warden of a nature reserve', body: named('Brickyard Ponds Reserve Charity'), since: '2020-01-06' }],
      land: [{ what: 'Grazing land, four acres', address: address('Field at Brickyard Corner'), home: false, publishAddress: true }],
    }),
  },
  { told: '2025-06-23T08:45', by: NERYS, at: 'district', remind: 'quillmere' },
  { told: '2025-06-24T09:10', by: MOIRA, at: 'district', accept: 'register of Larksworth' },
  { told: '2025-09-15T08:20', by: MOIRA, at: 'district', remind: 'quillmere' },

  {
    told: '2025-07-07T11:30', by: MOIRA, at: 'district', rectify: 'register of Brackenshaw', answers: school('Saltmarsh Primary School'),
    reason: 'The name of the employer was misread from the paper form: there is no infant school in Saltmarsh any more.',
  },
  {
    told: '2025-09-22T11:00', by: NERYS, at: 'district', file: 'Brackenshaw joins the board', person: 'brackenshaw', kind: 'appointment-to-body', onPaper: true,
    answers: { body: bodyOf(LEISURE), post: 'Trustee', since: '2025-09-18', appointedBy: 'the-body' },
  },
  { told: '2025-09-24T09:00', by: MOIRA, at: 'district', accept: 'Brackenshaw joins the board' },
  {
    told: '2025-10-06T16:20', by: NERYS, at: 'district', file: 'Brackenshaw declares the contract', person: 'brackenshaw', kind: 'change-of-interests', onPaper: true,
    answers: { changedOn: '2025-09-18', headings: { contracts: { entries: [{ body: bodyOf(LEISURE), what: 'Management of the pools and the sports hall', until: '2031-03-31' }] } } },
  },
  { told: '2025-10-08T09:15', by: MOIRA, at: 'district', accept: 'Brackenshaw declares the contract' },

  {
    told: '2025-11-03T10:40', by: NERYS, at: 'district', file: 'tickets of the wrong councillor', person: 'larksworth', kind: 'gift-or-hospitality', onPaper: true,
    answers: { outcome: 'accepted', what: 'Two tickets for the autumn show', from: named('Fenmarch Agricultural Society'), on: '2025-10-18', valuePence: 5600 },
  },
  { told: '2025-11-10T09:30', by: MOIRA, at: 'district', retract: 'tickets of the wrong councillor', reason: 'Entered under the wrong name: the tickets were Councillor Fennimere’s, who has declared them.' },
  {
    told: '2025-11-10T09:20', by: NERYS, at: 'district', file: 'tickets of Fennimere', person: 'fennimere', kind: 'gift-or-hospitality', onPaper: true,
    answers: { outcome: 'accepted', what: 'Two tickets for the autumn show', from: named('Fenmarch Agricultural Society'), on: '2025-10-18', valuePence: 5600, why: 'I opened the show for the council.' },
  },
  { told: '2025-11-10T09:35', by: MOIRA, at: 'district', accept: 'tickets of Fennimere' },

  {
    told: '2026-10-19T12:30', by: NERYS, at: 'district', file: 'register of Wickenby', person: 'wickenby', kind: 'register-of-interests', onPaper: true,
    answers: register('2026-10-05', {
      employment: [{ what: 'Bicycle mechanic', body: named('Wickenby Cycles'), since: '2015-03-02' }],
      land: [{ what: 'Home, above the shop', address: address('18 Carr Dyke Street'), home: true }],
      'public-bodies': [PARTY],
    }),
  },
  { told: '2026-10-26T09:50', by: MOIRA, at: 'district', giveBack: 'register of Wickenby', question: 'You live above the shop. Do you own or rent the shop as well? If so, it belongs under Land too.' },
  {
    told: '2026-10-28T11:10', by: NERYS, at: 'district', file: 'Ashgrove gives up the allotment', person: 'ashgrove', kind: 'change-of-interests', onPaper: true,
    answers: { changedOn: '2026-10-12', headings: { licences: NONE, directorships: { entries: [{ body: named('Wexmere Young Strings'), post: 'Chair', since: '2026-10-12' }] } } },
  },
  {
    told: '2026-10-29T13:40', by: NERYS, at: 'district', file: 'request of Larksworth', person: 'larksworth', kind: 'sensitive-interest-request', onPaper: true, about: { of: 'register of Larksworth', heading: 'employment' },
    answers: { about: 'My employer', reason: 'Since the culling of the geese I am threatened at work.' },
  },
];
