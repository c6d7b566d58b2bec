/** From rows of the outbox to the words of one mail. */
import { templateOf } from '../domain/post/index.ts';
import type { MailData, MailWords } from '../domain/post/template.ts';
import type { Language, Words } from '../domain/words.ts';

const LONGEST_SUBJECT = 150;
const LONGEST_VALUE = 500;
/** Nobody reads the fifty-first, and a mail of megabytes is refused. */
const MOST_TOGETHER = 50;

/** A line break in a name must begin no header and no paragraph of its own, and a mark that turns the writing round must not make it read as another. */
const UNFIT = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu;
const oneLine = (text: string, longest: number): string => {
  const fit = text.toWellFormed().replaceAll(UNFIT, ' ').trim();
  return fit.length > longest ? `${fit.slice(0, longest - 1).toWellFormed()}…` : fit;
};

const REGISTER: Words = { en: 'Register of roles and interests', cy: 'Cofrestr rolau a buddiannau' };
const SENT_BY: Words = {
  en: 'Sent by the register itself; nobody reads answers to it.',
  cy: 'Anfonwyd gan y gofrestr ei hun; nid oes neb yn darllen atebion iddi. Nid oes cyfieithydd wedi gwirio’r Gymraeg eto.',
};
const together = (count: number): Words => ({ en: `${count} messages: ${REGISTER.en}`, cy: `${count} neges: ${REGISTER.cy}` });
const more = (count: number): Words => ({ en: `… and ${count} more. Sign in to see everything.`, cy: `… a ${count} arall. Mewngofnodwch i weld popeth.` });

export function wordsOf(template: string, data: MailData, language: Language): MailWords {
  const found = templateOf(template);
  if (!found) throw new Error(`there is no template ${template}`);
  const flat = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, typeof value === 'string' ? oneLine(value, LONGEST_VALUE) : value]));
  return found.words(flat, language);
}

/** One mail of several messages: each with its subject as its first line. */
function joined(all: readonly MailWords[], language: Language): MailWords {
  const shown = all.slice(0, MOST_TOGETHER).map(({ subject, text }) => `${subject}\n\n${text}`);
  const rest = all.length - shown.length;
  return { subject: together(all.length)[language], text: [...shown, ...(rest > 0 ? [more(rest)[language]] : [])].join('\n\n* * *\n\n') };
}

export function compose(all: readonly MailWords[], language: Language, register: string): MailWords {
  const [only, ...others] = all;
  const { subject, text } = only && others.length === 0 ? only : joined(all, language);
  return { subject: oneLine(subject, LONGEST_SUBJECT), text: `${text}\n\n-- \n${REGISTER[language]}\n${register}\n${SENT_BY[language]}\n` };
}
