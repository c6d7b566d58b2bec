import { dayIn } from '../dates.ts';
import type { Template } from '../template.ts';
import type { Asking } from './declaration-asked.ts';
import { HOW, OWED } from './declaration-reminder.ts';

/** That the day has passed, and how to mend it. What follows in law is said by nobody in a mail. */
export const declarationLate: Template = {
  id: 'declaration-late',
  says: 'Tells somebody that the last day for a declaration has passed: on the day after it, and once more a week later',
  digest: true,
  ofRegister: true,
  staleAfterHours: 6 * 24,
  words: ({ what, authority, until, basis, register }, language) => {
    const owed = OWED[language][what as Asking];
    const day = dayIn(String(until), language);
    return language === 'cy'
      ? {
          subject: `Yn hwyr: yr oedd yn ddyledus erbyn ${day}, ${authority}`,
          text: `${owed}: nid oes dim wedi cyrraedd ${authority}. Y diwrnod olaf oedd ${day}, a bennwyd gan ${basis === 'statute' ? 'y gyfraith' : 'god y cyngor'}.\n\nFfeiliwch yn awr: cofnodir bod hyn yn hwyr, ac ni wrthodir dim. ${HOW.cy(what)}:\n\n${register}/declare\n\nOs ydych wedi’i ffeilio eisoes, ar bapur neu mewn man arall, dywedwch wrth y swyddog monitro.`,
        }
      : {
          subject: `Late: it was due by ${day}, ${authority}`,
          text: `${owed} has not come to ${authority}. The last day was ${day}, set by ${basis === 'statute' ? 'law' : 'the council’s code'}.\n\nFile it now: that it is late is recorded, and it is not refused. ${HOW.en(what)}:\n\n${register}/declare\n\nIf you have filed it already, on paper or elsewhere, tell the monitoring officer.`,
        };
  },
  example: { what: 'taking-office', authority: 'Wexmere District Council', until: '2026-06-05', basis: 'statute', register: 'https://register.example' },
};
