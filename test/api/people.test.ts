import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRegister, type Council, type Register } from '../support/register.ts';
import { version } from '../support/filing.ts';

let register: Register;
let council: Council;
beforeAll(async () => {
  register = await openRegister();
  council = await register.council('E06000921');
});
afterAll(() => register.close());

const office = (to: string | null) => ({ title: 'Councillor for Mere', kind: 'member', period: { from: '2023-05-09', to } });

test('a person leaves office, takes another name and gets an address; what was known before stays', async () => {
  const { officer, gss } = council;
  const made = await officer.made('/api/people', { authority: gss, name: 'Ada Fenwick', offices: [office(null)] });
  const then = made.recordedAt as string;
  const change = (body: object, at: number, by = officer) => by.post(`/api/people/${made.id}/correct`, body, version(at));
  const { status, body } = await change({ name: 'Ada Marlow', email: 'ada@example.org', offices: [office('2026-05-06')] }, 1);
  expect([status, body]).toEqual([200, { id: made.id, version: 2, authority: gss, name: 'Ada Marlow', email: 'ada@example.org', offices: [office('2026-05-06')], recordedAt: expect.any(String) }]);
  expect((await change({ email: null }, 2)).body).toMatchObject({ name: 'Ada Marlow', email: null, offices: [office('2026-05-06')] });
  expect((await officer.read(`/api/people?authority=${gss}&knownAt=${then}`)).items).toContainEqual(made);
  expect((await officer.read(`/api/ledger/${gss}/entries?limit=500`)).items.map(({ event, v }: any) => `${event} ${v}`)).toEqual(['person.recorded 2', 'person.corrected 1', 'person.corrected 1']);
});

test('what is wrong is named, and nothing is changed', async () => {
  const { officer, gss } = council;
  const { id } = await officer.made('/api/people', { authority: gss, name: 'Bo Tarn', email: 'bo@example.org', offices: [office(null)] });
  const change = (body: object, headers = version(1), by = officer) => by.post(`/api/people/${id}/correct`, body, headers);
  expect((await change({ offices: [{ ...office(null), period: { from: '2026-05-06', to: '2026-05-05' } }] })).body.fields[0].path).toBe('offices.0.period.to');
  expect((await change({ offices: [{ ...office(null), unit: 'nobody' }] })).body.fields[0].path).toBe('offices.0.unit');
  expect((await change({ email: 'not an address' })).body.fields[0].path).toBe('email');
  expect((await change({ name: 'X' }, {})).status).toBe(428);
  expect((await change({ name: 'X' }, version(7))).status).toBe(412);
  expect((await change({ name: 'X' }, version(1), await register.person('reviewer', gss))).status).toBe(403);
  expect((await change({ name: 'X' }, version(1), (await register.council('E06000922')).officer)).status).toBe(404);
  expect((await officer.read(`/api/people?authority=${gss}&name=Bo`)).items[0]).toMatchObject({ version: 1, name: 'Bo Tarn', email: 'bo@example.org' });
  // Where mail goes is for those who record people.
  expect((await (await register.person('member', gss)).read(`/api/people?authority=${gss}&name=Bo`)).items[0]).toMatchObject({ name: 'Bo Tarn', email: null });
});
