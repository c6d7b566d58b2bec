import { dateInWords } from '../../conflicts/explain.ts';
import type { Template } from '../template.ts';

/** Not who, nor what for: a mailbox is not the register, and somebody else may read it. */
export const detailRead: Template = {
  id: 'detail-read',
  says: 'To the person concerned, when somebody opened detail about them that the public copy leaves out',
  digest: true,
  ofRegister: true,
  words: ({ on, at, register }, language) => {
    const day = dateInWords(String(on), language);
    return language === 'cy'
      ? {
          subject: 'Agorodd rhywun fanylion amdanoch nad ydynt yn y copi cyhoeddus',
          text: `Ar ${day} am ${at} agorodd rhywun fanylion amdanoch nad ydynt yn y copi cyhoeddus o’r gofrestr. Cofnodwyd pwy oedd a pham.\n\nI’w weld, mewngofnodwch fel arfer ac agorwch:\n\n${register}/account\n\nOs nad ydych yn deall pam, gofynnwch i’r swyddog monitro.`,
        }
      : {
          subject: 'Somebody opened detail about you that the public copy leaves out',
          text: `On ${day} at ${at} somebody opened detail about you that the public copy of the register leaves out. Who it was, and why, is recorded.\n\nTo see it, sign in as you always do and open:\n\n${register}/account\n\nIf you do not understand why, ask the monitoring officer.`,
        };
  },
  example: { on: '2026-05-03', at: '14:02', register: 'https://register.example' },
};
