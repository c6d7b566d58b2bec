/** All findings anew from the roles in the file, beside the best single query that two database engines have for overlaps alone. */
import Sqlite from 'better-sqlite3';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { child } from './child.ts';
import type { Ran } from './engines.ts';
import { interleaved, median, ratio } from './rounds.ts';
import { note, say } from './table.ts';

const ROUNDS = 3;
const COLUMNS = ['authority', 'mutual', 'family', 'valid_from', 'valid_to', 'state', 'superseded_at'];

function toCsv(file: string): string {
  const csv = `${file}.csv`;
  const db = new Sqlite(file, { readonly: true });
  const out = openSync(csv, 'w');
  writeSync(out, `${COLUMNS.join(',')}\n`);
  let lines: string[] = [];
  for (const row of db.prepare<[], (string | null)[]>(`select ${COLUMNS.join(', ')} from roles`).raw().iterate()) {
    lines.push(row.join(','));
    if (lines.length === 10_000) {
      writeSync(out, `${lines.join('\n')}\n`);
      lines = [];
    }
  }
  writeSync(out, `${lines.join('\n')}\n`);
  closeSync(out);
  db.close();
  return csv;
}

export async function rebuilding(file: string, name: string): Promise<void> {
  note(`Rebuilding all findings, ${name} roles`);
  const csv = toCsv(file);
  const [ours, duckdb, sqlite] = [await child('engines.ts', ['ours', file, csv]), await child('engines.ts', ['duckdb', file, csv]), await child('engines.ts', ['sqlite', file, csv])];
  rmSync(csv);
  let memory = 0;
  const side = (one: typeof ours) => async () => {
    const ran = await one.ask<Ran>('run');
    if (one === ours) memory = ran.memory;
    return ran.ms;
  };
  for (const one of [ours, duckdb, sqlite]) await side(one)();
  const ms = await interleaved(ROUNDS, { ours: side(ours), duckdb: side(duckdb), sqlite: side(sqlite) });
  const told = (side: keyof typeof ms) => `${Math.round(median(ms[side]))} ms`;
  say({ what: `rebuild at ${name} : DuckDB, window query, 2 threads`, ratio: ratio(ms.ours, ms.duckdb), aim: 1, from: `${told('ours')} : ${told('duckdb')}` });
  say({ what: `rebuild at ${name} : SQLite, window query`, ratio: ratio(ms.ours, ms.sqlite), aim: 0.3, from: `${told('ours')} : ${told('sqlite')}` });
  say({ what: `memory of the rebuild : 300 MB`, ratio: memory / 300, aim: 1, from: `${Math.round(memory)} MB at its peak` });
  for (const one of [ours, duckdb, sqlite]) await one.end();
}
