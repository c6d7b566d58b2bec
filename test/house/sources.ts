/** The project's own files, as the house checks read them. Every check is a function from files to complaints, so that a bad example can be given to it. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');

export interface SourceFile {
  /** From the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

export const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
export const exists = (path: string): boolean => existsSync(join(ROOT, path));

export function files(...patterns: readonly string[]): SourceFile[] {
  const paths = globSync([...patterns], { cwd: ROOT }).map((path) => path.replaceAll('\\', '/'));
  return paths.filter((path) => !path.startsWith('node_modules')).sort().map((path) => ({ path, text: read(path) }));
}

export const typescript = (): SourceFile[] => files('{server,client,db,test,docs}/**/*.ts', '*.ts');

/** Without comments, which may name what the code may not use. Rough, and enough: `//` inside a string is kept where an address is written. */
export const withoutComments = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, '')).replaceAll(/(?<![:'"`\\])\/\/.*$/gm, '');

export interface Import {
  readonly from: string;
  /** As written: a package, `node:` or a relative path. */
  readonly specifier: string;
  /** The file from the root, where the specifier is relative. */
  readonly target: string | undefined;
  readonly typeOnly: boolean;
  /** What stands between `import` and `from`. */
  readonly names: string;
}

const STATEMENT = /^\s*(?:import|export)\s+(type\s+)?((?:[\w*$\s,{}]|\bas\b)*?)\s*from\s*['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

export function importsOf({ path, text }: SourceFile): Import[] {
  return [...withoutComments(text).matchAll(STATEMENT)].map(([, type, names = '', static_, bare, dynamic]) => {
    const specifier = (static_ ?? bare ?? dynamic) as string;
    const target = specifier.startsWith('.') ? posix.normalize(posix.join(posix.dirname(path), specifier)) : undefined;
    return { from: path, specifier, target, typeOnly: type !== undefined, names };
  });
}

/** `server/domain` holds `server/domain/words.ts`; `package.json` only itself. */
export const isIn = (path: string, room: string): boolean => path === room || path.startsWith(`${room}/`);
