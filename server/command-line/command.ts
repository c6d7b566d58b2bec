/** What every command of the operator's command line has in common. */
import { configFrom } from '../config.ts';

export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  /** 0 well, 1 found something. */
  readonly run: (args: readonly string[]) => Promise<0 | 1>;
}

/** Something that the operator can mend: exit code 2, the sentence alone. */
export class CouldNotRun extends Error {}

export const databaseUrl = (): string => configFrom(process.env).databaseUrl;

/** On a terminal only, and to the error stream: the output stays a clean file. */
export function progress(what: string): { at: (done: number, of?: number) => void; done: () => void } {
  const shown = process.stderr.isTTY;
  let last = 0;
  return {
    at: (count, of) => {
      if (!shown || performance.now() - last < 100) return;
      last = performance.now();
      const bar = of ? `[${'#'.repeat(Math.round((count / of) * 30)).padEnd(30)}] ` : '';
      process.stderr.write(`\r${what} ${bar}${count.toLocaleString('en-GB')}${of ? ` of ${of.toLocaleString('en-GB')}` : ''}`);
    },
    done: () => {
      if (shown && last > 0) process.stderr.write('\r\u001B[K');
    },
  };
}
