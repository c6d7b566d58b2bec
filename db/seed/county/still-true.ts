/** The question of October 2026 in the county: nearly everybody answered it, and two lines about the youth collective nobody did. */
import { YOUTH } from './bodies/youth.ts';
import { DESMOND } from './declarations/hands.ts';
import type { CouncilKey } from './story.ts';

export interface StoryAsking {
  readonly at: CouncilKey;
  readonly asked: string;
  /** By the links of their mails; and what nobody answers for, by the monitoring officer. */
  readonly answered: string;
  readonly settled: string;
  readonly by: string;
  readonly unanswered: { readonly body: string; readonly roleKind: string; readonly statementFamily: string };
}

export const ASKING: StoryAsking = {
  at: 'county',
  asked: '2026-10-01T07:05',
  answered: '2026-10-07T13:40',
  settled: '2026-10-08T09:15',
  by: DESMOND,
  unanswered: { body: YOUTH.identity.name, roleKind: 'performance-monitor', statementFamily: 'incubator' },
};
