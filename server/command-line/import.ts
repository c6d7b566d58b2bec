import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { importAuthorities } from '../actions/import-authorities.ts';
import { importDossiers } from '../actions/import-dossiers.ts';
import { importRoles } from '../actions/import-roles.ts';
import type { Imported, Importing } from '../actions/importing.ts';
import { systemClock } from '../clock.ts';
import { authorities } from '../domain/sources/authorities.ts';
import { dossiers } from '../domain/sources/dossiers.ts';
import { roles } from '../domain/sources/roles.ts';
import { documentThatBegins, tableWith } from '../domain/sources/index.ts';
import type { DocumentSource, Entry, Reading, Rejection, Source, TableSource } from '../domain/sources/source.ts';
import { openStore } from '../installation.ts';
import { CouldNotRun, databaseUrl, progress, type Command } from './command.ts';
import { decoded, tableOf } from './file.ts';

type Save<T> = (how: Importing, entries: readonly Entry<T>[], refused: readonly Rejection[]) => Promise<Imported>;

interface Readable {
  readonly id: string;
  readonly read: (text: string, file: string) => { reading: Reading<unknown>; save: (how: Importing) => Promise<Imported> };
}

function readable<T>(source: TableSource<T> | DocumentSource<T>, save: Save<T>): Readable {
  return {
    id: source.id,
    read: (text, file) => {
      const reading = source.shape === 'table' ? fromTable(source, text, file) : fromDocument(source, text, file);
      return { reading, save: (how) => save(how, reading.records, reading.rejected) };
    },
  };
}

/** The file of another source is the likeliest slip. */
const meant = (other: Source | undefined): string => (other ? `, but of ${other.id}` : '');

function fromTable<T>(source: TableSource<T>, text: string, file: string): Reading<T> {
  const { header, rows, rejected } = tableOf(text);
  if (!source.recognise(header)) throw new CouldNotRun(`${file} is not a file of ${source.id}${meant(tableWith(header))}: its columns are ${header.slice(0, 8).join(', ')}…; docs/formats.md says which are needed`);
  const reading = source.read(rows);
  return { ...reading, rejected: [...rejected, ...reading.rejected], rows: reading.rows + rejected.length };
}

function fromDocument<T>(source: DocumentSource<T>, text: string, file: string): Reading<T> {
  if (!source.recognise(text.slice(0, 4000))) throw new CouldNotRun(`${file} is not a file of ${source.id}${meant(documentThatBegins(text.slice(0, 4000)))}; docs/formats.md describes the format`);
  try {
    return source.read(JSON.parse(text));
  } catch (error) {
    throw new CouldNotRun(`${file} is not valid JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const READABLE: readonly Readable[] = [readable(authorities, importAuthorities), readable(dossiers, importDossiers), readable(roles, importRoles)];

export const importFile: Command = {
  name: 'import',
  summary: 'reads a published file or a table of roles into the register',
  usage: `
Usage: npm run register -- import SOURCE FILE [--dry-run] [--strict] [--json]

SOURCE   ${READABLE.map(({ id }) => id).join(', ')} (docs/formats.md)
FILE     UTF-8 (or Windows-1252); CSV with a header, or JSON

Every bad row is reported with its line, column and reason; good rows are saved. Reading a file again changes nothing that is there already.

  --dry-run   saves nothing, and says what would happen
  --strict    saves nothing unless every row is good

Exits 1 where a row was refused. With --json the last line is {source, rows, accepted, rejected: [{line, column?, reason}], counts}.`,
  run: async (args) => {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { json: { type: 'boolean' }, 'dry-run': { type: 'boolean' }, strict: { type: 'boolean' } } });
    const [name, file] = positionals;
    const source = READABLE.find(({ id }) => id === name);
    if (!source || !file) throw new CouldNotRun(`say what to import and from where: register import ${READABLE.map(({ id }) => id).join('|')} FILE`);
    const { reading, save } = source.read(decoded(readBytes(file)), file);
    const store = await openStore(databaseUrl(), systemClock);
    const bar = progress(`importing ${source.id}`);
    try {
      const { accepted, rejected, counts } = await save({ store, clock: systemClock, dryRun: values['dry-run'] ?? false, strict: values.strict ?? false, progress: bar.at });
      bar.done();
      const all = [...reading.rejected, ...rejected].sort((a, b) => a.line - b.line);
      const summary = { source: source.id, rows: reading.rows, accepted, rejected: all, counts: { ...counts, unreadColumns: reading.unread.length } };
      process.stdout.write(values.json ? `${JSON.stringify(summary)}\n` : told(summary, reading.unread, values['dry-run'] ?? false));
      return all.length > 0 ? 1 : 0;
    } finally {
      await store.close();
    }
  },
};

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new CouldNotRun(`cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function told(summary: { source: string; rows: number; accepted: number; rejected: readonly Rejection[]; counts: Readonly<Record<string, number>> }, unread: readonly string[], dryRun: boolean): string {
  const lines = summary.rejected.map(({ line, column, reason }) => `line ${line}${column ? `, ${column}` : ''}: ${reason}`);
  const counts = Object.entries(summary.counts).filter(([, n]) => n > 0).map(([name, n]) => `${name} ${n}`).join(', ');
  return [
    ...lines,
    ...(unread.length > 0 ? [`Columns that the format does not know, left unread: ${unread.join(', ')}`] : []),
    `${summary.source}: ${summary.rows} rows, ${summary.accepted} accepted${dryRun ? ' (dry run: nothing was saved)' : ''}, ${new Set(summary.rejected.map(({ line }) => line)).size} refused${counts ? `; ${counts}` : ''}`,
    '',
  ].join('\n');
}
