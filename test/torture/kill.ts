/** A process killed at any moment of a write leaves all of it or none, and nothing that it acknowledged is lost. */
import { sql } from 'drizzle-orm';
import { spawn } from 'node:child_process';
import { once as event } from 'node:events';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { openReadOnly } from '../../db/open.ts';
import { once } from '../../db/statement.ts';
import { roles } from '../../db/tables/index.ts';
import { systemClock } from '../../server/clock.ts';
import { openStore } from '../../server/installation.ts';
import { verify } from '../../server/verify/verify.ts';
import { makeCounty, type County } from './county.ts';

const WRITER = join(import.meta.dirname, 'writer.ts');
/** Then a fresh register: what must be read again after each kill grows with it. */
const ON_ONE_REGISTER = 10;

export interface Survived {
  readonly kills: number;
  readonly acknowledged: number;
  readonly kept: number;
}

/** Kills once: most often amid its writing, now and then while it opens the register. */
async function killed(url: string, county: County, longest: number): Promise<string[]> {
  const writer = spawn(process.execPath, [WRITER, url, JSON.stringify(county)], { stdio: ['ignore', 'pipe', 'inherit'], env: process.env });
  let said = '';
  writer.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const closed = event(writer, 'close');
  if (Math.random() > 0.1) await Promise.race([event(writer.stdout, 'data'), closed]);
  await after(Math.random() * longest);
  if (writer.exitCode !== null) throw new Error(`the writer ended by itself with ${writer.exitCode}`);
  writer.kill('SIGKILL');
  await closed;
  // A last line cut short was not said.
  return said.split('\n').slice(0, -1).filter((line) => line !== 'writing');
}

/** The register as it was left, looked at without touching it; and then what the service finds when it opens it again. */
async function survived(url: string, acknowledged: readonly string[]): Promise<number> {
  const reader = await openReadOnly(url);
  // Every row has its entry and every entry its rows, the log its root, and presence and findings are what a rebuild gives.
  await verify(reader, []);
  await reader.close();
  const store = await openStore(url, systemClock);
  const kept = new Set((await store.all(once<{ line: string }>(sql`select id || ' ' || version as line from ${roles}`))).map(({ line }) => line));
  await store.close();
  const lost = acknowledged.filter((line) => !kept.has(line));
  if (lost.length > 0) throw new Error(`${lost.length} acknowledged writes are lost, the first ${lost[0]}`);
  return kept.size;
}

export async function torture(fresh: () => Promise<string>, kills: number, longest = 250, tell: (survived: Survived) => void = () => {}): Promise<Survived> {
  const total = { kills: 0, acknowledged: 0, kept: 0 };
  while (total.kills < kills) {
    const url = await fresh();
    const county = await makeCounty(url);
    const acknowledged: string[] = [];
    let kept = 0;
    for (let i = 0; i < ON_ONE_REGISTER && total.kills < kills; i++) {
      acknowledged.push(...(await killed(url, county, longest)));
      kept = await survived(url, acknowledged);
      total.kills++;
    }
    total.acknowledged += acknowledged.length;
    total.kept += kept;
    tell(total);
  }
  return total;
}
