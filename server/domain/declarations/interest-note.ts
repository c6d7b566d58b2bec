/** What is kept sealed beside an interest: why it ended or was taken back. */
import { canonical } from '../ledger/canonical.ts';

export interface InterestNote {
  readonly reason?: string;
  /** Where older filings kept the day of looking again. */
  readonly reviewOn?: string;
}

/** Of the text that was sealed; nothing where there was none, or it was emptied. */
export const readNote = (text: string | null): InterestNote => (text === null ? {} : (JSON.parse(text) as InterestNote));

export const writeNote = ({ reason, reviewOn }: InterestNote): string => canonical({ reason, reviewOn });
