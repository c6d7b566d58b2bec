/** What is kept sealed beside an interest: why it ended or was taken back, and when the monitoring officer looks again at what is withheld. */
import { canonical } from '../ledger/canonical.ts';

export interface InterestNote {
  readonly reason?: string;
  readonly reviewOn?: string;
}

/** Of the text that was sealed; nothing where there was none, or it was emptied. */
export const readNote = (text: string | null): InterestNote => (text === null ? {} : (JSON.parse(text) as InterestNote));

export const writeNote = ({ reason, reviewOn }: InterestNote): string => canonical({ reason, reviewOn });
