/** When a concern that nobody has decided is shown to everybody. */
import { DEFAULT_SETTINGS } from '../authorities/settings.ts';
import { addDays } from '../time/civil.ts';

/** So many whole days after it was first recorded, that day being the first of them: 28 days from 1 March end on the 28th, and it is shown on the 29th. */
export const shownFrom = (firstRecordedOn: string, days: number): string => addDays(firstRecordedOn, days);

/** The same from the other side: the last day on which what is shown today can have been recorded first. */
export const recordedBy = (today: string, days: number = DEFAULT_SETTINGS.publishAfterDays): string => addDays(today, -days);
