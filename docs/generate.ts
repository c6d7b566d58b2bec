/** Writes the pages of docs/ that follow from the code: `npm run docs`. A test fails while one of them is out of date. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGES } from './generate/pages.ts';

for (const { path, text } of PAGES) writeFileSync(join(import.meta.dirname, '..', path), text);
