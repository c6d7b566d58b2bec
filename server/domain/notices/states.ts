/** What becomes of a notice to a body: a table, and nothing moves but along it. */
import type { Machine } from '../machine.ts';
import { conflict } from '../problem.ts';
import type { Words } from '../words.ts';

const words = (en: string, cy: string): Words => ({ en, cy });

export const NOTICE_STATES = {
  sent: words('sent; no reply yet', 'anfonwyd; dim ateb eto'),
  replied: words('replied; the reply waits to be settled', 'atebwyd; mae’r ateb yn aros am benderfyniad'),
  published: words('the reply is published', 'cyhoeddwyd yr ateb'),
  withheld: words('the reply is not published', 'ni chyhoeddir yr ateb'),
  withdrawn: words('taken back', 'tynnwyd yn ôl'),
} as const satisfies Record<string, Words>;
export type NoticeState = keyof typeof NOTICE_STATES;

export type NoticeMove = 'remind' | 'reply' | 'publish' | 'withhold' | 'withdraw';

const CANNOT: Readonly<Record<NoticeState, string>> = {
  sent: 'The body has not replied yet: it can be reminded, or the notice taken back.',
  replied: 'The body has replied: the reply is published or not, or the notice taken back.',
  published: 'The reply is settled: it is published. It can only be settled the other way.',
  withheld: 'The reply is settled: it is not published. It can only be settled the other way.',
  withdrawn: 'This notice was taken back; nothing can be done with it any more.',
};

/** A reply can be replaced until somebody has settled it; then it can be settled the other way. */
export const NOTICE: Machine<NoticeState, NoticeMove> = {
  begins: ['sent'],
  table: {
    sent: { remind: 'sent', reply: 'replied', withdraw: 'withdrawn' },
    replied: { reply: 'replied', publish: 'published', withhold: 'withheld', withdraw: 'withdrawn' },
    published: { withhold: 'withheld' },
    withheld: { publish: 'published' },
    withdrawn: {},
  },
  refused: (from) => conflict(`is-${from}`, CANNOT[from]),
};
