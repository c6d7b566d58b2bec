import { describe, expect, test } from 'vitest';
import { files } from './sources.ts';
import { badNames, BANS, banned, leaving, MOST_LINES, tooLong } from './tidy.ts';

const all = files('{server,client,db,test,docs}/**/*.{ts,scss,html,md,sql}', '*.{ts,md,json}', '.ci/run', 'LICENSE');

describe('the house is tidy', () => {
  test('the walk finds the project', () => {
    expect(all.length).toBeGreaterThan(200);
  });

  test(`no file has more than ${MOST_LINES} lines`, () => {
    expect(tooLong(all)).toEqual([]);
  });

  test('names are in lower-case, with hyphens', () => {
    expect(badNames(all.map(({ path }) => path))).toEqual([]);
  });

  test('nothing banned is used', () => {
    expect(banned(all)).toEqual([]);
  });

  test('no path leads out of the project', () => {
    expect(leaving(all)).toEqual([]);
  });
});

describe('the check of the house would notice', () => {
  test('a long file, and lets tables of data be long', () => {
    const text = 'x\n'.repeat(MOST_LINES + 1);
    expect(tooLong([{ path: 'server/long.ts', text }])).toHaveLength(1);
    expect(tooLong([{ path: 'server/domain/authorities/reference-list/long.ts', text }])).toEqual([]);
    expect(tooLong([{ path: 'server/short.ts', text: 'x\n'.repeat(MOST_LINES) }])).toEqual([]);
  });

  test('a name in another style', () => {
    expect(badNames(['server/domain/RoleKinds.ts', 'docs/my file.md', 'server/domain/role_kinds.ts', 'README.md', 'server/domain/role-kinds.ts', '.ci/run'])).toHaveLength(3);
  });

  test('a path that leads out of the project', () => {
    expect(leaving([{ path: 'test/domain/a.test.ts', text: `join(import.meta.dirname, '../../../elsewhere')` }])).toHaveLength(1);
    expect(leaving([{ path: 'test/domain/a.test.ts', text: `import '../../server/app.ts';` }])).toEqual([]);
  });

  const examples: Record<string, readonly [path: string, text: string]> = {
    console: ['client/a.ts', `console.log('here');`],
    'the clock': ['server/api/a.ts', 'const now = new Date();'],
    Date: ['server/domain/a.ts', 'const year = new Date(given).getUTCFullYear();'],
    chance: ['client/a.ts', 'const id = Math.random();'],
    'an asynchronous transaction of a driver': ['db/a.ts', 'await db.transaction(async (tx) => work(tx));'],
    'a note to self': ['server/a.ts', '// TODO later'],
    'a focused test': ['test/a.test.ts', `test.only('one', () => {});`],
    'a skipped test': ['test/a.test.ts', `describe.skip('some', () => {});`],
    any: ['server/a.ts', 'const row = found as any;'],
    'a silenced compiler': ['db/a.ts', '// @ts-ignore\nfoo();'],
    'markup from text': ['client/a.ts', 'element.innerHTML = name;'],
    'SQL from text': ['server/api/a.ts', 'sql.raw(`name = ${name}`)'],
    'a cascade': ['db/migrations/sqlite/1/migration.sql', 'references units(id) ON DELETE CASCADE'],
    'an enum or namespace': ['server/a.ts', 'export enum Kind { One }'],
  };

  test.each(BANS.map((ban) => [ban.what, ban] as const))('%s', (what, ban) => {
    const [path, text] = examples[what] ?? ['', ''];
    expect(banned([{ path, text }], [ban])).toHaveLength(1);
  });

  test('and leaves alone what only looks like it', () => {
    expect(banned([{ path: 'server/domain/a.ts', text: '/** Never `new Date()` here, nor console.log; absent: any. */\nconst to = toDate(day);' }])).toEqual([]);
    expect(banned([{ path: 'server/a.ts', text: 'await store.transaction([], async (tx) => work(tx));' }])).toEqual([]);
  });
});
