/** What a polite client cannot say: requests that a proxy would read in one way and a careless server in another. One request never gets two answers. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRegister, type Register } from '../support/register.ts';
import { answersIn, say, serve, type Served } from '../support/raw.ts';

let register: Register;
let served: Served;
beforeAll(async () => {
  register = await openRegister();
  served = await serve(register);
});
afterAll(async () => {
  await served.close();
  await register.close();
});

const HOST = 'Host: register.test\r\n';
const HIDDEN = `GET /api/health HTTP/1.1\r\n${HOST}\r\n`;
const BODY = '{"email":"a@b.uk","password":"x"}';
const CHUNKS = `${BODY.length.toString(16)}\r\n${BODY}\r\n0\r\n\r\n`;
const post = (headers: string, rest: string, version = 'HTTP/1.1'): string => `POST /api/sessions ${version}\r\n${HOST}Content-Type: application/json\r\n${headers}\r\n${rest}`;
const get = (headers: string, line = 'GET /api/health HTTP/1.1'): string => `${line}\r\n${headers}\r\n`;

const AMBIGUOUS: Readonly<Record<string, string>> = {
  'a length and chunks': post('Content-Length: 6\r\nTransfer-Encoding: chunked\r\n', `0\r\n\r\n${HIDDEN}`),
  'chunks and a length': post('Transfer-Encoding: chunked\r\nContent-Length: 6\r\n', `0\r\n\r\n${HIDDEN}`),
  'two lengths': post('Content-Length: 33\r\nContent-Length: 5\r\n', BODY + HIDDEN),
  'the same length twice': post('Content-Length: 33\r\nContent-Length: 33\r\n', BODY + HIDDEN),
  'a list of lengths': post('Content-Length: 33, 33\r\n', BODY + HIDDEN),
  'a length with a sign': post('Content-Length: +33\r\n', BODY + HIDDEN),
  'a negative length': post('Content-Length: -1\r\n', BODY + HIDDEN),
  'a length in hex': post('Content-Length: 0x21\r\n', BODY + HIDDEN),
  'a length with words': post('Content-Length: 33 bytes\r\n', BODY + HIDDEN),
  'a length with a space before the colon': post('Content-Length : 33\r\n', BODY + HIDDEN),
  'an empty length': post('Content-Length:\r\n', BODY + HIDDEN),
  'chunks, then identity': post('Transfer-Encoding: chunked, identity\r\n', CHUNKS + HIDDEN),
  'identity': post('Transfer-Encoding: identity\r\n', CHUNKS + HIDDEN),
  'chunks of something packed': post('Transfer-Encoding: gzip, chunked\r\n', CHUNKS + HIDDEN),
  'chunks that are none': post('Transfer-Encoding: xchunked\r\n', CHUNKS + HIDDEN),
  'chunks that are none, and a length': post('Transfer-Encoding: xchunked\r\nContent-Length: 33\r\n', BODY + HIDDEN),
  'chunks in quotes': post('Transfer-Encoding: "chunked"\r\n', CHUNKS + HIDDEN),
  'chunks twice': post('Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n', CHUNKS + HIDDEN),
  'chunks, then identity in a line of its own': post('Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n', CHUNKS + HIDDEN),
  'chunks after a vertical tab': post('Transfer-Encoding: \u000bchunked\r\n', CHUNKS + HIDDEN),
  'chunks with a space before the colon': post('Transfer-Encoding : chunked\r\n', CHUNKS + HIDDEN),
  'chunks on a folded line': post('Transfer-Encoding:\r\n chunked\r\n', CHUNKS + HIDDEN),
  'chunks in HTTP/1.0': post('Transfer-Encoding: chunked\r\nConnection: keep-alive\r\n', CHUNKS + HIDDEN, 'HTTP/1.0'),
  'a chunk without a size': post('Transfer-Encoding: chunked\r\n', `zz\r\n${BODY}\r\n0\r\n\r\n${HIDDEN}`),
  'a chunk of a negative size': post('Transfer-Encoding: chunked\r\n', `-1\r\n${BODY}\r\n0\r\n\r\n${HIDDEN}`),
  'a chunk larger than numbers are': post('Transfer-Encoding: chunked\r\n', `ffffffffffffffffff\r\n${BODY}\r\n0\r\n\r\n${HIDDEN}`),
  'a chunk longer than it says': post('Transfer-Encoding: chunked\r\n', `20\r\n${BODY}\r\n0\r\n\r\n${HIDDEN}`),
  'a chunk that does not end': post('Transfer-Encoding: chunked\r\n', `21\r\n${BODY}0\r\n\r\n${HIDDEN}`),
  'a chunk whose line ends in LF alone': post('Transfer-Encoding: chunked\r\n', `21;x\n${BODY}\r\n0\r\n\r\n${HIDDEN}`),
  'a length after the chunks': post('Transfer-Encoding: chunked\r\n', `21\r\n${BODY}\r\n0\r\nContent-Length: 5\r\n\r\n${HIDDEN}`),
  'a folded line': get(`${HOST}X: a\r\n b\r\n`),
  'lines that end in LF alone': 'GET /api/health HTTP/1.1\nHost: x\n\n',
  'LF in a header': get(`${HOST}X: a\nTransfer-Encoding: chunked\r\n`),
  'CR in a header': get(`${HOST}X: a\rTransfer-Encoding: chunked\r\n`),
  'NUL in a header': get(`${HOST}X: a\0b\r\n`),
  'NUL in the name of a header': get(`${HOST}X\0: a\r\n`),
  'NUL in the address': get(HOST, 'GET /api/health\0 HTTP/1.1'),
  'a header without a colon': get(`${HOST}X\r\n`),
  'a header without a name': get(`${HOST}: x\r\n`),
  'a whole address': get(HOST, 'GET http://elsewhere.example/api/health HTTP/1.1'),
  'a whole address of a file': get(HOST, 'GET file:///etc/passwd HTTP/1.1'),
  'an address without a slash': get(HOST, 'GET api/health HTTP/1.1'),
  'a space in the address': get(HOST, 'GET /api/health /x HTTP/1.1'),
  'letters outside ASCII in the address': get(HOST, 'GET /api/h\u00e9alth HTTP/1.1'),
  'tabs in the request line': get(HOST, 'GET\t/api/health\tHTTP/1.1'),
  'HTTP/0.9': 'GET /api/health\r\n\r\n',
  'HTTP/1.9': get(HOST, 'GET /api/health HTTP/1.9'),
  'HTTP/2.0': get(HOST, 'GET /api/health HTTP/2.0'),
  'the preface of HTTP/2': 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  'TLS': '\u0016\u0003\u0001\u0000\u00a5\u0001\u0000\u0000\u00a1\u0003\u0003',
  'no Host': get(''),
  'two Hosts': get('Host: register.test\r\nHost: elsewhere.example\r\n'),
  'a Host with a path': get('Host: register.test/elsewhere\r\n'),
  'a Host with somebody before it': get('Host: register.test@elsewhere.example\r\n'),
  'a Host with a port that is none': get('Host: register.test:elsewhere\r\n'),
  'two authorizations': get(`${HOST}Authorization: Bearer a\r\nauthorization: Bearer b\r\n`),
  'two origins': get(`${HOST}Origin: https://register.test\r\nOrigin: https://elsewhere.example\r\n`),
  'two types': post('Content-Type: text/plain\r\nContent-Length: 33\r\n', BODY),
  'a method in lower case': get(HOST, 'get /api/health HTTP/1.1'),
  'a method that is none': get(HOST, 'STEAL /api/health HTTP/1.1'),
};

describe('a request that could be read in two ways', () => {
  test.each(Object.entries(AMBIGUOUS))('%s: is refused, and its connection closed', async (_what, bytes) => {
    const { answers, closed, text } = await say(served.port, bytes);
    expect(answers.map(({ status }) => status)).toEqual([400]);
    expect(closed).toBe(true);
    expect(text).not.toContain('"status":"ok"');
  });

  test('is told so as a problem, with the headers of every other reply', async () => {
    const [answer] = (await say(served.port, AMBIGUOUS['two lengths'] ?? '')).answers;
    expect(answer?.headers).toMatchObject({ 'content-type': expect.stringContaining('application/problem+json'), 'content-security-policy': expect.any(String), 'x-content-type-options': 'nosniff', 'cache-control': 'no-store', connection: 'close' });
    expect(JSON.parse(answer?.body ?? '')).toEqual({ type: 'about:blank', title: expect.any(String), status: 400, detail: expect.any(String), code: 'malformed' });
  });
});

describe('a request that can be read in one way', () => {
  const sound: readonly (readonly [what: string, bytes: string, status: number])[] = [
    ['a length', post(`Content-Length: ${BODY.length}\r\n`, BODY), 401],
    ['chunks', post('Transfer-Encoding: chunked\r\n', CHUNKS), 401],
    ['chunks after a tab, in capitals', post('Transfer-Encoding:\tCHUNKED\r\n', CHUNKS), 401],
    ['chunks with an extension', post('Transfer-Encoding: chunked\r\n', `21;x=y\r\n${BODY}\r\n0\r\n\r\n`), 401],
    ['a body with GET, which is read past', get(`${HOST}Content-Length: ${HIDDEN.length}\r\n`) + HIDDEN, 200],
    ['a body with GET, in chunks', get(`${HOST}Transfer-Encoding: chunked\r\n`) + `${HIDDEN.length.toString(16)}\r\n${HIDDEN}\r\n0\r\n\r\n`, 200],
    ['a wish for websockets', get(`${HOST}Connection: Upgrade\r\nUpgrade: websocket\r\n`), 200],
    ['a wish for HTTP/2', get(`${HOST}Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n`), 200],
    ['empty lines before it', `\r\n\r\n${HIDDEN}`, 200],
    ['HTTP/1.0 that stays', get(`${HOST}Connection: keep-alive\r\n`, 'GET /api/health HTTP/1.0'), 200],
    ['an address of IPv6', get('Host: [::1]:3000\r\n'), 200],
  ];

  test.each(sound)('%s: gets one answer, and the connection goes on', async (_what, bytes, status) => {
    const { answers, closed } = await say(served.port, bytes);
    expect(answers.map((answer) => answer.status)).toEqual([status]);
    expect(closed).toBe(false);
  });

  test('and two one after the other get two answers, so that this would be seen', async () => {
    expect((await say(served.port, HIDDEN + HIDDEN)).answers.map(({ status }) => status)).toEqual([200, 200]);
  });

  test('hidden in the body of another is a body', async () => {
    const { answers, text } = await say(served.port, post(`Content-Length: ${HIDDEN.length}\r\n`, HIDDEN));
    expect(answers.map(({ status }) => status)).toEqual([400]);
    expect(text).not.toContain('"status":"ok"');
  });

  test('that waits to be told to go on is told so once', async () => {
    const { answers } = await say(served.port, post(`Expect: 100-continue\r\nContent-Length: ${BODY.length}\r\n`, BODY));
    expect(answers.map(({ status }) => status)).toEqual([100, 401]);
    expect((await say(served.port, post(`Expect: magic\r\nContent-Length: ${BODY.length}\r\n`, BODY))).answers.map(({ status }) => status)).toEqual([417]);
  });
});

test('replies are told apart by their lengths, also those in chunks', () => {
  const two = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nabHTTP/1.1 404 Not Found\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n';
  expect(answersIn(two).map(({ status, body }) => [status, body])).toEqual([[200, 'ab'], [404, 'abc']]);
  expect(() => answersIn('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nabcHTTP/1.1 200 OK\r\n\r\n')).toThrow('no reply begins');
});
