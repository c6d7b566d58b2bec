/** What becomes of open reviews where a council is abolished, and its functions go to another. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { currentAuthority } from '../../db/stores/authorities.ts';
import { correctAuthority } from '../../server/actions/correct-authority.ts';
import { doing } from '../../server/actions/unit-of-work.ts';
import { permitOfOperator } from '../../server/domain/access/permit.ts';
import { decided, Deciders } from '../support/decisions.ts';
import { version } from '../support/filing.ts';
import { openRegister, type Register } from '../support/register.ts';

let register: Register;
let deciders: Deciders;
beforeAll(async () => {
  register = await openRegister();
  deciders = await Deciders.open(register);
}, 60_000);
afterAll(() => register.close());

async function ends(on: string | null): Promise<void> {
  const { store, clock } = register;
  const row = await currentAuthority(store, deciders.town.id);
  if (!row) throw new Error('no authority');
  const listed = { gss: row.gss, name: row.name, kind: 'unitary' as const, nation: 'England' as const, period: { from: row.validFrom, to: on }, replacedBy: ['E06000901'] };
  await doing({ store, clock }, { account: 'operator', language: 'en', logs: ['instance'] }, (unit) => correctAuthority(unit, permitOfOperator('authority.add'), row, listed));
}

test('an authority decides on its last day, and nothing from the day after: what was open stays as it was, holds no longer and waits for nobody', async () => {
  const { town, mo, deputy } = deciders;
  const { id, body } = await deciders.overlap();
  const deciding = () => mo.client.read(`/api/conflicts/${id}/deciding`);
  const live = async () => (await mo.client.read(`/api/conflicts?authority=${town.gss}&live=true`)).items.length;
  const queue = async () => (await mo.client.read(`/api/reviews?authority=${town.gss}`)).counts;
  const proposed = await decided(mo, id, { disposition: 'tolerate' });
  await ends('2026-11-02');
  expect([(await deciders.file(id)).live, (await deciding()).mayDecide, (await queue()).waiting > 0]).toEqual([true, true, true]);
  await ends('2026-11-01');
  expect(await deciders.file(id)).toMatchObject({ live: false, state: 'open', periods: [{ to: '2026-11-01' }] });
  expect(await deciding()).toMatchObject({ endedOn: '2026-11-01', mayDecide: false, needsAnother: false });
  expect([await live(), (await queue()).waiting, (await queue()).open > 0]).toEqual([0, 0, true]);
  const tries = [
    await deputy.client.post(`/api/decisions/${proposed.id}/second`, { agree: true }, version(1)),
    await mo.client.post(`/api/conflicts/${id}/decisions`, { disposition: 'remedy', reason: 'x', publicReason: 'x' }),
    await mo.client.post(`/api/conflicts/${id}/recommendations`, { disposition: 'remedy', reason: 'x' }),
    await mo.client.post('/api/safeguards', { authority: town.gss, mutual: body, kind: 'recusal', description: 'x', period: { from: '2026-01-01', to: '2026-10-31' }, testEveryMonths: 12 }),
    await mo.client.post('/api/rule-adoptions', { authority: town.gss, rule: 'regulator-without-safeguard', version: 2, from: '2026-10-01', reason: 'x' }),
    await mo.client.post('/api/guidance-adoptions', { authority: town.gss, edition: null, from: '2026-10-01', reason: 'x' }),
    await mo.client.post('/api/inquiries', { authority: town.gss, mutual: body, email: 'who@example.test' }),
  ];
  expect(tries.map((reply) => [reply.status, reply.body.code])).toEqual(Array.from({ length: 7 }, () => [409, 'authority-ended']));
  expect((await mo.client.read(`/api/conflicts/${id}/decisions`)).items).toMatchObject([{ id: proposed.id, state: 'proposed' }]);
  // The day was entered wrongly.
  await ends(null);
  expect((await deputy.client.post(`/api/decisions/${proposed.id}/second`, { agree: true }, version(1))).body).toMatchObject({ state: 'made' });
  expect([(await deciders.file(id)).live, (await deciders.file(id)).state]).toEqual([true, 'decided']);
});
