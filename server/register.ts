/** The operator's command line: `npm run register -- COMMAND`. Exit code 0 well, 1 found something, 2 could not run. */
import { Refused } from './domain/problem.ts';
import { backup } from './command-line/backup.ts';
import { chase } from './command-line/chase.ts';
import { CouldNotRun, type Command } from './command-line/command.ts';
import { digest } from './command-line/digest.ts';
import { head } from './command-line/head.ts';
import { importFile } from './command-line/import.ts';
import { rebuild } from './command-line/rebuild.ts';
import { restore } from './command-line/restore.ts';
import { rotateKeys } from './command-line/rotate-keys.ts';
import { verify } from './command-line/verify.ts';

const COMMANDS: readonly Command[] = [importFile, verify, head, rebuild, chase, digest, backup, restore, rotateKeys];

function help(): string {
  return ['Usage: npm run register -- COMMAND [options]', '', ...COMMANDS.map((command) => `  ${command.name.padEnd(13)}${command.summary}`), '', 'Each command takes --help and --json. DATABASE_URL names the database.', ''].join('\n');
}

async function main([name, ...args]: readonly string[]): Promise<number> {
  const command = COMMANDS.find((one) => one.name === name);
  if (!command) {
    process[name === undefined || name === '--help' ? 'stdout' : 'stderr'].write(help());
    return name === '--help' ? 0 : 2;
  }
  if (args.includes('--help')) {
    process.stdout.write(`${command.usage.trim()}\n`);
    return 0;
  }
  try {
    return await command.run(args);
  } catch (error) {
    const known = error instanceof CouldNotRun || error instanceof Refused || (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
    process.stderr.write(`register ${command.name}: ${error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error)}\n`);
    return 2;
  }
}

process.exitCode = await main(process.argv.slice(2));
