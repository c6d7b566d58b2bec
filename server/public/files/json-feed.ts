/** A feed as JSON Feed 1.1. */
import type { Feed } from './feed.ts';

export const jsonFeedOf = ({ title, author, language, page, self, next, entries }: Feed): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: page,
    feed_url: self,
    ...(next !== undefined && { next_url: next }),
    language: language === 'cy' ? 'cy' : 'en-GB',
    authors: [{ name: author }],
    items: entries.map((entry) => ({ id: entry.id, url: entry.page, title: entry.title, content_text: entry.content, date_published: entry.at, date_modified: entry.at })),
  });
