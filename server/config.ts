/** The settings of a process, read once from the environment. Documented in docs/operating.md. */
import { existsSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { engineOf } from '../db/dialect.ts';
import { fileOf } from '../db/sqlite.ts';

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  readonly demo: boolean;
  readonly bootstrap: { readonly email: string; readonly password: string } | undefined;
  /** Whose word on the address and the protocol of a caller is taken: nobody's, anybody's, or that of these addresses. */
  readonly trustProxy: boolean | string;
  /** Requests a second of one session, or of one address without, before 429. */
  readonly requestsPerSecond: number;
  /** Attempts to sign in that failed within a quarter of an hour, for each address and account, before 429. */
  readonly failuresPerAccount: number;
  /** The same within a minute for each address, whichever the account; and so many links may be asked for from it. Who succeeds is not counted, for a whole council may share an address. */
  readonly signInsPerAddress: number;
  /** The address under which people reach the register, for links in mail; without it, that of the process itself. */
  readonly publicUrl: string | undefined;
  /** Where mail is handed on; without one it waits, and links are given to the administrator instead. */
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** How long it is kept who signed in and who was refused. */
  readonly accessEventDays: number;
}

const ROOT = join(import.meta.dirname, '..');
const REGISTER = join(ROOT, 'data', 'register.db');
const DEMO = join(ROOT, 'data', 'demo.db');
const PROXY_NAMES = new Set(['loopback', 'linklocal', 'uniquelocal']);
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1']);

type Environment = Readonly<Record<string, string | undefined>>;

/** A council that installed in earnest must never find the fictional county in its register: the demo needs a loopback address and nothing else set. */
function demoWanted(env: Environment, host: string): boolean {
  const asked = env['DEMO'];
  if (asked === 'on') return true;
  if (asked === 'off') return false;
  if (asked !== undefined && asked !== '') throw new Error(`DEMO is "${asked}"; it takes on or off`);
  return LOOPBACK.has(host) && !env['DATABASE_URL'] && !env['BOOTSTRAP_EMAIL'] && !env['BOOTSTRAP_PASSWORD'] && !existsSync(REGISTER);
}

/** Off where nothing is set, for any caller can write these headers. How many proxies there are is no answer: it does not say who they are. */
function trusted(proxies: string | undefined): Config['trustProxy'] {
  if (!proxies || proxies === 'off') return false;
  if (proxies === 'on') return true;
  const words = proxies.split(',').map((word) => word.trim());
  const strange = words.find((word) => !PROXY_NAMES.has(word) && isIP(word.replace(/\/\d{1,3}$/, '')) === 0);
  if (strange !== undefined) throw new Error(`TRUST_PROXY has "${strange}"; it takes on, off, or addresses such as loopback, 10.0.0.5 or 10.1.0.0/16, with commas between`);
  return words.join(',');
}

function wholeNumber(env: Environment, name: string, otherwise: number, least: number, most: number): number {
  const number = Number(env[name] || otherwise);
  if (!Number.isInteger(number) || number < least || number > most) throw new Error(`${name} is "${env[name]}"; it takes a whole number from ${least} to ${most}`);
  return number;
}

/** Links in mail need an address that people can reach, so one that cannot be one is refused at the start and not when the first mail has gone. */
function postFrom(env: Environment): Pick<Config, 'publicUrl' | 'smtpUrl' | 'mailFrom'> {
  const [publicUrl, smtpUrl, from] = [env['PUBLIC_URL'], env['SMTP_URL'], env['MAIL_FROM']];
  const url = publicUrl ? URL.parse(publicUrl) : undefined;
  if (publicUrl && (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash)) throw new Error(`PUBLIC_URL is "${publicUrl}"; it takes an address such as https://register.example.gov.uk, without a path`);
  const smtp = smtpUrl ? URL.parse(smtpUrl) : undefined;
  if (smtpUrl && (!smtp || !/^smtps?:$/.test(smtp.protocol))) throw new Error('SMTP_URL takes smtp://user:password@host:port, or smtps:// for TLS from the start');
  if (smtpUrl && !(from && publicUrl)) throw new Error('SMTP_URL needs MAIL_FROM, the address that mail comes from, and PUBLIC_URL, the address that its links lead to');
  return { publicUrl: url?.origin, smtpUrl: smtpUrl || undefined, mailFrom: from || 'register@localhost' };
}

export function configFrom(env: Environment): Config {
  const host = env['HOST'] || '127.0.0.1';
  const port = Number(env['PORT'] || '3000');
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`PORT is "${env['PORT']}"; it takes a number from 0 to 65535`);
  const demo = demoWanted(env, host);
  const [email, password] = [env['BOOTSTRAP_EMAIL'], env['BOOTSTRAP_PASSWORD']];
  if (Boolean(email) !== Boolean(password)) throw new Error('BOOTSTRAP_EMAIL and BOOTSTRAP_PASSWORD go together');
  return {
    port,
    host,
    databaseUrl: env['DATABASE_URL'] || (demo ? DEMO : REGISTER),
    demo,
    bootstrap: email && password ? { email, password } : undefined,
    trustProxy: trusted(env['TRUST_PROXY']),
    requestsPerSecond: 400,
    failuresPerAccount: 10,
    signInsPerAddress: 100,
    ...postFrom(env),
    accessEventDays: wholeNumber(env, 'ACCESS_EVENT_DAYS', 180, 1, 3650),
  };
}

/** Where a database stands, without the password that a URL may hold. */
export function shown(databaseUrl: string): string {
  if (engineOf(databaseUrl) === 'sqlite') return fileOf(databaseUrl);
  const url = new URL(databaseUrl);
  return `${url.protocol}//${url.host}${url.pathname}`;
}
