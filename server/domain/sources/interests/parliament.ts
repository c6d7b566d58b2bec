/** Registers of Parliament: the Commons' files by category, whose columns differ, and the devolved chambers as mySociety gathers them. */
import { oneLine } from '../reading/entities.ts';
import { quoted, unfitDate, unfitText } from '../reading/fitness.ts';
import type { Cells } from '../reading/table.ts';
import { addDays, isCivilDate } from '../../time/civil.ts';
import { memberIn } from './council.ts';
import { headingFor } from './headings.ts';
import type { InterestRecord, Tally } from './record.ts';
import { saysNoChange, saysNone, saysNothing } from './scraped.ts';

export const COMMONS_HEADER = ['ID', 'Summary', 'Registered', 'Category', 'MNIS ID', 'Member'] as const;
export const DEVOLVED_HEADER = ['chamber', 'person_id', 'person', 'category', 'entry_id', 'text', 'first_register', 'last_register'] as const;

/** The day on which it arose goes by another name in each category. */
const AROSE = ['AroseOn', 'RegistrableDate', 'ReceivedDate', 'AcceptedDate', 'StartDate'] as const;
export const COMMONS_COLUMNS = [...COMMONS_HEADER, ...AROSE, 'EndDate', 'Description'] as const;
export const DEVOLVED_COLUMNS = [...DEVOLVED_HEADER, 'date_registered', 'date_received'] as const;

/**
 * "Within 28 days of" is counted from the day after: registered on the 28th day after it arose is in time, on the 29th it is late. That is the House's
 * rule for its own register and not our "28 days beginning with the day", which ends a day earlier.
 */
const DAYS = 28;
const LONGEST = 4000;

export type Timeliness = 'late' | 'onTime' | 'cannotTell';
export function timelinessOf(arose: string | null, registered: string | null): Timeliness {
  if (arose === null || registered === null) return 'cannotTell';
  return registered > addDays(arose, DAYS) ? 'late' : 'onTime';
}

const add = (tally: Tally, name: string): void => void (tally[name] = (tally[name] ?? 0) + 1);

function day(cells: Cells, column: string): string | null {
  // A moment of the day is left off: "2025-07-25T00:00:00".
  const text = cells.text(column).replace(/T[\d:.]*Z?$/, '');
  const wrong = text === '' ? undefined : unfitDate(text);
  if (wrong) cells.refuse(column, wrong);
  return text !== '' && isCivilDate(text) ? text : null;
}

function checkedText(cells: Cells, column: string, text: string): 'declared' | 'none' {
  const wrong = saysNothing(text) ? 'says nothing' : saysNoChange(text) ? 'says that nothing changed, and not what is registered' : unfitText(text, LONGEST);
  if (wrong) cells.refuse(column, wrong);
  return saysNone(text) ? 'none' : 'declared';
}

function headingIn(cells: Cells, column: string, category: string): string | undefined {
  const heading = headingFor(category);
  if (!heading) cells.refuse(column, `${quoted(category)} is no heading that this register has`);
  return heading;
}

export interface Chamber {
  readonly tally: Tally;
  readonly members: Set<string>;
  /** Of each entry that has a number, the line on which it stood first. */
  readonly ids: Set<string>;
}

function alone(cells: Cells, column: string, id: string, ids: Set<string>): void {
  if (id === '') return;
  if (ids.has(id)) cells.refuse(column, `${quoted(id)} stands in the file already`);
  ids.add(id);
}

export function readCommons(cells: Cells, { tally, members, ids }: Chamber): InterestRecord | undefined {
  const member = memberIn(cells, 'Member');
  const memberId = cells.text('MNIS ID');
  members.add(memberId || member);
  const [registered, until] = [day(cells, 'Registered'), day(cells, 'EndDate')];
  const arose = AROSE.map((column) => day(cells, column)).find((found) => found !== null) ?? null;
  add(tally, timelinessOf(arose, registered));
  if (until !== null) add(tally, 'ended');
  if (arose !== null && until !== null && until < arose) cells.refuse('EndDate', `ends on ${until}, before it arose on ${arose}`);
  alone(cells, 'ID', cells.text('ID'), ids);

  const category = oneLine(cells.text('Category'));
  const heading = headingIn(cells, 'Category', category);
  const text = oneLine(cells.text('Summary')) || oneLine(cells.text('Description'));
  const says = checkedText(cells, 'Summary', text);
  if (cells.refused() || !heading) return undefined;
  return { authority: null, member, memberId, category, heading, says, text: says === 'none' ? '' : text, from: arose, until, readOn: null, partial: true };
}

/** On which day each member's register was last looked at: what is missing from it then had gone before. */
export type LastLooks = ReadonlyMap<string, string>;

export function readDevolved(cells: Cells, { tally, members, ids }: Chamber, looks: LastLooks): InterestRecord | undefined {
  const member = memberIn(cells, 'person');
  const chamber = cells.text('chamber');
  const memberId = cells.text('person_id');
  members.add(memberId || member);
  const [first, last] = [day(cells, 'first_register'), day(cells, 'last_register')];
  day(cells, 'date_registered');
  day(cells, 'date_received');
  // These files tell when an entry stood in a register, and never when what it tells of arose.
  add(tally, 'cannotTell');
  const until = last !== null && last < (looks.get(`${chamber} ${memberId || member}`) ?? last) ? last : null;
  if (until !== null) add(tally, 'ended');
  if (first !== null && last !== null && last < first) cells.refuse('last_register', `stood last on ${last}, before it stood first on ${first}`);
  alone(cells, 'entry_id', cells.text('entry_id'), ids);

  const category = oneLine(cells.text('category'));
  const heading = headingIn(cells, 'category', category);
  const text = oneLine(cells.text('text'));
  const says = checkedText(cells, 'text', text);
  if (cells.refused() || !heading) return undefined;
  return { authority: null, member, memberId, category, heading, says, text: says === 'none' ? '' : text, from: first, until, readOn: last, partial: false };
}
