import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../support/command.ts';
import { isPublishedDataHere, publishedData } from '../support/published-data.ts';
import { openRegister, type Council, type Register } from '../support/register.ts';

const folder = mkdtempSync(join(tmpdir(), 'register-import-'));
const file = (name: string, content: string | Buffer): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const data = publishedData;
const real = test.skipIf(!isPublishedDataHere);

let register: Register;
let council: Council;
let body: any;
beforeAll(async () => {
  register = await openRegister();
  council = await register.council('E06000921');
  body = await council.body('Brightwater Leisure');
  await council.unit('Leisure services');
});
afterAll(() => register.close());

const HEADER = 'authority,mutual,kind,from,to,unit';

describe('register import roles', () => {
  test('reports every bad row with line, column and reason, and saves the good ones', async () => {
    const path = file('mixed.csv', [HEADER, 'E06000921,Brightwater Leisure,commissioner,2014-04-01,,Leisure services', 'E06000921,Brightwater Leisure,licensing,2016-02-31,,', 'E06000921,Nobody Knows,licensing,2016-02-01,,', 'E06000921,Brightwater Leisure,licensing,2016-02-01,2015-01-01,', ''].join('\r\n'));
    const { code, last } = await run(register.url, 'import', 'roles', path, '--json');
    expect(code).toBe(1);
    expect(last).toMatchObject({ source: 'roles', rows: 4, accepted: 1, counts: { recorded: 1 } });
    expect(last.rejected.map(({ line, column }: any) => [line, column])).toEqual([[3, 'from'], [4, 'mutual'], [5, 'to']]);
    const { items } = await council.officer.read(`/api/roles?authority=E06000921&mutual=${body.id}`);
    expect(items.map((role: any) => role.kind)).toEqual(['commissioner']);
  });

  test('read again it changes nothing', async () => {
    const path = file('again.csv', `${HEADER}\nE06000921,${body.id},commissioner,2014-04-01,,Leisure services\n`);
    expect((await run(register.url, 'import', 'roles', path, '--json')).last).toMatchObject({ accepted: 1, counts: { unchanged: 1 } });
  });

  test('with --dry-run nothing is saved, with --strict nothing unless all is good', async () => {
    const good = `${HEADER}\nE06000921,${body.id},landlord,2014-04-01,,\n`;
    const bad = `${good}E06000921,${body.id},mayor,2014-04-01,,\n`;
    const roles = async () => (await council.officer.read(`/api/roles?authority=E06000921&kind=landlord`)).items.length;
    expect((await run(register.url, 'import', 'roles', file('dry.csv', good), '--dry-run', '--json')).last).toMatchObject({ accepted: 1, counts: { recorded: 1 } });
    expect(await roles()).toBe(0);
    expect((await run(register.url, 'import', 'roles', file('strict.csv', bad), '--strict', '--json')).last).toMatchObject({ accepted: 0 });
    expect(await roles()).toBe(0);
    expect((await run(register.url, 'import', 'roles', file('strict.csv', good), '--strict')).code).toBe(0);
    expect(await roles()).toBe(1);
  });

  test('reads what Excel writes: a mark, Windows-1252, quoted line breaks', async () => {
    const path = file('excel.csv', Buffer.from(`${HEADER},legalBasis\r\nE06000921,${body.id},lender,2014-04-01,,,"caf\xe9 loan,\r\nsecond line"\r\nE06000921,${body.id},lender,never,,,\r\n`, 'latin1'));
    const { last } = await run(register.url, 'import', 'roles', path, '--json');
    expect([last.accepted, last.rejected.map(({ line, column }: any) => [line, column])]).toEqual([1, [[4, 'from']]]);
  });

  test.each([
    ['another kind of file', file('other.csv', 'a,b\n1,2\n'), 'is not a file of roles'],
    ['the file of another source', file('authorities.csv', 'local-authority-code,official-name,gss-code\nABC,Anytown,E06000099\n'), 'but of authorities'],
    ['an empty file', file('empty.csv', ''), 'the file is empty'],
    ['a file that is not there', '/nowhere.csv', 'cannot read'],
  ])('says what is wrong with %s and exits 2', async (_what, path, says) => {
    const { code, err } = await run(register.url, 'import', 'roles', path);
    expect([code, err]).toEqual([2, expect.stringContaining(says)]);
  });
});

describe('published data', () => {
  real('the list of authorities: 397 current and 73 abolished, with successors', async () => {
    const { last } = await run(register.url, 'import', 'authorities', join(data, '01_authorities', 'uk_local_authorities_current.csv'), '--json');
    expect(last).toMatchObject({ rows: 470, accepted: 470, rejected: [], counts: { current: 397, abolished: 73 } });
    const { items } = await register.admin.read('/api/authorities?name=Harrogate');
    expect(items[0]).toMatchObject({ period: { to: '2023-04-01' }, replacedBy: ['E06000065'] });
  });

  real('files on bodies give the overlaps that were expected of them', async () => {
    const { last } = await run(register.url, 'import', 'dossiers', join(data, '12_dossiers', 'public.json'), '--json');
    expect(last).toMatchObject({ source: 'dossiers', accepted: 6 });
    const live = async (gss: string, name: string, day: string) => {
      const officer = await register.person('monitoring-officer', gss);
      const [found] = (await officer.read(`/api/mutuals?authority=${gss}&name=${encodeURIComponent(name)}`)).items;
      const whole = await officer.read(`/api/mutuals/${found.id}?authority=${gss}&asAt=${day}`);
      return { families: new Set(whole.roles.map((role: any) => role.family)), rules: whole.conflicts.filter((one: any) => one.live).map((one: any) => one.rule.id), severity: Math.max(0, ...whole.conflicts.filter((one: any) => one.live).map((one: any) => one.severity)) };
    };
    const a = await live('E08000009', 'Trafford Leisure CIC', '2024-12-18');
    expect([...a.families]).toEqual(expect.arrayContaining(['owner', 'contractor', 'regulator', 'landlord']));
    expect(a.rules).toEqual(expect.arrayContaining(['contractor-and-owner', 'contractor-and-regulator', 'regulator-and-owner', 'role-stack']));
    expect(a.severity).toBe(5);
    expect((await live('E08000009', 'Trafford Community Leisure', '2015-10-02')).families).not.toContain('contractor');
    expect([...(await live('E08000009', 'Trafford Community Leisure', '2014-12-31')).families].sort()).toEqual(['contractor', 'financier', 'regulator']);
    expect([...(await live('E08000033', 'Hopscotch', '2015-02-18')).families].sort()).toEqual(['contractor', 'financier', 'regulator']);
  });
});

describe('register import dossiers', () => {
  test('with --dry-run not even an authority is saved', async () => {
    const path = file('dossier.json', JSON.stringify([{ id: 'X', gss: 'S12000033', body: 'Granite Quay Co-operative', form: 'co-operative society', roles: [{ role: 'contractor', start: '2019-04', end: null, evidence: 'minute' }] }]));
    const authorities = async () => (await register.admin.read('/api/authorities?gss=S12000033')).items.length;
    const before = await authorities();
    const { last } = await run(register.url, 'import', 'dossiers', path, '--dry-run', '--json');
    expect(last).toMatchObject({ accepted: 1, counts: { recorded: 1 } });
    expect([before, await authorities(), (await register.admin.read('/api/mutuals?name=Granite')).items]).toEqual([before, before, []]);
    expect((await run(register.url, 'import', 'dossiers', path, '--strict', '--json')).last).toMatchObject({ accepted: 1, counts: { recorded: 1 } });
  });
});
