import { ROLE_WORDS } from '../../accounts/role-words.ts';
import type { MembershipRole } from '../../accounts/account.ts';
import type { Language } from '../../words.ts';
import { dayIn } from '../dates.ts';
import type { MailData, Template } from '../template.ts';

/** What happened, as `what` names it. Free text, such as the reason, stays in the register. */
export type AccessChange = 'given' | 'changed' | 'revoked' | 'transferred' | 'suspended' | 'restored' | 'corrected' | 'merged';

type Say = (held: string, data: MailData) => string;

const HAPPENED: Readonly<Record<Language, Readonly<Record<AccessChange, Say>>>> = {
  en: {
    given: (held) => `You were given a role: ${held}. It is there the next time you sign in.`,
    changed: (held) => `The end of a role of yours was changed: ${held}.`,
    revoked: (held) => `A role was taken from you, at once: ${held}.`,
    transferred: (_held, { from, to, on }) => `Your roles at ${from} end, and the same roles begin at ${to} on ${dayIn(String(on), 'en')}.`,
    suspended: () => 'Your account was suspended. You were signed out everywhere and cannot sign in until an administrator lifts this.',
    restored: () => 'Your account is no longer suspended: you can sign in again.',
    corrected: () => 'The name or the address of your account was corrected.',
    merged: (_held, { kept }) => `Two accounts of yours were made into one, with the roles of both. Sign in with ${kept}.`,
  },
  cy: {
    given: (held) => `Cawsoch rôl: ${held}. Bydd yno y tro nesaf y mewngofnodwch.`,
    changed: (held) => `Newidiwyd diwedd un o’ch rolau: ${held}.`,
    revoked: (held) => `Cymerwyd rôl oddi arnoch, ar unwaith: ${held}.`,
    transferred: (_held, { from, to, on }) => `Daw eich rolau yn ${from} i ben, ac mae’r un rolau’n dechrau yn ${to} ar ${dayIn(String(on), 'cy')}.`,
    suspended: () => 'Cafodd eich cyfrif ei atal. Cawsoch eich allgofnodi ym mhobman ac ni allwch fewngofnodi nes i weinyddwr godi hyn.',
    restored: () => 'Nid yw’ch cyfrif wedi’i atal mwyach: gallwch fewngofnodi eto.',
    corrected: () => 'Cywirwyd enw neu gyfeiriad eich cyfrif.',
    merged: (_held, { kept }) => `Unwyd dau gyfrif o’ch eiddo, gyda rolau’r ddau. Mewngofnodwch gyda ${kept}.`,
  },
};

const AFTERWARDS: Readonly<Record<Language, string>> = {
  en: 'If this is not as you expect, ask the administrator of your council. If somebody else chose your password for you, choose your own.',
  cy: 'Os nad yw hyn fel y disgwyliwch, gofynnwch i weinyddwr eich cyngor. Os dewisodd rhywun arall eich cyfrinair drosoch, dewiswch eich un eich hun.',
};

/** "monitoring officer, Wexmere, until 3 May 2027". */
function held({ role, authority, until }: MailData, language: Language): string {
  if (typeof role !== 'string') return '';
  const last = typeof until === 'string' ? (language === 'cy' ? `hyd ${dayIn(until, 'cy')}` : `until ${dayIn(until, 'en')}`) : undefined;
  return [ROLE_WORDS[role as MembershipRole][language], authority, last].filter((part) => typeof part === 'string').join(', ');
}

/** To whom it happened learns of it, also where somebody meant it to go unseen. */
export const accessChanged: Template = {
  id: 'access-changed',
  says: 'What changed in somebody’s access: roles given, ended or moved, an account suspended, restored, corrected or merged',
  digest: true,
  ofRegister: false,
  // Where no mail can go out for that long, it is no news any more.
  staleAfterHours: 14 * 24,
  words: (data, language) => ({
    subject: language === 'cy' ? 'Newidiodd eich mynediad: Cofrestr rolau a buddiannau' : 'Your access changed: Register of roles and interests',
    text: `${HAPPENED[language][data['what'] as AccessChange](held(data, language), data)}\n\n${AFTERWARDS[language]}`,
  }),
  example: { what: 'given', role: 'monitoring-officer', authority: 'Wexmere District Council', until: '2027-05-03' },
};
