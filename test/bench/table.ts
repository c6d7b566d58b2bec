/** The results, each with its aim and how far it is from it. */
export interface Line {
  readonly what: string;
  readonly ratio: number;
  readonly aim: number;
  /** The aim is a floor: more is better. */
  readonly atLeast?: true;
  /** What the ratio was taken from, in the reader's units. */
  readonly from: string;
}

const lines: Line[] = [];

/** Told at once, for a run takes minutes. */
export function say(line: Line): void {
  lines.push(line);
  process.stdout.write(`${written(line)}\n`);
}

export const note = (text: string): void => void process.stdout.write(`\n${text}\n`);

const number = (n: number): string => (n >= 100 ? n.toFixed(0) : n >= 10 ? n.toFixed(1) : n.toFixed(2));

function written({ what, ratio, aim, atLeast, from }: Line): string {
  const met = atLeast ? ratio >= aim : ratio <= aim;
  const distance = atLeast ? ratio / aim : aim / ratio;
  return `${met ? '  ' : '✗ '}${what.padEnd(70)} ${number(ratio).padStart(7)}  ${atLeast ? '≥' : '≤'} ${number(aim).padEnd(6)} ${met ? `${number(distance)}× to spare` : `${number(1 / distance)}× short`}   ${from}`;
}

export function summary(): void {
  const missed = lines.filter(({ ratio, aim, atLeast }) => (atLeast ? ratio < aim : ratio > aim));
  process.stdout.write(`\n${lines.length - missed.length} of ${lines.length} aims met\n`);
}
