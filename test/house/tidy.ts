/** Sizes, names and banned calls: each ban with where it holds and what to use instead. */
import { withoutComments, type SourceFile } from './sources.ts';

export const MOST_LINES = 300;

/** Tables of data and generated pages, which no reader reads from top to bottom. Never code. */
export const LONG_BY_NATURE: readonly RegExp[] = [/^db\/migrations\//, /^package-lock\.json$/, /^server\/domain\/authorities\/reference-list\//, /^docs\/(rules|guidance|role-kinds|permissions|events|mail)\.md$/];

export const tooLong = (files: readonly SourceFile[]): string[] =>
  files.flatMap(({ path, text }) => {
    const lines = text.split('\n').length - 1;
    return lines > MOST_LINES && !LONG_BY_NATURE.some((name) => name.test(path)) ? [`${path} has ${lines} lines; it holds two ideas, give each its file (at most ${MOST_LINES})`] : [];
  });

const NAME = /^\.?[a-z0-9]+([-.][a-z0-9]+)*$/;
/** Names that tools or customs give. */
const GIVEN = new Set(['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md', 'LICENSE']);

export const badNames = (paths: readonly string[]): string[] =>
  paths.filter((path) => path.split('/').some((part) => !NAME.test(part) && !GIVEN.has(part) && !/^\d{14}_[a-z-]+$/.test(part))).map((path) => `${path}: names are in lower-case, with hyphens`);

interface Ban {
  readonly what: string;
  readonly pattern: RegExp;
  /** Where it holds. */
  readonly where: RegExp;
  readonly but?: RegExp;
  readonly instead: string;
  /** Also in comments. */
  readonly anywhere?: true;
}

const CODE = /\.ts$/;
const SERVER = /^(server|db)\/.*\.ts$/;
const HERE = /^test\/house\/tidy/;

export const BANS: readonly Ban[] = [
  { what: 'console', pattern: /\bconsole\.\w+/, where: CODE, instead: 'process.stdout.write on the command line, request.log in the service, nothing in a page' },
  { what: 'the clock', pattern: /\bDate\.now\(|\bnew Date\(\)/, where: /^(server|db|client\/views|client\/text)\/.*\.ts$/, but: /^server\/clock\.ts$/, instead: 'the clock that is passed in (server/clock.ts)' },
  { what: 'Date', pattern: /\bDate\b(?=[.(])/, where: /^server\/domain\//, instead: 'whole days (server/domain/time)' },
  { what: 'chance', pattern: /\bMath\.random\b/, where: /^(server|db|client)\/.*\.ts$/, instead: 'node:crypto in server/crypto.ts; crypto.randomUUID() in a browser' },
  { what: 'an asynchronous transaction of a driver', pattern: /\.transaction\(\s*async\b/, where: CODE, instead: 'store.transaction(logs, work): the driver would commit before the work is done' },
  { what: 'a note to self', pattern: /\b(TODO|FIXME|XXX|HACK)\b/, where: /\.(ts|scss|html|md)$/, instead: 'doing it, or an issue', anywhere: true },
  { what: 'a focused test', pattern: /\b(test|it|describe)(\.\w+)*\.only\(/, where: CODE, instead: 'running one file' },
  { what: 'a skipped test', pattern: /\b(test|it|describe)(\.\w+)*\.(skip|todo)\(/, where: CODE, instead: 'skipIf(reason) or deleting it' },
  { what: 'any', pattern: /(:\s*any\b(?!['"\w-])|\bas any\b(?! \w)|<any\b|\bany\[\])/, where: SERVER, instead: 'unknown, or the type' },
  { what: 'a silenced compiler', pattern: /@ts-(ignore|expect-error|nocheck)|(ox|es)lint-disable/, where: CODE, instead: 'the type or code that it asks for', anywhere: true },
  { what: 'markup from text', pattern: /\b(innerHTML|outerHTML|insertAdjacentHTML|unsafeHTML|document\.write)\b/, where: /^(client|server)\/.*\.ts$/, instead: 'html`…`, which escapes' },
  { what: 'SQL from text', pattern: /\bsql\.raw\(/, where: /^server\/.*\.ts$/, instead: 'sql`… ${value}`, which binds' },
  { what: 'a cascade', pattern: /on (delete|update) (cascade|set null)/i, where: /\.(ts|sql)$/, instead: 'ending or withdrawing with an event: facts are never deleted' },
  { what: 'an enum or namespace', pattern: /^\s*(export )?(const )?(enum|namespace) \w/m, where: CODE, instead: 'as const: Node runs the types away, not code' },
];

export const banned = (files: readonly SourceFile[], bans: readonly Ban[] = BANS): string[] =>
  files.flatMap(({ path, text }) => {
    if (HERE.test(path)) return [];
    const code = withoutComments(text);
    return bans
      .filter(({ where, but, pattern, anywhere }) => where.test(path) && !but?.test(path) && pattern.test(anywhere ? text : code))
      .map(({ what, pattern, instead, anywhere }) => {
        const lines = (anywhere ? text : code).split('\n');
        return `${path}:${lines.findIndex((line) => pattern.test(line)) + 1} has ${what}; use ${instead}`;
      });
  });

/** A file beside the project is on the desk of whoever wrote the path, and nowhere else. (At the root, tools count from folders of their own.) */
export const leaving = (files: readonly SourceFile[]): string[] =>
  files.flatMap(({ path, text }) => {
    const depth = path.split('/').length - 1;
    return [...text.matchAll(/(?<![\w.])(?:\.\.\/)+/g)].some(([climb]) => climb.length / 3 > depth) && depth > 0 && !HERE.test(path) ? [`${path} names a path outside the project; use a file that ships with it`] : [];
  });
