/**
 * Checks an entry in the reader's own browser, from the published rules alone (RFC 8785, RFC 9162 §2.1): a check that runs where the record is kept
 * would prove nothing. Written apart from the code that made the proof, so that one mistake cannot hide in both.
 */
import type { EntryReply, InclusionReply } from './replies.ts';

const hex = (bytes: ArrayBuffer): string => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const unhex = (text: string): number[] => (text.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
const sha256 = async (bytes: readonly number[] | Uint8Array): Promise<string> => hex(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));

/** RFC 8785: members in order of their names in UTF-16, everything else as JavaScript writes it. */
export function canonicalText(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{${members.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, member]) => `${JSON.stringify(name)}:${canonicalText(member)}`).join(',')}}`;
}

/** The hash of an entry as it was given to us, its own `leaf` left out. */
export function leafOf({ leaf: _given, ...content }: EntryReply): Promise<string> {
  return sha256([0, ...new TextEncoder().encode(canonicalText(content))]);
}

/** The root that a leaf and its path lead to; `undefined` where the path does not fit a tree of that size. */
export async function rootOf({ index, size, path }: InclusionReply, leaf: string): Promise<string | undefined> {
  if (index >= size) return undefined;
  let [place, last, hash] = [index, size - 1, leaf];
  for (const sibling of path) {
    if (last === 0) return undefined;
    const isRight = place % 2 === 1 || place === last;
    hash = await sha256(isRight ? [1, ...unhex(sibling), ...unhex(hash)] : [1, ...unhex(hash), ...unhex(sibling)]);
    if (isRight) while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, Math.floor(last / 2)];
    [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  }
  return last === 0 ? hash : undefined;
}

/** Browsers give cryptography to secure pages only. */
export const canCheck = (): boolean => globalThis.crypto?.subtle !== undefined;
