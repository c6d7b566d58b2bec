/** A name that is missing is missing for a reason, and the reader is told which. */
import { session } from '../controllers/session.ts';
import { common } from '../text/common.ts';

export const shownName = (name: string | null): string => name ?? (session.seesNoNames ? common().nameNotShown : common().noName);
