import type { Template } from '../template.ts';

/** That a question waits, and neither the question nor the body that it is about: a mailbox is not the register. */
export const fileQuestion: Template = {
  id: 'file-question',
  says: 'To somebody whom a file is about, or who answers for one of its roles: that a question waits for them',
  digest: false,
  ofRegister: true,
  words: ({ authority, register }, language) =>
    language === 'cy'
      ? {
          subject: `Mae cwestiwn yn aros am eich ateb, ${authority}`,
          text: `Mae gan y rhai sy’n cadw cofrestr buddiannau ${authority} gwestiwn i chi am ffeil y maent yn gweithio arni.\n\nI’w weld ac i ateb, mewngofnodwch fel arfer:\n\n${register}/questions\n\nOs na allwch fewngofnodi, gofynnwch i’r swyddog monitro.`,
        }
      : {
          subject: `A question waits for your answer, ${authority}`,
          text: `Those who keep the register of interests of ${authority} have a question for you about a file that they are working on.\n\nTo see it and to answer, sign in as you always do:\n\n${register}/questions\n\nIf you cannot sign in, ask the monitoring officer.`,
        },
  example: { authority: 'Wexmere District Council', register: 'https://register.example' },
};
