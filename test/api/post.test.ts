import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { once } from '../../db/statement.ts';
import type { Mail } from '../../server/domain/post/template.ts';
import { asked, postAll, rowsOf, senderFor, told } from '../support/post.ts';
import { openPostOffice, type PostOffice } from '../support/post-office.ts';
import { openRegister, type Register } from '../support/register.ts';

/** Mail that waits for others has gone by then. */
const AFTER_WAITING = 3_600_000;

let register: Register;
let office: PostOffice;
beforeEach(async () => {
  [register, office] = await Promise.all([openRegister(), openPostOffice()]);
});
afterEach(async () => {
  await Promise.all([register.close(), office.close()]);
});

const post = (...mails: Parameters<typeof postAll>[2][number][]): Promise<void> => postAll(register.store, register.clock, mails);
const send = (): Promise<void> => senderFor(register.store, register.clock, office.url).sender.pass();
const only = async () => (await rowsOf(register.store))[0] as Awaited<ReturnType<typeof rowsOf>>[number];

describe('the page of the post', () => {
  test('shows where each mail stands, the newest first, and nothing of what it says', async () => {
    await post(told('a@x.example'));
    register.clock.tick(AFTER_WAITING);
    await send();
    await post(told('b@x.example'), told('c@x.example'));
    const { items, next } = await register.admin.read('/api/post?limit=2');
    expect(items.map((line: any) => [line.to, line.state])).toEqual([['c@x.example', 'queued'], ['b@x.example', 'queued']]);
    expect(Object.keys(items[0]).sort()).toEqual(['answer', 'attempts', 'createdAt', 'dueAt', 'id', 'settledAt', 'state', 'template', 'to']);
    const rest = await register.admin.read(`/api/post?limit=2&cursor=${next}`);
    expect([rest.items.map((line: any) => line.to), rest.next]).toEqual([['a@x.example'], null]);
    expect((await register.admin.read('/api/post?state=sent')).items.map((line: any) => line.to)).toEqual(['a@x.example']);
    expect(JSON.stringify([items, rest])).not.toContain('suspended');
  });

  test('does not show to whom a mail goes where that tells something of a council’s register, nor lets the server’s answer tell it', async () => {
    office.onRecipient = (address) => [550, `5.1.1 <${address}>: no such user`];
    const ofRegister: Mail[] = [asked('mo@x.example'), { template: 'detail-read', to: 'ada@x.example', language: 'en', data: { on: '2026-11-02', at: '09:00' } }];
    await post(...ofRegister, told('c@x.example'));
    register.clock.tick(AFTER_WAITING);
    await send();
    const { items } = await register.admin.read('/api/post');
    expect(items.map((line: any) => [line.template, line.to, line.state, line.answer])).toEqual([
      ['access-changed', 'c@x.example', 'bounced', '550 5.1.1 <c@x.example>: no such user'],
      ['detail-read', '', 'bounced', '550 5.1.1'],
      ['file-invitation', '', 'bounced', '550 5.1.1'],
    ]);
    expect(await register.admin.made(`/api/post/${items[1].id}/retry`, {})).toMatchObject({ to: '', state: 'queued' });
    expect(JSON.stringify([items, (await register.admin.read('/api/post')).items])).not.toMatch(/ada@|mo@/);
    await register.store.transaction([], (tx) => tx.run(once(sql`update outbox set template = 'gone'`)));
    expect((await register.admin.read('/api/post')).items.map((line: any) => line.to)).toEqual(['', '', '']);
  });

  test('refuses a state that is none, and a cursor of another list', async () => {
    await post(asked('a@x.example'), asked('b@x.example'));
    const { next } = await register.admin.read('/api/post?limit=1');
    expect((await register.admin.get('/api/post?state=lost')).status).toBe(400);
    expect((await register.admin.get(`/api/post?state=sent&limit=1&cursor=${next}`)).status).toBe(400);
    expect((await register.admin.get(`/api/post?cursor=${Buffer.from('{}').toString('base64url')}`)).status).toBe(400);
  });

  test('lets a mail be sent again that was refused, and none that has gone', async () => {
    office.onRecipient = () => [550, '5.1.1 no such user'];
    await post(asked('a@x.example'));
    await send();
    const { id } = await only();
    office.onRecipient = () => undefined;
    const line = await register.admin.made(`/api/post/${id}/retry`, {});
    expect(line).toMatchObject({ id, state: 'queued', attempts: 0, settledAt: null });
    await send();
    expect(office.arrived.map(({ mail }) => mail.subject)).toEqual(['You are asked to decide one file: Wexmere District Council']);
    const reply = await register.admin.post(`/api/post/${id}/retry`, {});
    expect([reply.status, reply.body.code]).toEqual([409, 'settled']);
    expect((await register.admin.post('/api/post/0199a3b4-0000-7000-8000-000000000000/retry', {})).status).toBe(404);
    expect((await register.admin.post(`/api/post/${id}/retry`, { to: 'me@x.example' })).status).toBe(422);
  });

  test('sends at once what would be tried later', async () => {
    office.onRecipient = () => [451, 'later'];
    await post(asked('a@x.example'));
    await send();
    office.onRecipient = () => undefined;
    await register.admin.made(`/api/post/${(await only()).id}/retry`, {});
    await send();
    expect(office.arrived).toHaveLength(1);
  });

  test('is for the instance administrator alone', async () => {
    const { officer, gss } = await register.council('E06000901');
    await post(asked('a@x.example'));
    const { id } = await only();
    for (const client of [officer, await register.person('system-administrator', gss)]) {
      expect((await client.get('/api/post')).status).toBe(403);
      expect((await client.post(`/api/post/${id}/retry`, {})).status).toBe(403);
    }
    expect((await register.nobody.get('/api/post')).status).toBe(401);
  });
});
