import type { Language } from '../../words.ts';
import { LINK_DAYS } from '../../notices/notice.ts';
import { dayIn } from '../dates.ts';
import type { MailData, MailWords, Template } from '../template.ts';

const WORDS: Readonly<Record<Language, (data: MailData) => MailWords>> = {
  en: ({ authority, until, again, link }) => ({
    subject: `${again === 1 ? 'A reminder: what' : 'What'} ${authority} publishes about you, and your reply`,
    text: `${authority} keeps a public register of what it does with mutuals, co-operatives and similar bodies. Before it publishes more about the body that you speak for, it shows you what everybody can read already, what everybody will be able to read, and from which day.\n\nYou may reply, in your own words; the council has asked for it by ${dayIn(String(until), 'en')}. A reply that is published stands beside what it is about. To look, and to reply:\n\n${link}\n\nNo account is needed. The link works for ${LINK_DAYS} days; opening it does nothing, and you can change your reply until the council has settled it. Nobody has to reply.\n\nIf this is not meant for you, leave the link alone and tell the council’s monitoring officer.`,
  }),
  cy: ({ authority, until, again, link }) => ({
    subject: `${again === 1 ? 'Nodyn atgoffa: yr' : 'Yr'} hyn y mae ${authority} yn ei gyhoeddi amdanoch, a’ch ateb`,
    text: `Mae ${authority} yn cadw cofrestr gyhoeddus o’r hyn y mae’n ei wneud gyda chydfuddiannau, cydweithfeydd a chyrff tebyg. Cyn cyhoeddi rhagor am y corff yr ydych yn siarad drosto, mae’n dangos i chi’r hyn y gall pawb ei ddarllen eisoes, yr hyn y bydd pawb yn gallu ei ddarllen, ac o ba ddiwrnod.\n\nCewch ateb yn eich geiriau eich hun; mae’r cyngor wedi gofyn am hynny erbyn ${dayIn(String(until), 'cy')}. Mae ateb a gyhoeddir yn sefyll wrth ymyl yr hyn y mae’n ymwneud ag ef. I edrych, ac i ateb:\n\n${link}\n\nNid oes angen cyfrif. Mae’r ddolen yn gweithio am ${LINK_DAYS} diwrnod; nid yw ei hagor yn gwneud dim, a gallwch newid eich ateb nes bod y cyngor wedi penderfynu arno. Nid oes rhaid i neb ateb.\n\nOs nad i chi y bwriadwyd hyn, gadewch lonydd i’r ddolen a dywedwch wrth swyddog monitro’r cyngor.`,
  }),
};

/** Neither the body nor anything that is said of it: a mailbox is not the register. */
export const bodyNotice: Template = {
  id: 'body-notice',
  says: 'To a body: that it can see what is and will be published about it, with a link to look and to reply that needs no account',
  digest: false,
  ofRegister: true,
  staleAfterHours: 14 * 24,
  link: { purpose: 'answer', kind: 'body-notice', minutes: LINK_DAYS * 24 * 60 },
  words: (data, language) => WORDS[language](data),
  example: { authority: 'Wexmere District Council', until: '2026-06-16', again: 0, link: 'https://register.example/about-you#…' },
};
