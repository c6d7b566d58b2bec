/** "We do not play this role": stated, cut by a role, refused against one; and unknown until then. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRegister, type Council, type Register } from '../support/register.ts';

let register: Register;
let council: Council;
beforeAll(async () => {
  register = await openRegister();
  council = await register.council('E06000901');
});
afterAll(() => register.close());

const state = (mutual: string, family: string, from: string | null, to: string | null = null, by = council) => by.officer.post('/api/role-statements', { authority: by.gss, mutual, family, held: false, period: { from, to } });
const statements = async (mutual: string, query = '&state=recorded') => (await council.officer.read(`/api/role-statements?mutual=${mutual}${query}`)).items.map((one: any) => `${one.period.from ?? ''}/${one.period.to ?? ''}`).sort();

async function known(mutual: string, family: string, asAt = '2018-06-01', by = council): Promise<[string, boolean]> {
  const { families, complete } = (await by.officer.read(`/api/mutuals/${mutual}?authority=${by.gss}&asAt=${asAt}`)).coverage;
  return [families.find((one: any) => one.family === family).state, complete];
}

describe('a statement that a role is not played', () => {
  test('is a record with a version, and makes the kind of role not held on its days', async () => {
    const { id } = await council.body('Stated');
    const reply = await state(id, 'contractor', '2016-01-01', '2018-12-31');
    expect(reply.status).toBe(201);
    expect(reply.body).toMatchObject({ version: 1, authority: council.gss, mutual: id, family: 'contractor', held: false, period: { from: '2016-01-01', to: '2018-12-31' }, state: 'recorded' });
    expect([await known(id, 'contractor', '2015-12-31'), await known(id, 'contractor', '2016-01-01'), await known(id, 'contractor', '2019-01-01')]).toEqual([['unknown', false], ['not-held', false], ['unknown', false]]);
  });

  test('is refused over a single day with a role, which is named, and nothing is saved', async () => {
    const { id } = await council.body('Held');
    const { role } = await council.role(id, 'commissioner', '2016-01-01', '2018-12-31');
    for (const [from, to] of [['2018-12-31', '2020-01-01'], ['2010-01-01', '2016-01-01'], [null, null], ['2017-01-01', '2017-01-02']] as const) {
      const reply = await state(id, 'contractor', from, to);
      expect([reply.status, reply.body.code]).toEqual([409, 'role-held']);
      expect(reply.body.detail).toContain(role.id);
      expect(reply.body.detail).toContain('1 January 2016 to 31 December 2018');
    }
    expect(await statements(id)).toEqual([]);
    expect((await state(id, 'contractor', '2019-01-01')).status).toBe(201);
    expect((await state(id, 'contractor', null, '2015-12-31')).status).toBe(201);
    expect((await state(id, 'regulator', null)).status).toBe(201);
    expect(await known(id, 'contractor')).toEqual(['held', false]);
  });

  test('names an unknown start and an open end in words', async () => {
    const { id } = await council.body('Words');
    await council.role(id, 'commissioner', null);
    expect((await state(id, 'contractor', '2016-01-01')).body.detail).toContain('since before our records');
  });

  test('may be made again once the role was withdrawn', async () => {
    const { id } = await council.body('Withdrawn');
    const { role } = await council.role(id, 'commissioner', '2016-01-01');
    await council.officer.made(`/api/roles/${role.id}/withdraw`, { reason: 'error' }, { 'if-match': '"1"' });
    expect((await state(id, 'contractor', '2014-01-01')).status).toBe(201);
  });
});

describe('a role over a statement', () => {
  const cutBy = async (name: string, from: string | null, to: string | null) => {
    const { id } = await council.body(name);
    const { body: statement } = await state(id, 'contractor', '2014-01-01', '2018-12-31');
    const { statementsCut } = await council.role(id, 'customer', from, to);
    return { id, statement: statement.id as string, statementsCut, left: await statements(id) };
  };

  test('in the middle makes two of it, and the reply says so', async () => {
    const { id, statement, statementsCut, left } = await cutBy('Middle', '2016-01-01', '2016-12-31');
    expect(left).toEqual(['2014-01-01/2015-12-31', '2017-01-01/2018-12-31']);
    expect(statementsCut).toEqual([{ id: statement, from: '2014-01-01', to: '2018-12-31', left: [{ from: '2014-01-01', to: '2015-12-31' }, { from: '2017-01-01', to: '2018-12-31' }] }]);
    expect([await known(id, 'contractor', '2015-06-01'), await known(id, 'contractor', '2016-06-01'), await known(id, 'contractor', '2017-06-01')].map(([one]) => one)).toEqual(['not-held', 'held', 'not-held']);
  });

  test('at an end shortens it, over the whole withdraws it, and beside it leaves it', async () => {
    expect((await cutBy('Start', null, '2014-12-31')).left).toEqual(['2015-01-01/2018-12-31']);
    expect((await cutBy('End', '2018-12-31', null)).left).toEqual(['2014-01-01/2018-12-30']);
    const whole = await cutBy('Whole', '2014-01-01', '2018-12-31');
    expect([whole.left, whole.statementsCut[0].left]).toEqual([[], []]);
    expect(await statements(whole.id, '&state=withdrawn')).toHaveLength(1);
    const beside = await cutBy('Beside', '2019-01-01', null);
    expect([beside.left, beside.statementsCut]).toEqual([['2014-01-01/2018-12-31'], []]);
  });

  test('of another kind leaves it, until the role is corrected to that kind or to longer', async () => {
    const { id } = await council.body('Grows');
    await state(id, 'contractor', '2014-01-01', '2018-12-31');
    const { role, statementsCut } = await council.role(id, 'lender', '2018-01-01', '2018-12-31');
    expect(statementsCut).toEqual([]);
    const correct = (version: number, given: object) => council.officer.made(`/api/roles/${role.id}/correct`, { reason: 'x', ...given }, { 'if-match': `"${version}"` });
    expect((await correct(1, { kind: 'commissioner' })).statementsCut).toMatchObject([{ left: [{ from: '2014-01-01', to: '2017-12-31' }] }]);
    expect((await correct(2, { period: { from: '2017-01-01', to: '2018-12-31' } })).statementsCut).toMatchObject([{ left: [{ from: '2014-01-01', to: '2016-12-31' }] }]);
    expect(await statements(id)).toEqual(['2014-01-01/2016-12-31']);
  });

  test('says so about the past as it was known then', async () => {
    const { id } = await council.body('Then');
    await state(id, 'contractor', '2014-01-01', '2018-12-31');
    register.clock.tick(60_000);
    const then = register.clock.now().toISOString();
    register.clock.tick(60_000);
    await council.role(id, 'customer', '2016-01-01', '2016-12-31');
    expect(await statements(id, `&knownAt=${then}`)).toEqual(['2014-01-01/2018-12-31']);
  });
});

describe('what is not known', () => {
  test('stays unknown in every reply until it is said: the page of a body, the list, the matrix and the home page', async () => {
    const { id } = await council.body('Silent');
    await council.role(id, 'commissioner', '2016-01-01');
    expect((await known(id, 'regulator'))).toEqual(['unknown', false]);
    const line = async () => (await council.officer.read(`/api/matrix?authority=${council.gss}&limit=500`)).items.find((one: any) => one.id === id);
    expect(await line()).toMatchObject({ complete: false, overlap: null });
    const { unknown } = await council.officer.read(`/api/home?authority=${council.gss}`);
    await state(id, 'regulator', null);
    expect((await known(id, 'regulator'))).toEqual(['not-held', false]);
    await state(id, 'incubator', null);
    expect((await known(id, 'incubator'))).toEqual(['not-held', true]);
    expect(await line()).toMatchObject({ complete: true });
    expect((await council.officer.read(`/api/home?authority=${council.gss}`)).unknown).toBe(unknown - 1);
  });

  test('is not ours by law for a parish, which inspects nobody', async () => {
    const parish = await register.council('E04000901', { kind: 'parish' });
    const { id } = await parish.body('Hall');
    expect(await known(id, 'regulator', '2018-06-01', parish)).toEqual(['not-ours', false]);
    await parish.role(id, 'landlord', '2014-01-01');
    await state(id, 'incubator', null, null, parish);
    await state(id, 'contractor', null, null, parish);
    expect(await known(id, 'regulator', '2018-06-01', parish)).toEqual(['not-ours', true]);
  });
});

test('a county that records food hygiene is warned that this is not its function, and may be right', async () => {
  const county = await register.council('E10000901', { kind: 'county' });
  const { id } = await county.body('Canteen');
  const { role, warnings } = await county.role(id, 'food-hygiene', '2014-01-01');
  expect(warnings).toMatchObject([{ path: 'kind' }]);
  expect(warnings[0].message).toContain('county');
  expect((await county.officer.read(`/api/roles/${role.id}`)).kind).toBe('food-hygiene');
  expect((await county.role(id, 'trading-standards', '2014-01-01')).warnings).toEqual([]);
  expect((await council.role((await council.body('Café')).id, 'food-hygiene', '2014-01-01')).warnings).toEqual([]);
});
