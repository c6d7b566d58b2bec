import type { Language } from '../../words.ts';
import { dayIn } from '../dates.ts';
import type { MailData, Template } from '../template.ts';

/** The same as the link's. */
const DAYS = 30;

const until = ({ until: day }: MailData, language: Language): string => dayIn(String(day), language);

/** Whom it is about, what is asked, and what is known, stands on the page alone: a mailbox is not the register. */
export const inquiry: Template = {
  id: 'inquiry',
  says: 'To the officer who knows: asks what their service does with a body, with a link to answer that needs no account',
  digest: false,
  ofRegister: true,
  staleAfterHours: DAYS * 24,
  link: { purpose: 'answer', kind: 'inquiry', minutes: DAYS * 24 * 60 },
  words: (data, language) =>
    language === 'cy'
      ? {
          subject: `${data['again'] ? 'Nodyn atgoffa: tri' : 'Tri'} chwestiwn oddi wrth swyddog monitro ${data['authority']}`,
          text: `Mae swyddog monitro ${data['authority']} yn gofyn beth mae eich gwasanaeth yn ei wneud gyda corff y mae’r cyngor yn delio ag ef, drosto neu iddo. Tri chwestiwn ydyw, a llai na dwy funud. Atebwch erbyn ${until(data, 'cy')}.\n\n${data['link']}\n\nNid oes angen cyfrif. Mae’r ddolen yn gweithio am ${DAYS} diwrnod, am un ateb; nid yw ei hagor yn gwneud dim ynddo’i hun. Os nad chi yw’r un sy’n gwybod, dywedwch hynny yno, a phwy a allai wybod.\n\nEr mwyn bod yn siŵr bod hyn yn ddilys, gofynnwch i’r swyddog monitro drwy ffordd sy’n hysbys i chi.`,
        }
      : {
          subject: `${data['again'] ? 'Reminder: three' : 'Three'} questions from the monitoring officer of ${data['authority']}`,
          text: `The monitoring officer of ${data['authority']} asks what your service does with, for or to a body that the council deals with. It is three questions, and less than two minutes. Please answer by ${until(data, 'en')}.\n\n${data['link']}\n\nNo account is needed. The link works for ${DAYS} days, for one answer; opening it does nothing yet. If you are not the one who knows, say so there, and who might.\n\nTo be sure that this is genuine, ask the monitoring officer by a way that you know.`,
        },
  example: { authority: 'Wexmere District Council', until: '2026-11-16', again: 0, link: 'https://register.example/ask#…' },
};
