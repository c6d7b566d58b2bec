import { dayIn } from '../dates.ts';
import type { Template } from '../template.ts';
import { HOW_TO_ANSWER, linesIn, STILL_TRUE_LINK } from './still-true.ts';

export const stillTrueReminder: Template = {
  id: 'still-true-reminder',
  says: 'Reminds whoever answers for roles, once, 14 days after they were asked whether these are still true, of what they have not answered',
  digest: false,
  ofRegister: true,
  staleAfterHours: 14 * 24,
  link: STILL_TRUE_LINK,
  words: ({ authority, count, until, link }, language) =>
    language === 'cy'
      ? {
          subject: `I’ch atgoffa: a yw hyn yn dal yn wir? ${authority}`,
          text: `Bythefnos yn ôl gofynnodd ${authority} i chi a yw’r hyn a gofnodwyd o’i rolau yn dal yn wir. Heb ei ateb: ${linesIn.cy(count)}. Atebwch erbyn ${dayIn(String(until), 'cy')}; wedyn dangosir ei fod heb ei gadarnhau.\n\n${link}\n\n${HOW_TO_ANSWER.cy}`,
        }
      : {
          subject: `Reminder: is this still true? ${authority}`,
          text: `A fortnight ago ${authority} asked you whether what is recorded of its roles is still true. Not answered yet: ${linesIn.en(count)}. Please answer by ${dayIn(String(until), 'en')}; after that it is shown as unconfirmed.\n\n${link}\n\n${HOW_TO_ANSWER.en}`,
        },
  example: { authority: 'Wexmere District Council', count: 2, until: '2026-10-28', link: 'https://register.example/still-true#…' },
};
