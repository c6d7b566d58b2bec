/** A council's register as somebody gathered it: one answer a row, with the code of the council and whose it is. */
import { quoted, unfitDate, unfitText } from '../reading/fitness.ts';
import { oneLine } from '../reading/entities.ts';
import { bareName } from '../reading/names.ts';
import type { Cells } from '../reading/table.ts';
import { headingFor } from './headings.ts';
import type { InterestRecord, Tally } from './record.ts';
import { isOwnName, isTableHeading, saysNoChange, saysNone, saysNothing, saysWithheld } from './scraped.ts';

export const COUNCIL_COLUMNS = ['gss', 'council', 'moderngov_uid', 'member', 'category', 'text', 'kind', 'scraped'] as const;
/** What tells such a file from every other. */
export const COUNCIL_HEADER = ['gss', 'member', 'category', 'text', 'kind'] as const;

const LONGEST = 4000;
/** Headings that ask for bodies: under others people answer with their own name (“I trade as myself”). */
const ASKS_FOR_BODIES = new Set(['public-bodies', 'directorships', 'appointments', 'securities']);
const KINDS = ['declared', 'none', 'sensitive'] as const;
type Kind = (typeof KINDS)[number];

/** What both kinds of register refuse in a name. */
export function memberIn(cells: Cells, column: string): string {
  const member = oneLine(cells.text(column));
  const wrong = bareName(member) === '' ? 'no name' : unfitText(member, 200);
  if (wrong) cells.refuse(column, wrong);
  return member;
}

/** A reason why the text is no answer; nothing of what is withheld is ever quoted. */
function unfitAnswer(text: string, category: string, heading: string | undefined, member: string): string | undefined {
  if (saysNothing(text)) return 'says nothing';
  if (saysNoChange(text)) return 'says that nothing changed, and not what is registered';
  if (isTableHeading(text, category)) return `${quoted(text)} is a heading of the form, and no answer`;
  if (heading !== undefined && ASKS_FOR_BODIES.has(heading) && isOwnName(member, text)) return 'is the member’s own name, which is a field of the form and no interest';
  return unfitText(text, LONGEST);
}

export interface Seen {
  readonly tally: Tally;
  readonly members: Set<string>;
  readonly withSensitive: Set<string>;
}

const add = (tally: Tally, name: string): void => void (tally[name] = (tally[name] ?? 0) + 1);

/** What the row says it is; where it says nothing, what its text says. */
function kindOf(cells: Cells, text: string): Kind | undefined {
  const written = cells.text('kind').toLowerCase();
  if (written === '') return saysWithheld(text) ? 'sensitive' : saysNone(text) ? 'none' : 'declared';
  const known = KINDS.find((kind) => kind === written);
  if (!known) cells.refuse('kind', `${quoted(written)} is none of ${KINDS.join(', ')}`);
  return known;
}

export function readCouncil(cells: Cells, { tally, members, withSensitive }: Seen): InterestRecord | undefined {
  const [authority, category, text] = [cells.text('gss'), oneLine(cells.text('category')), oneLine(cells.text('text'))];
  if (!/^[A-Z]\d{8}$/.test(authority)) cells.refuse('gss', `${quoted(authority)} is not a GSS code (a letter and eight digits)`);
  const member = memberIn(cells, 'member');
  const memberId = cells.text('moderngov_uid');
  const who = `${authority} ${memberId || bareName(member).toLowerCase()}`;
  if (member !== '') members.add(who);

  const written = kindOf(cells, text);
  if (written) add(tally, written);
  if (written === 'sensitive') withSensitive.add(who);
  const heading = headingFor(category);
  if (!heading) cells.refuse('category', `${quoted(category)} is no heading that this register has`);

  const scraped = cells.text('scraped');
  const unread = scraped === '' ? undefined : unfitDate(scraped);
  if (unread) cells.refuse('scraped', unread);

  // A declared line that is itself a note of withholding is withheld, and one that says "none" is an answer of none.
  const says = written === 'declared' ? (saysWithheld(text) ? 'sensitive' : saysNone(text) ? 'none' : 'declared') : written;
  if (says === 'declared') {
    const wrong = unfitAnswer(text, category, heading, member);
    if (wrong) {
      cells.refuse('text', wrong);
      if (isTableHeading(text, category)) add(tally, 'headingsRefused');
      else if (saysNothing(text)) add(tally, 'emptyRefused');
    }
  }
  if (cells.refused() || !heading || !says) return undefined;
  return { authority, member, memberId, category, heading, says, text: says === 'declared' ? text : '', from: null, until: null, readOn: scraped || null, partial: false };
}
