import { DIGEST_SECTIONS } from '../../reviews/digest.ts';
import { keys } from '../../vocabulary.ts';
import type { Language } from '../../words.ts';
import { dayIn } from '../dates.ts';
import type { MailData, Template } from '../template.ts';

const lines = (data: MailData, language: Language): string =>
  keys(DIGEST_SECTIONS)
    .flatMap((id) => (typeof data[id] === 'number' && data[id] > 0 ? [`${DIGEST_SECTIONS[id][language]}: ${data[id]}\n${data['register']}/week#${id}`] : []))
    .join('\n\n');

/** How much waits and where, and neither who nor what: a mailbox is not the register. */
export const weeklyDigest: Template = {
  id: 'weekly-digest',
  says: 'To the monitoring officer and the deputy, on Sunday: how much fell due, is due a test, waits for an answer, or changed',
  digest: false,
  ofRegister: true,
  // By then the next one is near.
  staleAfterHours: 4 * 24,
  words: (data, language) =>
    language === 'cy'
      ? {
          subject: `Eich wythnos, ${data['authority']}`,
          text: `Yr hyn sy’n aros yng nghofrestr ${data['authority']}, ${dayIn(String(data['week']), 'cy')}.\n\n${lines(data, 'cy')}\n\nY cyfan ar un dudalen, wedi mewngofnodi dros y cyngor hwn:\n\n${data['register']}/week\n\nGellir diffodd y neges hon yng ngosodiadau’r cyngor.`,
        }
      : {
          subject: `Your week, ${data['authority']}`,
          text: `What waits in the register of ${data['authority']}, ${dayIn(String(data['week']), 'en')}.\n\n${lines(data, 'en')}\n\nAll of it on one page, signed in for this council:\n\n${data['register']}/week\n\nThis mail can be switched off in the council’s settings.`,
        },
  example: { authority: 'Wexmere District Council', week: '2026-06-14', 'fell-due': 2, tests: 1, answers: 4, stale: 0, concerns: 1, assigned: 3, register: 'https://register.example' },
};
