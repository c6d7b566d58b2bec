/** The next mail that is due, claimed for this process and put into words. */
import { claimMail, settleMail, STALE, type Candidate, type Claimed, type ClaimedRow } from '../../db/stores/outbox.ts';
import { linkPurposeFor, makeLink } from '../../db/stores/sign-in-links.ts';
import type { Tx } from '../../db/store.ts';
import { civilDate } from '../clock.ts';
import { uuidv7 } from '../crypto.ts';
import { templateOf } from '../domain/post/index.ts';
import { ANSWER_PAGES, type MailData, type MailWords } from '../domain/post/template.ts';
import { minutesAfter } from '../domain/post/trying.ts';
import type { Language } from '../domain/words.ts';
import { compose, wordsOf } from './compose.ts';
import { confirmingToken } from './confirming-token.ts';
import { openToken } from './open-token.ts';

/** While a mail is on its way the claim is renewed; where its process is gone, another takes it after so long. */
export const LEASE_MS = 2 * 60_000;

export interface Taken extends Claimed {
  readonly language: Language;
  /** Absent where nothing of it was left to send. */
  readonly mail: MailWords | undefined;
}

interface Taking {
  readonly now: Date;
  readonly register: string;
  readonly messageIdOf: (candidate: Candidate) => string;
}

const hoursSince = (instant: string, now: Date): number => (now.getTime() - Date.parse(instant)) / 3_600_000;

/** The reason why a row is settled and not sent. */
class NotSent extends Error {
  readonly move: 'drop' | 'give-up';
  constructor(move: 'drop' | 'give-up', why: string) {
    super(why);
    this.move = move;
  }
}

/** A link is made now and not when it was asked for, so that its token is in the mail and nowhere else; and whose it is, is looked up now. */
async function linkOf(tx: Tx, { template, data }: ClaimedRow, { recipient, language }: Claimed, { now, register }: Taking): Promise<MailData> {
  const link = templateOf(template)?.link;
  if (!link) return {};
  const inWelsh = language === 'cy' ? '?lang=cy' : '';
  if (link.purpose === 'answer') return { link: `${register}${ANSWER_PAGES[link.kind]}${inWelsh}#${await openToken(tx, link.kind, JSON.parse(data) as MailData, { minutes: link.minutes, now })}` };
  const { purpose: wanted, minutes } = link;
  if (wanted === 'confirm') {
    const token = await confirmingToken(tx, JSON.parse(data) as MailData, { minutes, now });
    return { link: token === undefined ? `${register}/declare` : `${register}/confirm${inWelsh}#${token}` };
  }
  const asked = await linkPurposeFor(tx, recipient, civilDate(now));
  if (!asked) throw new NotSent('drop', 'nobody who may sign in has this address');
  const purpose = wanted === 'sign-in' ? asked.purpose : wanted;
  const token = await makeLink(tx, { account: asked.account, purpose, minutes, now });
  // Behind the #: browsers keep that part to themselves, so it is in no log on the way.
  return { purpose, link: `${register}/link#${token}` };
}

function said(row: ClaimedRow, more: MailData, language: Language): MailWords {
  try {
    return wordsOf(row.template, { ...(JSON.parse(row.data) as MailData), ...more }, language);
  } catch (error) {
    throw new NotSent('give-up', `it could not be put into words: ${(error as Error).message}`);
  }
}

async function worded(tx: Tx, row: ClaimedRow, claimed: Claimed, taking: Taking): Promise<MailWords> {
  // One that ends the process each time it is sent is never noted as failed.
  if (row.attempts > 1 && minutesAfter(row.attempts - 1) === undefined) throw new NotSent('give-up', 'tried too often without an answer');
  const stale = templateOf(row.template)?.staleAfterHours;
  if (stale !== undefined && hoursSince(row.createdAt, taking.now) >= stale) throw new NotSent('drop', STALE);
  return said(row, { ...(await linkOf(tx, row, claimed, taking)), register: taking.register }, claimed.language as Language);
}

/** One that cannot be sent must not hold up those behind it: it is settled here, and a fault of the database alone ends the whole. */
export async function takeMail(tx: Tx, taking: Taking): Promise<Taken | undefined> {
  const { now, register, messageIdOf } = taking;
  const claimed = await claimMail(tx, { claim: uuidv7(now.getTime()), now: now.toISOString(), until: new Date(now.getTime() + LEASE_MS).toISOString(), messageIdOf });
  if (!claimed) return undefined;
  const language = claimed.language as Language;
  const words: MailWords[] = [];
  for (const row of claimed.rows) {
    try {
      words.push(await worded(tx, row, claimed, taking));
    } catch (error) {
      if (!(error instanceof NotSent)) throw error;
      await settleMail(tx, claimed, { move: error.move, answer: error.message, at: now.toISOString() }, row.id);
    }
  }
  return { ...claimed, language, mail: words.length > 0 ? compose(words, language, register) : undefined };
}
