/**
 * The id of a concern for those who see only what is published. Its own id would not do: one that a withheld role brought about has the time
 * of that in it (RFC 9562 §5.7), and one that a withheld role hides has none. So it is made of what makes the finding one and the same over its
 * whole life, and can be read back without looking anything up. To everybody else it says nothing.
 */
import { DOSSIER, type Scope } from '../conflicts/presence.ts';
import { subjectOf } from '../conflicts/derive.ts';
import { RULES } from '../conflicts/rules/index.ts';

export interface ConflictKey {
  readonly rule: string;
  readonly scope: Scope;
  readonly authority: string;
  readonly mutual: string;
}

/** FNV-1a, folded to 16 bits: the id of a rule would not fit. A test keeps those of all rules apart. */
export function markOf(rule: string): bigint {
  let hash = 0x811c9dc5;
  for (const char of rule) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193) >>> 0;
  return BigInt((hash >>> 16) ^ (hash & 0xffff));
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const UUID_BITS = 128n;
const MARK_BITS = 16n;
/** One letter in front, so that it is never taken for a number or an id of another sort. */
const SHAPE = /^f[0-9a-z]{40,79}$/;

function bitsOf(uuid: string): bigint {
  if (!UUID.test(uuid)) throw new Error(`${uuid} is no id`);
  return BigInt(`0x${uuid.replaceAll('-', '')}`);
}

function uuidOf(bits: bigint): string {
  const hex = bits.toString(16).padStart(32, '0');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

export function publicConflictId({ rule, scope, authority, mutual }: ConflictKey): string {
  const ids = [authority, mutual, subjectOf(scope)].filter((id) => id !== null);
  return `f${ids.reduce((bits, id) => (bits << UUID_BITS) | bitsOf(id), (1n << MARK_BITS) | markOf(rule)).toString(36)}`;
}

/** Undefined where it is not such an id: it may be a record's own. */
export function conflictKeyOf(id: string): ConflictKey | undefined {
  if (!SHAPE.test(id)) return undefined;
  let bits = [...id.slice(1)].reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n);
  const ids: string[] = [];
  for (; bits >= 2n << MARK_BITS; bits >>= UUID_BITS) ids.unshift(uuidOf(bits & ((1n << UUID_BITS) - 1n)));
  const rule = RULES.find((one) => ((1n << MARK_BITS) | markOf(one.id)) === bits);
  const [authority, mutual, subject] = ids;
  if (!rule || authority === undefined || mutual === undefined || (rule.about === 'family') !== (subject === undefined) || ids.length > 3) return undefined;
  return { rule: rule.id, scope: subject === undefined ? DOSSIER : `${rule.about}:${subject}`, authority, mutual };
}
