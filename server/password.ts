/** argon2id (RFC 9106), in PHC string form; parameters of the OWASP Password Storage Cheat Sheet: m = 19 MiB, t = 2, p = 1. */
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { Refused } from './domain/problem.ts';

const derive = promisify(argon2);
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };

/** Each takes memory and a thread of the few that Node has: so many at once, so many in line, and nobody beyond. */
const AT_ONCE = 4;
const IN_LINE = 60;

let running = 0;
const line: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < AT_ONCE) running++;
  else if (line.length >= IN_LINE) throw new Refused(503, 'busy', 'Many people are signing in just now. Try again in a moment.');
  else await new Promise<void>((resolve) => line.push(resolve));
  try {
    return await work();
  } finally {
    const next = line.shift();
    // The place is handed on, so that nobody who comes in between can take it.
    if (next) next();
    else running--;
  }
}

const of = (password: string, nonce: Buffer): Promise<Buffer> => inTurn(() => derive('argon2id', { message: Buffer.from(password.normalize('NFKC')), nonce, ...COST }));

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const tag = await of(password, salt);
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${salt.toString('base64url')}$${tag.toString('base64url')}`;
}

/** An address that nobody has costs the same time as a wrong password, or the difference would tell who has an account. */
export async function passwordFits(password: string, stored: string | null | undefined): Promise<boolean> {
  const [salt, tag] = stored?.split('$').slice(4) ?? [];
  const made = await of(password, salt ? Buffer.from(salt, 'base64url') : randomBytes(16));
  const expected = tag ? Buffer.from(tag, 'base64url') : randomBytes(COST.tagLength);
  return timingSafeEqual(made, expected) && tag !== undefined;
}
