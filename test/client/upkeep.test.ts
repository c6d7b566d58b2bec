import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { actAs, ApiProblem, get, HAT_ENDED, post, SIGNED_OUT } from '../../client/api/client.ts';
import { endsShortly, forgetTimes, hearClock, keepTimes, times } from '../../client/api/upkeep.ts';

type Asked = { path: string; headers: Record<string, string> };

let asked: Asked[] = [];
let answers: ((path: string) => Response) = () => json({});
const heard: string[] = [];
const hear = (event: Event): void => void heard.push(event.type);

const json = (body: object, status = 200): Response => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', date: new Date().toUTCString() } });
const refused = (code = 'not-signed-in'): Response => json({ type: 'about:blank', title: 'no', status: 401, detail: '', code }, 401);
const inMinutes = (n: number): string => new Date(Date.now() + n * 60_000).toISOString();

beforeEach(() => {
  asked = [];
  heard.length = 0;
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    asked.push({ path, headers: init.headers as Record<string, string> });
    await Promise.resolve();
    return answers(path);
  });
  for (const name of [SIGNED_OUT, HAT_ENDED]) window.addEventListener(name, hear);
  hearClock(json({}));
  keepTimes('somebody', { expiresAt: inMinutes(30), idleAt: inMinutes(120), endsAt: inMinutes(600) });
});
afterEach(() => {
  vi.unstubAllGlobals();
  for (const name of [SIGNED_OUT, HAT_ENDED]) window.removeEventListener(name, hear);
  actAs(undefined);
  forgetTimes();
});

const renewals = (): number => asked.filter(({ path }) => path.endsWith('/refresh')).length;

describe('a request whose token has run out', () => {
  it('is sent again after one renewal, whoever else asked at the same moment', async () => {
    let renewed = false;
    answers = (path) => {
      if (!path.endsWith('/refresh')) return renewed ? json({ ok: path }) : refused();
      renewed = true;
      return json({ token: 't', expiresAt: inMinutes(30) });
    };
    const all = await Promise.all([get('/api/home'), get('/api/mutuals'), post('/api/roles', {}, { once: 'k' })]);
    expect(all).toEqual([{ ok: '/api/home' }, { ok: '/api/mutuals' }, { ok: '/api/roles' }]);
    expect([renewals(), heard]).toEqual([1, []]);
    expect(asked.filter(({ path }) => path === '/api/roles').map(({ headers }) => headers['idempotency-key'])).toEqual(['k', 'k']);
  });

  it('signs out where the session is over, and asks no more after that', async () => {
    answers = () => refused();
    await expect(get('/api/home')).rejects.toMatchObject({ status: 401 });
    expect([renewals(), heard, times()]).toEqual([1, [SIGNED_OUT], null]);
    await expect(get('/api/home')).rejects.toMatchObject({ status: 401 });
    expect(renewals()).toBe(1);
  });

  it('is a failure of the connection, and no end of the session, where the register cannot be reached', async () => {
    answers = (path) => (path.endsWith('/refresh') ? json({}, 503) : refused());
    await expect(get('/api/home')).rejects.toMatchObject({ code: 'no-connection' });
    expect([heard, times()?.account]).toEqual([[], 'somebody']);
  });

  it('says nothing about the session where it was a password that was wrong', async () => {
    answers = () => refused('sign-in');
    await expect(post('/api/sessions', {})).rejects.toBeInstanceOf(ApiProblem);
    await expect(post('/api/sessions/password', {})).rejects.toBeInstanceOf(ApiProblem);
    expect([renewals(), heard]).toEqual([0, []]);
  });
});

describe('a token that will run out in a moment', () => {
  it('is renewed before it does, by the clock of the register and not of the reader', async () => {
    answers = (path) => (path.endsWith('/refresh') ? json({ token: 't', expiresAt: inMinutes(30) }) : json({}));
    keepTimes('somebody', { expiresAt: inMinutes(0.5) });
    expect(endsShortly()).toBe(true);
    await get('/api/home');
    expect([asked.map(({ path }) => path), endsShortly()]).toEqual([['/api/sessions/refresh', '/api/home'], false]);
    // A reader whose clock is an hour slow.
    answers = () => new Response('{}', { headers: { date: new Date(Date.now() + 3_600_000).toUTCString() } });
    await get('/api/home');
    keepTimes('somebody', { expiresAt: inMinutes(90) });
    expect(Math.round(((times()?.expiresAt ?? 0) - Date.now()) / 60_000)).toBe(30);
  });
});

describe('a hat', () => {
  it('goes with every request but those about sessions', async () => {
    answers = () => json({});
    actAs('membership-1');
    for (const path of ['/api/home', '/api/sessions/current', '/api/sessions', '/api/access-events?authority=x']) await get(path);
    expect(asked.map(({ headers }) => headers['acting-as'])).toEqual(['membership-1', undefined, undefined, 'membership-1']);
  });

  it('that is no longer the reader’s is told, and nothing is done in another by itself', async () => {
    answers = () => json({ type: 'about:blank', title: 'no', status: 403, detail: '', code: 'hat-ended' }, 403);
    actAs('membership-1');
    await expect(post('/api/roles', {})).rejects.toMatchObject({ code: 'hat-ended' });
    expect([heard, asked.length]).toEqual([[HAT_ENDED], 1]);
  });
});
