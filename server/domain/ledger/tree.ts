/**
 * The Merkle tree of a log: RFC 9162 §2.1, SHA-256, hashes in lower-case hex. The tree keeps the hash of every complete subtree, addressed by
 * level and position, so appending adds on average one node and a proof for any size reads about log2(size) of them.
 */
export type Hex = string;

/** SHA-256 over a one-byte prefix and what follows; given by the caller, for the domain has no cryptography of its own. */
export interface Hashing {
  /** 0x00 and the UTF-8 text. */
  readonly leaf: (text: string) => Hex;
  /** 0x01 and both hashes. */
  readonly node: (left: Hex, right: Hex) => Hex;
  readonly empty: Hex;
}

export interface Node {
  readonly level: number;
  readonly position: number;
  readonly hash: Hex;
}

/** Hashes of the complete subtrees that a tree of this size consists of, largest first: one for each bit of the size. */
export type Peaks = readonly Hex[];

/** Adds one leaf: the new peaks, and the subtrees that it completes (RFC 9162 §2.1.2, "verifying using a stack"). */
export function append(hash: Hashing, size: number, peaks: Peaks, leaf: Hex): { peaks: Peaks; nodes: Node[] } {
  const stack = [...peaks];
  const nodes: Node[] = [];
  let carry = leaf;
  let position = size;
  for (let level = 0; position % 2 === 1; level++) {
    carry = hash.node(stack.pop() as Hex, carry);
    position = (position - 1) / 2;
    nodes.push({ level: level + 1, position, hash: carry });
  }
  stack.push(carry);
  return { peaks: stack, nodes };
}

export function rootOf(hash: Hashing, peaks: Peaks): Hex {
  let root: Hex | undefined;
  for (const peak of peaks.toReversed()) root = root === undefined ? peak : hash.node(peak, root);
  return root ?? hash.empty;
}

/** A run of leaves `[from, to)`; complete subtrees have a power of two of them, aligned. */
type Run = readonly [from: number, to: number];

const largestPowerBelow = (n: number): number => 2 ** Math.floor(Math.log2(n - 1));

/** Where in the tree the complete subtrees of a run lie, largest first: what must be read to hash it. */
export function subtreesOf([from, to]: Run): { level: number; position: number }[] {
  const found: { level: number; position: number }[] = [];
  for (let at = from; at < to; ) {
    let level = Math.floor(Math.log2(to - at));
    while (at % 2 ** level !== 0) level--;
    found.push({ level, position: at / 2 ** level });
    at += 2 ** level;
  }
  return found;
}

/** The runs whose hashes make the inclusion path of a leaf, lowest first (RFC 9162 §2.1.3.1). */
export function inclusionRuns(index: number, size: number): Run[] {
  const runs: Run[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + largestPowerBelow(to - from);
    if (index < middle) {
      runs.push([middle, to]);
      to = middle;
    } else {
      runs.push([from, middle]);
      from = middle;
    }
  }
  return runs.toReversed();
}

/** The runs whose hashes make the consistency path between two sizes (RFC 9162 §2.1.4.1). */
export function consistencyRuns(first: number, second: number): Run[] {
  if (first === 0 || first === second) return [];
  const walk = (m: number, from: number, to: number, whole: boolean): Run[] => {
    if (m === to - from) return whole ? [] : [[from, to]];
    const k = largestPowerBelow(to - from);
    return m <= k ? [...walk(m, from, from + k, whole), [from + k, to]] : [...walk(m - k, from + k, to, false), [from, from + k]];
  };
  return walk(first, 0, second, true);
}

/** Recomputes the root from a leaf and its path (RFC 9162 §2.1.3.2); `undefined` where the path does not fit the size. */
export function rootFromInclusion(hash: Hashing, index: number, size: number, leaf: Hex, path: readonly Hex[]): Hex | undefined {
  if (index >= size) return undefined;
  let [fn, sn, root] = [index, size - 1, leaf];
  for (const sibling of path) {
    if (sn === 0) return undefined;
    if (fn % 2 === 1 || fn === sn) {
      root = hash.node(sibling, root);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn / 2, Math.floor(sn / 2)];
    } else {
      root = hash.node(root, sibling);
    }
    [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  }
  return sn === 0 ? root : undefined;
}

/** Whether the tree of `second` leaves with `secondRoot` begins with that of `first` leaves with `firstRoot` (RFC 9162 §2.1.4.2). */
export function isConsistent(hash: Hashing, first: number, second: number, firstRoot: Hex, secondRoot: Hex, path: readonly Hex[]): boolean {
  if (first === second) return path.length === 0 && firstRoot === secondRoot;
  if (first === 0) return path.length === 0 && firstRoot === hash.empty;
  if (first > second || path.length === 0) return false;
  const steps = Number.isInteger(Math.log2(first)) ? [firstRoot, ...path] : [...path];
  let [fn, sn] = [first - 1, second - 1];
  while (fn % 2 === 1) [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  const [start, ...rest] = steps;
  let [fr, sr] = [start as Hex, start as Hex];
  for (const c of rest) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      [fr, sr] = [hash.node(c, fr), hash.node(c, sr)];
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn / 2, Math.floor(sn / 2)];
    } else {
      sr = hash.node(sr, c);
    }
    [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  }
  return sn === 0 && fr === firstRoot && sr === secondRoot;
}
