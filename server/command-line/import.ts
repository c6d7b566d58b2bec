import { parseArgs } from 'node:util';
import { civilDate, systemClock } from '../clock.ts';
import { unfitDate } from '../domain/sources/reading/fitness.ts';
import type { Rejection } from '../domain/sources/source.ts';
import { openStore } from '../installation.ts';
import { CouldNotRun, databaseUrl, progress, type Command } from './command.ts';
import { textOf } from './file.ts';
import { READABLE, type Options, type Readable } from './import-readable.ts';

const OPTIONS = { authority: { type: 'string' }, contracts: { type: 'string' }, council: { type: 'string' }, 'as-at': { type: 'string' } } as const;
type Values = { readonly [Name in keyof typeof OPTIONS]?: string | undefined };

/** An option that the source does not know is a slip, and would be passed over without a word. */
function optionsOf({ id, takes }: Readable, values: Values): Options {
  const given = { authority: values.authority, contracts: values.contracts, council: values.council, asAt: values['as-at'] };
  const stranger = (Object.keys(given) as (keyof Options)[]).find((name) => given[name] !== undefined && !takes.includes(name));
  if (stranger) throw new CouldNotRun(`--${stranger === 'asAt' ? 'as-at' : stranger} means nothing to ${id}`);
  const wrong = given.asAt === undefined ? undefined : unfitDate(given.asAt);
  if (wrong) throw new CouldNotRun(`--as-at: ${wrong}`);
  return { ...given, asAt: given.asAt ?? civilDate(systemClock.now()) };
}

export const importFile: Command = {
  name: 'import',
  summary: 'reads a published file or a table of roles into the register',
  usage: `
Usage: npm run register -- import SOURCE FILE [--authority REF] [--contracts FILE] [--council NAME] [--as-at DAY] [--dry-run] [--strict] [--json]

SOURCE   ${READABLE.map(({ id }) => id).join(', ')} (docs/formats.md)
FILE     UTF-8 (or Windows-1252); CSV with a header, or JSON; compressed with gzip or not

Every bad row is reported with its line, column and reason; good rows are saved. Reading a file again changes nothing that is there already.

  --dry-run   saves nothing, and says what would happen
  --strict    saves nothing unless every row is good
  --authority GSS code of the council whose register it is (interests, councillors): needed where the file names none, for else its rows are only counted
  --contracts notices of awarded contracts, to see whom interests name (interests)
  --council   only the rows of this council, as the file calls it (councillors)
  --as-at     the day for which those in office are counted (councillors); today, where it is left out

Exits 1 where a row was refused. With --json the last line is {source, rows, accepted, rejected: [{line, column?, reason}], counts}.`,
  run: async (args) => {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { json: { type: 'boolean' }, 'dry-run': { type: 'boolean' }, strict: { type: 'boolean' }, ...OPTIONS } });
    const [name, file] = positionals;
    const source = READABLE.find(({ id }) => id === name);
    if (!source || !file) throw new CouldNotRun(`say what to import and from where: register import ${READABLE.map(({ id }) => id).join('|')} FILE`);
    const { reading, save, more } = source.read(textOf(file), file, optionsOf(source, values));
    const store = await openStore(databaseUrl(), systemClock);
    const bar = progress(`importing ${source.id}`);
    try {
      const dryRun = values['dry-run'] ?? false;
      const beside = await more(store);
      const { accepted, rejected, counts } = await save({ store, clock: systemClock, dryRun, strict: values.strict ?? false, progress: bar.at });
      bar.done();
      const all = [...reading.rejected, ...rejected].sort((a, b) => a.line - b.line);
      const summary = { source: source.id, rows: reading.rows, accepted, rejected: all, counts: { ...reading.counts, ...beside.counts, ...counts, unreadColumns: reading.unread.length } };
      if (beside.saved === false) process.stderr.write('The file names no council: its rows were read and counted, and nothing was saved. Say with --authority whose they are.\n');
      const whole = { ...summary, ...(beside.saved !== undefined && { saved: beside.saved && !dryRun && accepted > 0 }), ...reading.extra, ...beside.lists };
      process.stdout.write(values.json ? `${JSON.stringify(whole)}\n` : told(summary, reading.unread, beside.lists ?? {}, dryRun));
      return all.length > 0 ? 1 : 0;
    } finally {
      await store.close();
    }
  },
};

type Lists = Readonly<Record<string, readonly object[]>>;

/** What was found, one a line, in the order in which the file tells it. */
const listed = (lists: Lists): string[] => Object.entries(lists).flatMap(([name, found]) => found.map((one) => `${name}: ${Object.entries(one).map(([key, value]) => `${key} ${String(value)}`).join(', ')}`));

function told(summary: { source: string; rows: number; accepted: number; rejected: readonly Rejection[]; counts: Readonly<Record<string, number>> }, unread: readonly string[], lists: Lists, dryRun: boolean): string {
  const lines = summary.rejected.map(({ line, column, reason }) => `line ${line}${column ? `, ${column}` : ''}: ${reason}`);
  const counts = Object.entries(summary.counts).filter(([, n]) => n > 0).map(([name, n]) => `${name} ${n}`).join(', ');
  return [
    ...lines,
    ...listed(lists),
    ...(unread.length > 0 ? [`Columns that the format does not know, left unread: ${unread.join(', ')}`] : []),
    `${summary.source}: ${summary.rows} rows, ${summary.accepted} accepted${dryRun ? ' (dry run: nothing was saved)' : ''}, ${new Set(summary.rejected.map(({ line }) => line)).size} refused${counts ? `; ${counts}` : ''}`,
    '',
  ].join('\n');
}
