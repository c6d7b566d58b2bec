/** What becomes of a question to a service: a table, and nothing moves but along it. */
import { conflict } from '../problem.ts';
import type { Words } from '../words.ts';

const words = (en: string, cy: string): Words => ({ en, cy });

export const INQUIRY_STATES = {
  sent: words('asked; no answer yet', 'gofynnwyd; dim ateb eto'),
  answered: words('answered; waits to be accepted', 'atebwyd; yn aros i’w dderbyn'),
  accepted: words('accepted', 'derbyniwyd'),
  declined: words('not taken into the register', 'heb ei dderbyn i’r gofrestr'),
  withdrawn: words('taken back', 'tynnwyd yn ôl'),
} as const satisfies Record<string, Words>;
export type InquiryState = keyof typeof INQUIRY_STATES;

export const INQUIRY_MOVES = ['remind', 'answer', 'accept', 'decline', 'withdraw'] as const;
export type InquiryMove = (typeof INQUIRY_MOVES)[number];

const TABLE: Readonly<Record<InquiryState, Readonly<Partial<Record<InquiryMove, InquiryState>>>>> = {
  sent: { remind: 'sent', answer: 'answered', withdraw: 'withdrawn' },
  answered: { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn' },
  accepted: {},
  declined: {},
  withdrawn: {},
};

const SAID: Readonly<Record<InquiryState, string>> = {
  sent: 'This question has no answer yet',
  answered: 'This question was answered',
  accepted: 'The answer to this question was accepted',
  declined: 'The answer to this question was declined',
  withdrawn: 'This question was taken back',
};

/** The state that it is in then. */
export function moved(from: InquiryState, move: InquiryMove): InquiryState {
  const to = TABLE[from][move];
  if (!to) throw conflict(`is-${from}`, `${SAID[from]}; that cannot be done with it.`);
  return to;
}
