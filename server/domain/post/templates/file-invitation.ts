import type { Template } from '../template.ts';

/** Neither the body nor what is found: a mailbox is not the register. */
export const fileInvitation: Template = {
  id: 'file-invitation',
  says: 'To the monitoring officer of another council, who is asked to decide one file',
  digest: false,
  ofRegister: true,
  words: ({ register, authority, until, conflict }, language) =>
    language === 'cy'
      ? {
          subject: `Gofynnir i chi benderfynu ar un ffeil: ${authority}`,
          text: `Mae ${authority} yn gofyn i chi, fel swyddog monitro cyngor arall, benderfynu ar un ffeil, am fod pawb yno a allai ei phenderfynu yn gysylltiedig â’r mater.\n\nI’w gweld, mewngofnodwch fel arfer ac agorwch:\n\n${register}/conflicts/${conflict}\n\nGallwch weld y ffeil hon, a dim arall o’u cofrestr, tan ${until}.`,
        }
      : {
          subject: `You are asked to decide one file: ${authority}`,
          text: `${authority} asks you, as the monitoring officer of another council, to decide one file, because everybody there who could decide it is connected with the matter.\n\nTo see it, sign in as you always do and open:\n\n${register}/conflicts/${conflict}\n\nYou can see this file, and nothing else of their register, until ${until}.`,
        },
  example: { register: 'https://register.example', authority: 'Wexmere District Council', until: '2026-12-31', conflict: '0199a3b4-0000-7000-8000-000000000000' },
};
