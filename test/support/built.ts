/** Journeys use the client as it is shipped. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

export default function setup(): void {
  const root = join(import.meta.dirname, '..', '..');
  execFileSync(process.execPath, [join(root, 'client', 'build.ts')], { cwd: root, stdio: 'inherit' });
}
