import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REFERENCE_AUTHORITIES } from '../../server/domain/authorities/reference.ts';
import { RULES } from '../../server/domain/conflicts/rules/index.ts';
import { openInstallation } from '../../server/installation.ts';
import { testConfig } from '../support/config.ts';
import { openRegister, type Client, type Register } from '../support/register.ts';
import { COUNCILS } from '../../db/seed/county/councils/index.ts';
import { BODIES } from '../../db/seed/county/bodies/index.ts';

const DISTRICT = 'E07000901';
const COUNTY = 'E10000901';
const PARISH = 'E04999901';

let demo: Register;
const signedIn = new Map<string, Client>();
const at = (gss: string): Client => signedIn.get(gss) as Client;

beforeAll(async () => {
  demo = await openRegister({ demo: true, bootstrap: undefined });
  for (const [gss, email] of [[DISTRICT, 'monitoring.officer@wexmere.fenmarch.example'], [COUNTY, 'monitoring.officer@county.fenmarch.example'], [PARISH, 'clerk@quillby.fenmarch.example']] as const) {
    signedIn.set(gss, await demo.signIn(email, ''));
  }
});
afterAll(() => demo.close());

const conflictsOf = async (gss: string): Promise<any[]> => (await at(gss).read(`/api/conflicts?authority=${gss}&limit=500`)).items;
const linesOf = async (gss: string, query = ''): Promise<any[]> => (await at(gss).read(`/api/matrix?authority=${gss}${query}`)).items;
const everyConflict = async (): Promise<any[]> => (await Promise.all([...signedIn.keys()].map(conflictsOf))).flat();

describe('the fictional county', () => {
  test('tells a story in which every rule fires', async () => {
    const found = (await everyConflict()).filter((one) => one.state === 'open');
    expect(RULES.map((rule) => rule.id).filter((id) => !found.some((one) => one.rule.id === id))).toEqual([]);
  });

  test('holds a dozen bodies and more, of every urgency', async () => {
    expect(BODIES.length).toBeGreaterThanOrEqual(12);
    expect(new Set((await everyConflict()).map((one) => one.severity))).toEqual(new Set([1, 2, 3, 4, 5]));
    const lines = (await Promise.all([...signedIn.keys()].map((gss) => linesOf(gss)))).flat();
    expect(new Set(lines.map((line) => line.overlap?.severity ?? 0))).toEqual(new Set([0, 1, 2, 3, 4, 5]));
  });

  test('has something resolved: overlaps that are past, and findings that a correction took away', async () => {
    const conflicts = await everyConflict();
    expect(conflicts.filter((one) => one.state === 'withdrawn').map((one) => one.rule.id)).toEqual(expect.arrayContaining(['same-officer-in-two-roles', 'incubator-and-contractor']));
    expect(conflicts.some((one) => one.state === 'open' && !one.live && one.periods.at(-1).to < '2026-01-01')).toBe(true);
  });

  test('has something unknown, and something that can be told apart from it', async () => {
    const lines = (await Promise.all([DISTRICT, COUNTY].map((gss) => linesOf(gss)))).flat();
    expect(lines.some((line) => !line.complete && line.overlap === null)).toBe(true);
    expect(lines.some((line) => line.complete && line.overlap === null)).toBe(true);
    expect((await linesOf(PARISH))[0].families).toContainEqual({ family: 'regulator', state: 'not-ours', since: null });
  });

  test('has a role since before the records, and an award that is not yet public', async () => {
    const roles = (await at(DISTRICT).read(`/api/roles?authority=${DISTRICT}&limit=500`)).items;
    expect(roles.some((role: any) => role.period.from === null)).toBe(true);
    expect(roles.filter((role: any) => !role.publication.public).map((role: any) => role.publication.until)).toEqual(['2027-02-26']);
  });

  test('was recorded over two years, so that what was known then can be asked', async () => {
    const [one] = (await conflictsOf(COUNTY)).filter((conflict) => conflict.rule.id === 'contractor-and-financier' && conflict.periods[0].from === '2019-07-01');
    expect(one.periods).toEqual([{ from: '2019-07-01', to: '2024-06-28' }]);
    const then = await at(COUNTY).read(`/api/conflicts/${one.id}?knownAt=2025-01-01T00:00:00Z`);
    expect(then.periods).toEqual([{ from: '2019-07-01', to: '2026-06-30' }]);
    const before = await linesOf(DISTRICT, '&knownAt=2024-03-20T00:00:00Z');
    expect(before.map((line) => line.name)).toEqual(['Wexmere Active Leisure Trust']);
    // The installation's own log tells the same story: bodies are known from the day on which they were added.
    expect((await at(DISTRICT).get(`/api/mutuals/${before[0].id}?authority=${DISTRICT}&knownAt=2024-03-20T00:00:00Z`)).status).toBe(200);
  });

  test('names nobody and nothing that exists', () => {
    const real = new Set(REFERENCE_AUTHORITIES.flatMap(({ gss, name }) => [gss, name]));
    for (const { authority } of COUNCILS) expect([real.has(authority.gss), real.has(authority.name)]).toEqual([false, false]);
    const addresses = JSON.stringify(BODIES).match(/https?:\/\/[^/"]+/g) ?? [];
    expect(new Set(addresses)).toEqual(new Set(['https://example.org']));
  });
});

describe('demo accounts', () => {
  test('are offered on the sign-in page of a demo, and need no password there', async () => {
    const offered = (await demo.nobody.read('/api/sessions/demo')).items;
    expect(offered.map((one: any) => one.role)).toEqual(['monitoring-officer', 'monitoring-officer', 'deputy-monitoring-officer', 'member', 'delegate', 'officer', 'officer', 'reviewer', 'democratic-services', 'parish-clerk', 'lga-auditor', 'external-auditor', 'instance-administrator']);
    for (const { email } of offered) expect((await demo.nobody.post('/api/sessions', { email, password: '' })).status).toBe(201);
    expect((await demo.nobody.post('/api/sessions', { email: offered[0].email, password: 'guessed' })).status).toBe(401);
  });

  test('the auditor reads both councils and changes neither', async () => {
    const auditor = await demo.signIn('auditor@lga.fenmarch.example', '');
    for (const gss of [DISTRICT, COUNTY]) {
      expect((await auditor.get(`/api/matrix?authority=${gss}`)).status).toBe(200);
      expect((await auditor.post('/api/units', { authority: gss, name: 'Audit', kind: 'team' })).status).toBe(403);
    }
    expect((await auditor.read(`/api/matrix?authority=${PARISH}`)).items).toEqual([]);
  });

  test('are not offered by a register that is none', async () => {
    const register = await openRegister();
    expect((await register.nobody.get('/api/sessions/demo')).status).toBe(401);
    await register.close();
  });
});

describe('a demo database', () => {
  test('is seeded once, stays a demo and is refused with DEMO=off', async () => {
    const register = await openRegister({ demo: true, bootstrap: undefined });
    await register.close();
    const config = testConfig({ databaseUrl: register.url, demo: true });
    const again = await openInstallation(config, register.clock);
    await again.close();
    await expect(openInstallation({ ...config, demo: false }, register.clock)).rejects.toThrow(/stays a demo/);
  });
});
