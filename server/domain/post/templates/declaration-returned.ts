import type { Template } from '../template.ts';

/** That a question waits, and neither the question nor what was declared: a mailbox is not the register. */
export const declarationReturned: Template = {
  id: 'declaration-returned',
  says: 'To whoever filed a declaration: that it came back with a question',
  digest: false,
  ofRegister: true,
  words: ({ number, authority, register }, language) =>
    language === 'cy'
      ? {
          subject: `Mae cwestiwn am eich datganiad rhif ${number}, ${authority}`,
          text: `Mae gan swyddog monitro ${authority} gwestiwn am eich datganiad rhif ${number}. Mae’n dal i gyfrif fel un a ddaeth i law ar y diwrnod y’i ffeiliwyd.\n\nI weld y cwestiwn ac i ateb, mewngofnodwch fel arfer:\n\n${register}/declare\n\nOs na allwch fewngofnodi, gofynnwch i’r swyddog monitro.`,
        }
      : {
          subject: `A question about your declaration no. ${number}, ${authority}`,
          text: `The monitoring officer of ${authority} has a question about your declaration no. ${number}. It still counts as received on the day on which it was filed.\n\nTo see the question and to answer it, sign in as you always do:\n\n${register}/declare\n\nIf you cannot sign in, ask the monitoring officer.`,
        },
  example: { number: 1207, authority: 'Wexmere District Council', register: 'https://register.example' },
};
