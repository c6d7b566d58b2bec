import { describe, expect, test } from 'vitest';
import { crossings, unreached } from './layers.ts';
import { importsOf, typescript } from './sources.ts';

const ENTRIES = [/^server\/(main|register)\.ts$/, /^client\/(main|build)\.ts$/, /^docs\/generate\.ts$/, /\.test\.ts$/, /^[\w.-]+\.ts$/, /^test\/(bench|torture)\/main\.ts$/];

describe('the arrows', () => {
  const files = typescript();

  test('the walk finds the project', () => {
    expect(files.length).toBeGreaterThan(150);
    expect(files.flatMap(importsOf).length).toBeGreaterThan(500);
  });

  test('no room imports what it may not', () => {
    expect(crossings(files)).toEqual([]);
  });

  test('every file is reached from an entry', () => {
    expect(unreached(files, ENTRIES)).toEqual([]);
  });
});

describe('the check of the arrows would notice', () => {
  const complaint = (path: string, text: string): string[] => crossings([{ path, text }]);

  test.each([
    ['a clock in the domain', 'server/domain/a.ts', `import { civilDate } from '../clock.ts';`],
    ['node in the domain', 'server/domain/roles/a.ts', `import { hash } from 'node:crypto';`],
    ['a database in the domain', 'server/domain/a.ts', `import type { Store } from '../../db/store.ts';`],
    ['a driver in an action', 'server/actions/a.ts', `import Sqlite from 'better-sqlite3';`],
    ['a dialect in a route', 'server/api/a.ts', `import { text } from 'drizzle-orm/sqlite-core';`],
    ['a builder in a route', 'server/api/a.ts', `import { eq, sql } from 'drizzle-orm';`],
    ['a route in an action', 'server/actions/a.ts', `import { answer } from '../api/context.ts';`],
    ['an action in the database', 'db/stores/a.ts', `import { doing } from '../../server/actions/unit-of-work.ts';`],
    ['code of the domain in the client', 'client/pages/a.ts', `import { FAMILIES } from '../../server/domain/vocabulary.ts';`],
    ['a type among code of the domain in the client', 'client/pages/a.ts', `import { type Family } from '../../server/domain/vocabulary.ts';`],
    ['the database in the client', 'client/a.ts', `import type { Store } from '../db/store.ts';`],
    ['the service in the client', 'client/a.ts', `import type { Config } from '../server/config.ts';`],
    ['a component in a view', 'client/views/a.ts', `import { page } from '../components/page.ts';`],
    ['an import while running', 'client/views/a.ts', `const page = await import('../pages/home/home-page.ts');`],
    ['a page in the public pages', 'server/public/a.ts', `import '../../client/pages/home/home-page.ts';`],
    ['an import over several lines', 'server/domain/a.ts', `import {\n  one,\n  two,\n} from '../config.ts';`],
    ['passing on', 'server/domain/a.ts', `export { one } from '../config.ts';`],
  ])('%s', (_what, path, text) => {
    expect(complaint(path, text)).toHaveLength(1);
  });

  test('and lets through what is allowed', () => {
    expect(complaint('client/views/a.ts', `import { html } from 'lit';\nimport type { Family } from '../../server/domain/vocabulary.ts';\nimport { t } from '../text/index.ts';`)).toEqual([]);
    expect(complaint('server/domain/a.ts', `/** import { hash } from 'node:crypto'; */\nimport { Type } from 'typebox';`)).toEqual([]);
    expect(complaint('server/api/a.ts', `import { sql, type SQL } from 'drizzle-orm';`)).toEqual([]);
  });

  test('a file that nothing reaches', () => {
    const files = [
      { path: 'server/main.ts', text: `import './app.ts';` },
      { path: 'server/app.ts', text: `await import('./demo.ts');` },
      { path: 'server/demo.ts', text: '' },
      { path: 'server/left-over.ts', text: '' },
    ];
    expect(unreached(files, ENTRIES)).toEqual(['server/left-over.ts']);
  });
});
