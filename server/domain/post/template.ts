/**
 * Mail that the register sends. A template is one file: what it says in both languages, and whether it can wait to be put together with
 * others. It never holds what is withheld, nor a name that is not the reader's to see: a mailbox is not the register.
 */
import type { Language } from '../words.ts';

/** Plain values only: they are kept as JSON until the mail has gone. */
export type MailData = Readonly<Record<string, string | number | null>>;

export interface MailWords {
  /** One line. */
  readonly subject: string;
  /** Plain text, paragraphs with an empty line between them. */
  readonly text: string;
}

export interface Template {
  readonly id: string;
  /** What it is for, as docs and the page of the post say it. */
  readonly says: string;
  /** May wait for others to the same address, and go with them as one mail. */
  readonly digest: boolean;
  /**
   * To whom it goes tells something of a council's register, which whoever runs the installation has no right to: of whom detail is withheld, who
   * is asked for a file. Then the page of the post does not show it.
   */
  readonly ofRegister: boolean;
  /** After so long it is of no use any more and is not sent. */
  readonly staleAfterHours?: number;
  /**
   * A link is made when the mail is sent, for this purpose, and lives so long. Its address is given to `words` as `link`. One to `confirm` says for
   * somebody of a council that nothing has changed, once, and signs nobody in; nor does one to answer what is asked on a page, whose `data` says in
   * `forAuthority` and `forSubject` what that is.
   */
  readonly link?: { readonly purpose: LinkPurpose | 'confirm'; readonly minutes: number } | { readonly purpose: 'answer'; readonly kind: AnswerKind; readonly minutes: number };
  /** `data` as the verb gave it, with `register` (the address of the service) and, where it has one, `link`. */
  readonly words: (data: MailData, language: Language) => MailWords;
  /** An example of `data`, for docs and tests. */
  readonly example: MailData;
}

export const LINK_PURPOSES = ['sign-in', 'password', 'invitation'] as const;
/** `sign-in` signs in; `password` and `invitation` set a password first, the second also begins the account. */
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** What somebody without an account can answer, and the page on which they do. */
export const ANSWER_PAGES = { inquiry: '/ask', attestation: '/still-true', 'body-notice': '/about-you' } as const;
export type AnswerKind = keyof typeof ANSWER_PAGES;

export interface Mail {
  readonly template: string;
  /** An address. */
  readonly to: string;
  readonly language: Language;
  readonly data: MailData;
}
