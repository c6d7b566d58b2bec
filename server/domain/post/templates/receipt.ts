import { dayIn } from '../dates.ts';
import type { Template } from '../template.ts';

/** Its number and when, and nothing of what was declared nor of which kind it was: a mailbox is not the register. */
export const receipt: Template = {
  id: 'receipt',
  says: 'To whoever filed a declaration, or for whom a paper form was entered: that it was received, when, and its number',
  digest: false,
  ofRegister: true,
  words: ({ number, authority, on, at, register }, language) =>
    language === 'cy'
      ? {
          subject: `Derbyniwyd: rhif ${number}, ${authority}`,
          text: `Derbyniwyd eich datganiad i ${authority} ar ${dayIn(String(on), 'cy')} am ${at}. Ei rif yw ${number}.\n\nI weld y dderbynneb, a sut y gellir ei gwirio, mewngofnodwch fel arfer:\n\n${register}\n\nOs na wnaethoch ddatganiad, dywedwch wrth y swyddog monitro.`,
        }
      : {
          subject: `Received: no. ${number}, ${authority}`,
          text: `Your declaration to ${authority} was received on ${dayIn(String(on), 'en')} at ${at}. Its number is ${number}.\n\nTo see the receipt, and how it can be checked, sign in as you always do:\n\n${register}\n\nIf you made no declaration, tell the monitoring officer.`,
        },
  example: { number: 1207, authority: 'Wexmere District Council', on: '2026-05-03', at: '14:02', register: 'https://register.example' },
};
