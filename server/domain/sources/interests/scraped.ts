/** What a program that copied a form from a page took for an answer: questions of the form, the member's own name, dashes. */
import { nameKey } from '../reading/names.ts';

const words = (text: string): string[] => text.toLowerCase().replaceAll(/[’']s?\b/g, '').split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** How a question of the form begins. */
const ASKS = new Set('name names description nature detail details particulars type amount value date dates address reason title position'.split(' '));
const JOINS = new Set('of and or for held received in with'.split(' '));
/** What questions of such forms are made of; no answer is made of these alone. */
const OF_FORMS = new Set(
  (
    'of and or for the to any a an in by with on your my you have which is are it other than not if from made carried held name names description nature detail details particulars type kind amount value date dates ' +
    'address reason title position post job role office trade profession vocation employment employer employers occupation business company companies firm partnership organisation organisations organization body bodies person persons people donor ' +
    'donors giver sponsor sponsors sponsorship contract contracts contractor council authority authorities relevant land property licence licences license tenancy tenancies corporate landlord tenant securities security shares share class nominal ' +
    'issued capital total gift gifts hospitality interest interests beneficial registrable disclosable pecuniary membership memberships member members councillor spouse partner civil self payment payments payer paying expenses election duties ' +
    'profit gain goods services service works work provided executed received receipt receiving offered accepted estimated approximate start end started ended location area within located owner where sum source period months financial benefit provision'
  ).split(' '),
);
/** The whole of a question, in one word. */
const ALONE = new Set('employer employers description details particulars donor donors sponsor sponsors'.split(' '));
const STATUTE = new Set('employment office trade profession vocation'.split(' '));

/** A word of a form, or one that was cut (“Employe”): at least six letters of it. */
function isOfForm(word: string): boolean {
  if (OF_FORMS.has(word)) return true;
  return word.length >= 6 && [...OF_FORMS].some((known) => known.length > word.length && known.length - word.length <= 2 && known.startsWith(word));
}

/** “Name of Employe”, “Description of Contract”, “Job title”, “Employment, office, trade, profession or vocation”. */
export function isTableHeading(text: string, category = ''): boolean {
  if (text.length > 200) return false;
  const found = words(text);
  const [first, second] = found;
  if (first === undefined || !found.every(isOfForm)) return false;
  // The title of the section, once more; but a single word (“Land”, “Employment”) can be all that somebody said.
  if (found.length > 1 && found.join(' ') === words(category).join(' ')) return true;
  if (ALONE.has(first)) return true;
  if (found.length === 1) return false;
  if (ASKS.has(first) && second !== undefined && (JOINS.has(second) || ASKS.has(second))) return found.length > 2 || second === 'held' || ASKS.has(second);
  if (new Set(found.filter((word) => STATUTE.has(word))).size >= 3) return true;
  // “Employer name”, “Contract details”: what is asked stands at the end.
  return found.length <= 4 && ASKS.has(found.at(-1) as string) && !ASKS.has(first);
}

/**
 * A field of the form says whose register it is. With middle names it is still the same name; with more behind it, it is what somebody called
 * a business.
 */
export function isOwnName(member: string, text: string): boolean {
  const [own, other] = [nameKey(member).split(' '), nameKey(text).split(' ')];
  if (own.length < 2 || other.length > own.length + 2 || own.at(-1) !== other.at(-1)) return false;
  let at = 0;
  for (const word of other) if (word === own[at]) at++;
  return at === own.length;
}

export const saysNothing = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text);

const NONE = /^((i have |we have |there are |there is )?(no|none|nil|nothing|no (other |such |relevant |registrable |declarable |disclosable |disclosable pecuniary |pecuniary )?interests?)( known| held| at present| at this time| at the moment| currently| to (declare|disclose|register|report))?|nil return|not applicable|not relevant|n ?a|dim( byd)?( i ?w ddatgan)?|amherthnasol)$/;
/** In somebody's own words that there is none: an answer, not silence. */
export const saysNone = (text: string): boolean => NONE.test(words(text).join(' '));

/** Speaks of a register that is not in the file: neither an interest nor that there is none. */
export const saysNoChange = (text: string): boolean => /^(there (is|are|has been|have been) )?(no|not any) changes?( to (report|declare|register))?( since .{1,80})?$/.test(words(text).join(' '));

/** A note of the publisher in the place of what is withheld. */
export const saysWithheld = (text: string): boolean => text.length < 300 && /\b(withheld|sensitive)\b/i.test(text) && /\b(s(ection|ec|\.)?\s*\.?\s*32|localism act|sensitive interest)\b/i.test(text);
