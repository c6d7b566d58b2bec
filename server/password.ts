/** argon2id (RFC 9106), in PHC string form; parameters of the OWASP Password Storage Cheat Sheet: m = 19 MiB, t = 2, p = 1. */
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };

const of = (password: string, nonce: Buffer): Promise<Buffer> => derive('argon2id', { message: Buffer.from(password.normalize('NFKC')), nonce, ...COST });

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
