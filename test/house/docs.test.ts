import { describe, expect, test } from 'vitest';
import { PAGES } from '../../docs/generate/pages.ts';
import { PERMISSIONS } from '../../server/domain/access/permissions.ts';
import { RULES } from '../../server/domain/conflicts/rules/index.ts';
import { GUIDANCE } from '../../server/domain/guidance/index.ts';
import { EVENTS } from '../../server/domain/ledger/events.ts';
import { ROLE_KINDS } from '../../server/domain/roles/kinds.ts';
import { SOURCES } from '../../server/domain/sources/index.ts';
import { brokenLinks, settingsIn, unlinked, unmentioned } from './docs.ts';
import { exists, files, read } from './sources.ts';

const pages = files('*.md', 'docs/**/*.md');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

describe('everything is documented', () => {
  test('each setting, with its meaning, where operators look', () => {
    const settings = settingsIn(files('server/*.ts').map(({ text }) => text).join('\n'));
    expect(settings).toContain('DATABASE_URL');
    expect(unmentioned(settings.map((name) => `\`${name}\``), read('docs/operating.md'))).toEqual([]);
    expect(unmentioned(settings.map((name) => `\`${name}\``), read('README.md'))).toEqual([]);
  });

  test('each command of the command line', () => {
    const commands = files('server/command-line/*.ts').flatMap(({ text }) => [...text.matchAll(/^ {2}name: '([\w-]+)'/gm)].map(([, name]) => name as string));
    expect(commands).toContain('verify');
    expect(unmentioned(commands.map((name) => `| \`${name}`), read('docs/operating.md'))).toEqual([]);
  });

  test('each script', () => {
    const named = Object.keys(scripts).filter((name) => !name.startsWith('pre')).map((name) => (name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`));
    expect(unmentioned(named, read('CONTRIBUTING.md'))).toEqual([]);
  });

  test('each rule, paragraph of guidance, kind of role, event, permission and source', () => {
    expect(unmentioned(RULES.map(({ id }) => `## ${id}\n`), read('docs/rules.md'))).toEqual([]);
    expect(unmentioned(GUIDANCE.map(({ id }) => `### ${id}\n`), read('docs/guidance.md'))).toEqual([]);
    expect(unmentioned(ROLE_KINDS.map(({ kind }) => `\`${kind}\``), read('docs/role-kinds.md'))).toEqual([]);
    expect(unmentioned(EVENTS.map(({ event }) => `\`${event}\``), read('docs/events.md'))).toEqual([]);
    expect(unmentioned(Object.keys(PERMISSIONS).map((action) => `\`${action}\``), read('docs/permissions.md'))).toEqual([]);
    expect(unmentioned(SOURCES.map(({ id }) => `\`${id}\``), read('docs/operating.md'))).toEqual([]);
  });

  test('each source of a rule, with how sure we are', () => {
    const law = read('docs/law.md');
    const titles = [...new Set(RULES.flatMap(({ sources }) => sources.map(({ title }) => title)))];
    // A title is known by its own words, without who published it and without the year.
    const words = titles.map((title) => (/HC \d+|Regulators’ Code|Procurement Act|Public Contracts Regulations|General Regulations|Company Review Guidance|authority owned companies/i.exec(title)?.[0] ?? title));
    expect(unmentioned(words.map((one) => one.toLowerCase()), law.replaceAll('\'', '’').toLowerCase())).toEqual([]);
  });

  test.each(PAGES.map(({ path, text }) => [path, text] as const))('%s says what the code says: npm run docs', (path, text) => {
    expect(read(path)).toBe(text);
  });
});

describe('pages', () => {
  test('lead somewhere', () => {
    expect(brokenLinks(pages, exists)).toEqual([]);
  });

  test('are each reached from the first', () => {
    expect(unlinked(pages, ['README.md'])).toEqual([]);
  });

  test('of decisions are numbered without a gap, and say why, what and what follows', () => {
    const decisions = pages.filter(({ path }) => /^docs\/decisions\/\d/.test(path));
    expect(decisions.map(({ path }) => Number(path.slice(15, 19)))).toEqual(decisions.map((_, i) => i + 1));
    expect(decisions.filter(({ text }) => !['## Why', '## What\n', '## What follows'].every((heading) => text.includes(heading)))).toEqual([]);
  });

  test('give the two commands as one line each', () => {
    const lines = read('README.md').split('\n');
    expect(lines).toContain('npm ci && npm start');
    expect(lines).toContain('npm ci && npm test');
  });
});

describe('the check of the documentation would notice', () => {
  const page = { path: 'docs/a.md', text: '# A\n\n## One of `these`\n\n[there](b.md) [gone](c.md) [here](#one-of-these) [nowhere](#two) ![picture](d.png) [web](https://example.org) `[code](e.md)`' };

  test('a setting that is not mentioned', () => {
    expect(settingsIn(`const port = env['PORT']; const host = env['HOST'] ?? env['PORT'];`)).toEqual(['HOST', 'PORT']);
    expect(unmentioned(['HOST', 'PORT'], 'PORT is where it listens')).toEqual(['HOST']);
  });

  test('a link that leads nowhere', () => {
    expect(brokenLinks([page], (path) => path === 'docs/a.md' || path === 'docs/b.md')).toEqual(['docs/a.md: c.md is not there', 'docs/a.md: #two has no such heading', 'docs/a.md: d.png is not there']);
  });

  test('a page that nobody leads to', () => {
    expect(unlinked([{ path: 'README.md', text: '[a](docs/a.md)' }, page, { path: 'docs/b.md', text: '' }, { path: 'docs/lost.md', text: '' }], ['README.md'])).toEqual(['docs/lost.md']);
  });
});
