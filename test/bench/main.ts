/**
 * `npm run bench` measures what the register promises about speed, as ratios taken side by side in one run; `-- --full` measures every size.
 * Results and their meaning: docs/performance.md.
 */
import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { county } from './county.ts';
import { crowded } from './crowded.ts';
import { evening } from './evening.ts';
import { proving } from './proving.ts';
import { rebuilding } from './rebuilding.ts';
import { reviewing } from './reviewing.ts';
import { serving } from './serving.ts';
import { note, summary } from './table.ts';
import { writing } from './writing.ts';

const { values } = parseArgs({ options: { full: { type: 'boolean', default: false }, only: { type: 'string' }, keep: { type: 'string' } } });

interface Size {
  readonly roles: number;
  readonly name: string;
  /** A log is measured up to a million entries; a register of ten million keeps to those. */
  readonly entries: number;
}
const SIZES: readonly Size[] = values.full
  ? [{ roles: 1_000, name: '1 k', entries: 1_000 }, { roles: 100_000, name: '100 k', entries: 100_000 }, { roles: 1_000_000, name: '1 M', entries: 1_000_000 }, { roles: 10_000_000, name: '10 M', entries: 1_000 }]
  : [{ roles: 1_000, name: '1 k', entries: 1_000 }, { roles: 100_000, name: '100 k', entries: 100_000 }, { roles: 1_000_000, name: '1 M', entries: 1_000 }];

const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'register-bench-'));
const fileOf = (size: Size): string => join(folder, `${size.roles}.db`);
const wanted = (part: string): boolean => values.only === undefined || values.only.split(',').includes(part);

try {
  const { bavail, bsize } = statfsSync(folder);
  if (values.full && bavail * bsize < 30e9) throw new Error(`the full run needs 30 GB in ${folder}`);
  for (const size of SIZES) {
    const start = performance.now();
    await county(fileOf(size), size.roles, size.entries);
    note(`A register of ${size.name} roles, made in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
  const [small, ...large] = SIZES as [Size, ...Size[]];
  const million = SIZES.find(({ name }) => name === '1 M') as Size;
  const logged = values.full ? million : (SIZES[1] as Size);
  // First what needs the files as they were made, then what writes to them.
  if (wanted('prove')) await proving(fileOf(logged));
  if (wanted('rebuild')) await rebuilding(fileOf(million), million.name);
  if (wanted('write')) await writing(fileOf(small), large.map((size) => ({ file: fileOf(size), name: size.name })));
  if (wanted('evening')) await evening(fileOf(small));
  if (wanted('review')) await reviewing(fileOf(million), million.name);
  if (wanted('crowd')) await crowded(fileOf(SIZES[1] as Size), '100 k');
  if (wanted('serve')) await serving(fileOf(million), million.name);
  summary();
} finally {
  if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
}
