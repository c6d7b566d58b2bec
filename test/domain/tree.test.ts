/** The tree against the definitions of RFC 9162 §2.1, written here as they stand there: recursive, and slow. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { hashing } from '../../server/crypto.ts';
import { append, consistencyRuns, inclusionRuns, isConsistent, rootFromInclusion, rootOf, subtreesOf, type Hex, type Node, type Peaks } from '../../server/domain/ledger/tree.ts';

const sha = (...parts: readonly (string | Buffer)[]): Hex => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');
const leaf = (text: string): Hex => sha(Buffer.of(0), text);
const node = (left: Hex, right: Hex): Hex => sha(Buffer.of(1), Buffer.from(left, 'hex'), Buffer.from(right, 'hex'));

/** The largest power of two smaller than n. */
function k(n: number): number {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}
const mth = (leaves: readonly Hex[]): Hex => (leaves.length === 0 ? sha('') : leaves.length === 1 ? (leaves[0] as Hex) : node(mth(leaves.slice(0, k(leaves.length))), mth(leaves.slice(k(leaves.length)))));
const path = (m: number, d: readonly Hex[]): Hex[] => (d.length === 1 ? [] : m < k(d.length) ? [...path(m, d.slice(0, k(d.length))), mth(d.slice(k(d.length)))] : [...path(m - k(d.length), d.slice(k(d.length))), mth(d.slice(0, k(d.length)))]);
const subproof = (m: number, d: readonly Hex[], whole: boolean): Hex[] =>
  m === d.length ? (whole ? [] : [mth(d)]) : m <= k(d.length) ? [...subproof(m, d.slice(0, k(d.length)), whole), mth(d.slice(k(d.length)))] : [...subproof(m - k(d.length), d.slice(k(d.length)), false), mth(d.slice(0, k(d.length)))];

const SIZE = 40;
const leaves = Array.from({ length: SIZE }, (_, i) => leaf(`entry ${i}`));

const nodes = new Map<string, Hex>(leaves.map((hash, position) => [`0 ${position}`, hash]));
const peaksAt: Peaks[] = [[]];
for (const [size, hash] of leaves.entries()) {
  const grown = append(hashing, size, peaksAt[size] as Peaks, hash);
  for (const { level, position, hash: made } of grown.nodes satisfies Node[]) nodes.set(`${level} ${position}`, made);
  peaksAt.push(grown.peaks);
}
const hashOf = (run: readonly [number, number]): Hex => rootOf(hashing, subtreesOf(run).map(({ level, position }) => nodes.get(`${level} ${position}`) as Hex));

describe('the tree of a log (RFC 9162 §2.1)', () => {
  test('hashes leaves behind 00 and nodes behind 01, and nothing as the hash of nothing', () => {
    expect(hashing.leaf('x')).toBe(leaf('x'));
    expect(hashing.node(leaf('a'), leaf('b'))).toBe(node(leaf('a'), leaf('b')));
    expect(rootOf(hashing, [])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  test('has the root of the definition at every size', () => {
    for (let size = 0; size <= SIZE; size++) expect(rootOf(hashing, peaksAt[size] as Peaks)).toBe(mth(leaves.slice(0, size)));
  });

  test('adds no more nodes than it has leaves, and keeps one peak for each bit of the size', () => {
    expect(nodes.size).toBeLessThan(2 * SIZE);
    for (let size = 0; size <= SIZE; size++) expect(peaksAt[size]).toHaveLength(size.toString(2).replaceAll('0', '').length);
  });

  test('proves every leaf in every size by the path of the definition', () => {
    for (let size = 1; size <= SIZE; size++) {
      for (let index = 0; index < size; index++) {
        const proof = inclusionRuns(index, size).map(hashOf);
        expect(proof).toEqual(path(index, leaves.slice(0, size)));
        expect(rootFromInclusion(hashing, index, size, leaves[index] as Hex, proof)).toBe(mth(leaves.slice(0, size)));
      }
    }
  });

  test('proves every size against every later one by the path of the definition', () => {
    for (let second = 1; second <= SIZE; second += 3) {
      for (let first = 1; first <= second; first++) {
        const proof = consistencyRuns(first, second).map(hashOf);
        expect(proof).toEqual(subproof(first, leaves.slice(0, second), true));
        expect(isConsistent(hashing, first, second, mth(leaves.slice(0, first)), mth(leaves.slice(0, second)), proof)).toBe(true);
      }
    }
  });

  test('is not taken in by another leaf, a wrong place, a path cut short or made longer, or a rewritten past', () => {
    const [index, size] = [5, 13];
    const proof = path(index, leaves.slice(0, size));
    const root = mth(leaves.slice(0, size));
    const proven = (i: number, n: number, one: Hex, by: readonly Hex[]): boolean => rootFromInclusion(hashing, i, n, one, by) === root;
    expect(proven(index, size, leaves[index] as Hex, proof)).toBe(true);
    expect(proven(index, size, leaves[6] as Hex, proof)).toBe(false);
    expect(proven(4, size, leaves[index] as Hex, proof)).toBe(false);
    expect(proven(index, size, leaves[index] as Hex, proof.slice(1))).toBe(false);
    expect(proven(index, size, leaves[index] as Hex, [...proof, root])).toBe(false);
    expect(proven(size, size, leaves[index] as Hex, proof)).toBe(false);
    const [before, after] = [leaves.slice(0, 6), leaves.slice(0, 13)];
    const rewritten = [leaf('another'), ...before.slice(1)];
    expect(isConsistent(hashing, 6, 13, mth(before), mth(after), subproof(6, after, true))).toBe(true);
    expect(isConsistent(hashing, 6, 13, mth(rewritten), mth(after), subproof(6, after, true))).toBe(false);
    expect(isConsistent(hashing, 6, 13, mth(before), mth(after), [])).toBe(false);
    expect(isConsistent(hashing, 13, 6, mth(after), mth(before), subproof(6, after, true))).toBe(false);
    expect(isConsistent(hashing, 6, 6, mth(before), mth(rewritten), [])).toBe(false);
  });
});
