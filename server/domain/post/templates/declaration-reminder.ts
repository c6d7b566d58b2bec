import { dayIn } from '../dates.ts';
import type { Language } from '../../words.ts';
import type { Template } from '../template.ts';
import type { Asking } from './declaration-asked.ts';

/** What is owed, as reminders call it. */
export const OWED: Readonly<Record<Language, Readonly<Record<Asking, string>>>> = {
  en: { yearly: 'Your yearly confirmation', 'nil-return': 'Your yearly nil return', 'taking-office': 'Your register of interests', 'carried-over': 'Your register of interests' },
  cy: { yearly: 'Eich cadarnhad blynyddol', 'nil-return': 'Eich dychweliad dim blynyddol', 'taking-office': 'Eich cofrestr buddiannau', 'carried-over': 'Eich cofrestr buddiannau' },
};

/** By the link that came with the request, where there was one. */
export const HOW: Readonly<Record<Language, (what: unknown) => string>> = {
  en: (what) => (what === 'yearly' || what === 'nil-return' ? 'Use the link in the mail that asked you for it, or sign in as you always do' : 'Sign in as you always do'),
  cy: (what) => (what === 'yearly' || what === 'nil-return' ? 'Defnyddiwch y ddolen yn y neges a ofynnodd amdano, neu mewngofnodwch fel arfer' : 'Mewngofnodwch fel arfer'),
};

export const declarationReminder: Template = {
  id: 'declaration-reminder',
  says: 'Reminds somebody of a declaration that falls due and has not come: 14, 21 and 26 days after its clock began',
  digest: true,
  ofRegister: true,
  // The next one would say it better.
  staleAfterHours: 5 * 24,
  words: ({ what, authority, until, basis, register }, language) => {
    const owed = OWED[language][what as Asking];
    const day = dayIn(String(until), language);
    return language === 'cy'
      ? {
          subject: `I’ch atgoffa: erbyn ${day}, ${authority}`,
          text: `${owed}: nid oes dim wedi cyrraedd ${authority} eto. ${basis === 'statute' ? 'Y gyfraith' : 'Cod y cyngor'} sy’n pennu’r diwrnod olaf: ${day}.\n\n${HOW.cy(what)}:\n\n${register}/declare\n\nOs ydych wedi’i ffeilio eisoes, ar bapur neu mewn man arall, dywedwch wrth y swyddog monitro.`,
        }
      : {
          subject: `Reminder: due by ${day}, ${authority}`,
          text: `${owed} has not come to ${authority} yet. The last day is ${day}; it is set by ${basis === 'statute' ? 'law' : 'the council’s code'}.\n\n${HOW.en(what)}:\n\n${register}/declare\n\nIf you have filed it already, on paper or elsewhere, tell the monitoring officer.`,
        };
  },
  example: { what: 'taking-office', authority: 'Wexmere District Council', until: '2026-06-05', basis: 'statute', register: 'https://register.example' },
};
