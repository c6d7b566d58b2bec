/** The style of the built client, by the name that has its content in it; none where nothing is built. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ENTRY = join(import.meta.dirname, '..', '..', '..', 'dist', 'index.html');

export function stylesheetIn(entry = ENTRY): string | undefined {
  if (!existsSync(entry)) return undefined;
  const [, attributes = ''] = /<link ([^>]*rel="stylesheet"[^>]*)>/.exec(readFileSync(entry, 'utf8')) ?? [];
  return /href="([^"]+)"/.exec(attributes)?.[1];
}
