/** A B A B in one run: neighbours on the machine slow both sides alike, so ratios hold where times do not. */
export type Side = () => Promise<number>;

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
};

/** Each side's numbers, round by round. Every other round begins with the other side. */
export async function interleaved<K extends string>(rounds: number, sides: Readonly<Record<K, Side>>): Promise<Record<K, number[]>> {
  const names = Object.keys(sides) as K[];
  const found = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (let round = 0; round < rounds; round++) for (const name of round % 2 === 0 ? names : names.toReversed()) found[name].push(await sides[name]());
  return found;
}

/** Median of the ratios of the rounds, not the ratio of two medians. */
export const ratio = (over: readonly number[], under: readonly number[]): number => median(over.map((value, round) => value / (under[round] as number)));

export async function timed(work: () => Promise<unknown> | unknown): Promise<number> {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}
