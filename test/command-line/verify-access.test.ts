/** Hours of access events that were counted: what was taken out, put in or changed since is found, and what went after its time is not missed. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'drizzle-orm';
import { openReadOnly } from '../../db/open.ts';
import { once } from '../../db/statement.ts';
import { AccessLog } from '../../server/access-log.ts';
import { countAccessHours } from '../../server/actions/count-access-hour.ts';
import { Differs } from '../../server/verify/problem.ts';
import { verify } from '../../server/verify/verify.ts';
import { run } from '../support/command.ts';
import { openRegister, TestClock, type Register } from '../support/register.ts';
import { copied, tamper } from '../support/tamper.ts';

let register: Register;
const at = (instant: string): TestClock => new TestClock(instant);
const counted = (instant: string, days = 180) => countAccessHours({ store: register.store, clock: at(instant) }, days);
const hours = () => register.store.all(once<{ hour: string; version: number; events: number }>(sql`select hour, version, events from access_hours order by hour, version`));
const entries = async (): Promise<number> => (await register.nobody.read('/api/ledger/instance/head')).size;

async function noted(instant: string, ...addresses: readonly string[]): Promise<void> {
  const log = new AccessLog(register.store, at(instant));
  for (const address of addresses) log.note({ kind: 'not-signed-in', address });
  log.note({ kind: 'signed-in', account: 'somebody', address: '192.0.2.9' });
  await log.close();
}

async function says(url: string): Promise<string> {
  const reader = await openReadOnly(url);
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

async function found(...statements: readonly string[]): Promise<string> {
  const copy = await copied(register.url);
  await tamper(copy, ...statements);
  return says(copy);
}

describe('hours that were counted', () => {
  let url: string;
  beforeAll(async () => {
    register = await openRegister();
    await noted('2026-11-05T08:10:00.000Z', 'a', 'a', 'b');
    await noted('2026-11-05T10:59:59.900Z', 'a');
    await noted('2026-11-05T12:10:00.000Z', 'c');
    await counted('2026-11-05T12:10:00.000Z');
    ({ url } = register);
    await register.close();
  });

  test('agree with what is there, of an hour without events is no entry, and the one that still runs is not counted', async () => {
    const reader = await openReadOnly(url);
    const rows = await reader.all(once<{ hour: string; events: number }>(sql`select hour, events from access_hours where hour > '2026-11-05' order by hour`));
    await reader.close();
    expect(rows).toEqual([{ hour: '2026-11-05T08:00:00.000Z', events: 4 }, { hour: '2026-11-05T10:00:00.000Z', events: 2 }]);
    expect((await run(url, 'verify', '--json')).last).toMatchObject({ ok: true });
  });

  const OF = `where hour = '2026-11-05T10:00:00.000Z'`;
  test.each([
    ['an event taken out', `delete from access_events ${OF} and address = 'a'`, 'from 2026-11-05T10:00:00.000Z: there are 1, and 2 were counted'],
    ['a whole hour taken out', `delete from access_events ${OF}`, 'from 2026-11-05T10:00:00.000Z: there are 0, and 2 were counted'],
    ['all hours taken out', `delete from access_events`, 'were counted'],
    ['an address changed', `update access_events set address = 'z' ${OF} and address = 'a'`, 'from 2026-11-05T10:00:00.000Z were changed: the hash'],
    ['an event made another’s', `update access_events set account = 'another' ${OF} and account is not null`, 'were changed: the hash'],
    ['a count made smaller', `update access_events set count = 1 where hour = '2026-11-05T08:00:00.000Z' and address = 'a'`, 'there are 3, and 4 were counted'],
    ['an event moved to an hour that is still running', `update access_events set hour = '2026-11-05T12:00:00.000Z' ${OF} and address = 'a'`, 'there are 1, and 2 were counted'],
    ['an event put into an hour that had none', `insert into access_events (id, hour, at, kind, address, detail, count) values ('x', '2026-11-05T09:00:00.000Z', '2026-11-05T09:30:00.000Z', 'signed-in', 'x', '', 1)`, 'from 2026-11-05T09:00:00.000Z were added after'],
    ['a count changed with what it counted', `delete from access_events ${OF}; update access_hours set events = 0 ${OF}`, 'access_hours'],
    ['an hour said to be gone behind the log’s back', `delete from access_events ${OF}; update access_hours set superseded_at = '2027-11-05T10:00:00.000Z' ${OF}; insert into access_hours (id, version, hour, events, hash, recorded_at) select id, 2, hour, 0, hash, '2027-11-05T10:00:00.000Z' from access_hours ${OF}`, 'is named by no entry'],
  ])('find %s', async (_what, statement, message) => {
    expect(await found(statement)).toContain(message);
  });

  test('do not speak of the hour that is still being written', async () => {
    expect(await found(`delete from access_events where hour = '2026-11-05T12:00:00.000Z'`)).toBe('agrees');
  });

  test('are named on the command line, which then exits 1', async () => {
    const copy = await copied(url);
    await tamper(copy, `delete from access_events ${OF}`);
    const { code, last } = await run(copy, 'verify', '--json');
    expect([code, last.problem.table, last.problem.message]).toEqual([1, 'access_events', expect.stringContaining('2026-11-05T10:00:00.000Z')]);
  });
});

describe('an hour that is counted', () => {
  beforeAll(async () => {
    register = await openRegister();
    await register.app.service.access.flush();
  });
  afterAll(() => register.close());

  test('gets no more lines, whichever process writes and however slow its clock is', async () => {
    await noted('2026-11-06T10:30:00.000Z', 'in time');
    await counted('2026-11-06T11:05:00.000Z');
    await noted('2026-11-06T10:58:00.000Z', 'late');
    expect((await register.store.all(once<{ hour: string; at: string }>(sql`select hour, at from access_events where address = 'late'`)))[0]).toEqual({ hour: '2026-11-06T11:00:00.000Z', at: '2026-11-06T10:58:00.000Z' });
    await counted('2026-11-06T12:05:00.000Z');
    expect(await says(register.url)).toBe('agrees');
  });

  test('is counted once, by whichever of several processes is first', async () => {
    await noted('2026-11-07T10:30:00.000Z', 'x');
    const before = await entries();
    await Promise.all(Array.from({ length: 8 }, () => counted('2026-11-07T11:05:00.000Z')));
    expect(await entries()).toBe(before + 1);
  });

  test('while others write, holds all that is in it', async () => {
    const logs = Array.from({ length: 4 }, (_, i) => new AccessLog(register.store, at(`2026-11-08T10:5${i}:00.000Z`)));
    await Promise.all(
      logs.map(async (log, process) => {
        for (let i = 0; i < 20; i++) {
          log.note({ kind: 'not-signed-in', address: `process ${process}` });
          await log.flush();
          if (i % 5 === process) await counted('2026-11-08T11:05:00.000Z');
        }
      }),
    );
    await counted('2026-11-08T13:05:00.000Z');
    const { n } = (await register.store.first(once<{ n: number }>(sql`select cast(sum(count) as integer) as n from access_events where address like 'process %'`))) as { n: number };
    expect(n).toBe(80);
    expect(await says(register.url)).toBe('agrees');
  });

  test('goes whole after its time, which the log says in the same entry as the next count, and a longer time to keep them changes nothing about it', async () => {
    await noted('2026-11-20T10:30:00.000Z', 'x');
    const before = await entries();
    await counted('2026-11-20T11:05:00.000Z', 7);
    expect(await entries()).toBe(before + 1);
    const left = await register.store.all(once<{ hour: string }>(sql`select distinct hour from access_events order by hour`));
    expect(left.map(({ hour }) => hour)).toEqual(['2026-11-20T10:00:00.000Z']);
    expect((await hours()).filter(({ hour }) => hour.startsWith('2026-11-07'))).toEqual([{ hour: '2026-11-07T10:00:00.000Z', version: 1, events: 2 }, { hour: '2026-11-07T10:00:00.000Z', version: 2, events: 0 }]);
    expect(await says(register.url)).toBe('agrees');
    await tamper(register.url, `insert into access_events (id, hour, at, kind, address, detail, count) values ('x', '2026-11-07T10:00:00.000Z', '2026-11-07T10:30:00.000Z', 'signed-in', 'x', '', 1)`);
    expect(await says(register.url)).toContain('there are 1, and 0 were left');
    await tamper(register.url, `delete from access_events where id = 'x'`);
    await counted('2026-11-20T11:06:00.000Z', 3650);
    expect([await entries(), await says(register.url)]).toEqual([before + 1, 'agrees']);
  });

  test('is missed where it went before its time, also through the log', async () => {
    await noted('2026-11-21T10:30:00.000Z', 'x');
    await counted('2026-11-21T11:05:00.000Z', 7);
    await counted('2026-11-21T20:00:00.000Z', 0);
    expect(await says(register.url)).toMatch(/from 2026-11-\S+ went on 2026-11-21\S+, before their time/);
  });
});
