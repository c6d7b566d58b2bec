/** Everything that happened in a file, in order: one shape for all, of which each kind fills what it has. */
import { Type, type Static } from 'typebox';
import { SourceReply } from '../conflicts/conflict.ts';
import { Id, nullable, oneOf, optional, PeriodSchema } from '../schema.ts';

export const ITEM_KINDS = ['finding', 'act', 'concern', 'assignment', 'note', 'document', 'question', 'answer', 'recommendation', 'safeguard', 'verification', 'decision', 'body-reply'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/**
 * How much of a file somebody sees: `whole` works on it, `reasons` reads decisions with their internal reasons, `seen` sees the overlap and what was
 * decided, `asked` nothing but the questions that were put to them.
 */
const FILE_SIGHTS = ['whole', 'reasons', 'seen', 'asked'] as const;
export type FileSight = (typeof FILE_SIGHTS)[number];

const Who = Type.Object({ account: Id, name: nullable(Type.String()) });
const Person = Type.Object({ id: Id, name: nullable(Type.String()) });
const words = optional(nullable(Type.String()));

/** As it stood on the day of the decision. */
const DecidedUnder = Type.Object({ id: Type.String(), version: Type.Integer(), title: Type.String(), why: Type.String(), sources: Type.Array(SourceReply), guidance: nullable(Type.Object({ id: Type.String(), title: Type.String() })) });
export type DecidedUnder = Static<typeof DecidedUnder>;

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
  reference: words,
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
  rule: optional(DecidedUnder),
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
  /** Of a reply of a body: in whose name. */
  repliedBy: words,
  /** Of an act of enforcing: as was stated, whether whoever acted was connected with the body. */
  tie: optional(Type.String()),
  /** Of a document. */
  title: words,
  url: words,
  date: words,
  sha256: words,
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
  const settled = new Map(items.filter(({ what }) => what === 'body-reply').map(({ id, version, state }) => [id, { version, state }]));
  const publishedReply = ({ id, version }: FileItem): boolean => settled.get(id)?.version === version && settled.get(id)?.state === 'published';
  const made = new Set(items.filter(({ what, state }) => what === 'decision' && state === 'made').map(({ id }) => id));
  return items.flatMap((item): FileItem[] => {
    const { at, what, id, version, who, state } = item;
    if (what === 'finding') return [item];
    // What is published beside it everybody reads, and by whose hand it came there nobody needs to.
    if (what === 'body-reply') return publishedReply(item) ? [{ at, what, id, version, who: null, state: 'published', text: item.text ?? null, repliedBy: item.repliedBy ?? null }] : [];
    if (what === 'recommendation' || what === 'act' || what === 'safeguard' || what === 'verification') return sight === 'reasons' ? [item] : [];
    if (what === 'decision' && sight === 'seen') {
      // A proposal that nobody agreed to is no decision.
      if (!made.has(id) || state === 'proposed') return [];
      return [{ at, what, id, version, who, state: state as string, disposition: item.disposition as string, class: item.class as string, publicReason: item.publicReason ?? null, reviewOn: item.reviewOn ?? null }];
    }
    if (what === 'decision') return [item];
    return [];
  });
}
