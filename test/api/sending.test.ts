import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { once } from '../../db/statement.ts';
import { signInLinks } from '../../db/tables/index.ts';
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
const linkIn = (text = ''): string => /http:\S+\/link#\S+/.exec(text)?.[0] ?? '';

describe('mail', () => {
  test('arrives as it was meant, says that no person sent it, and goes once', async () => {
    await post(asked('Clerk@Council.Example', 'en'));
    await send();
    await send();
    expect(office.arrived).toHaveLength(1);
    const { to, mail } = office.arrived[0] as PostOffice['arrived'][number];
    const headers = Object.fromEntries(mail.headers.map(({ key, value }) => [key, value]));
    const row = await only();
    expect([to, mail.from?.address, mail.to?.map(({ address }) => address)]).toEqual(['clerk@council.example', 'register@register.test', ['clerk@council.example']]);
    expect(mail.subject).toBe('You are asked to decide one file: Wexmere District Council');
    expect(mail.text).toContain('http://register.test/conflicts/c1');
    expect(mail.html).toBeUndefined();
    expect(headers).toMatchObject({ 'auto-submitted': 'auto-generated', 'content-language': 'en', 'message-id': `<${row.id}@register.test>` });
    expect(headers).not.toHaveProperty('x-mailer');
    expect(new Date(mail.date ?? '').getTime()).toBe(Math.floor(register.clock.now().getTime() / 1000) * 1000);
    expect(row).toMatchObject({ state: 'sent', attempts: 1, data: '{}', claim: null, messageId: `<${row.id}@register.test>`, settledAt: register.clock.now().toISOString() });
    expect(row.answer).toMatch(/^250/);
  });

  test('is there only where what it tells of is there', async () => {
    await postAll(register.store, register.clock, [asked('a@x.example'), { ...asked('b@x.example'), template: 'no-such' }]).catch(() => {});
    expect(await rowsOf(register.store)).toEqual([]);
  });

  test('is in the language of its reader, with letters that ASCII lacks', async () => {
    await post(asked('a@x.example', 'cy'), { ...asked('b@x.example'), data: { authority: 'Cyngor Tŷ Ŵyr – “Môn”', until: '2026-12-31', conflict: 'c1' } });
    await send();
    const [first, second] = office.arrived.map(({ mail }) => mail);
    expect(first?.subject).toBe('Gofynnir i chi benderfynu ar un ffeil: Wexmere District Council');
    expect(first?.headers.find(({ key }) => key === 'content-language')?.value).toBe('cy');
    expect(first?.text).toContain('Nid oes cyfieithydd wedi gwirio’r Gymraeg eto.');
    expect(second?.subject).toBe('You are asked to decide one file: Cyngor Tŷ Ŵyr – “Môn”');
  });

  test('grows no header and no recipient from a name or an address', async () => {
    const hostile = 'Wex\r\nBcc: all@x.example\r\n\r\n.\r\nMAIL FROM:<x@x.example>';
    await post({ ...asked('a@x.example'), data: { authority: hostile, until: '2026-12-31', conflict: 'c1' } });
    for (const to of ['a@x.example\r\nRCPT TO:<all@x.example>', 'a@x.example>, <all@x.example', 'a@x.example, all@x.example', '"all@x.example"@y.example', 'ünï@x.example', 'a@täst.example', '']) await post(asked(to));
    await send();
    expect(office.arrived.map(({ to }) => to)).not.toContain('all@x.example');
    for (const { mail, raw } of office.arrived) {
      expect(mail.headers.map(({ key }) => key)).not.toContain('bcc');
      expect(raw).not.toMatch(/^Bcc:/im);
    }
    expect(office.arrived[0]?.mail.subject).toBe('You are asked to decide one file: Wex Bcc: all@x.example . MAIL FROM:<x@x.example>');
    expect(await states()).not.toContain('queued');
  });
});

describe('a link', () => {
  const link = async (email: string): Promise<string> => {
    await post(linked(email));
    await send();
    return linkIn(office.arrived.at(-1)?.mail.text);
  };

  test('is made when the mail goes: its token is in the mail, and nowhere else', async () => {
    const address = await link('admin@register.test');
    expect(address).toMatch(/^http:\/\/register\.test\/link#[\w-]{43}$/);
    const token = address.split('#')[1] ?? '';
    const [row] = await register.store.all(once<{ hash: string; purpose: string; expiresAt: string }>(sql`select hash, purpose, expires_at as "expiresAt" from ${signInLinks}`));
    expect(row).toEqual({ hash: createHash('sha256').update(token).digest('hex'), purpose: 'password', expiresAt: new Date(register.clock.now().getTime() + 15 * MINUTE).toISOString() });
    expect(JSON.stringify(await rowsOf(register.store))).not.toContain(token);
  });

  test('goes to nobody where nobody has the address', async () => {
    expect(await link('nobody@x.example')).toBe('');
    expect(office.arrived).toEqual([]);
    expect(await only()).toMatchObject({ state: 'dropped', data: '{}' });
  });

  test('that nobody wants any more is not sent', async () => {
    await post(linked('admin@register.test'));
    register.clock.tick(24 * HOUR);
    await send();
    expect(await states()).toEqual(['dropped']);
    expect(office.arrived).toEqual([]);
  });

  test('is another one each time, so its mail is not taken for the one before', async () => {
    office.onMail = () => [451, 'later'];
    await post(linked('admin@register.test'));
    await send();
    office.onMail = () => undefined;
    register.clock.tick(MINUTE);
    await send();
    const { id } = await only();
    expect(office.arrived.map(({ mail }) => mail.messageId)).toEqual([`<${id}.2@register.test>`]);
    expect(await register.store.all(once(sql`select 1 as one from ${signInLinks}`))).toHaveLength(1);
  });

  test('does not come back in what a server answers', async () => {
    office.onMail = () => [554, '5.7.1 blocked: http://register.test/link#secret-token is listed'];
    await post(asked('a@x.example'));
    await send();
    expect((await only()).answer).toBe('554 5.7.1 blocked: http://register.test/link#… is listed');
  });
});

describe('what can wait', () => {
  test('waits half an hour, and then goes as one mail with all that came since', async () => {
    await post(told('a@x.example'), told('b@x.example'), told('a@x.example', 'cy'));
    await send();
    expect(office.arrived).toEqual([]);
    register.clock.tick(20 * MINUTE);
    await post(told('a@x.example', 'en', 'restored'));
    register.clock.tick(10 * MINUTE);
    await send();
    expect(office.arrived.map(({ to, mail }) => [to, mail.subject])).toEqual([
      ['a@x.example', '2 messages: Register of roles and interests'],
      ['b@x.example', 'Your access changed: Register of roles and interests'],
      ['a@x.example', 'Newidiodd eich mynediad: Cofrestr rolau a buddiannau'],
    ]);
    const [together] = office.arrived;
    expect(together?.mail.text).toMatch(/was suspended[^]*is no longer suspended/);
    expect(await states()).toEqual(['sent', 'sent', 'sent', 'sent']);
  });

  test('is one mail of a bearable length when it storms', async () => {
    await post(...Array.from({ length: 500 }, () => told('a@x.example')));
    register.clock.tick(HOUR);
    await send();
    expect(office.arrived.map(({ mail }) => mail.subject)).toEqual(['500 messages: Register of roles and interests']);
    expect(office.arrived[0]?.mail.text).toContain('… and 450 more.');
    expect(office.arrived[0]?.raw.length).toBeLessThan(50_000);
    expect(new Set(await states())).toEqual(new Set(['sent']));
  });

  test('lets a link go first', async () => {
    await post(...['a', 'b', 'c'].map((name) => told(`${name}@x.example`)));
    register.clock.tick(HOUR);
    await post(linked('admin@register.test'));
    await send();
    expect(office.arrived.map(({ to }) => to)).toEqual(['admin@register.test', 'a@x.example', 'b@x.example', 'c@x.example']);
  });

  test('and may have arrived goes again as it went, and what came since goes by itself', async () => {
    const waiting = sender();
    let cut: Promise<void> | undefined;
    office.onMail = async () => {
      // Taken, and the answer does not reach us.
      await (cut ??= waiting.end(0));
      return undefined;
    };
    await post(told('a@x.example'), told('a@x.example'));
    register.clock.tick(HOUR);
    await waiting.pass();
    await cut;
    await post(told('a@x.example', 'en', 'restored'));
    register.clock.tick(HOUR);
    await send();
    const [first, again, since] = office.arrived.map(({ mail }) => mail);
    expect([again?.messageId, again?.subject, again?.text]).toEqual([first?.messageId, first?.subject, first?.text]);
    expect([since?.subject, since?.messageId === first?.messageId]).toEqual(['Your access changed: Register of roles and interests', false]);
    expect(office.arrived).toHaveLength(3);
  });

  test('and was refused for now goes with what came since', async () => {
    office.onMail = () => [451, 'later'];
    await post(told('a@x.example'));
    register.clock.tick(HOUR);
    await send();
    office.onMail = () => undefined;
    await post(told('a@x.example'));
    register.clock.tick(MINUTE);
    await send();
    expect(office.arrived.map(({ mail }) => mail.subject)).toEqual(['2 messages: Register of roles and interests']);
  });
});
