/** A feed, as both of its forms tell it. */
import { sha256 } from '../../crypto.ts';

export interface FeedEntry {
  readonly id: string;
  readonly title: string;
  readonly content: string;
  readonly at: string;
  readonly page: string;
}

export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly author: string;
  readonly language: string;
  /** The page that it tells the changes of. */
  readonly page: string;
  readonly self: string;
  readonly first: string;
  readonly previous: string | undefined;
  readonly next: string | undefined;
  readonly updated: string;
  readonly entries: readonly FeedEntry[];
}

/** An id that follows from what it names and from nothing else, not even from the address of the register: UUID version 8 (RFC 9562 §5.8). */
export function urnOf(name: string): string {
  const hex = sha256(name);
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`;
}
