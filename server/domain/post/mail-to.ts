/** Where the mail goes and in which language, as one sealed text. */
import type { Language } from '../words.ts';

export interface MailTo {
  readonly email: string;
  readonly language: Language;
}
export const mailToText = ({ email, language }: MailTo): string => JSON.stringify({ email, language });
export const mailToOf = (text: string | null): MailTo | undefined => (text === null ? undefined : (JSON.parse(text) as MailTo));
