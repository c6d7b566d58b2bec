/** What nobody may read out of the public register: a detail that was withheld once, and "nothing to declare" where something was declared. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { originOf } from '../../server/public/files/addresses.ts';
import { change, declarer, filed, register as answers, verb, version, type Declarer } from '../support/filing.ts';
import { openRegister, type Council, type Register } from '../support/register.ts';

let register: Register;
let council: Council;
beforeAll(async () => {
  register = await openRegister();
  council = await register.council('E06000961');
  await council.officer.made('/api/settings', { authority: council.gss, namesNotFiled: true }, version(0));
});
afterAll(() => register.close());

const at = (path: string): string => `/register/${council.gss}${path}`;
const text = async (url: string): Promise<string> => {
  const { status, body } = await register.nobody.get(url);
  if (status !== 200) throw new Error(`${url} gave ${status}`);
  return typeof body === 'string' ? body : JSON.stringify(body);
};
const page = async (url: string): Promise<string> => (await text(url)).replace(/[\s\S]*<main[^>]*>/, '').replace(/<footer[\s\S]*/, '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const rowOf = async (name: string, query = ''): Promise<string> => new RegExp(`${name}.*?(none declared|none published|\\d+ withheld|withheld)`).exec(await page(at(`/people${query}`)))?.[1] ?? 'no row';
/** What is said to have been declared as none. */
const none = async ({ person }: Declarer, query = ''): Promise<string> => /it was declared that there is no interest under:(.*?)This is what was declared/.exec(await page(at(`/people/${person}${query}`)))?.[1] ?? '';

async function declares(who: Declarer, heading: string, said: unknown): Promise<string> {
  return (await filed(council, who, 'change-of-interests', change({ [heading]: said }))).id;
}
const standing = async ({ client }: Declarer, heading: string): Promise<any> => (await client.read(`/api/interests?category=${heading}&limit=500`)).items.find(({ state }: any) => state === 'registered');
const filing = async ({ person }: Declarer, id: string): Promise<any> => (await council.officer.read(`/api/declarations?authority=${council.gss}&person=${person}&limit=500`)).items.find((one: any) => one.id === id);

test('what stood under a heading before something was withheld there stays unsaid when that is replaced in its turn', async () => {
  const dora = await declarer(register, council, 'Dora Danger');
  await filed(council, dora, 'register-of-interests', answers({ employment: [{ what: 'Nightjar Refuge' }] }));
  const before = register.clock.now().toISOString();
  await declares(dora, 'employment', { entries: [{ what: 'Nightjar House', sensitive: { reason: 'danger' } }] });
  const hidden = await standing(dora, 'employment');
  expect((await verb(council.officer, 'interests', hidden.id, 'withhold', { agreed: true }, hidden.version)).status).toBe(200);
  await declares(dora, 'employment', { entries: [{ what: 'Cook at Plover' }] });
  await declares(dora, 'employment', { entries: [{ what: 'Chef at Plover' }] });

  const person = at(`/people/${dora.person}`);
  const api = `/api/public/interests?authority=${council.gss}`;
  const addresses = [person, `${person}?asAt=2026-11-02`, `${person}?knownAt=${before}`, `${person}?lang=cy`, `${person}/feed.atom`, `${person}/feed.json`, at('/people'), at('/changes?since=2000-01-01'), at('/feed.json'), at('/interests.csv'), at(`/interests.csv?knownAt=${before}`), at('/interests.csv?asAt=2026-11-02'), at('/register.sqlite'), at('/export.html'), `/api/public/embed?council=${council.gss}`, '/api/public/parliament/v1/Interests', api, `${api}&asAt=2026-11-02`, `${api}&knownAt=${before}`];
  const all = await Promise.all(addresses.map(async (address) => ({ address, text: (await register.app.inject({ method: 'GET', url: address })).rawPayload.toString('latin1') })));
  expect(all.filter(({ text: told }) => told.includes('Nightjar')).map(({ address }) => address)).toEqual([]);
  // What came after it and was open is history like any other.
  expect(all.filter(({ text: told }) => told.includes('Cook at Plover')).length).toBeGreaterThan(5);
  expect(await page(person)).toContain('Cook at Plover');
  expect(await none(dora)).toBe('');
});

test('of what is withheld it is not said that it ended, and every form counts it alike', async () => {
  const eve = await declarer(register, council, 'Eve Ended');
  await filed(council, eve, 'register-of-interests', answers({ licences: [{ what: 'Wren', address: 'x', sensitive: { reason: 'danger' } }] }));
  const { id, version: v } = await standing(eve, 'licences');
  expect((await verb(eve.client, 'interests', id, 'end', { on: '2026-11-02' }, v)).status).toBe(200);
  const { items } = await register.nobody.read(`/api/public/interests?authority=${council.gss}&person=${eve.person}`);
  expect(items.map(({ state, withheld }: any) => [state, withheld])).toEqual([['registered', 'Localism Act 2011 s.32']]);
  expect((await register.nobody.read(`/api/public/embed?council=${council.gss}&person=${eve.person}`)).people).toMatchObject([{ interests: [], withheld: 1 }]);
  expect(await page(at(`/people/${eve.person}`))).toContain('1 interest is withheld (Localism Act 2011 s.32)');
  expect(await page(at(`/people/${eve.person}?lang=cy`))).toContain('Deddf Lleoliaeth 2011, adran 32');
});

describe('“none” is said', () => {
  test('of headings under which nothing was ever entered, and of no other', async () => {
    const [nil, cora, rita] = [await declarer(register, council, 'Nil Noone'), await declarer(register, council, 'Cora Change'), await declarer(register, council, 'Rita Retracted')];
    await filed(council, nil, 'register-of-interests', answers());
    expect(await none(nil)).toMatch(/Employment.*Sponsorship.*Land.*Securities/);
    expect(await rowOf('Nil Noone')).toBe('none declared');

    await filed(council, cora, 'register-of-interests', answers({ employment: [{ what: 'Baker' }], contracts: [{ body: { name: 'Cakes' }, what: 'Cakes' }] }));
    await declares(cora, 'employment', { none: true });
    const cakes = await standing(cora, 'contracts');
    expect((await verb(cora.client, 'interests', cakes.id, 'end', { on: '2026-11-02' }, cakes.version)).status).toBe(200);
    expect(await none(cora)).toMatch(/^ Sponsorship Land/);
    expect(await page(at(`/people/${cora.person}`))).toContain('That does not mean that nothing was declared under them.');
    expect(await rowOf('Cora Change')).toBe('none published');

    // What was taken back tells no heading, so nothing is said of any.
    await filed(council, rita, 'register-of-interests', answers({ sponsorship: [{ from: 'A friend', what: 'Leaflets' }] }));
    const wrong = await declares(rita, 'sponsorship', { entries: [{ from: 'Another', what: 'Posters' }] });
    expect((await verb(council.officer, 'declarations', wrong, 'retract', { reason: 'a mistake' }, (await filing(rita, wrong)).version)).status).toBe(200);
    expect(await none(rita)).toBe('');
    expect(await page(at(`/people/${rita.person}?lang=cy`))).toContain('Nid yw hynny’n golygu na ddatganwyd dim');
  });

  test('and how somebody stands is the same to the public, to the keepers and to themselves', async () => {
    const [late, fresh, taken, met] = [await declarer(register, council, 'Lara Late'), await declarer(register, council, 'Fay Fresh', { office: { period: { from: '2026-10-20', to: null } } }), await declarer(register, council, 'Tom Taken'), await declarer(register, council, 'May Met')];
    const { id } = await filed(council, taken, 'register-of-interests', answers());
    expect((await verb(council.officer, 'declarations', id, 'retract', { reason: 'not theirs' }, (await filing(taken, id)).version)).status).toBe(200);
    await filed(council, met, 'register-of-interests', answers());
    const states = [[late, 'overdue', 'Overdue'], [fresh, 'due', 'Nothing filed yet'], [taken, 'withdrawn', 'Withdrawn'], [met, 'met-late', 'In date']] as const;
    for (const [{ person, client }, state, tag] of states) {
      for (const reader of [council.officer, client]) expect((await reader.read(`/api/obligations?person=${person}&kind=register-of-interests`)).items.map((one: any) => one.state), tag).toEqual([state]);
      expect(await page(at(`/people/${person}`)), tag).toContain(` ${tag} `);
      expect(await page(at(`/people/${person}?asAt=2026-11-02`)), tag).toContain(` ${tag} `);
    }
    for (const { person } of [met, taken]) {
      expect(await page(at(`/people/${person}?asAt=2026-11-01`))).toContain(' Overdue ');
      expect((await council.officer.read(`/api/obligations?authority=${council.gss}&person=${person}&kind=register-of-interests&asAt=2026-11-01`)).items.map((one: any) => one.state)).toEqual(['overdue']);
    }
  });
});

test('where nobody is named, it is not said that there is nobody', async () => {
  const quiet = await register.council('E06000962');
  expect(await page(`/register/${quiet.gss}`)).toContain('Nobody stands here who owes a register');
  await declarer(register, quiet, 'Una Unnamed');
  const shown = await page(`/register/${quiet.gss}/people`);
  expect(shown).toContain('1 person has not filed what is due.');
  expect(shown).not.toMatch(/No councillor or co-opted member stood|Una Unnamed/);
});

test('an address for mail that is noted moves nothing that everybody reads', async () => {
  const may = await declarer(register, council, 'Mildred Mail');
  const told = async () => [await text(`/api/public/people/${may.person}`), await text(`/api/public/people?authority=${council.gss}`), await text(at(`/people/${may.person}`))];
  const before = await told();
  expect((await verb(council.officer, 'people', may.person, 'correct', { email: 'mildred@home.test' }, 1)).status).toBe(200);
  expect(await told()).toEqual(before);

  const then = register.clock.now().toISOString();
  expect((await verb(council.officer, 'people', may.person, 'correct', { name: 'Alfred Mail' }, 2)).status).toBe(200);
  expect(await told()).not.toEqual(before);
  // Somebody's former name is nobody's business, on whichever clock.
  for (const url of [at('/people'), at(`/people/${may.person}`), `/api/public/people/${may.person}`]) expect(await text(`${url}?knownAt=${then}`), url).toMatch(/^(?=[\s\S]*Alfred Mail)(?![\s\S]*Mildred)/);
});

test('a host of which no address can be made is refused, and is no fault of the service', () => {
  const asked = (host: string) => originOf({ server: { service: { config: { publicUrl: undefined } } }, protocol: 'http', host } as never);
  for (const host of ['', 'evil.test:99999']) expect(() => asked(host), host).toThrow('names no host');
  expect(asked('here.test:8080')).toBe('http://here.test:8080');
});

/** Last, for the day moves on. */
test('of somebody who left nothing is shown for any day, and for none of them that there was nothing', async () => {
  const basil = await declarer(register, council, 'Basil Once', { office: { period: { from: '2019-05-06', to: '2026-11-02' } } });
  await filed(council, basil, 'register-of-interests', answers({ employment: [{ what: 'Oleander Parlour' }] }, '2019-05-06'));
  expect(await rowOf('Basil Once')).not.toBe('none declared');
  const before = register.clock.now().toISOString();
  register.clock.set('2026-11-03T09:00:00.000Z');
  for (const query of ['', '?asAt=2026-11-02', `?knownAt=${before}`, `?asAt=2026-11-02&knownAt=${before}`]) {
    expect(await none(basil, query), query).toBe('');
    const shown = await page(at(`/people/${basil.person}${query}`));
    expect(shown, query).toContain('That is not a statement that there is none.');
    expect(shown, query).toContain('does not go on publishing the interests of those who have left');
    expect(shown, query).not.toContain('Oleander');
  }
  expect(await rowOf('Basil Once', '?asAt=2026-11-02')).toBe('none published');
});
