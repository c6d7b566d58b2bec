import { readdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { engine } from '../../db/dialect.ts';
import { openReadOnly } from '../../db/open.ts';
import { Differs } from '../../server/verify/problem.ts';
import { verify } from '../../server/verify/verify.ts';
import { run } from '../support/command.ts';
import { openRegister } from '../support/register.ts';
import { copied, tamper } from '../support/tamper.ts';

let url: string;
let log: string;
let role: string;

beforeAll(async () => {
  const register = await openRegister();
  const council = await register.council('E06000911');
  const body = await council.body();
  const team = await council.unit('Leisure');
  const officer = await council.person('Ada Fenwick');
  ({ id: role } = (await council.role(body.id, 'commissioner', '2014-04-01', null, { unit: team.id, accountableOfficer: officer.id })).role);
  await council.role(body.id, 'licensing', '2016-01-01', null, { unit: team.id });
  await council.officer.made(`/api/roles/${role}/end`, { on: '2019-03-31', reason: 'the contract ended' }, { 'if-match': '"1"' });
  await council.officer.made('/api/connections', { authority: council.gss, person: officer.id, mutual: body.id, kind: 'own-interest', period: { from: '2015-01-01', to: null } });
  for (let i = 0; i < 6; i++) await council.unit(`Team ${i}`);
  ({ url } = register);
  log = council.gss;
  await register.close();
});

/** What verifying says of a record that somebody changed. */
async function found(...statements: readonly string[]): Promise<string> {
  const copy = await copied(url);
  await tamper(copy, ...statements);
  const reader = await openReadOnly(copy);
  try {
    await verify(reader, []);
    return 'agrees';
  } catch (error) {
    if (error instanceof Differs) return error.message;
    throw error;
  } finally {
    await reader.close();
  }
}

describe('register verify', () => {
  test('agrees with a record that nobody touched, and prints its heads', async () => {
    const { code, last } = await run(url, 'verify', '--json');
    expect(code).toBe(0);
    expect(last).toMatchObject({ ok: true, warnings: [] });
    expect(last.heads.map((head: any) => head.log)).toEqual([log, 'instance']);
  });

  test.runIf(engine === 'sqlite')('reads only: the file is not touched, and nothing is made beside it', async () => {
    const before = [statSync(url).mtimeMs, readdirSync(dirname(url)).filter((name) => name.startsWith('register.db'))];
    expect((await run(url, 'verify')).code).toBe(0);
    expect([statSync(url).mtimeMs, readdirSync(dirname(url)).filter((name) => name.startsWith('register.db'))]).toEqual(before);
  });

  test('exits 1 and names the first thing that differs', async () => {
    const copy = await copied(url);
    await tamper(copy, `update roles set valid_to = '2025-12-31' where id = '${role}' and version = 2`);
    const { code, last } = await run(copy, 'verify', '--json');
    expect(code).toBe(1);
    expect(last.problem).toMatchObject({ table: 'roles', id: role, log });
    expect(last.problem.message).toContain('valid_to is "2025-12-31", recorded as "2019-03-31"');
  });

  test('exits 2 where an earlier version wrote last, and says what to do', async () => {
    const copy = await copied(url);
    await tamper(copy, 'alter table roles rename column legal_basis to earlier');
    const { code, err } = await run(copy, 'verify');
    expect([code, err.split('\n').length]).toEqual([2, 2]);
    expect(err).toMatch(/legal_basis.*run "register rebuild", which brings them up to date/);
  });

  test('exits 2 where there is no database', async () => {
    const { code, err } = await run(engine === 'sqlite' ? '/nowhere/at-all.db' : 'postgres://postgres:x@127.0.0.1:1/none', 'verify');
    expect(code).toBe(2);
    expect(err).not.toBe('');
  });

  const ATTACKS: [what: string, statement: string, says: string][] = [
    ['an edited entry', `update ledger_entries set data = replace(data, '2014-04-01', '2013-04-01') where event = 'role.recorded'`, 'was changed: its hash'],
    ['an edited entry with its hash made anew', `update ledger_entries set leaf = '${'0'.repeat(64)}' where position = 2 and log = 'E06000911'`, 'was changed: its hash'],
    ['an edited row', `update roles set kind = 'customer' where version = 1`, 'was changed: kind'],
    ['a row moved in time', `update units set recorded_at = '2020-01-01T00:00:00.000Z'`, 'recorded_at'],
    ['a deleted row', `delete from people`, 'was deleted'],
    ['a row added behind the log’s back', `insert into units (id, version, authority, name, kind, valid_from, valid_to, recorded_at) select 'x', 1, authority, 'Ghost', 'team', valid_from, valid_to, recorded_at from units limit 1`, 'is named by no entry'],
    ['a log cut short', `delete from ledger_entries where log = 'E06000911' and position = (select max(position) from ledger_entries where log = 'E06000911')`, 'cut short'],
    ['an entry taken from the middle', `delete from ledger_entries where log = 'E06000911' and position = 3`, 'has no entry 3'],
    ['a swapped order', `update ledger_entries set position = position + 100 where log = 'E06000911' and position in (1, 2)`, 'has no entry 1'],
    ['an entry added behind its back', `insert into ledger_entries (log, position, at, actor, event, v, subject, data, leaf) select log, size, '2030-01-01T00:00:00.000Z', 'x', 'unit.recorded', 1, 'x', '{}', '${'0'.repeat(64)}' from logs where log = 'E06000911'`, 'was changed: its hash'],
    ['a head that lies', `update logs set peaks = '["${'0'.repeat(64)}"]' where log = 'E06000911'`, 'has not the root'],
    ['a subtree that lies', `update ledger_nodes set hash = '${'0'.repeat(64)}' where level = 1 and position = 0 and log = 'E06000911'`, 'subtree 1/0'],
    ['an end of validity rewritten', `update roles set superseded_at = '2040-01-01T00:00:00.000Z' where version = 1 and superseded_at is not null`, 'does not end where the next begins'],
    ['a name exchanged', `update sealed set value = 'Somebody Else' where value = 'Ada Fenwick'`, 'was changed'],
    ['a finding softened', `update findings set severity = 1 where superseded_at is null`, 'derived tables'],
    ['a finding removed', `delete from findings`, 'derived tables'],
    ['presence changed', `update presence set spans = '[[0,1]]' where scope = 'family' and family = 'contractor'`, 'derived tables'],
    ['a register that went with its log', `delete from logs where log = 'E06000911'; delete from ledger_entries where log = 'E06000911'; delete from ledger_nodes where log = 'E06000911'; delete from roles; delete from units; delete from people; delete from responsibilities; delete from findings; delete from conflicts; delete from presence`, 'is not there'],
    ['names emptied without an event', `update sealed set salt = null, value = null`, 'was emptied'],
    ['an overlap laid at another’s door', `update conflicts set subject = 'somebody' where subject is not null`, 'derived tables'],
    ['a finding about somebody softened', `update findings set severity = 1 where superseded_at is null and conflict in (select id from conflicts where scope like 'person:%')`, 'about'],
    ['one about somebody who is not there', `update conflicts set scope = 'person:somebody', subject = 'somebody' where scope like 'person:%'`, 'derived tables'],
    ['another address for an account', `update credentials set email = 'thief@example.org' where email = (select max(email) from credentials)`, 'an address to sign in with'],
    ['the index of numbers changed', `insert into mutual_identifiers (scheme, number, mutual) values ('companies-house', '00000001', 'x')`, 'public numbers'],
  ];
  // What was read is compared by the same code on either engine: there a copy of the database takes as long as all of the comparing.
  test.each(engine === 'sqlite' ? ATTACKS : ATTACKS.filter((_, i) => i % 3 === 0))('finds %s', async (_what, statement, says) => {
    expect(await found(statement)).toContain(says);
  });

  test('finds a log cut short together with its rows by a head that was kept', async () => {
    const { out } = await run(url, 'head');
    const kept = out.split('\n').find((line) => line.startsWith(log)) as string;
    expect((await run(url, 'verify', '--head', kept)).code).toBe(0);
    const [, size] = kept.split(':');
    const { code, out: says } = await run(url, 'verify', '--head', `${log}:${Number(size) + 1}:${'0'.repeat(64)}`);
    expect([code, says]).toEqual([1, expect.stringContaining('cut short')]);
    expect((await run(url, 'verify', '--head', `${log}:${size}:${'0'.repeat(64)}`)).out).toContain('does not begin with');
  });

  test('missing guards alone are a warning', async () => {
    const copy = await copied(url);
    await tamper(copy);
    const { guards } = await import('../../db/guards.ts');
    const drop = guards(engine)[0] as { name: string; table: string };
    await tamper(copy, engine === 'sqlite' ? `select 1` : `drop trigger ${drop.name} on ${drop.table}`);
    if (engine === 'sqlite') {
      const { default: Sqlite } = await import('better-sqlite3');
      new Sqlite(copy).exec(`drop trigger ${drop.name}`).close();
    }
    const { code, last } = await run(copy, 'verify', '--json');
    expect([code, last.ok, last.warnings.length]).toEqual([0, true, 1]);
  });
});

describe('register rebuild', () => {
  test('mends what was changed, and then all agrees', async () => {
    const copy = await copied(url);
    await tamper(copy, `update presence set spans = '[[0,1]]' where scope = 'family' and family = 'contractor'`, `update findings set rule_version = 0 where superseded_at is null and conflict in (select id from conflicts where scope like 'person:%')`);
    expect((await run(copy, 'rebuild', '--json')).last).toMatchObject({ mended: 2 });
    expect((await run(copy, 'verify')).code).toBe(0);
    expect((await run(copy, 'rebuild')).code).toBe(0);
  });
});

describe.runIf(engine === 'sqlite')('register backup and restore', () => {
  test('a backup verifies and comes back whole', async () => {
    const file = `${url}.backup`;
    expect((await run(url, 'backup', file)).code).toBe(0);
    expect((await run(url, 'backup', file)).code).toBe(2);
    const place = `${url}.restored.db`;
    expect((await run(place, 'restore', file)).code).toBe(0);
    expect((await run(place, 'verify')).code).toBe(0);
    expect((await run(place, 'restore', file)).err).toContain('exists already');
  });
});
