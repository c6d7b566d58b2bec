import type { Template } from '../template.ts';

/** That an answer waits, and nothing of what it says. */
export const inquiryAnswered: Template = {
  id: 'inquiry-answered',
  says: 'To those who keep the register: that a service answered, and its answer waits to be accepted',
  digest: true,
  ofRegister: true,
  words: ({ authority, register }, language) =>
    language === 'cy'
      ? {
          subject: `Atebodd gwasanaeth, ${authority}`,
          text: `Mae gwasanaeth yn ${authority} wedi ateb yr hyn a ofynnwyd iddo. Nid oes dim wedi’i gofnodi eto: mae’r ateb yn aros i chi ei dderbyn.\n\n${register}/inquiries`,
        }
      : {
          subject: `A service answered, ${authority}`,
          text: `A service of ${authority} answered what it was asked. Nothing is recorded yet: the answer waits for you to accept it.\n\n${register}/inquiries`,
        },
  example: { authority: 'Wexmere District Council', register: 'https://register.example' },
};
