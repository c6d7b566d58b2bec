/** A running register in the words of its users: a county to sign in to, and one line to record a role. */
import type { FastifyInstance, InjectOptions } from 'fastify';
import { AccessLog } from '../../server/access-log.ts';
import { buildApp } from '../../server/app.ts';
import type { Clock } from '../../server/clock.ts';
import type { Config } from '../../server/config.ts';
import { openInstallation } from '../../server/installation.ts';
import type { Store } from '../../db/store.ts';
import { testConfig } from './config.ts';
import { findCredentials, setPassword } from '../../db/stores/accounts.ts';
import { beginSession } from '../../db/stores/sessions.ts';
import { uuidv7 } from '../../server/crypto.ts';
import { IDLE_HOURS, SESSION_HOURS } from '../../server/domain/accounts/session.ts';
import { hashPassword } from '../../server/password.ts';
import { freshDatabase } from './database.ts';

export interface Reply<T = any> {
  readonly status: number;
  readonly body: T;
  readonly headers: Record<string, unknown>;
}

/** Today is a day that tests choose; the time moves on by a second with each request, so that two clocks can be told apart. */
export class TestClock implements Clock {
  #now: number;
  constructor(start = '2026-11-02T09:00:00.000Z') {
    this.#now = Date.parse(start);
  }
  readonly now = (): Date => new Date(this.#now);
  set(instant: string): void {
    this.#now = Date.parse(instant);
  }
  tick(ms = 1000): void {
    this.#now += ms;
  }
}

const LONG_ENOUGH = hashPassword('long enough');
const ADMIN = { email: 'admin@register.test', password: 'correct horse battery' };

/** Shorter than a token lasts: whoever makes a request every second for an hour is renewed on the way, as a page would be. */
const RENEW_MS = 20 * 60_000;

/** What a reply sets, by name. */
export const cookiesOf = (headers: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries([headers['set-cookie'] ?? []].flat().map((line) => /^([^=]+)=([^;]*)/.exec(String(line))!.slice(1) as [string, string]));

export class Client {
  readonly #app: FastifyInstance;
  readonly #clock: TestClock;
  #refresh: string | undefined;
  #since: number;
  token: string | undefined;

  constructor(app: FastifyInstance, clock: TestClock, token?: string, refresh?: string) {
    this.#app = app;
    this.#clock = clock;
    this.#refresh = refresh;
    this.#since = clock.now().getTime();
    this.token = token;
  }

  async #renewed(): Promise<void> {
    const now = this.#clock.now().getTime();
    if (this.#refresh === undefined || now - this.#since < RENEW_MS) return;
    const { statusCode, headers, ...reply } = await this.#app.inject({ method: 'POST', url: '/api/sessions/refresh', payload: {}, headers: { cookie: `register-refresh=${this.#refresh}` } });
    if (statusCode === 200) this.token = reply.json().token;
    this.#refresh = statusCode === 200 ? cookiesOf(headers)['register-refresh'] : undefined;
    this.#since = now;
  }

  async send(method: 'GET' | 'POST' | 'DELETE' | 'PATCH', url: string, body?: unknown, headers: Record<string, string> = {}): Promise<Reply> {
    this.#clock.tick();
    await this.#renewed();
    const options: InjectOptions = { method, url, headers: { ...(this.token && { authorization: `Bearer ${this.token}` }), ...headers } };
    if (body !== undefined) Object.assign(options, { payload: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body), headers: { 'content-type': 'application/json', ...options.headers } });
    const response = await this.#app.inject(options);
    const json = (response.headers['content-type'] ?? '').includes('json');
    return { status: response.statusCode, body: json ? response.json() : response.body, headers: response.headers };
  }

  get = (url: string, headers?: Record<string, string>): Promise<Reply> => this.send('GET', url, undefined, headers);
  post = (url: string, body?: unknown, headers?: Record<string, string>): Promise<Reply> => this.send('POST', url, body, headers);

  /** The body of a request that must succeed. */
  async made(url: string, body: unknown, headers?: Record<string, string>): Promise<any> {
    const reply = await this.post(url, body, headers);
    if (reply.status >= 300) throw new Error(`POST ${url} gave ${reply.status}: ${JSON.stringify(reply.body)}`);
    return reply.body;
  }

  async read(url: string): Promise<any> {
    const reply = await this.get(url);
    if (reply.status !== 200) throw new Error(`GET ${url} gave ${reply.status}: ${JSON.stringify(reply.body)}`);
    return reply.body;
  }
}

export interface Register {
  readonly app: FastifyInstance;
  readonly store: Store;
  readonly clock: TestClock;
  readonly url: string;
  readonly admin: Client;
  readonly nobody: Client;
  signIn: (email: string, password?: string) => Promise<Client>;
  /** Signed in without the work of a password, which takes longer than most tests: where signing in is not what is tried. The password is "long enough". */
  enter: (account: string) => Promise<Client>;
  /** An authority with a monitoring officer who is signed in. */
  council: (gss: string, given?: Record<string, unknown>) => Promise<Council>;
  /** Somebody with one membership. */
  person: (role: string, authority?: string) => Promise<Client>;
  close: () => Promise<void>;
}

export class Council {
  readonly gss: string;
  readonly authority: any;
  readonly officer: Client;

  constructor(authority: any, officer: Client) {
    this.gss = authority.gss as string;
    this.authority = authority;
    this.officer = officer;
  }

  body = (name = 'Brightwater Leisure', more: Record<string, unknown> = {}): Promise<any> => this.officer.made('/api/mutuals', { name, legalForm: 'community-benefit-society', ...more });
  unit = (name: string, parent?: string, kind = 'team'): Promise<any> => this.officer.made('/api/units', { authority: this.gss, name, kind, ...(parent && { parent }) });
  person = (name: string): Promise<any> => this.officer.made('/api/people', { authority: this.gss, name });
  role = (mutual: string, kind: string, from: string | null, to: string | null = null, more: Record<string, unknown> = {}): Promise<any> =>
    this.officer.made('/api/roles', { authority: this.gss, mutual, kind, period: { from, to }, ...more });
  conflicts = async (mutual: string, query = ''): Promise<any[]> => (await this.officer.read(`/api/conflicts?authority=${this.gss}&mutual=${mutual}&limit=500${query}`)).items;
  /** Rule ids that hold, with their periods as `from/to`. */
  found = async (mutual: string): Promise<Record<string, string[]>> =>
    Object.fromEntries((await this.conflicts(mutual)).filter((one) => one.state === 'open').map((one) => [one.rule.id, one.periods.map((p: any) => `${p.from ?? ''}/${p.to ?? ''}`)]));
}

export async function openRegister(config: Partial<Config> = {}): Promise<Register> {
  const url = await freshDatabase();
  const clock = new TestClock();
  const full = testConfig({ databaseUrl: url, bootstrap: ADMIN, ...config });
  const store = await openInstallation(full, clock);
  const app = await buildApp({ store, clock, config: full, access: new AccessLog(store, clock) });
  await app.ready();
  const nobody = new Client(app, clock);
  const signIn = async (email: string, password = 'long enough'): Promise<Client> => {
    const { status, body, headers } = await nobody.post('/api/sessions', { email, password });
    if (status !== 201) throw new Error(`signing in gave ${status}: ${JSON.stringify(body)}`);
    return new Client(app, clock, body.token, cookiesOf(headers)['register-refresh']);
  };
  const enter = async (account: string, withPassword = true): Promise<Client> => {
    const [now, hash] = [clock.now(), await LONG_ENOUGH];
    const [session, endsAt] = [uuidv7(now.getTime()), new Date(now.getTime() + SESSION_HOURS * 3_600_000).toISOString()];
    await store.transaction([], async (tx) => {
      if (withPassword) await setPassword(tx, account, hash);
      await beginSession(tx, { id: session, account, createdAt: now.toISOString(), expiresAt: endsAt, idleAt: new Date(now.getTime() + IDLE_HOURS * 3_600_000).toISOString(), how: 'password', device: null, address: '127.0.0.1' });
    });
    const { token, refresh } = await app.tokens.issue(account, { session, generation: 0 }, endsAt);
    return new Client(app, clock, token, refresh);
  };
  const first = full.bootstrap && (await findCredentials(store, full.bootstrap.email));
  const admin = first ? await enter(first.account, false) : nobody;
  let people = 0;
  const person = async (role: string, authority?: string): Promise<Client> => {
    const email = `person${++people}@register.test`;
    const { id } = await admin.made('/api/accounts', { email, name: `Person ${people}`, memberships: [{ role, ...(authority && { authority }) }] });
    return enter(id);
  };
  return {
    app,
    store,
    clock,
    url,
    admin,
    nobody,
    signIn,
    enter,
    person,
    council: async (gss, given = {}) => {
      const authority = await admin.made('/api/authorities', { gss, name: `Council ${gss}`, kind: 'unitary', nation: 'England', period: { from: '1974-04-01', to: null }, ...given });
      return new Council(authority, await person('monitoring-officer', gss));
    },
    close: async () => {
      await app.close();
      await store.close();
    },
  };
}
