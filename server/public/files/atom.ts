/** A feed as Atom (RFC 4287), in pages as RFC 5005 §3 has them. */
import type { Feed, FeedEntry } from './feed.ts';

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' };

/** What XML 1.0 cannot hold in any form, and would make the whole feed unreadable, is left out. */
const UNFIT = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
export const xml = (text: string): string => text.replaceAll(UNFIT, '').replaceAll(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);

const link = (rel: string, href: string, type: string): string => `  <link rel="${rel}" type="${type}" href="${xml(href)}"/>`;

const ATOM = 'application/atom+xml';

const entry = ({ id, title, content, at, page }: FeedEntry): string =>
  ['  <entry>', `    <id>${id}</id>`, `    <title>${xml(title)}</title>`, `    <updated>${at}</updated>`, `    <published>${at}</published>`, `    <link rel="alternate" type="text/html" href="${xml(page)}"/>`, `    <content type="text">${xml(content)}</content>`, '  </entry>'].join('\n');

export function atomOf({ id, title, author, language, page, self, first, previous, next, updated, entries }: Feed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `  <id>${id}</id>`,
    `  <title>${xml(title)}</title>`,
    `  <updated>${updated}</updated>`,
    `  <author><name>${xml(author)}</name></author>`,
    link('self', self, ATOM),
    link('alternate', page, 'text/html'),
    link('first', first, ATOM),
    ...(previous === undefined ? [] : [link('previous', previous, ATOM)]),
    ...(next === undefined ? [] : [link('next', next, ATOM)]),
    ...entries.map(entry),
    '</feed>',
    '',
  ].join('\n');
}
