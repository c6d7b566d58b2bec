/** What people declared in confidence is looked for in everything that anybody can take away, and in what leaves the register without being asked for. */
import { sql, type Table } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { once } from '../../db/statement.ts';
import * as tables from '../../db/tables/index.ts';
import { AccessLog } from '../../server/access-log.ts';
import { buildApp } from '../../server/app.ts';
import { logOptions } from '../../server/logging.ts';
import { testConfig } from '../support/config.ts';
import { FILED_OPENLY, FILED_SECRETS, plantFilings, type Planted } from '../support/planted-filings.ts';
import { openRegister, type Client, type Register } from '../support/register.ts';
import { opened } from '../support/taken-away.ts';

const GSS = 'E06000961';
const V1 = '/api/public/parliament/v1';

interface Found {
  readonly from: string;
  readonly status: number;
  readonly text: string;
}

let register: Register;
let planted: Planted;
const log: string[] = [];
/** The same register as it is served, with a log in which everything is written down. */
let logged: FastifyInstance;
beforeAll(async () => {
  register = await openRegister();
  const stream = new Writable({ write: (chunk, _encoding, done) => (log.push(String(chunk)), done()) });
  const config = testConfig({ databaseUrl: register.url });
  logged = await buildApp({ store: register.store, clock: register.clock, config, access: new AccessLog(register.store, register.clock) }, { logger: { ...logOptions, level: 'trace', stream } });
  await logged.ready();
  planted = await plantFilings(register, GSS);
}, 120_000);
afterAll(async () => {
  await logged.close();
  await register.close();
});

async function read(url: string): Promise<Found> {
  const { statusCode, body, rawPayload, headers } = await register.app.inject({ method: 'GET', url });
  const file = String(headers['content-type']).includes('sqlite');
  // The bytes as well as the rows: what was written and taken out again would still be in a page.
  const text = file ? `${JSON.stringify(opened(rawPayload))} ${rawPayload.toString('latin1')}` : body;
  return { from: url, status: statusCode, text: `${JSON.stringify(headers)} ${text}` };
}

const isPage = ({ text }: Found): boolean => text.includes('"content-type":"text/html');
const CLOCKS = ['', '?asAt=2026-11-02', '?asAt=2020-06-01', '?knownAt=2026-11-02T09:00:30Z', '?lang=cy'];

/** Every page that a reader comes to by following links from the first, and every file and feed that they name. */
async function walked(): Promise<Found[]> {
  const found = new Map<string, Found>();
  const files = ['interests.csv', 'roles.csv', 'interests.csv-metadata.json', 'roles.csv-metadata.json', 'register.sqlite', 'export.html', 'feed.atom', 'feed.json'].map((name) => `/register/${GSS}/${name}`);
  const of = ['people', 'bodies'].flatMap((noun) => ['feed.atom', 'feed.json', ''].map((form) => `/register/${GSS}/${noun}/${noun === 'people' ? planted.ada.person : planted.body}/${form}`.replace(/\/$/, '')));
  const clocked = ['interests.csv', 'roles.csv', 'export.html', '', '/people', '/bodies', '/changes', `/people/${planted.ada.person}`, `/bodies/${planted.body}`].flatMap((name) => CLOCKS.map((clock) => `/register/${GSS}${name && !name.startsWith('/') ? '/' : ''}${name}${clock}`));
  const searches = Object.values(FILED_SECRETS).map((word) => `/register?q=${encodeURIComponent(word)}`);
  const waiting = ['/register', ...files, ...of, ...clocked];
  for (let url = waiting.shift(); url !== undefined && found.size < 400; url = waiting.shift()) {
    if (found.has(url)) continue;
    const page = await read(url);
    found.set(url, page);
    if (isPage(page)) waiting.push(...[...page.text.matchAll(/href="(\/register[^"#]*)/g)].map(([, href]) => (href as string).replaceAll('&amp;', '&')));
  }
  // A search page says again what was searched for: only whether it found something counts.
  const answers = await Promise.all(searches.map(read));
  return [...found.values(), ...answers.map((one) => ({ ...one, text: [...one.text.matchAll(/<a [^>]*href="\/register\/[^"]*"[^>]*>[^<]*/g)].join() }))];
}

async function api(): Promise<Found[]> {
  const { ada, body } = planted;
  const lists = ['interests', 'people', 'roles', 'conflicts', 'mutuals', 'authorities'].flatMap((noun) => ['', '?format=csv', ...(noun === 'authorities' ? [] : [`?authority=${GSS}&limit=500`]), '?asAt=2026-11-02', '?knownAt=2026-11-02T09:00:30Z'].map((query) => `/api/public/${noun}${query}`));
  const filtered = [`body=${body}`, 'category=employment', 'category=securities', `person=${ada.person}`].map((query) => `/api/public/interests?${query}`);
  const theirs = ['Interests', 'Interests?Skip=20', `Interests?MemberId=${ada.person}`, 'Interests?CategoryId=securities', 'Categories', 'Registers'].map((path) => `${V1}/${path}`);
  const embedded = ['', `&person=${ada.person}`, `&body=${body}`, '&lang=cy'].map((query) => `/api/public/embed?council=${GSS}${query}`);
  const first = await Promise.all([...lists, ...filtered, ...theirs, ...embedded, `/api/public/mutuals/${body}?authority=${GSS}`, `/api/public/people/${ada.person}`, '/api/ledger', `/api/ledger/${GSS}/head`, `/api/ledger/${GSS}/proofs/inclusion?index=3`].map(read));
  const ids = first.flatMap(({ from, text }) => (from.startsWith(`${V1}/Interests`) ? [...text.matchAll(/\/v1\/Interests\/([\w-]+)/g)].map(([, id]) => `${V1}/Interests/${id}`) : []));
  return [...first, ...(await Promise.all([...new Set(ids)].map(read)))];
}

const traces = (found: readonly Found[], words: Readonly<Record<string, string>>): string[] =>
  found.flatMap(({ from, text }) => Object.entries(words).filter(([, word]) => text.includes(word) || text.includes(JSON.stringify(word).slice(1, -1))).map(([what, word]) => `${what} ("${word}") in ${from}`));

describe('what was declared in confidence', () => {
  test('is on no page, in no feed and in no file', async () => {
    const found = await walked();
    expect(found.filter(({ status }) => status >= 500)).toEqual([]);
    expect(found.filter((one) => isPage(one) && one.status === 200).length).toBeGreaterThan(30);
    const claimed = (await planted.council.officer.read(`/api/interests?authority=${GSS}&limit=500`)).items.filter(({ claim }: any) => claim !== 'no');
    expect(claimed.length).toBeGreaterThan(3);
    // An id says when it was made: beside those of the same filing, under which heading.
    expect(traces(found, { ...FILED_SECRETS, ...Object.fromEntries(claimed.map(({ id }: any, i: number) => [`the id of withheld interest ${i}`, id])) })).toEqual([]);
    // The walk would see them: what is public is on pages, in feeds, tables, the file and the export.
    for (const word of FILED_OPENLY) for (const place of ['interests.csv', '.sqlite', 'export.html', 'feed.atom', 'feed.json', `/people/${planted.ada.person}`]) if (word !== 'Riverside Leisure') expect(traces(found.filter(({ from }) => from.endsWith(place)), { it: word }).length, `${word} in ${place}`).toBeGreaterThan(0);
  });

  test('is in nothing that the public interfaces answer', async () => {
    const found = await api();
    expect(found.filter(({ status }) => status !== 200).map(({ from, status }) => `${status} ${from}`)).toEqual([]);
    expect(traces(found, FILED_SECRETS)).toEqual([]);
    for (const word of FILED_OPENLY) for (const place of ['/interests', '/embed', V1]) if (word !== 'Riverside Leisure') expect(traces(found.filter(({ from }) => from.includes(place)), { it: word }).length, `${word} in ${place}`).toBeGreaterThan(0);
  });

  test('would be found: each of them stands in the database, as it was written', async () => {
    const kept = await Promise.all(Object.entries(tables).filter(([name]) => name !== 'FACTS').map(([, table]) => register.store.all(once(sql`select * from ${table as Table}`))));
    const text = JSON.stringify(kept).replaceAll('\\\\', '\\').replaceAll('\\"', '"');
    expect(Object.entries(FILED_SECRETS).filter(([, word]) => !text.includes(word)).map(([what]) => what)).toEqual([]);
    expect(traces([{ from: 'the database', status: 200, text }], FILED_SECRETS).length).toBe(Object.keys(FILED_SECRETS).length);
  });

  test('is in no entry of the log as everybody and as an auditor of the Association read it', async () => {
    const auditor: Client = await register.person('lga-auditor', GSS);
    const entries: string[] = [];
    for (let next: number | undefined = 0; next !== undefined; ) {
      const reply = await auditor.read(`/api/ledger/${GSS}/entries?from=${next}&limit=500`);
      entries.push(JSON.stringify(reply));
      next = reply.items.length === 500 ? Number(reply.items.at(-1).index) + 1 : undefined;
    }
    expect(entries.join().length).toBeGreaterThan(5000);
    const { status, body } = await register.nobody.get(`/api/ledger/${GSS}/entries`);
    expect(traces([{ from: 'the entries', status: 200, text: entries.join() }, { from: 'the entries, to nobody', status, text: JSON.stringify(body) }], FILED_SECRETS)).toEqual([]);
  });

  test('is in no mail', async () => {
    const mails = await register.store.all(once<Record<string, unknown>>(sql`select * from outbox`));
    expect(mails.length).toBeGreaterThan(5);
    const { 'a person’s address for mail': _to, ...said } = FILED_SECRETS;
    expect(traces([{ from: 'the outbox', status: 200, text: JSON.stringify(mails.map(({ recipient: _recipient, ...mail }) => mail)) }], said)).toEqual([]);
  });

  test('is in no line of the log of the process, whatever is sent and asked', async () => {
    const send = (method: 'GET' | 'POST', url: string, payload?: object | string) => logged.inject({ method, url, ...(payload !== undefined && { payload, headers: { 'content-type': 'application/json', authorization: `Bearer ${planted.ada.client.token}` } }) });
    const words = Object.values(FILED_SECRETS);
    const kinds = ['register-of-interests', 'outside-work', 'gift-or-hospitality'];
    for (const kind of kinds) await send('POST', '/api/declarations', { authority: GSS, person: planted.ada.person, kind, answers: { what: words.join(' '), unknown: words } });
    await send('POST', '/api/declarations', `{"answers": "${words.join(' ')}`);
    for (const word of words) await send('GET', `/register?q=${encodeURIComponent(word)}`);
    for (const url of [`/register/${GSS}/register.sqlite`, `/register/${GSS}/feed.atom`, `/register/${GSS}/people/${encodeURIComponent(words[0] as string)}`, `${V1}/Interests/${encodeURIComponent(words[1] as string)}`]) await send('GET', url);
    expect(log.length).toBeGreaterThan(20);
    expect(traces([{ from: 'the log', status: 200, text: log.join() }], FILED_SECRETS)).toEqual([]);
    expect(log.join()).not.toContain(encodeURIComponent(words[0] as string));
  });
});
