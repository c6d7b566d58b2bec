/** The arrows: which room may import which. What is not allowed here is a mistake, and each line says what the room may use. */
import { posix } from 'node:path';
import { importsOf, isIn, withoutComments, type Import, type SourceFile } from './sources.ts';

interface Room {
  readonly room: string;
  /** Rooms and files that it may import. */
  readonly uses: readonly string[];
  /** Of these, types only: they vanish when the code is built. */
  readonly types?: readonly string[];
  /** Packages and `node:` modules; absent: any. Types of schemas may come from anywhere that has them. */
  readonly packages?: readonly RegExp[];
}

const LIT = /^(lit|@lit)(\/|$)/;

/** The first room that holds a file decides. */
export const ROOMS: readonly Room[] = [
  { room: 'server/domain', uses: ['server/domain'], packages: [/^typebox$/] },
  { room: 'server/actions', uses: ['server/actions', 'server/domain', 'db', 'server/clock.ts', 'server/crypto.ts', 'server/rebuild.ts'], packages: [/^drizzle-orm$/] },
  { room: 'server/public', uses: ['server', 'db', 'client/views', 'client/text'] },
  { room: 'server/api', uses: ['server', 'db', 'package.json'] },
  { room: 'server', uses: ['server', 'db', 'package.json'] },
  { room: 'db', uses: ['db', 'server/domain'] },
  { room: 'client/views', uses: ['client/views', 'client/text'], types: ['server/domain', 'client/api'], packages: [LIT] },
  { room: 'client/text', uses: ['client/views', 'client/text'], types: ['server/domain'], packages: [LIT] },
  { room: 'client/build.ts', uses: [] },
  { room: 'client', uses: ['client'], types: ['server/domain'], packages: [LIT, /^govuk-frontend/] },
  { room: 'test', uses: ['test', 'server', 'client', 'db', 'docs', 'package.json'] },
  { room: 'docs', uses: ['docs', 'server', 'db', 'package.json'] },
];

const roomOf = (path: string): Room | undefined => ROOMS.find(({ room }) => isIn(path, room));
const among = (target: string, rooms: readonly string[] = []): boolean => rooms.some((room) => isIn(target, room));

/** Drivers and dialects: what makes code know which database it speaks to. */
const DRIVER = /^(better-sqlite3|pg|pg-.+|drizzle-orm\/.+|drizzle-kit)$/;
/** The support of the tests makes databases, which is no business of the product. */
const MAY_DRIVE = ['db', 'drizzle.config.ts', 'test/support', 'test/db', 'test/command-line', 'test/bench', 'test/torture'];

/** Outside `db` drizzle is a way to write conditions and to read the names of columns; its builders, which write, stay inside. */
const OF_DRIZZLE = new Set(['sql', 'SQL', 'SQLWrapper', 'Table', 'getTableColumns', 'getTableName']);

function wrong(found: Import): string | undefined {
  const { from, specifier, target, typeOnly } = found;
  const room = roomOf(from);
  if (DRIVER.test(specifier) && !among(from, MAY_DRIVE)) return 'only db/ knows a driver';
  if (specifier === 'drizzle-orm' && !among(from, MAY_DRIVE)) {
    const others = found.names.split(/[\s,{}]+/).filter((name) => name !== '' && name !== 'type' && !OF_DRIZZLE.has(name));
    if (others.length > 0) return `outside db/ drizzle is for conditions only, not for ${others.join(', ')}`;
  }
  if (!room) return undefined;
  if (target === undefined) {
    const allowed = room.packages?.some((one) => one.test(specifier)) ?? true;
    return allowed || (typeOnly && specifier === 'typebox') ? undefined : `${room.room} may not use ${specifier}`;
  }
  if (among(target, room.uses)) return undefined;
  if (!among(target, room.types)) return `${room.room} may not import ${target}`;
  return typeOnly ? undefined : `${room.room} may import only types of ${target} (import type)`;
}

export const crossings = (files: readonly SourceFile[]): string[] =>
  files.flatMap((file) =>
    importsOf(file).flatMap((found) => {
      const why = wrong(found);
      return why ? [`${file.path}: ${why}`] : [];
    }),
  );

/** Files that another names to run them: a worker, a child process, a set-up of the tests. */
function named({ path, text }: SourceFile): string[] {
  return [...withoutComments(text).matchAll(/['"`]([\w./-]+\.ts)['"`]/g)].flatMap(([, name]) => [posix.normalize(name as string), posix.join(posix.dirname(path), name as string)]);
}

/** Code that nothing reaches is read by everybody and run by nobody. */
export function unreached(files: readonly SourceFile[], entries: readonly RegExp[]): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const reached = new Set<string>();
  const waiting = files.filter(({ path }) => entries.some((entry) => entry.test(path)));
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (reached.has(file.path)) continue;
    reached.add(file.path);
    for (const path of [...importsOf(file).map(({ target }) => target), ...named(file)]) {
      const next = path === undefined ? undefined : byPath.get(path);
      if (next) waiting.push(next);
    }
  }
  return files.filter(({ path }) => !reached.has(path)).map(({ path }) => path);
}
