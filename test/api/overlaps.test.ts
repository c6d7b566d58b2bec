import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRegister, type Council, type Register } from '../support/register.ts';

let register: Register;
let council: Council;
beforeAll(async () => {
  register = await openRegister();
  council = await register.council('E06000901');
});
afterAll(() => register.close());

describe('recording a role', () => {
  test('opens the overlaps that it causes, with what would clear them', async () => {
    const body = await council.body();
    const first = await council.role(body.id, 'commissioner', '2014-04-01', '2019-03-31');
    expect(first.conflicts).toEqual({ opened: [], changed: [], cleared: [] });
    const second = await council.role(body.id, 'licensing', '2016-01-01');
    expect(second.conflicts.opened.map((one: any) => one.rule.id)).toEqual(['contractor-and-regulator', 'contracted-then-regulated', 'regulator-without-safeguard'].sort((a, b) => second.conflicts.opened.findIndex((o: any) => o.rule.id === a) - second.conflicts.opened.findIndex((o: any) => o.rule.id === b)));
    expect(await council.found(body.id)).toEqual({ 'contractor-and-regulator': ['2016-01-01/2019-03-31'], 'contracted-then-regulated': ['2019-04-01/2021-03-31'], 'regulator-without-safeguard': ['2016-01-01/2019-03-31'] });
  });

  test('ending, correcting and withdrawing keep what was known before', async () => {
    const body = await council.body('Harbour Homes');
    const { role } = await council.role(body.id, 'commissioner', '2014-04-01');
    await council.role(body.id, 'licensing', '2016-01-01');
    register.clock.tick(60_000);
    const before = register.clock.now().toISOString();
    const ended = await council.officer.made(`/api/roles/${role.id}/end`, { on: '2018-12-31', reason: 'contract ended' }, { 'if-match': '"1"' });
    expect(ended.role.version).toBe(2);
    const both = (period: object) => ({ 'contractor-and-regulator': [period], 'regulator-without-safeguard': [period] });
    const periods = (found: any[]) => Object.fromEntries(found.map((one) => [one.rule.id, one.periods]));
    expect(periods(ended.conflicts.changed)).toEqual(both({ from: '2016-01-01', to: '2018-12-31' }));
    expect(ended.conflicts.opened.map((one: any) => one.rule.id)).toEqual(['contracted-then-regulated']);
    const then = await council.conflicts(body.id, `&knownAt=${before}`);
    expect(periods(then)).toEqual(both({ from: '2016-01-01', to: null }));
    const gone = await council.officer.made(`/api/roles/${role.id}/withdraw`, { reason: 'never was' }, { 'if-match': '"2"' });
    expect(gone.conflicts.cleared.map((one: any) => [one.rule.id, one.state, one.periods])).toEqual(expect.arrayContaining([['contractor-and-regulator', 'withdrawn', []]]));
    expect((await council.officer.get(`/api/roles/${role.id}`)).body.state).toBe('withdrawn');
  });
});
