import type { Language } from '../../words.ts';
import { dayIn } from '../dates.ts';
import type { MailData, MailWords, Template } from '../template.ts';

/** `yearly` and `nil-return` are confirmed by the link itself; the others need a form, so that their link leads to signing in. */
export type Asking = 'yearly' | 'nil-return' | 'taking-office' | 'carried-over';

type Say = (data: MailData) => MailWords;

/** For how long an account-free link is good. */
const DAYS = 30;

const by = ({ until }: MailData, language: Language): string =>
  typeof until !== 'string' ? '' : language === 'cy' ? ` Atebwch erbyn ${dayIn(until, 'cy')}.` : ` Please answer by ${dayIn(until, 'en')}.`;

/** A deadline of statute and one of a code are different things, and said so. */
const last = ({ until, basis }: MailData, language: Language): string => {
  if (typeof until !== 'string') return '';
  if (language === 'cy') return ` ${basis === 'statute' ? 'Y gyfraith' : 'Cod y cyngor'} sy’n pennu’r diwrnod olaf: ${dayIn(until, 'cy')}.`;
  return ` The last day is ${dayIn(until, 'en')}; it is set by ${basis === 'statute' ? 'law' : 'the council’s code'}.`;
};

const ONCE: Readonly<Record<Language, string>> = {
  en: `No account is needed. The link works once, for ${DAYS} days; opening it does nothing yet. If something has changed, sign in as you always do, or ask the monitoring officer for a form.\n\nIf this is not meant for you, leave the link alone and tell the monitoring officer.`,
  cy: `Nid oes angen cyfrif. Mae’r ddolen yn gweithio unwaith, am ${DAYS} diwrnod; nid yw ei hagor yn gwneud dim ynddo’i hun. Os oes rhywbeth wedi newid, mewngofnodwch fel arfer, neu gofynnwch i’r swyddog monitro am ffurflen.\n\nOs nad i chi y bwriadwyd hyn, gadewch lonydd i’r ddolen a dywedwch wrth y swyddog monitro.`,
};

const OTHERWISE: Readonly<Record<Language, string>> = {
  en: 'If you cannot sign in, ask the monitoring officer or the clerk for a form. If you have filed it already, on paper or elsewhere, tell them.',
  cy: 'Os na allwch fewngofnodi, gofynnwch i’r swyddog monitro neu’r clerc am ffurflen. Os ydych wedi’i ffeilio eisoes, ar bapur neu mewn man arall, dywedwch wrthynt.',
};

const ASKED: Readonly<Record<Language, Readonly<Record<Asking, Say>>>> = {
  en: {
    yearly: (data) => ({
      subject: `Does your register of interests still hold? ${data['authority']}`,
      text: `${data['authority']} asks everybody once a year whether what is registered of them still holds.${by(data, 'en')}\n\nTo look at it, and to say that nothing has changed, open:\n\n${data['link']}\n\n${ONCE.en}`,
    }),
    'nil-return': (data) => ({
      subject: `Have you anything to declare this year? ${data['authority']}`,
      text: `${data['authority']} asks its officers once a year whether there is anything to declare beyond what they have declared.${by(data, 'en')}\n\nTo say that there is nothing, open:\n\n${data['link']}\n\n${ONCE.en}`,
    }),
    'taking-office': (data) => ({
      subject: `Your register of interests: ${data['authority']}`,
      text: `You hold an office at ${data['authority']} for which a register of interests is asked for, and none has come yet.${last(data, 'en')}\n\nTo file it, sign in as you always do:\n\n${data['link']}\n\n${OTHERWISE.en}`,
    }),
    'carried-over': (data) => ({
      subject: `Please look through your register of interests: ${data['authority']}`,
      text: `What an older register of ${data['authority']} held of you was taken over. You have not confirmed it here yet.\n\nLook through it, and confirm it or change it. Sign in as you always do:\n\n${data['link']}\n\n${OTHERWISE.en}`,
    }),
  },
  cy: {
    yearly: (data) => ({
      subject: `A yw eich cofrestr buddiannau’n dal yn gywir? ${data['authority']}`,
      text: `Mae ${data['authority']} yn gofyn i bawb unwaith y flwyddyn a yw’r hyn a gofrestrwyd amdanynt yn dal yn gywir.${by(data, 'cy')}\n\nI edrych arno, ac i ddweud nad oes dim wedi newid, agorwch:\n\n${data['link']}\n\n${ONCE.cy}`,
    }),
    'nil-return': (data) => ({
      subject: `A oes gennych rywbeth i’w ddatgan eleni? ${data['authority']}`,
      text: `Mae ${data['authority']} yn gofyn i’w swyddogion unwaith y flwyddyn a oes rhywbeth i’w ddatgan y tu hwnt i’r hyn a ddatganwyd.${by(data, 'cy')}\n\nI ddweud nad oes dim, agorwch:\n\n${data['link']}\n\n${ONCE.cy}`,
    }),
    'taking-office': (data) => ({
      subject: `Eich cofrestr buddiannau: ${data['authority']}`,
      text: `Rydych yn dal swydd yn ${data['authority']} y gofynnir am gofrestr buddiannau ar ei chyfer, ac nid oes un wedi dod eto.${last(data, 'cy')}\n\nI’w ffeilio, mewngofnodwch fel arfer:\n\n${data['link']}\n\n${OTHERWISE.cy}`,
    }),
    'carried-over': (data) => ({
      subject: `Edrychwch drwy eich cofrestr buddiannau: ${data['authority']}`,
      text: `Trosglwyddwyd yr hyn yr oedd cofrestr hŷn ${data['authority']} yn ei ddal amdanoch. Nid ydych wedi’i gadarnhau yma eto.\n\nEdrychwch drwyddo, a’i gadarnhau neu ei newid. Mewngofnodwch fel arfer:\n\n${data['link']}\n\n${OTHERWISE.cy}`,
    }),
  },
};

/** What is owed and until when, and nothing of what is registered: a mailbox is not the register. */
export const declarationAsked: Template = {
  id: 'declaration-asked',
  says: 'Asks for a declaration: once a year whether what is registered still holds, with a link to say so that needs no account; after taking office, for the register itself',
  digest: false,
  ofRegister: true,
  // After that long its day is over.
  staleAfterHours: 28 * 24,
  link: { purpose: 'confirm', minutes: DAYS * 24 * 60 },
  words: (data, language) => ASKED[language][data['what'] as Asking](data),
  example: { what: 'yearly', authority: 'Wexmere District Council', until: '2026-06-16', basis: 'local-code', link: 'https://register.example/confirm#…' },
};
