/** What is filed on another day: it takes the place of what was registered, and a question asked late makes nobody late. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { change, declarer, filed, register as answers, verb, version, type Declarer } from '../support/filing.ts';
import { openRegister, type Council, type Register } from '../support/register.ts';

let register: Register;
let council: Council;
let dan: Declarer;
let keeper: Declarer;
beforeAll(async () => {
  register = await openRegister();
  council = await register.council('E06000935');
  dan = await declarer(register, council, 'Dan Oak');
  keeper = await declarer(register, council, 'Kay Keeper', { role: 'monitoring-officer', office: null });
});
afterAll(() => register.close());

/** Sessions do not last from one day to another. */
async function on(day: string): Promise<void> {
  register.clock.set(`${day}T09:00:00.000Z`);
  dan = { ...dan, client: await register.signIn(dan.email) };
  keeper = { ...keeper, client: await register.signIn(keeper.email) };
}
const list = async (): Promise<any[]> => (await dan.client.read('/api/interests?limit=500')).items;
const nameOf = ({ entry }: any): string => entry.what ?? entry.body.name;
const standing = async () => (await list()).filter(({ state }) => state === 'registered').map(nameOf);
const open = async (query = ''): Promise<any[]> => (await register.nobody.read(`/api/public/interests?person=${dan.person}${query}`)).items;

test('a filing replaces under the headings that it answers, adds, or only confirms; the past is still there to be asked about', async () => {
  await filed(council, dan, 'register-of-interests', answers({ employment: [{ what: 'Vicar', since: '2020-01-01' }], licences: [{ what: 'Stall', address: 'Square' }] }));
  const then = register.clock.now().toISOString();
  await on('2026-11-10');
  await filed(council, dan, 'change-of-interests', change({ employment: { entries: [{ what: 'Teacher' }] } }));
  expect(await standing()).toEqual(['Stall', 'Teacher']);
  expect((await list()).find((one) => nameOf(one) === 'Vicar')).toMatchObject({ state: 'superseded', version: 2, period: { from: '2020-01-01', to: '2026-11-09' } });
  await filed(council, dan, 'appointment-to-body', { body: { name: 'Alder Carr' }, post: 'Chair', since: '2026-11-01', appointedBy: 'the-council' });
  await filed(council, dan, 'annual-confirmation', { nothingHasChanged: true });
  expect(await standing()).toEqual(['Stall', 'Teacher', 'Alder Carr']);
  await filed(council, dan, 'change-of-interests', change({ licences: { none: true } }));
  expect(await standing()).toEqual(['Teacher', 'Alder Carr']);
  expect((await open()).map(nameOf)).toEqual(['Teacher', 'Alder Carr']);
  expect((await open('&asAt=2026-11-05')).map(nameOf)).toEqual(['Vicar', 'Stall', 'Alder Carr']);
  expect((await open(`&knownAt=${then}`)).map(nameOf)).toEqual(['Vicar', 'Stall']);
});

test('what came back with a question was received when it first came in, whenever it is filed again', async () => {
  const gift = (what: string) => ({ outcome: 'accepted', what, from: { name: 'A bidder' }, on: '2026-11-10', valuePence: 6000 });
  const { id } = await filed(council, dan, 'gift-or-hospitality', gift('Tickets'));
  await on('2026-12-20');
  await verb(keeper.client, 'declarations', id, 'return', { question: 'How many?' }, 1);
  await dan.client.send('PATCH', `/api/declarations/${id}`, { answers: gift('Two tickets') }, version(2));
  await dan.client.made(`/api/declarations/${id}/submit`, {});
  expect(await dan.client.read(`/api/declarations/${id}`)).toMatchObject({ receivedOn: '2026-11-10', dueOn: '2026-12-07', late: false });
  const late = await filed(council, dan, 'gift-or-hospitality', gift('A hamper'));
  expect(await dan.client.read(`/api/declarations/${late.id}`)).toMatchObject({ receivedOn: '2026-12-20', dueOn: '2026-12-07', late: true });
  // A gift is of its own day, whenever it is declared.
  expect((await open('&category=gifts')).map(({ entry, period }) => [entry.what, period.from])).toEqual([['Two tickets', '2026-11-10'], ['A hamper', '2026-11-10']]);
});
