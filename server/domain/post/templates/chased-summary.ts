import type { MailData, Template } from '../template.ts';

const line = (says: string, names: MailData[string] | undefined): string[] => (typeof names === 'string' ? [`${says} ${names}`] : []);

/** To those who keep the register, who see all of this there. Who owes something is told; what anybody declared is not. */
export const chasedSummary: Template = {
  id: 'chased-summary',
  says: 'To those who keep a register, at most once a day: how many were asked and reminded, who is late, and who has no address for mail',
  digest: true,
  ofRegister: true,
  staleAfterHours: 3 * 24,
  words: ({ authority, asked, reminded, told, overdue, escalated, unreachable, register }, language) =>
    language === 'cy'
      ? {
          subject: `Pwy a atgoffwyd o’u datganiadau: ${authority}`,
          text: [
            `Ers y crynodeb diwethaf: gofynnwyd i ${asked}, atgoffwyd ${reminded}, a dywedwyd wrth ${told} fod y diwrnod olaf wedi mynd heibio.`,
            ...line('Yn hwyr ers wythnos, ac i chi ymdrin ag ef:', escalated),
            ...line('Yn hwyr:', overdue),
            ...line('Heb gyfeiriad post, felly gofynnwch iddynt eich hun:', unreachable),
            `Mae’r cyfan yn y gofrestr:\n\n${register}/declarations`,
          ].join('\n\n'),
        }
      : {
          subject: `Who was reminded of their declarations: ${authority}`,
          text: [
            `Since the last summary: asked ${asked}, reminded ${reminded}, and told ${told} that the last day has passed.`,
            ...line('Late for a week, and for you to follow up:', escalated),
            ...line('Late:', overdue),
            ...line('Without an address for mail, so ask them yourself:', unreachable),
            `All of it is in the register:\n\n${register}/declarations`,
          ].join('\n\n'),
        },
  example: { authority: 'Wexmere District Council', asked: 3, reminded: 12, told: 2, overdue: 'A. Member, B. Member', escalated: 'C. Member', unreachable: 'D. Member', register: 'https://register.example' },
};
