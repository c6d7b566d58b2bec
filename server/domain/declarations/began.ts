/** The day on which the clock of a filing began, as its own answers say it. */
import { isCivilDate } from '../time/civil.ts';
import { dueOn } from './deadline.ts';
import type { Kind } from './kind.ts';

const DAYS = ['tookOfficeOn', 'changedOn', 'on', 'since'] as const;

const isRecord = (answers: unknown): answers is Readonly<Record<string, unknown>> => typeof answers === 'object' && answers !== null && !Array.isArray(answers);

/** Of a draft too, whose answers may be anything; null where no number of days is set, or no day is given. */
export function clockOf({ deadline }: Kind, answers: unknown): { beganOn: string | null; dueOn: string | null } {
  const beganOn = deadline !== null && isRecord(answers) ? DAYS.map((name) => answers[name]).find((day): day is string => typeof day === 'string' && isCivilDate(day)) : undefined;
  return deadline !== null && beganOn !== undefined ? { beganOn, dueOn: dueOn(deadline, beganOn) } : { beganOn: null, dueOn: null };
}

/** Headings that a filing speaks of; none where its kind has no headings. */
export const headingsIn = (answers: unknown): string[] => (isRecord(answers) && isRecord(answers['headings']) ? Object.keys(answers['headings']) : []);
