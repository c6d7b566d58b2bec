/** What is done, or left undone, when a body is regulated or held to its contract. */
import type { Words } from '../words.ts';

const words = (en: string, cy: string): Words => ({ en, cy });

export interface ActKind {
  readonly title: Words;
  /** In which role of the council it is done. */
  readonly of: 'regulator' | 'contractor';
  /** What to record as its outcome. */
  readonly outcome: Words;
  /** Whether the body is better off by it: then whoever did it while tied to the body is asked about more urgently. */
  readonly lenient: boolean;
}

export const ACT_KINDS = {
  inspection: { of: 'regulator', lenient: false, title: words('inspection', 'arolygiad'), outcome: words('what was found: in order, or how many faults', 'yr hyn a ganfuwyd: mewn trefn, neu faint o ddiffygion') },
  rating: { of: 'regulator', lenient: false, title: words('rating', 'sgôr'), outcome: words('the rating, as it is published', 'y sgôr, fel y’i cyhoeddir') },
  notice: { of: 'regulator', lenient: false, title: words('notice', 'hysbysiad'), outcome: words('which notice, and the day by which it is to be complied with', 'pa hysbysiad, a’r diwrnod y mae’n rhaid cydymffurfio erbyn') },
  'no-action': { of: 'regulator', lenient: true, title: words('decision not to act', 'penderfyniad i beidio â gweithredu'), outcome: words('what could have been done and was not', 'yr hyn y gellid bod wedi’i wneud ond na wnaed') },
  default: { of: 'contractor', lenient: false, title: words('default found', 'diffyg cyflawni a ganfuwyd'), outcome: words('what was withheld or claimed', 'yr hyn a ddaliwyd yn ôl neu a hawliwyd') },
  waiver: { of: 'contractor', lenient: true, title: words('waiver', 'hepgoriad'), outcome: words('what was waived, and its worth', 'yr hyn a hepgorwyd, a’i werth') },
  extension: { of: 'contractor', lenient: true, title: words('extension', 'estyniad'), outcome: words('until when, and at what value', 'tan pryd, ac am ba werth') },
  variation: { of: 'contractor', lenient: false, title: words('variation', 'amrywiad'), outcome: words('what changed, and its value', 'yr hyn a newidiodd, a’i werth') },
  'price-rise': { of: 'contractor', lenient: true, title: words('price rise', 'codiad pris'), outcome: words('from what to what', 'o faint i faint') },
} as const satisfies Record<string, ActKind>;
export type ActKindId = keyof typeof ACT_KINDS;

/** As somebody states it who records the act. */
export const STATED_TIES = {
  none: words('not connected', 'heb gysylltiad'),
  connected: words('connected', 'â chysylltiad'),
  'not-known': words('not known', 'ddim yn hysbys'),
} as const satisfies Record<string, Words>;
export type StatedTie = keyof typeof STATED_TIES;
