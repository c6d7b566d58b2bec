/** What the page of the post shows of a mail: where it stands, and nothing of what it says. */
import { Type, type Static } from 'typebox';
import type { Machine } from '../machine.ts';
import { conflict } from '../problem.ts';
import { Id, nullable, oneOf } from '../schema.ts';

/**
 * `queued` waits or is tried again; `sent` was taken by the mail server; `bounced` it refused for good; `failed` was given up after three days;
 * `dropped` had nobody to go to, or came too late to be of use.
 */
export const MAIL_STATES = ['queued', 'sent', 'bounced', 'failed', 'dropped'] as const;
export type MailState = (typeof MAIL_STATES)[number];

export type MailMove = 'send' | 'refuse' | 'give-up' | 'drop' | 'retry';
export const MAIL: Machine<MailState, MailMove> = {
  begins: ['queued'],
  table: {
    queued: { send: 'sent', refuse: 'bounced', 'give-up': 'failed', drop: 'dropped', retry: 'queued' },
    sent: {},
    bounced: { retry: 'queued' },
    failed: { retry: 'queued' },
    dropped: {},
  },
  refused: (from) => conflict(`is-${from}`, `This mail is ${from}; it cannot be sent again.`),
};

export const MailLine = Type.Object({
  id: Id,
  template: Type.String(),
  /** Empty where it tells something of a council's register. */
  to: Type.String(),
  state: oneOf(MAIL_STATES),
  attempts: Type.Integer(),
  createdAt: Type.String(),
  /** Not before. */
  dueAt: Type.String(),
  settledAt: nullable(Type.String()),
  answer: nullable(Type.String()),
});
export type MailLine = Static<typeof MailLine>;

/** RFC 3463: "550 5.1.1". What a server says beside often names the address. */
const CODES = /^(?:[^\d]*: )?\d{3}(?:[ -]\d\.\d{1,3}\.\d{1,3})?(?= |$)/;

export const withoutAddress = (line: MailLine): MailLine => ({ ...line, to: '', answer: line.answer === null ? null : (CODES.exec(line.answer)?.[0] ?? null) });
