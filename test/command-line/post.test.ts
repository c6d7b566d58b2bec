/** Mail and processes: two that send at once, one that is killed, one that is asked to end. */
import { spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as after } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemClock } from '../../server/clock.ts';
import { asked, openSorting, postAll, rowsOf, type Sorting } from '../support/post.ts';
import { openPostOffice, type PostOffice } from '../support/post-office.ts';

const SENDER = join(import.meta.dirname, '../support/sender.ts');
const MAIN = join(import.meta.dirname, '..', '..', 'server', 'main.ts');

let register: Sorting;
let office: PostOffice;
const children: ChildProcess[] = [];
beforeEach(async () => {
  [register, office] = await Promise.all([openSorting(), openPostOffice()]);
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await Promise.all([register.close(), office.close()]);
});

const post = (count: number): Promise<void> => postAll(register.store, systemClock, Array.from({ length: count }, (_, i) => asked(`p${i}@x.example`)));

/** Says its first line, or ends before it has. */
async function ready(child: ChildProcessByStdio<null, Readable, null>): Promise<void> {
  const first = await Promise.race([once(child.stdout, 'data'), once(child, 'exit').then(() => undefined)]);
  if (!first) throw new Error('it ended before it began');
}

async function start(minutesAhead = 0): Promise<ChildProcess> {
  const child = spawn(process.execPath, [SENDER, register.url, office.url, String(minutesAhead)], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, DATABASE_URL: register.url } });
  children.push(child);
  await ready(child);
  return child;
}

async function until(what: () => boolean | Promise<boolean>, seconds = 40): Promise<void> {
  for (let tries = seconds * 50; !(await what()); tries--) {
    if (tries === 0) throw new Error('it did not come to that');
    await after(20);
  }
}

const allSettled = async (): Promise<boolean> => (await rowsOf(register.store)).every(({ state }) => state !== 'queued');
/** How often each mail arrived, by the row that it came from. */
const arrivals = (): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { mail } of office.arrived) counts.set(mail.messageId ?? '', (counts.get(mail.messageId ?? '') ?? 0) + 1);
  return counts;
};

test('two processes send each of 80 mails once', { timeout: 120_000 }, async () => {
  // Long enough for both to have their share.
  office.onMail = () => after(10, undefined);
  await post(80);
  await Promise.all([start(), start()]);
  await until(allSettled);
  const rows = await rowsOf(register.store);
  expect(rows.map(({ state, attempts }) => `${state} ${attempts}`).filter((line) => line !== 'sent 1')).toEqual([]);
  expect(office.arrived).toHaveLength(80);
  expect([...arrivals().keys()].sort()).toEqual(rows.map(({ messageId }) => messageId as string).sort());
  const shares = [...Map.groupBy(office.arrived, ({ session }) => session).values()].map((mails) => mails.length);
  expect(shares.filter((share) => share >= 20).length).toBeGreaterThanOrEqual(2);
});

test('a process killed again and again amid 60 mails loses none, and sends twice none but what was just on its way', { timeout: 120_000 }, async () => {
  await post(60);
  let child: ChildProcess;
  let kills = 0;
  let came = 0;
  const kill = (): void => {
    kills++;
    child.kill('SIGKILL');
  };
  // Before the mail is taken; once it is, before the process can learn of it; and a moment after it was told so.
  const MOMENTS: Record<number, 'before' | 'taken' | 'told'> = { 7: 'before', 20: 'taken', 25: 'told', 40: 'taken', 50: 'told' };
  office.onMail = async () => {
    const moment = MOMENTS[++came];
    if (moment === 'told') setTimeout(kill, 2);
    else if (moment) kill();
    await after(moment ? 0 : 3);
    return moment === 'before' ? [451, 'not taken'] : undefined;
  };
  do {
    child = await start(kills * 3);
    await Promise.race([once(child, 'exit'), until(allSettled)]);
  } while (child.signalCode !== null || child.killed);
  const rows = await rowsOf(register.store);
  expect(kills).toBe(5);
  expect(rows.map(({ state }) => state)).toEqual(Array.from({ length: 60 }, () => 'sent'));
  const counts = arrivals();
  expect([...counts.keys()].sort()).toEqual(rows.map(({ messageId }) => messageId as string).sort());
  const twice = [...counts].filter(([, count]) => count > 1);
  expect(twice.every(([, count]) => count === 2)).toBe(true);
  // Those that were taken unknown to us must be among them, or this test tested nothing; none that was not under way is.
  expect(twice.length).toBeGreaterThanOrEqual(2);
  expect(twice.length).toBeLessThanOrEqual(kills - 1);
  expect(rows.filter(({ attempts }) => attempts > 1).length).toBeLessThanOrEqual(kills);
});

test('what a killed process was sending stays its own until its claim has run out', { timeout: 60_000 }, async () => {
  office.onMail = () => new Promise(() => {});
  await post(1);
  const first = await start();
  await until(async () => (await rowsOf(register.store))[0]?.claim !== null);
  await after(300);
  first.kill('SIGKILL');
  office.onMail = () => undefined;
  await start(1);
  await after(1500);
  expect(office.arrived).toEqual([]);
  await start(3);
  await until(allSettled);
  expect(office.arrived).toHaveLength(1);
});

async function service(): Promise<ChildProcess> {
  const env = { ...process.env, DATABASE_URL: register.url, PORT: '0', HOST: '127.0.0.1', DEMO: 'off', SMTP_URL: office.url, MAIL_FROM: 'register@register.test', PUBLIC_URL: 'http://register.test' };
  const child = spawn(process.execPath, [MAIN], { stdio: ['ignore', 'pipe', 'inherit'], env });
  children.push(child);
  await ready(child);
  return child;
}

test('the service sends, and on SIGTERM finishes the mail that is on its way and begins no other', { timeout: 60_000 }, async () => {
  let arriving = 0;
  office.onMail = async () => {
    arriving++;
    await after(1500);
    return undefined;
  };
  await post(3);
  const running = await service();
  await until(() => arriving > 0);
  const ended = once(running, 'exit');
  running.kill('SIGTERM');
  expect(await Promise.race([ended, after(15_000, 'still there')])).toEqual([0, null]);
  expect((await rowsOf(register.store)).map(({ state }) => state).sort()).toEqual(['queued', 'queued', 'sent']);
  expect((await rowsOf(register.store)).filter(({ claim }) => claim !== null)).toEqual([]);
  expect(office.arrived).toHaveLength(1);
});

test('the service ends on SIGTERM though the mail server never answers, and the mail goes again', { timeout: 60_000 }, async () => {
  office.onMail = () => new Promise(() => {});
  await post(1);
  const running = await service();
  await until(async () => (await rowsOf(register.store))[0]?.claim !== null);
  await after(500);
  const ended = once(running, 'exit');
  running.kill('SIGTERM');
  expect(await Promise.race([ended, after(15_000, 'still there')])).toEqual([0, null]);
  expect((await rowsOf(register.store))[0]).toMatchObject({ state: 'queued', attempts: 1, claim: null });
  office.onMail = () => undefined;
  await start(2);
  await until(allSettled);
  expect(office.arrived).toHaveLength(1);
});
