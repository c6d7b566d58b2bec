/** A notice to a body: what is and will be published about it, and its reply, which stands beside that. */
import { Type, type Static } from 'typebox';
import { Email } from '../accounts/account.ts';
import { CivilDate, Gss, Id, line, Name, Note, nullable, oneOf, optional, PeriodSchema, strict } from '../schema.ts';
import { CONFLICT_CLASSES, keys } from '../vocabulary.ts';
import { NOTICE_STATES } from './states.ts';

/** So long a link is good, and so far off a day for the reply can be. */
export const LINK_DAYS = 60;
export const DEFAULT_DAYS = 14;

const LANGUAGES = ['en', 'cy'] as const;

/** `text`: the words that the council means to publish. */
export const NewNotice = strict({ authority: Id, mutual: Id, conflict: optional(Id), email: Email, text: optional(Note), dueOn: optional(CivilDate), language: optional(oneOf(LANGUAGES)) });
export type NewNotice = Static<typeof NewNotice>;

export const SettleNotice = strict({ publish: Type.Boolean(), reason: optional(Note) });
export type SettleNotice = Static<typeof SettleNotice>;
export const WithdrawNotice = strict({ reason: Note });

/** To those who prepare files. What is null was not said, or was destroyed. */
export const Notice = Type.Object({
  id: Id,
  version: Type.Integer(),
  authority: Gss,
  mutual: Id,
  mutualName: nullable(Type.String()),
  conflict: nullable(Id),
  email: nullable(Type.String()),
  text: nullable(Type.String()),
  reply: nullable(Type.String()),
  repliedBy: nullable(Type.String()),
  /** Why the reply is not published, or why the notice was taken back. */
  reason: nullable(Type.String()),
  sentOn: Type.String(),
  dueOn: Type.String(),
  repliedOn: nullable(Type.String()),
  state: oneOf(keys(NOTICE_STATES)),
  stateTitle: Type.String(),
  /** Nobody has replied, and the day for it is over. */
  overdue: Type.Boolean(),
  recordedAt: Type.String(),
});
export type Notice = Static<typeof Notice>;

/** As it stands beside what is published. */
export const PublishedReply = Type.Object({ text: Type.String(), by: nullable(Type.String()), on: Type.String() });
export type PublishedReply = Static<typeof PublishedReply>;

const Token = line(100, 0);
export const LookNotice = strict({ token: Token });
export const ReplyToNotice = strict({ token: Token, text: Note, name: Name });
export type ReplyToNotice = Static<typeof ReplyToNotice>;

const overlap = { title: Type.String(), explanation: Type.String(), periods: Type.Array(PeriodSchema), live: Type.Boolean(), about: Type.Boolean() };

/** What a body is shown by its link: what everybody reads of it today, what everybody will, and the words that are meant to stand there. */
export const NoticeShown = Type.Object({
  authority: Gss,
  authorityName: Type.String(),
  mutualName: Type.String(),
  state: oneOf(keys(NOTICE_STATES)),
  dueOn: Type.String(),
  /** Of the link. */
  expiresAt: Type.String(),
  text: nullable(Type.String()),
  /** Whether it is about one overlap, which is marked `about`, or about all that is said of the body. */
  ofOverlap: Type.Boolean(),
  roles: Type.Array(Type.Object({ title: Type.String(), unit: nullable(Type.String()), period: PeriodSchema })),
  statements: Type.Array(Type.Object({ title: Type.String(), period: PeriodSchema })),
  overlaps: Type.Array(Type.Object({ ...overlap, class: oneOf(keys(CONFLICT_CLASSES)), decided: Type.Boolean(), publicReason: nullable(Type.String()), stateTitle: Type.String() })),
  /** `on`: the first day on which everybody reads it, where nobody decides before. */
  coming: Type.Array(Type.Object({ ...overlap, on: Type.String() })),
  /** Of the body, as it was sent. */
  reply: nullable(PublishedReply),
  /** In which the mail was written. */
  language: oneOf(LANGUAGES),
});
export type NoticeShown = Static<typeof NoticeShown>;

export const ReplyTaken = Type.Object({ state: oneOf(keys(NOTICE_STATES)), reply: PublishedReply });
export type ReplyTaken = Static<typeof ReplyTaken>;

