/** The operator's command line as the operator runs it: another process. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const REGISTER = join(import.meta.dirname, '..', '..', 'server', 'register.ts');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** The last line of the output, where it is JSON. */
  readonly last: any;
}

export function run(databaseUrl: string, ...args: readonly string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [REGISTER, ...args], { env: { ...process.env, DATABASE_URL: databaseUrl } });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => {
      const line = out.trimEnd().split('\n').at(-1) ?? '';
      resolve({ code, out, err, last: line.startsWith('{') ? (JSON.parse(line) as unknown) : undefined });
    });
  });
}
