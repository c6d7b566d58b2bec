/** Two clocks: what was true on a day, and what the register knew at an instant. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRegister, type Council, type Register } from '../support/register.ts';

let register: Register;
let council: Council;
beforeAll(async () => {
  register = await openRegister();
  council = await register.council('E06000901');
});
afterAll(() => register.close());

/** An instant between what was recorded before and what comes after. */
function now(): string {
  register.clock.tick(60_000);
  const instant = register.clock.now().toISOString();
  register.clock.tick(60_000);
  return instant;
}

const read = (url: string) => council.officer.read(`/api/${url}`);
const status = async (url: string) => (await council.officer.get(`/api/${url}`)).status;
const change = (id: string, verb: string, version: number, given: Record<string, unknown>) => council.officer.made(`/api/roles/${id}/${verb}`, { reason: 'because', ...given }, { 'if-match': `"${version}"` });

test('a correction made in May about January shows the old answer as known in March, and the new one today', async () => {
  const body = await council.body('Corrected');
  const { role } = await council.role(body.id, 'commissioner', '2026-01-01');
  await council.role(body.id, 'licensing', '2025-01-01');
  const march = now();
  const corrected = await change(role.id, 'correct', 1, { period: { from: '2026-02-01', to: null } });
  expect(corrected.role).toMatchObject({ id: role.id, version: 2, period: { from: '2026-02-01', to: null }, reason: 'because' });
  const may = now();
  const inJanuary = async (clocks: string) => ({
    role: await status(`roles/${role.id}?asAt=2026-01-15${clocks}`),
    roles: (await read(`roles?mutual=${body.id}&family=contractor&asAt=2026-01-15${clocks}`)).items.length,
    overlaps: (await read(`conflicts?mutual=${body.id}&asAt=2026-01-15${clocks}`)).items.map((one: any) => [one.rule.id, one.live]),
    file: (await read(`mutuals/${body.id}?authority=${council.gss}&asAt=2026-01-15${clocks}`)).roles.length,
    held: (await read(`mutuals?authority=${council.gss}&family=contractor&state=held&name=Corrected&asAt=2026-01-15${clocks}`)).items.length,
    matrix: (await read(`matrix?authority=${council.gss}&asAt=2026-01-15${clocks}`)).items.find((line: any) => line.id === body.id).overlap?.lines ?? 0,
  });
  const old = { role: 200, roles: 1, overlaps: [['contractor-and-regulator', true], ['regulator-without-safeguard', true]], file: 2, held: 1, matrix: 2 };
  expect(await inJanuary(`&knownAt=${march}`)).toEqual(old);
  expect(await inJanuary('')).toEqual({ role: 404, roles: 0, overlaps: [], file: 1, held: 0, matrix: 0 });
  expect(await inJanuary(`&knownAt=${may}`)).toEqual(await inJanuary(''));
  expect((await read(`roles/${role.id}?knownAt=${march}`)).version).toBe(1);
});

test('a record is not there before it was recorded, and asked about at its own instant it is', async () => {
  const before = now();
  const body = await council.body('Newcomer');
  const { role, conflicts: none } = await council.role(body.id, 'commissioner', '2014-01-01');
  const { conflicts } = await council.role(body.id, 'licensing', '2015-01-01');
  expect(none.opened).toEqual([]);
  const authority = await register.admin.made('/api/authorities', { gss: 'E06000955', name: 'Late', kind: 'other', nation: 'Wales', period: { from: null, to: null } });
  for (const url of [`roles/${role.id}`, `conflicts/${conflicts.opened[0].id}`, `mutuals/${body.id}`, `mutuals/${body.id}?authority=${council.gss}`, `authorities/${authority.gss}`]) {
    const known = (instant: string) => `${url}${url.includes('?') ? '&' : '?'}knownAt=${instant}`;
    expect(await status(known(before)), url).toBe(404);
    expect(await status(url), url).toBe(200);
    expect(await status(known(now())), url).toBe(200);
  }
  expect(await status(`roles/${role.id}?knownAt=${role.recordedAt}`)).toBe(200);
  expect((await read(`matrix?authority=${council.gss}&knownAt=${before}`)).items.some((line: any) => line.id === body.id)).toBe(false);
});

test('a question about the future is refused, for its answer would change; so is one that is no instant', async () => {
  const seconds = (more: number) => new Date(register.clock.now().getTime() + more * 1000).toISOString();
  for (const url of ['roles', 'conflicts', 'mutuals', 'authorities', `authorities/${council.gss}`, 'units', 'people', 'role-statements', 'responsibilities', `home?authority=${council.gss}`, `matrix?authority=${council.gss}`, 'rules/role-stack']) {
    const asked = (instant: string) => status(`${url}${url.includes('?') ? '&' : '?'}knownAt=${instant}`);
    expect(await asked(seconds(30)), url).toBe(400);
    expect(await asked(seconds(-1)), url).toBe(200);
    expect(await asked('yesterday'), url).toBe(400);
  }
});

test('an answer as known at an instant never changes afterwards', async () => {
  const body = await council.body('Unchanging');
  const { role } = await council.role(body.id, 'commissioner', '2014-01-01');
  const licence = (await council.role(body.id, 'licensing', '2015-01-01')).role;
  const then = now();
  const answers = async () => Promise.all([`roles?mutual=${body.id}`, `conflicts?mutual=${body.id}`, `mutuals/${body.id}?authority=${council.gss}`, `roles/${role.id}/history`, `role-statements?mutual=${body.id}`].map((url) => read(`${url}${url.includes('?') ? '&' : '?'}knownAt=${then}`)));
  const first = await answers();
  const conflict = first[1].items[0].id;
  const history = (await read(`conflicts/${conflict}?knownAt=${then}`)).history;
  await change(role.id, 'end', 1, { on: '2015-12-31' });
  await change(licence.id, 'withdraw', 1, {});
  await council.officer.made('/api/role-statements', { authority: council.gss, mutual: body.id, family: 'regulator', held: false, period: { from: '2015-01-01', to: null } });
  now();
  expect(await answers()).toEqual(first);
  expect((await read(`conflicts/${conflict}?knownAt=${then}`)).history).toEqual(history);
});

describe('a list without clocks', () => {
  test('gives everything, whatever its state; one with a day gives what was true', async () => {
    const body = await council.body('All States');
    const [a, b] = [(await council.role(body.id, 'commissioner', '2014-01-01', '2015-12-31')).role, (await council.role(body.id, 'commissioner', '2016-01-01')).role];
    await change(b.id, 'withdraw', 1, {});
    const ids = async (query: string) => (await read(`roles?mutual=${body.id}${query}`)).items.map((one: any) => [one.id, one.state]);
    expect(await ids('')).toEqual([[a.id, 'recorded'], [b.id, 'withdrawn']]);
    expect(await ids('&asAt=2016-06-01')).toEqual([]);
    expect(await ids('&asAt=2015-12-31')).toEqual([[a.id, 'recorded']]);
    expect(await ids('&state=withdrawn')).toEqual([[b.id, 'withdrawn']]);
    expect(await status(`roles/${b.id}`)).toBe(200);
    expect(await status(`roles/${b.id}?asAt=2016-06-01`)).toBe(404);
  });

  test('gives overlaps that the facts no longer give, without periods, under their old id and key', async () => {
    const body = await council.body('Withdrawn');
    const { role } = await council.role(body.id, 'commissioner', '2014-01-01');
    const [opened] = (await council.role(body.id, 'lender', '2015-01-01')).conflicts.opened;
    await change(role.id, 'withdraw', 1, {});
    const [gone] = (await read(`conflicts?mutual=${body.id}`)).items;
    expect(gone).toMatchObject({ id: opened.id, key: opened.key, state: 'withdrawn', periods: [], live: false, clears: [] });
    const again = await council.role(body.id, 'customer', '2016-01-01');
    expect(again.conflicts.opened).toMatchObject([{ id: opened.id, key: opened.key, version: 3, state: 'open' }]);
    const file = await read(`conflicts/${opened.id}`);
    expect(file.history.map((one: any) => [one.version, one.state, one.periods.length])).toEqual([[1, 'open', 1], [2, 'withdrawn', 0], [3, 'open', 1]]);
    expect(file.facts.map((fact: any) => fact.kind).sort()).toEqual(['customer', 'lender']);
  });
});

test('the history of a role has every version as it was written, with the officer of that time and the reason', async () => {
  const body = await council.body('History');
  const [first, second] = [await council.person('First'), await council.person('Second')];
  const { role } = await council.role(body.id, 'commissioner', '2014-01-01', null, { accountableOfficer: first.id });
  await change(role.id, 'correct', 1, { accountableOfficer: second.id, reason: 'wrong name' });
  await change(role.id, 'end', 2, { on: '2018-12-31', reason: 'expired' });
  const { items } = await read(`roles/${role.id}/history`);
  expect(items.map((one: any) => [one.version, one.accountableOfficer, one.period.to, one.reason])).toEqual([[1, first.id, null, null], [2, second.id, null, 'wrong name'], [3, second.id, '2018-12-31', 'expired']]);
});
