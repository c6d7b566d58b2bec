/** Too much, or too slowly: refused with a reason, without harm to others who are served meanwhile. */
import { gzipSync } from 'node:zlib';
import { setTimeout as after } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { httpLimits } from '../../server/http-limits.ts';
import { openRegister, type Council, type Register } from '../support/register.ts';
import { dial, say, serve, type Line, type Served } from '../support/raw.ts';

let register: Register;
let council: Council;
let served: Served;
beforeAll(async () => {
  register = await openRegister();
  council = await register.council('E06000901');
  served = await serve(register);
});
afterAll(async () => {
  await served.close();
  await register.close();
});

const HOST = 'Host: register.test\r\n';
const get = (url: string, headers = ''): string => `GET ${url} HTTP/1.1\r\n${HOST}${headers}\r\n`;
const post = (headers: string): string => `POST /api/sessions HTTP/1.1\r\n${HOST}Content-Type: application/json\r\n${headers}\r\n`;

describe('a body', () => {
  test('of more than a megabyte is 413, whether it says so before or is found to be', async () => {
    const { answers } = await say(served.port, post(`Content-Length: ${1024 * 1024 + 1}\r\n`));
    expect(answers.map(({ status, headers }) => [status, headers['connection']])).toEqual([[413, 'close']]);
    const whole = await say(served.port, post(`Content-Length: ${1024 * 1024}\r\n`) + ' '.repeat(1024 * 1024));
    expect(whole.answers.map(({ status }) => status)).toEqual([400]);
  });

  test('without an end is cut off at a megabyte', async () => {
    const line = await dial(served.port);
    line.socket.write(post('Transfer-Encoding: chunked\r\n'));
    const chunk = `10000\r\n${'x'.repeat(65_536)}\r\n`;
    let sent = 0;
    for (; sent < 200 && line.text() === '' && !line.socket.destroyed; sent++) {
      line.socket.write(chunk);
      await after(1);
    }
    expect(line.text()).toMatch(/^HTTP\/1\.1 413 /);
    expect(await line.closes(1000)).toBe(true);
    expect(sent).toBeLessThan(100);
  });

  test('that is packed, of several parts, in other letters or of another type is 415', async () => {
    const json = '{"name":"a","legalForm":"other"}';
    const sent = (headers: Record<string, string>, body: string | Buffer = json) => council.officer.send('POST', '/api/mutuals', body, headers);
    const others: readonly Record<string, string>[] = [
      { 'content-encoding': 'gzip' }, { 'content-encoding': 'deflate' }, { 'content-encoding': 'br' }, { 'content-encoding': 'identity, gzip' },
      ...['application/json; charset=utf-16', 'application/json;charset="iso-8859-1"', 'application/json; charset=', 'application/json-seq', 'text/json', 'text/plain; application/json', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded', 'application', ''].map((type) => ({ 'content-type': type })),
    ];
    for (const headers of others) expect((await sent(headers)).status, JSON.stringify(headers)).toBe(415);
    expect((await sent({ 'content-encoding': 'gzip' }, gzipSync(json))).status).toBe(415);
    for (const type of ['application/json', 'application/json; charset=utf-8', 'application/json;charset="UTF-8"', 'APPLICATION/JSON']) expect((await sent({ 'content-type': type })).status, type).toBe(201);
    expect((await sent({ 'content-encoding': 'identity' })).status).toBe(201);
  });

  test('that is no plain JSON is 400: marked, deep, wide, with a member named twice', async () => {
    const status = async (body: string): Promise<number> => (await council.officer.post('/api/mutuals', body)).status;
    expect(await status('\ufeff{"name":"a","legalForm":"other"}')).toBe(400);
    expect(await status('{"name":"a","legalForm":"other","name":"b"}')).toBe(400);
    expect(await status('{"name":"a","legalForm":"other","\\u006eame":"b"}')).toBe(400);
    expect(await status('{"name":"a","legalForm":"other","otherNames":[{"name":"b","name":"c"}]}')).toBe(400);
    const [deep, deeper] = [32, 33].map((depth) => `${'['.repeat(depth)}${']'.repeat(depth)}`) as [string, string];
    expect([await status(deep), await status(deeper)]).toEqual([422, 400]);
    const [wide, wider] = [20_001, 20_002].map((count) => `{"otherNames":[${Array(count).fill('{}').join(',')}]}`) as [string, string];
    expect([await status(wide), await status(wider)]).toEqual([422, 400]);
    expect(await status('{"name":"a: b, [c] {d} \\" e","legalForm":"other"}')).toBe(201);
  });

  test('of a megabyte that is wrong in every place is refused quickly, and in a few words', async () => {
    const bodies = [`{"otherNames":[${Array(300_000).fill('{}').join(',')}]}`, `{${Array.from({ length: 100_000 }, (_, i) => `"${i}":1`).join(',')}}`, `{"name":${'9'.repeat(1_000_000)}}`, `{"name":1e${'9'.repeat(1_000_000)}}`, `{"name":"${'\\u0000'.repeat(160_000)}"}`, `{"name":"${'@.'.repeat(500_000)}"}`];
    for (const body of bodies) {
      const began = process.cpuUsage();
      const reply = await council.officer.post('/api/mutuals', body);
      expect([400, 422], body.slice(0, 30)).toContain(reply.status);
      expect(JSON.stringify(reply.body).length).toBeLessThan(5000);
      expect(process.cpuUsage(began).user / 1000, body.slice(0, 30)).toBeLessThan(300);
    }
  });
});

describe('an address or its headers', () => {
  test('of more than 16 KB are 431, and the connection ends', async () => {
    const many = Array.from({ length: 2000 }, (_, i) => `a${i}: b\r\n`).join('');
    for (const bytes of [get(`/${'a'.repeat(100_000)}`), get(`/api/roles?${'a&'.repeat(10_000)}`), get('/api/health', `Cookie: register=${'a'.repeat(65_536)}\r\n`), get('/api/health', `X: ${'a'.repeat(16_384)}\r\n`), get('/api/health', many)]) {
      const { answers, closed } = await say(served.port, bytes);
      expect(answers.map(({ status, body }) => [status, JSON.parse(body).code]), bytes.slice(0, 40)).toEqual([[431, 'too-large']]);
      expect(closed).toBe(true);
    }
  });

  test('short of that are read, all of them, and none left out in silence', async () => {
    const many = Array.from({ length: 500 }, (_, i) => `a: ${i}\r\n`).join('');
    expect((await say(served.port, get('/api/health', `${many}Host: another\r\n`))).answers.map(({ status }) => status)).toEqual([400]);
    expect((await say(served.port, get('/api/health', many))).answers.map(({ status }) => status)).toEqual([200]);
  });

  test('with a thousand parameters, parts that are lists or reach for the object itself, or ids of 10 KB get a short answer', async () => {
    const refused = ['a&'.repeat(4000), 'authority=x&'.repeat(1000), 'authority[]=x', 'authority[$ne]=x', 'limit[toString]=1', '__proto__=1', '__proto__[limit]=1', 'constructor[prototype][limit]=1', 'hasOwnProperty=1', 'limit=1e3', 'limit=1e999', 'limit=Infinity', 'limit=-1', 'limit=99999999999999999999', 'limit=%31%00'];
    for (const query of refused) {
      const reply = await council.officer.get(`/api/roles?${query}`);
      expect(reply.status, query.slice(0, 40)).toBe(400);
      expect(JSON.stringify(reply.body).length).toBeLessThan(5000);
    }
    for (const noun of ['roles', 'mutuals', 'conflicts', 'authorities']) expect((await council.officer.get(`/api/${noun}/${'x'.repeat(10_000)}`)).status, noun).toBe(414);
  });
});

describe('what comes slowly', () => {
  /** The settings of the service, forty times as fast. */
  const PACE = 1 / 40;
  let hasty: Served;
  beforeAll(async () => {
    hasty = await serve(register, httpLimits(PACE));
  });
  afterAll(() => hasty.close());

  async function trickle(line: Line, text: string): Promise<void> {
    for (const letter of text) {
      if (line.socket.destroyed || line.text() !== '') return;
      line.socket.write(letter);
      await after(20);
    }
  }

  test('is waited for as long by the service as is said here', () => {
    const { headersTimeout, requestTimeout, keepAliveTimeout, timeout } = served.app.server;
    expect({ headersTimeout, requestTimeout, keepAliveTimeout, timeout }).toEqual({ headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 72_000, timeout: 60_000 });
    expect(hasty.app.server.headersTimeout).toBe(10_000 * PACE);
  });

  test('in its headers, a letter at a time, is cut off with 408', async () => {
    const line = await dial(hasty.port);
    await trickle(line, get('/api/health', `X: ${'a'.repeat(500)}\r\n`));
    expect(await line.closes(500)).toBe(true);
    expect(line.text()).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n[^]*"code":"too-slow"/);
  });

  test('in its body is cut off too, after longer', async () => {
    const line = await dial(hasty.port);
    const began = performance.now();
    line.socket.write(post('Content-Length: 500\r\n'));
    await trickle(line, 'x'.repeat(500));
    expect(await line.closes(500)).toBe(true);
    expect(line.text()).toMatch(/^HTTP\/1\.1 408 /);
    expect(performance.now() - began).toBeGreaterThan(30_000 * PACE);
  });

  test('does not keep others from being served, nor do connections that say nothing or half of something, and all of them end', async () => {
    const kinds = ['', 'G', get('/api/health').slice(0, -2), post('Content-Length: 500\r\n'), post('Transfer-Encoding: chunked\r\n')];
    const held = await Promise.all(Array.from({ length: 200 }, async (_, i) => {
      const line = await dial(hasty.port);
      line.socket.write(kinds[i % kinds.length] ?? '');
      return line;
    }));
    const { answers, took } = await say(hasty.port, get('/api/health'));
    expect(answers.map(({ status }) => status)).toEqual([200]);
    expect(took).toBeLessThan(500);
    expect((await Promise.all(held.map((line) => line.closes(4000)))).filter((over) => !over)).toEqual([]);
    for (const { text } of held) expect(text()).toMatch(/^(HTTP\/1\.1 408 |$)/);
  });

  test('after one side hung up in the middle is given up at once', async () => {
    for (const bytes of ['GET /api/he', post('Content-Length: 500\r\n') + '{"email":']) {
      const line = await dial(served.port);
      line.socket.end(bytes);
      expect(await line.closes(1000), bytes).toBe(true);
      expect(line.text()).toMatch(/^(HTTP\/1\.1 400 |$)/);
    }
  });
});
