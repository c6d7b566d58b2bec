import type { Template } from '../template.ts';

/** That a file is theirs, and neither what it is about nor of whom: a mailbox is not the register. */
export const fileAssigned: Template = {
  id: 'file-assigned',
  says: 'To somebody to whom a file was given: that it waits for them',
  digest: true,
  ofRegister: true,
  words: ({ authority, conflict, register }, language) =>
    language === 'cy'
      ? {
          subject: `Rhoddwyd ffeil i chi, ${authority}`,
          text: `Rhoddwyd ffeil o gofrestr ${authority} i chi weithio arni.\n\nI’w gweld, mewngofnodwch fel arfer:\n\n${register}/conflicts/${conflict}`,
        }
      : {
          subject: `A file was given to you, ${authority}`,
          text: `A file of the register of ${authority} was given to you to work on.\n\nTo see it, sign in as you always do:\n\n${register}/conflicts/${conflict}`,
        },
  example: { authority: 'Wexmere District Council', conflict: '0198c0de-7a11-7000-8000-00000000c0de', register: 'https://register.example' },
};
