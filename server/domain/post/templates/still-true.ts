import type { Language } from '../../words.ts';
import { dayIn } from '../dates.ts';
import type { MailData, Template } from '../template.ts';

/** For how long an account-free link is good: a late answer is still one. */
const DAYS = 60;
export const STILL_TRUE_LINK = { purpose: 'answer', kind: 'attestation', minutes: DAYS * 24 * 60 } as const;

export const HOW_TO_ANSWER: Readonly<Record<Language, string>> = {
  en: `No account is needed. The link is good for ${DAYS} days, and until all of it is answered; opening it does nothing yet. If it stops working, sign in as you always do, or ask the monitoring officer.\n\nIf this is not meant for you, leave the link alone and tell the monitoring officer.`,
  cy: `Nid oes angen cyfrif. Mae’r ddolen yn gweithio am ${DAYS} diwrnod, a hyd nes y bydd y cyfan wedi’i ateb; nid yw ei hagor yn gwneud dim ynddo’i hun. Os bydd yn peidio â gweithio, mewngofnodwch fel arfer, neu gofynnwch i’r swyddog monitro.\n\nOs nad i chi y bwriadwyd hyn, gadewch lonydd i’r ddolen a dywedwch wrth y swyddog monitro.`,
};

/** How many, and no name of a body: a mailbox is not the register. */
export const linesIn: Readonly<Record<Language, (count: MailData[string] | undefined) => string>> = {
  en: (count) => (count === 1 ? 'one line' : `${count} lines`),
  cy: (count) => (count === 1 ? 'un llinell' : `${count} llinell`),
};

export const stillTrue: Template = {
  id: 'still-true',
  says: 'Once a year to whoever answers for roles: are they still true? With a link to say so that needs no account',
  digest: false,
  ofRegister: true,
  staleAfterHours: 28 * 24,
  link: STILL_TRUE_LINK,
  words: ({ authority, count, until, link }, language) =>
    language === 'cy'
      ? {
          subject: `A yw hyn yn dal yn wir? ${authority}`,
          text: `Mae ${authority} yn gofyn unwaith y flwyddyn i’r rhai sy’n atebol am ei rolau tuag at gyrff a yw’r hyn a gofnodwyd yn dal yn wir. I chi edrych arni: ${linesIn.cy(count)}. Atebwch erbyn ${dayIn(String(until), 'cy')}; bydd yr hyn nad yw neb yn ei ateb yn cael ei ddangos fel heb ei gadarnhau.\n\n${link}\n\n${HOW_TO_ANSWER.cy}`,
        }
      : {
          subject: `Is this still true? ${authority}`,
          text: `${authority} asks those who answer for its roles towards bodies once a year whether what is recorded is still true. For you to look at: ${linesIn.en(count)}. Please answer by ${dayIn(String(until), 'en')}; what nobody answers is shown as unconfirmed.\n\n${link}\n\n${HOW_TO_ANSWER.en}`,
        },
  example: { authority: 'Wexmere District Council', count: 5, until: '2026-10-28', link: 'https://register.example/still-true#…' },
};
