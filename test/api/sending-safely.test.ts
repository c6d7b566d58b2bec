import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { messageIdsFrom } from '../../server/post/message-id.ts';
import { outcomeOf, smtpOptions } from '../../server/post/smtp.ts';
import { asked, openSorting, postAll, rowsOf, senderFor, type Sorting } from '../support/post.ts';
import { openPostOffice, type PostOffice } from '../support/post-office.ts';

describe('links that sign people in', () => {
  // Not the loopback address that the service knows, so another machine as far as it can tell.
  const ELSEWHERE = '127.0.0.2';
  let register: Sorting;
  let office: PostOffice;
  beforeAll(async () => {
    register = await openSorting();
  });
  afterEach(() => office.close());
  afterAll(() => register.close());

  async function sent(options: Parameters<typeof openPostOffice>[0], query = ''): Promise<{ secure: boolean[]; answer: string | null | undefined }> {
    office = await openPostOffice(options);
    await postAll(register.store, register.clock, [asked('a@x.example')]);
    await senderFor(register.store, register.clock, office.url + query).sender.pass();
    return { secure: office.arrived.map(({ secure }) => secure), answer: (await rowsOf(register.store)).at(-1)?.answer };
  }

  test('go to another machine only where its certificate is good', async () => {
    expect(await sent({ host: ELSEWHERE })).toMatchObject({ secure: [], answer: expect.stringMatching(/certificate/) });
  });

  test('do not go where somebody on the way took the offer of TLS out', async () => {
    expect(await sent({ host: ELSEWHERE, tls: false })).toMatchObject({ secure: [], answer: expect.stringMatching(/^TLS could not be had/) });
  });

  test('go under TLS without a certificate that is vouched for, or without TLS, where the operator says so', async () => {
    expect((await sent({ host: ELSEWHERE }, '?requireTLS=false')).secure).toContain(true);
    expect((await sent({ host: ELSEWHERE, tls: false }, '?requireTLS=false')).secure).toContain(false);
  });

  test('go to this machine as they are, unless the operator says otherwise', async () => {
    expect((await sent({})).secure).toEqual([false]);
    expect((await sent({}, '?requireTLS=true')).secure).toEqual([]);
  });
});

describe('SMTP_URL', () => {
  test('is read with its port, its user and the signs in its password', () => {
    expect(smtpOptions('smtps://clerk%40council.example:p%2Fw%25@mail.example:4465')).toMatchObject({ host: 'mail.example', port: 4465, secure: true, auth: { user: 'clerk@council.example', pass: 'p/w%' }, requireTLS: true });
    expect(smtpOptions('smtp://[::1]')).toMatchObject({ host: '::1', secure: false, ignoreTLS: true });
    expect(smtpOptions('smtp://mail.example')).not.toHaveProperty('auth');
  });

  test.each([
    ['a setting of the library', 'smtp://mail.example?logger=true&debug=true'],
    ['another file', 'smtp://mail.example?tls.ca=/etc/passwd'],
    ['a word that is neither', 'smtp://mail.example?requireTLS=no'],
    ['both at once', 'smtp://mail.example?requireTLS=true&requireTLS=false'],
    ['no machine', 'smtp:'],
    ['a broken code', 'smtp://user:100%@mail.example'],
  ])('is refused with %s', (_what, url) => {
    expect(() => smtpOptions(url)).toThrow(/SMTP_URL/);
  });
});

describe('what a mail server answers', () => {
  const failure = (given: Record<string, unknown>): Error => Object.assign(new Error('failed'), given);
  const reply = (command: string, response: string): Error => failure({ code: 'EENVELOPE', command, response, responseCode: Number(response.slice(0, 3)), permanent: /^5(?!03)/.test(response) });

  test.each<[string, Error, object]>([
    ['no such mailbox', reply('RCPT TO', '550 5.1.1 unknown'), { kind: 'refused', ofAddress: true }],
    ['a policy', reply('RCPT TO', '554 5.7.1 relaying denied'), { kind: 'refused', ofAddress: false }],
    ['a mailbox that is closed, said late', reply('DATA', '552-5.2.2 mailbox full'), { kind: 'refused', ofAddress: true }],
    ['what the mail says', reply('DATA', '554 5.7.1 spam'), { kind: 'refused', ofAddress: false }],
    ['greylisting', reply('RCPT TO', '451 4.7.1 later'), { kind: 'later', inDoubt: false, unreachable: false }],
    ['our own address', reply('MAIL FROM', '550 5.1.8 sender unknown'), { kind: 'later', inDoubt: false, unreachable: true }],
    ['our password', failure({ code: 'EAUTH', command: 'AUTH PLAIN', response: '535 5.7.8 no', responseCode: 535, permanent: true }), { kind: 'later', inDoubt: false, unreachable: true }],
    ['nothing, for nobody is there', failure({ code: 'ESOCKET', originalCode: 'ECONNREFUSED', command: 'CONN' }), { kind: 'later', inDoubt: false, unreachable: true }],
    ['a certificate that is not good', failure({ code: 'ESOCKET', originalCode: 'CERT_HAS_EXPIRED', command: 'CONN' }), { kind: 'later', inDoubt: false, unreachable: true }],
    ['nothing, and hangs up', failure({ code: 'ECONNECTION', command: 'CONN' }), { kind: 'later', inDoubt: true, unreachable: true }],
    ['nothing for ten minutes', failure({ code: 'ETIMEDOUT', timeoutType: 'SOCKET_TIMEOUT', command: 'CONN' }), { kind: 'later', inDoubt: true, unreachable: true }],
    ['nothing before we end', failure({ code: 'EABORT' }), { kind: 'later', inDoubt: true, unreachable: true }],
  ])('%s', (_what, error, outcome) => {
    expect(outcomeOf(error)).toMatchObject(outcome);
  });
});

test('a Message-ID comes from the row, in the domain that mail comes from', () => {
  const row = { id: 'r1', template: 'file-invitation', attempts: 0, messageId: null };
  expect(messageIdsFrom('register@council.gov.uk')(row)).toBe('<r1@council.gov.uk>');
  expect(messageIdsFrom('Register <register@cyngor-môn.example>')({ ...row, attempts: 7 })).toBe('<r1@xn--cyngor-mn-n7a.example>');
  expect(messageIdsFrom('register@council.gov.uk')({ ...row, messageId: '<r0@old.example>' })).toBe('<r0@old.example>');
  expect(messageIdsFrom('nonsense')(row)).toBe('<r1@localhost>');
  expect(messageIdsFrom('register@council.gov.uk')({ ...row, template: 'link-asked', attempts: 1, messageId: '<r1.1@council.gov.uk>' })).toBe('<r1.2@council.gov.uk>');
});
