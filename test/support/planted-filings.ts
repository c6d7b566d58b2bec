/** A council whose people declare what must not be found anywhere: each secret stands in one place of what is filed, done or recorded, and in no other. */
import { change, declarer, filed, register as answers, verb, type Declarer } from './filing.ts';
import type { Council, Register } from './register.ts';

/** By what it is and where it was written. */
export const FILED_SECRETS = {
  'a home address': '9 Monkshood Lane',
  'an address that was published and is no more': '4 Henbane Row',
  'the address of a flat that is let': '17 Foxglove Court',
  'what is sensitive': 'Nightjar Refuge',
  'the body of something sensitive': 'Wolfsbane Housing',
  'why it is sensitive': 'threatened by a former Larkspur',
  'what became sensitive later': 'Peregrine Clinic',
  'why that became sensitive': 'since the Tallow letter',
  'what was replaced under the heading of something sensitive': 'Aconite Surgery',
  'a partner’s name in a related-party return': 'Ottoline Fairweather',
  'a partner’s name in why a gift was accepted': 'Sorrel Fairweather',
  'what was filed wrongly': 'Bramble Muddle Ltd',
  'why it was put right': 'a Tansy misreading',
  'what was retracted': 'Hellebore Holdings',
  'why it was retracted': 'a Yarrow mistake',
  'why something ended': 'after the Betony quarrel',
  'a question of the monitoring officer': 'who is Comfrey',
  'what an officer declared': 'Bookkeeper for Lovage',
  'an officer’s interest in a contract': 'Samphire Works',
  'an officer': 'Peregrina Dunsop',
  'what is still a draft': 'Vervain Drafts',
  'a detail kept by the monitoring officer': '3 Mandrake Mews',
  'a person’s address for mail': 'ada.private@home.test',
  'a note of a connection': 'Figwort supper',
  'what somebody declared who has left': 'Oleander Parlour',
  'whose it is': '"holder"',
} as const;

/** What everybody may see, by which a walk proves that it looks where it should. */
export const FILED_OPENLY = ['Marigold Ashcombe', 'Long Acre', 'Baker at the Crossing', 'Tickets to the fair', 'Riverside Leisure'];

export interface Planted {
  readonly council: Council;
  readonly ada: Declarer;
  readonly body: string;
}

const secret = FILED_SECRETS;

export async function plantFilings(register: Register, gss: string): Promise<Planted> {
  const council = await register.council(gss);
  const { officer } = council;
  const body = await council.body('Riverside Leisure', { identifiers: [{ scheme: 'fca-mutuals', number: '30644R' }] });
  await council.role(body.id, 'commissioner', '2014-04-01');
  await council.role(body.id, 'licensing', '2016-01-01');
  const ada = await declarer(register, council, 'Marigold Ashcombe');
  const people = await officer.read(`/api/people?authority=${gss}`);
  const row = people.items.find(({ id }: any) => id === ada.person);
  await verb(officer, 'people', ada.person, 'correct', { email: secret['a person’s address for mail'] }, row.version);
  const sensitive = { reason: secret['why it is sensitive'] };

  const { id: whole } = await filed(council, ada, 'register-of-interests', answers({
    employment: [{ what: 'Baker at the Crossing', holder: 'partner', since: '2020-01-01' }, { what: secret['what is sensitive'], since: '2019-05-05', sensitive }],
    sponsorship: [{ from: secret['what was filed wrongly'], what: 'Leaflets' }],
    contracts: [{ body: { name: 'Crossing Cakes' }, what: 'Cakes' }],
    land: [{ what: 'Home', address: secret['a home address'], home: true }, { what: 'Field', address: 'Long Acre', home: false, publishAddress: true }, { what: 'Flat', address: secret['an address that was published and is no more'], home: false, publishAddress: true }, { what: 'Flat that is let', address: secret['the address of a flat that is let'], home: false, holder: 'partner' }],
    licences: [{ what: secret['what was replaced under the heading of something sensitive'], address: 'The market' }],
    directorships: [{ body: { name: 'Riverside', scheme: 'fca-mutuals', number: '30644R' }, post: 'Director' }, { body: { name: secret['the body of something sensitive'], mutual: body.id }, post: 'Trustee', sensitive }],
  }));
  const version = async (): Promise<number> => (await officer.read(`/api/declarations?authority=${gss}&person=${ada.person}`)).items.find(({ id }: any) => id === whole).version;
  await verb(officer, 'declarations', whole, 'return', { question: secret['a question of the monitoring officer'] }, await version());
  const right = answers({
    employment: [{ what: 'Baker at the Crossing', holder: 'partner', since: '2020-01-01' }, { what: secret['what is sensitive'], since: '2019-05-05', sensitive }],
    contracts: [{ body: { name: 'Crossing Cakes' }, what: 'Cakes' }],
    land: [{ what: 'Home', address: secret['a home address'], home: true }, { what: 'Field', address: 'Long Acre', home: false, publishAddress: true }, { what: 'Flat', address: secret['an address that was published and is no more'], home: false }, { what: 'Flat that is let', address: secret['the address of a flat that is let'], home: false, holder: 'partner' }],
    licences: [{ what: secret['what was replaced under the heading of something sensitive'], address: 'The market' }],
    directorships: [{ body: { name: 'Riverside', scheme: 'fca-mutuals', number: '30644R' }, post: 'Director' }, { body: { name: secret['the body of something sensitive'], mutual: body.id }, post: 'Trustee', sensitive }],
  });
  await made(verb(officer, 'declarations', whole, 'rectify', { answers: right, reason: secret['why it was put right'] }, await version()));
  // Under this heading something is sensitive from now on, and what stood there before may say the same.
  await filed(council, ada, 'change-of-interests', change({ licences: { entries: [{ what: 'Another surgery', address: 'The market', sensitive }] } }));

  const standing = async (heading: string): Promise<any> => (await ada.client.read(`/api/interests?category=${heading}&limit=500`)).items.find(({ category, state }: any) => category === heading && state === 'registered');
  await filed(council, ada, 'change-of-interests', change({ securities: { entries: [{ body: { name: secret['what became sensitive later'] }, what: 'shares' }] } }));
  await filed(council, ada, 'sensitive-interest-request', { interest: (await standing('securities')).id, about: secret['what became sensitive later'], reason: secret['why that became sensitive'] });
  const later = await standing('securities');
  await made(verb(officer, 'interests', later.id, 'withhold', { agreed: true, reviewOn: '2027-11-01' }, later.version));
  const cakes = await standing('contracts');
  await made(verb(ada.client, 'interests', cakes.id, 'end', { on: '2026-11-02', reason: secret['why something ended'] }, cakes.version));

  const { id: wrong } = await filed(council, ada, 'change-of-interests', change({ 'public-bodies': { entries: [{ body: { name: secret['what was retracted'] } }] } }));
  const { version: at } = (await officer.read(`/api/declarations?authority=${gss}&person=${ada.person}`)).items.find(({ id }: any) => id === wrong);
  await made(verb(officer, 'declarations', wrong, 'retract', { reason: secret['why it was retracted'] }, at));
  await filed(council, ada, 'gift-or-hospitality', { outcome: 'accepted', what: 'Tickets to the fair', from: { name: 'A bidder' }, on: '2026-10-20', valuePence: 6000, why: `for ${secret['a partner’s name in why a gift was accepted']}` });
  await filed(council, ada, 'related-party-return', { yearEnding: '2026-03-31', transactions: [{ body: { name: 'Crossing Cakes' }, relation: `my wife ${secret['a partner’s name in a related-party return']} owns it`, amountPence: 100 }] });
  await ada.client.made('/api/declarations', { authority: gss, person: ada.person, kind: 'gift-or-hospitality', answers: { what: secret['what is still a draft'] } });

  const olive = await declarer(register, council, secret['an officer'], { role: 'officer', office: { kind: 'officer', title: 'Surveyor' } });
  await filed(council, olive, 'outside-work', { what: secret['what an officer declared'], since: '2025-01-01' });
  await filed(council, olive, 'officer-interest-in-contract', { body: { name: secret['an officer’s interest in a contract'], mutual: body.id }, contract: 'Cleaning', interest: 'Owner', learntOn: '2026-10-01', state: 'made' });
  await officer.made('/api/connections', { authority: gss, person: olive.person, mutual: body.id, kind: 'own-interest', period: { from: null, to: null }, note: secret['a note of a connection'] });
  await officer.made('/api/withheld-details', { authority: gss, person: ada.person, kind: 'home-address', detail: secret['a detail kept by the monitoring officer'], reason: 'asked' });

  const gone = await declarer(register, council, 'Basil Once', { office: { period: { from: '2019-05-06', to: '2026-10-31' } } });
  await filed(council, gone, 'register-of-interests', answers({ employment: [{ what: secret['what somebody declared who has left'] }] }, '2019-05-06'));
  return { council, ada, body: body.id };
}

async function made(reply: Promise<{ status: number; body: unknown }>): Promise<void> {
  const { status, body } = await reply;
  if (status >= 300) throw new Error(`what should have been planted was refused: ${JSON.stringify(body)}`);
}
