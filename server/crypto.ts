/** The cryptography that the domain is given: SHA-256, UUIDv7, and salted commitments. */
import { createHmac, hash, randomBytes } from 'node:crypto';
import type { Hashing } from './domain/ledger/tree.ts';

export const sha256 = (text: string | Buffer): string => hash('sha256', text, 'hex');

/** SHA-256 that only whoever has the key can compute (RFC 2104). */
export const keyedHash = (key: string, text: string): string => createHmac('sha256', key).update(text).digest('hex');

/** RFC 9162 §2.1.1: 00 before a leaf and 01 before a node, so that neither can pass for the other. */
export const hashing: Hashing = {
  leaf: (text) => sha256(`\0${text}`),
  node: (left, right) => sha256(Buffer.from(`01${left}${right}`, 'hex')),
  empty: sha256(''),
};

let lastTime = 0;
let counter = 0;

/** UUIDv7 (RFC 9562 §5.7) with the 12 bits after the time as a counter (§6.2 method 1), so that ids of one process sort as made. */
export function uuidv7(now: number): string {
  if (now > lastTime) {
    lastTime = now;
    counter = randomBytes(1)[0] as number;
  } else if (++counter > 0xfff) {
    lastTime++;
    counter = 0;
  }
  const time = lastTime.toString(16).padStart(12, '0');
  const random = randomBytes(8);
  random[0] = ((random[0] as number) & 0x3f) | 0x80;
  const tail = random.toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}

/** The id of what has no record of its own, such as the case of an authority and a body: the same for the same names, saying nothing of them. */
export function derivedId(...names: readonly string[]): string {
  const digest = sha256(names.join('\0'));
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-a${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}

export interface Sealed {
  readonly commitment: string;
  readonly salt: string;
  readonly value: string;
}

/** SHA-256 of a 128-bit random salt and the value: an unsalted hash of a name or a country is found by guessing. */
export function seal(value: string): Sealed {
  const salt = randomBytes(16).toString('hex');
  return { commitment: commitmentOf(salt, value), salt, value };
}

export const commitmentOf = (salt: string, value: string): string => sha256(Buffer.concat([Buffer.from(salt, 'hex'), Buffer.from(value, 'utf8')]));
