/**
 * What somebody is in a body, as far as what they declared says it. Beneficial interest in a body (SI 2012/1464 reg 1(2)): a partner in the firm, a
 * director of the body corporate, on the committee of management of a registered society, or a holder of its securities. No pay test, no size test.
 */
import type { Holder } from './heading.ts';

export const PLACES = {
  director: { en: 'a director of it', cy: 'yn gyfarwyddwr arno' },
  committee: { en: 'on its committee', cy: 'ar ei bwyllgor' },
  shares: { en: 'a holder of shares or other securities in it', cy: 'yn dal cyfranddaliadau neu warannau eraill ynddo' },
  'partner-in-firm': { en: 'a partner in it', cy: 'yn bartner ynddo' },
} as const satisfies Record<string, { en: string; cy: string }>;
export type Place = keyof typeof PLACES;

export interface DeclaredPlace {
  readonly heading: string;
  readonly holder: Holder;
  /** What the entry says that they are or hold there: its `post`, or its `what`. */
  readonly post: string | null;
}

const COMMITTEE = /\b(committee|pwyllgor|bwyllgor)\b/i;
const DIRECTOR = /\b(directors?|directorship|chair(?:man|woman|person)?|trustee|treasurer|(?:board|bwrdd|fwrdd)|cyfarwyddwr|gyfarwyddwr|cyfarwyddwraig|cadeirydd|gadeirydd|ymddiriedolwr|trysorydd)\b/i;
/** A director by title, whom no board holds: an employee at the head of a department. */
const BY_TITLE = /\b(?:assistant|associate|deputy|funeral|music(?:al)?|artistic|creative|medical|clinical|film|programme|project) director\b|\bdirector of (?:finance|operations|nursing|services?|people|human resources|hr|it|technology|marketing|sales|communications|housing|care|education|planning|strategy|policy|development|research|music|studies|resources|estates|regeneration)\b/i;
/** Placed beside the board, and not on it. */
const BESIDE = /\b(?:observer|advis[eo]r|liaison|patron|volunteer|sylwedydd|arsylwr|ymgynghorydd|noddwr|gwirfoddolwr)\b/i;
const MERE_MEMBER = /^\s*(?:an?\s+)?(?:ordinary |individual |plain )?(?:member|aelod|representative|cynrychiolydd)(?: cyffredin)?\s*$/i;
const PARTNER = /\b(?:partner|bartner|phartner)\b/i;
/** Nobody shares the profits of a firm by being called so. */
const PARTNER_BY_TITLE = /\b(?:business|people|hr|finance|delivery|learning|account|procurement|strategic|life|spouse) partner\b|\bpartner(?:s)? manager\b/i;
const BY_GUARANTEE = /\b(?:guarantee|warant)\b/i;

const onBoard = (post: string): Place | null => (BESIDE.test(post) ? null : COMMITTEE.test(post) ? 'committee' : DIRECTOR.test(post) && !BY_TITLE.test(post) ? 'director' : null);

/** Null where the entry gives no beneficial interest in the body: to be its member, or employed by it, is none. */
export function placeOf({ heading, post }: DeclaredPlace): Place | null {
  const said = post ?? '';
  switch (heading) {
    case 'directorships':
      return COMMITTEE.test(said) ? 'committee' : 'director';
    case 'appointments':
      // The council names people to boards; only one who says that they sit elsewhere does.
      return BESIDE.test(said) || MERE_MEMBER.test(said) ? null : COMMITTEE.test(said) ? 'committee' : 'director';
    case 'public-bodies':
      return onBoard(said);
    case 'employment':
      return PARTNER.test(said) && !PARTNER_BY_TITLE.test(said) ? 'partner-in-firm' : onBoard(said);
    case 'securities':
      // The member of a company limited by guarantee promises a pound and holds no security.
      return BY_GUARANTEE.test(said) ? null : 'shares';
    default:
      return null;
  }
}
