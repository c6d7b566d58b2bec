import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sweepMail } from '../../db/stores/outbox.ts';
import { once } from '../../db/statement.ts';
import { credentials } from '../../db/tables/index.ts';
import { asked, linked, openSorting, postAll, rowsOf, senderFor, told, type Sorting } from '../support/post.ts';
import { openPostOffice, type PostOffice } from '../support/post-office.ts';

let register: Sorting;
let office: PostOffice;
beforeEach(async () => {
  [register, office] = await Promise.all([openSorting(), openPostOffice()]);
});
afterEach(async () => {
  await Promise.all([register.close(), office.close()]);
});

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const post = (...mails: Parameters<typeof postAll>[2][number][]): Promise<void> => postAll(register.store, register.clock, mails);
const sender = (smtpUrl = office.url, more = {}) => senderFor(register.store, register.clock, smtpUrl, more).sender;
const send = (): Promise<void> => sender().pass();
const states = async (): Promise<string[]> => (await rowsOf(register.store)).map(({ state }) => state);
const only = async () => (await rowsOf(register.store))[0] as Awaited<ReturnType<typeof rowsOf>>[number];
const bouncedAt = async (email: string): Promise<string | null> => (await register.store.first(once<{ at: string | null }>(sql`select bounced_at as at from ${credentials} where email = ${email}`)))?.at ?? null;

describe('a mail server', () => {
  test('that says later is asked again later', async () => {
    office.onRecipient = () => [451, '4.7.1 greylisted'];
    await post(asked('a@x.example'));
    await send();
    expect(await only()).toMatchObject({ state: 'queued', attempts: 1, answer: '451 4.7.1 greylisted', claim: null, dueAt: new Date(register.clock.now().getTime() + MINUTE).toISOString() });
    office.onRecipient = () => undefined;
    await send();
    expect(office.arrived).toEqual([]);
    register.clock.tick(MINUTE);
    await send();
    expect(office.arrived).toHaveLength(1);
    expect(await only()).toMatchObject({ state: 'sent', attempts: 2 });
  });

  test('that refuses one does not hold up the others', async () => {
    office.onRecipient = (address) => (address === 'a@x.example' ? [450, 'busy'] : undefined);
    await post(asked('a@x.example'), asked('b@x.example'), asked('c@x.example'));
    await send();
    expect(await states()).toEqual(['queued', 'sent', 'sent']);
  });

  test('that knows no such mailbox is believed, and the address is marked until some mail arrives', async () => {
    office.onRecipient = () => [550, '5.1.1 no such user'];
    await post(asked('admin@register.test'));
    await send();
    expect(await only()).toMatchObject({ state: 'bounced', answer: '550 5.1.1 no such user', settledAt: register.clock.now().toISOString() });
    expect(await bouncedAt('admin@register.test')).toBe(register.clock.now().toISOString());
    office.onRecipient = () => undefined;
    await post(asked('admin@register.test'));
    await send();
    expect(await states()).toEqual(['bounced', 'sent']);
    expect(await bouncedAt('admin@register.test')).toBeNull();
  });

  test('that refuses the mail or us says nothing of the address', async () => {
    office.onRecipient = () => [554, '5.7.1 relay access denied'];
    await post(asked('admin@register.test'));
    await send();
    office.onRecipient = () => undefined;
    office.onMail = () => [552, '5.3.4 too large'];
    await post(asked('admin@register.test'));
    await send();
    expect(await states()).toEqual(['bounced', 'bounced']);
    expect(await bouncedAt('admin@register.test')).toBeNull();
  });

  test('that is away loses nothing: mail goes when it is back', async () => {
    await post(asked('a@x.example'), asked('b@x.example'));
    await office.close();
    const patient = sender();
    await patient.pass();
    expect((await rowsOf(register.store)).map(({ state, attempts }) => [state, attempts])).toEqual([['queued', 1], ['queued', 0]]);
    expect((await only()).answer).toMatch(/ECONNREFUSED/);
    const { port } = office;
    office = await openPostOffice({ port });
    await patient.pass();
    expect(office.arrived).toEqual([]);
    register.clock.tick(MINUTE);
    await patient.pass();
    expect(office.arrived.map(({ to }) => to).sort()).toEqual(['a@x.example', 'b@x.example']);
  });

  test('that stays away is given up after three days', async () => {
    await post(asked('a@x.example'));
    await office.close();
    const patient = sender();
    for (let hours = 0; hours < 72; hours++) {
      await patient.pass();
      register.clock.tick(HOUR);
    }
    expect(await states()).toEqual(['queued']);
    for (let hours = 0; hours < 24; hours++) {
      await patient.pass();
      register.clock.tick(HOUR);
    }
    expect(await states()).toEqual(['failed']);
    office = await openPostOffice();
  });
});

describe('without a mail server', () => {
  test('everything waits, and goes once there is one', async () => {
    await post(asked('a@x.example'), linked('admin@register.test'));
    await sender('').pass();
    expect(await states()).toEqual(['queued', 'queued']);
    register.clock.tick(10 * 24 * HOUR);
    await send();
    expect(await states()).toEqual(['sent', 'dropped']);
  });

  test('links that nobody waits for any more do not gather', async () => {
    await post(asked('a@x.example'), linked('anybody@x.example'));
    register.clock.tick(24 * HOUR);
    await sweepMail(register.store, register.clock.now());
    expect(await states()).toEqual(['queued', 'dropped']);
  });
});

test('a demo sends no mail, whatever is set', async () => {
  await post(asked('a@x.example'));
  await sender(office.url, { demo: true }).pass();
  expect(office.arrived).toEqual([]);
  expect(await states()).toEqual(['queued']);
});

test('what is settled is forgotten 30 days later, and what waits is not', async () => {
  await post(asked('a@x.example'));
  register.clock.tick(24 * HOUR);
  await send();
  await post(asked('b@x.example'));
  register.clock.tick(30 * 24 * HOUR - 1);
  await sweepMail(register.store, register.clock.now());
  expect(await states()).toEqual(['sent', 'queued']);
  register.clock.tick(1);
  await sweepMail(register.store, register.clock.now());
  expect((await rowsOf(register.store)).map(({ recipient }) => recipient)).toEqual(['b@x.example']);
});

test('a mail that cannot be put into words holds up nobody', async () => {
  await post({ ...told('a@x.example'), data: { what: 'no-such-thing' } }, asked('b@x.example'));
  register.clock.tick(HOUR);
  await send();
  expect((await rowsOf(register.store)).map(({ state }) => state).sort()).toEqual(['failed', 'sent']);
  expect((await only()).answer).toMatch(/^it could not be put into words/);
});
