/**
 * Builds the client where the build is older than its sources, into a new folder that is renamed into place: a service that is serving the old
 * build never sees half of a new one.
 */
import { existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const SOURCES = ['client', 'server/domain', 'package.json', 'package-lock.json', 'vite.config.ts'];

function newest(path: string): number {
  const stat = statSync(path);
  // A folder's own time tells of files that were removed.
  return stat.isDirectory() ? Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name)))) : stat.mtimeMs;
}

/** The entry page carries the time of the sources that it was built from, so that an edit made during a build is not missed. */
function isFresh(sources: number): boolean {
  const entry = join(dist, 'index.html');
  return existsSync(entry) && statSync(entry).mtimeMs >= Math.floor(sources);
}

async function main(): Promise<void> {
  const sources = Math.max(...SOURCES.map((path) => join(root, path)).filter(existsSync).map(newest));
  if (isFresh(sources) && !process.argv.includes('--force')) return;
  const fresh = join(root, `dist-${process.pid}`);
  const old = join(root, `dist-old-${process.pid}`);
  try {
    // Only here: an installation that brings a built client needs none of the tools that build it.
    const { build } = await import('vite');
    await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'error', build: { outDir: fresh, emptyOutDir: true } });
    // In other sites it is one file under one name, and shares nothing with the pages of the register.
    const element = { input: join(root, 'client', 'embed/conflict-register.ts'), output: { entryFileNames: 'embed.js', codeSplitting: false } };
    await build({ configFile: false, root: join(root, 'client'), logLevel: 'error', publicDir: false, build: { outDir: fresh, emptyOutDir: false, target: 'es2022', modulePreload: false, reportCompressedSize: false, rolldownOptions: element } });
    utimesSync(join(fresh, 'index.html'), new Date(), new Date(Math.ceil(sources)));
    if (existsSync(dist)) renameSync(dist, old);
    renameSync(fresh, dist);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}

await main();
