/** Everything that happened in a file, in order: one shape for all, of which each kind fills what it has. */
import { Type, type Static } from 'typebox';
import { Id, nullable, oneOf, optional, PeriodSchema } from '../schema.ts';

export const ITEM_KINDS = ['finding', 'concern', 'assignment', 'note', 'question', 'answer', 'recommendation', 'safeguard', 'verification', 'decision'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/**
 * How much of a file somebody sees: `whole` works on it, `reasons` reads decisions with their internal reasons, `seen` sees the overlap and what was
 * decided, `asked` nothing but the questions that were put to them.
 */
export const FILE_SIGHTS = ['whole', 'reasons', 'seen', 'asked'] as const;
export type FileSight = (typeof FILE_SIGHTS)[number];

const Who = Type.Object({ account: Id, name: nullable(Type.String()) });
const Person = Type.Object({ id: Id, name: nullable(Type.String()) });
const words = optional(nullable(Type.String()));

export const FileItem = Type.Object({
  at: Type.String(),
  what: oneOf(ITEM_KINDS),
  id: Id,
  version: Type.Integer(),
  /** Null where no human being did it, or where who it was is not told. */
  who: nullable(Who),
  state: optional(Type.String()),
  /** Of a note, a question, an answer, a concern. */
  text: words,
  person: optional(Person),
  question: optional(Id),
  reference: optional(Type.String()),
  capacity: optional(Type.String()),
  /** Of a finding. */
  periods: optional(Type.Array(PeriodSchema)),
  severity: optional(Type.Integer()),
  ruleVersion: optional(Type.Integer()),
  /** Of a recommendation or decision. */
  disposition: optional(Type.String()),
  class: optional(Type.String()),
  reason: words,
  publicReason: words,
  observer: words,
  steps: words,
  legalAdvice: optional(Type.Boolean()),
  referredTo: words,
  reviewOn: words,
  second: optional(nullable(Who)),
  /** Of a safeguard, and of a test of one. */
  kind: optional(Type.String()),
  description: words,
  owner: optional(nullable(Person)),
  period: optional(PeriodSchema),
  testEveryMonths: optional(Type.Integer()),
  safeguard: optional(Id),
  on: optional(Type.String()),
  outcome: optional(Type.String()),
  evidence: words,
  /** Of an assignment. */
  assigned: optional(nullable(Who)),
});
export type FileItem = Static<typeof FileItem>;

/** What is put into a file at the same instant stands in the order in which one follows from the other. */
const ORDER = new Map<string, number>(ITEM_KINDS.map((kind, i) => [kind, i]));
export const inOrder = (items: readonly FileItem[]): FileItem[] =>
  [...items].sort((a, b) => (a.at === b.at ? (ORDER.get(a.what) ?? 0) - (ORDER.get(b.what) ?? 0) || (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));

/** What somebody sees of it, their own questions apart, which everybody sees who was asked. */
export function seenOf(sight: FileSight, items: readonly FileItem[]): FileItem[] {
  if (sight === 'whole') return [...items];
  if (sight === 'asked') return [];
  const made = new Set(items.filter(({ what, state }) => what === 'decision' && state === 'made').map(({ id }) => id));
  return items.flatMap((item): FileItem[] => {
    const { at, what, id, version, who, state } = item;
    if (what === 'finding') return [item];
    if (what === 'recommendation' || what === 'safeguard' || what === 'verification') return sight === 'reasons' ? [item] : [];
    if (what === 'decision' && sight === 'seen') {
      // A proposal that nobody agreed to is no decision.
      if (!made.has(id) || state === 'proposed') return [];
      return [{ at, what, id, version, who, state: state as string, disposition: item.disposition as string, class: item.class as string, publicReason: item.publicReason ?? null, reviewOn: item.reviewOn ?? null }];
    }
    if (what === 'decision') return [item];
    return [];
  });
}
