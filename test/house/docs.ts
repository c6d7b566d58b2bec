/** What must be documented, and links that lead somewhere. */
import { posix } from 'node:path';
import { anchor } from '../../docs/generate/markdown.ts';
import type { SourceFile } from './sources.ts';

/** Names that a text does not mention. */
export const unmentioned = (names: readonly string[], text: string): string[] => names.filter((name) => !text.includes(name));

/** Settings that the code reads from the environment. */
export const settingsIn = (text: string): string[] => [...new Set([...text.matchAll(/\benv\['([A-Z_]+)'\]/g)].map(([, name]) => name as string))].sort();

const LINK = /!?\[[^\]]*\]\(([^)\s]+)\)/g;
const withoutCode = (text: string): string => text.replaceAll(/```[\s\S]*?```/g, '').replaceAll(/`[^`\n]*`/g, '');

const anchorsOf = (text: string): Set<string> => new Set([...withoutCodeBlocks(text).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchor((heading as string).replaceAll('`', ''))));
const withoutCodeBlocks = (text: string): string => text.replaceAll(/```[\s\S]*?```/g, '');

export function brokenLinks(pages: readonly SourceFile[], exists: (path: string) => boolean): string[] {
  const byPath = new Map(pages.map(({ path, text }) => [path, text]));
  return pages.flatMap(({ path, text }) =>
    [...withoutCode(text).matchAll(LINK)].flatMap(([, link]) => {
      const [file = '', place] = (link as string).split('#');
      if (/^[a-z]+:/.test(link as string)) return [];
      const target = file === '' ? path : posix.join(posix.dirname(path), file);
      if (!exists(target)) return [`${path}: ${link} is not there`];
      const page = byPath.get(target);
      return place === undefined || page === undefined || anchorsOf(page).has(place) ? [] : [`${path}: ${link} has no such heading`];
    }),
  );
}

/** Pages that no other page leads to. */
export function unlinked(pages: readonly SourceFile[], from: readonly string[]): string[] {
  const reached = new Set(from);
  const waiting = [...from];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const text = pages.find((page) => page.path === path)?.text ?? '';
    for (const [, link] of text.matchAll(LINK)) {
      const target = posix.join(posix.dirname(path), (link as string).split('#')[0] as string);
      if (!reached.has(target)) waiting.push(target);
      reached.add(target);
    }
  }
  return pages.map(({ path }) => path).filter((path) => !reached.has(path));
}
