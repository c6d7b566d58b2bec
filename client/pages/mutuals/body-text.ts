/** The wording of these pages, in the language that is spoken now. */
import { vocabulary } from '../../text/common.ts';
import { body as cy, concern as cyConcern, roles as cyRoles } from '../../text/cy/body.ts';
import { body as en, concern as enConcern, roles as enRoles } from '../../text/en/body.ts';
import { bilingual, language } from '../../text/index.ts';
import { timelineWords, type TimelineWords } from '../../views/timeline-words.ts';

export const bodyText = bilingual(en, cy);
export const roleText = bilingual(enRoles, cyRoles);
export const concernText = bilingual(enConcern, cyConcern);
export const timelineText = (today: string, asAt?: string): TimelineWords => timelineWords(bodyText(), vocabulary(), language(), today, asAt);
