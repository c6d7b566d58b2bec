/** What becomes of a question to a service: a table, and nothing moves but along it. */
import type { Machine } from '../machine.ts';
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

export type InquiryMove = 'remind' | 'answer' | 'accept' | 'decline' | 'withdraw';

const SAID: Readonly<Record<InquiryState, string>> = {
  sent: 'This question has no answer yet',
  answered: 'This question was answered',
  accepted: 'The answer to this question was accepted',
  declined: 'The answer to this question was declined',
  withdrawn: 'This question was taken back',
};

export const INQUIRY: Machine<InquiryState, InquiryMove> = {
  begins: ['sent'],
  table: {
    sent: { remind: 'sent', answer: 'answered', withdraw: 'withdrawn' },
    answered: { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn' },
    accepted: {},
    declined: {},
    withdrawn: {},
  },
  refused: (from) => conflict(`is-${from}`, `${SAID[from]}; that cannot be done with it.`),
};
