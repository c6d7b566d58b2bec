/** An entry of a log: what happened, by whom, and the fact rows as written. */
import { Type, type Static } from 'typebox';
import { canonical, type Json } from './canonical.ts';
import { nullable, optional } from '../schema.ts';

const Hex = Type.String({ pattern: '^[0-9a-f]{64}$' });

/** In place of the event, where an entry is not the reader's to see: its name would tell how much is withheld, and when it was opened. */
export const HIDDEN = 'hidden';

/** `actor`, `subject` and `data` are null together, and `event` is `hidden`, where they are not the reader's to see: the entry stands, and its leaf with it. */
export const Entry = Type.Object({
  index: Type.Integer(),
  at: Type.String(),
  actor: nullable(Type.String()),
  event: Type.String(),
  v: Type.Integer(),
  subject: nullable(Type.String()),
  data: Type.Unknown(),
  leaf: Hex,
});

export interface EntryContent {
  readonly index: number;
  readonly at: string;
  readonly actor: string;
  readonly event: string;
  readonly v: number;
  readonly subject: string;
  readonly data: Json;
}

/**
 * The text that a leaf is the hash of: RFC 8785 of the entry without `leaf`. `data` is canonical already, so the members are put together
 * in their order (actor, at, data, event, index, subject, v) without walking it again.
 */
export function leafText(entry: Omit<EntryContent, 'data'>, canonicalData: string): string {
  return `{"actor":${canonical(entry.actor)},"at":${canonical(entry.at)},"data":${canonicalData},"event":${canonical(entry.event)},"index":${entry.index},"subject":${canonical(entry.subject)},"v":${entry.v}}`;
}

export const Head = Type.Object({ log: Type.String(), size: Type.Integer(), root: Hex, at: Type.String(), signature: optional(Type.String()) });
export type Head = Static<typeof Head>;
export const LogLine = Type.Object({ log: Type.String(), title: Type.String(), size: Type.Integer(), root: Hex, at: Type.String() });
export const InclusionProof = Type.Object({ index: Type.Integer(), size: Type.Integer(), leaf: Hex, path: Type.Array(Hex) });
export const ConsistencyProof = Type.Object({ first: Type.Integer(), second: Type.Integer(), path: Type.Array(Hex) });
export const EntryList = Type.Object({ items: Type.Array(Entry), next: nullable(Type.String()) });
