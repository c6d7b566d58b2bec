/** What services were asked in the story, and what they answered by the link of the mail. */
import type { StoryInquiry } from '../../db/seed/county/inquiries.ts';
import { answerInquiry } from '../actions/answer-inquiry.ts';
import { sendInquiry } from '../actions/send-inquiry.ts';
import type { Unit } from '../actions/unit-of-work.ts';
import { openToken } from '../post/open-token.ts';
import { handOf, type Known } from './hand.ts';

export async function tellInquiry(unit: Unit, deed: StoryInquiry, known: Known, now: Date): Promise<unknown> {
  if ('answer' in deed) {
    const token = await openToken(unit.tx, 'inquiry', { forAuthority: known.council(deed.at).id, forSubject: known.id(deed.answer) }, { minutes: 60, now });
    return answerInquiry(unit, token, deed.says, now);
  }
  const { may, council } = await handOf(unit, deed, known, now);
  const { ask, body, name, email } = deed;
  return known.keep(ask, await sendInquiry(unit, may('inquiry.send'), { authority: council.gss, mutual: known.id(body), name, email }));
}
