/** One member's part of an older register, taken over: what is new, what stays, and what of it is gone from the newer file. */
import { currentAuthority } from '../../db/stores/authorities.ts';
import { filedAfter, findDeclaration, type DeclarationFact } from '../../db/stores/declarations.ts';
import { interestsOfFiling, type InterestFact } from '../../db/stores/interests.ts';
import { unsealedText } from '../../db/stores/withheld-details.ts';
import type { AuthorityRef } from '../domain/access/permit.ts';
import { entriesOf, type Answer, type UnderHeadings } from '../domain/declarations/answers.ts';
import { headingsIn } from '../domain/declarations/began.ts';
import { carriedOver } from '../domain/declarations/kinds/carried-over.ts';
import { kindAt } from '../domain/declarations/kinds/index.ts';
import { INTEREST } from '../domain/declarations/states.ts';
import { canonical, type Json } from '../domain/ledger/canonical.ts';
import { moved } from '../domain/machine.ts';
import { entryFrom, headingOfNation, withheldEntry } from '../domain/sources/interests/headings.ts';
import type { InterestRecord } from '../domain/sources/interests/record.ts';
import { addDays, OPEN_END, UNKNOWN_START } from '../domain/time/civil.ts';
import type { Unit } from './unit-of-work.ts';

interface Line {
  readonly heading: string;
  /** Canonical: what is compared, and what is sealed. */
  readonly told: string;
  /** None where an earlier file told it. */
  readonly record?: InterestRecord;
}

function lineOf(record: InterestRecord): Line & { readonly record: InterestRecord } {
  const { heading, text, from, until, category, partial } = record;
  const entry = record.says === 'sensitive' ? withheldEntry() : entryFrom({ heading, text, from, until, ...(partial && { category }) });
  return { heading, told: canonical(entry as Json), record };
}

/** Said twice in the same words it is one interest; but of what is withheld nobody can say whether two are one. */
function linesOf(records: readonly InterestRecord[]): Line[] {
  const seen = new Set<string>();
  return records.filter(({ says }) => says !== 'none').map(lineOf).filter(({ heading, told, record }) => {
    if (record.says === 'sensitive') return true;
    const key = `${heading} ${told}`;
    return !seen.has(key) && Boolean(seen.add(key));
  });
}

/** What files of other categories told of the same member: a file of one category says nothing of it. */
function toldBefore(earlier: UnderHeadings['headings'], records: readonly InterestRecord[], since: ReadonlySet<string>): Line[] {
  if (!records.some(({ partial }) => partial)) return [];
  const categories = new Set(records.map(({ category }) => category));
  return entriesOf({ headings: earlier }).flatMap(({ heading, entry }) => (since.has(heading) || categories.has(String(entry['category'])) ? [] : [{ heading, told: canonical(entry as Json) }]));
}

/** What is filed in the table: "none" where that is said and nothing beside it. */
function answersFrom(records: readonly InterestRecord[], lines: readonly Line[]): UnderHeadings & { readOn?: string } {
  const headings: Record<string, Answer> = {};
  for (const { heading } of [...records, ...lines]) {
    const entries = lines.filter((line) => line.heading === heading).map(({ told }) => JSON.parse(told) as Record<string, unknown>);
    headings[heading] = entries.length > 0 ? { entries } : { none: true };
  }
  const readOn = records.map((record) => record.readOn ?? '').toSorted().at(-1);
  return { ...(readOn ? { readOn } : {}), headings };
}

/** In whatever order files told it. */
const alike = (headings: UnderHeadings['headings']): string =>
  canonical(Object.fromEntries(Object.entries(headings).map(([heading, answer]) => [heading, 'none' in answer ? 'none' : answer.entries.map((entry) => canonical(entry as Json)).toSorted()])));

/** What the person did themselves since: headings that they answered, or that they confirmed everything. */
async function doneSince({ tx }: Unit, authority: string, person: string): Promise<{ confirmed: boolean; headings: Set<string> }> {
  const filed = await filedAfter(tx, { authority, person, number: 0 });
  const effects = filed.map(({ kind, kindVersion, told }) => ({ effect: kindAt(kind, kindVersion)?.effect, told }));
  return {
    confirmed: effects.some(({ effect }) => effect === 'confirms'),
    headings: new Set(effects.flatMap(({ effect, told }) => (effect === 'replaces' && told !== null ? headingsIn(JSON.parse(told)) : []))),
  };
}

const interestOf = async (unit: Unit, { id: authority }: AuthorityRef, person: string, declaration: string, { heading, told }: Line, record: InterestRecord): Promise<InterestFact> => {
  const { from, until, says } = record;
  return {
    id: unit.newId(),
    version: 1,
    authority,
    person,
    declaration,
    heading,
    entry: await unit.sealed(told),
    // Found by name alone it may be another body: it is proposed, and people link it.
    mutual: null,
    validFrom: from ?? UNKNOWN_START,
    validTo: until ?? OPEN_END,
    state: until !== null && until < unit.today ? 'ended' : 'registered',
    // Both had agreed when the older register withheld it.
    sensitive: says === 'sensitive' ? 'agreed' : 'no',
    publishAddress: 0,
    reason: null,
    reviewOn: null,
  };
};

const replaced = (row: InterestFact, today: string): InterestFact => {
  const last = addDays(today, -1);
  return { ...row, version: row.version + 1, state: moved(INTEREST, row.state, 'replace'), validTo: last > row.validFrom ? last : row.validFrom };
};

export type Taken = 'carriedOver' | 'replaced' | 'unchanged' | 'filedSince';

/** Read again it changes nothing; a newer file takes the place of what nobody has confirmed yet. */
export async function carryOver(unit: Unit, authority: AuthorityRef, person: string, before: string | undefined, told: readonly InterestRecord[]): Promise<{ did: Taken; interests: number }> {
  const { nation = '' } = (await currentAuthority(unit.tx, authority.id)) ?? {};
  const records = told.map((record) => ({ ...record, heading: headingOfNation(nation, record.heading) }));
  const since = await doneSince(unit, authority.id, person);
  const open = since.confirmed ? [] : records.filter(({ heading }) => !since.headings.has(heading));
  if (open.length === 0) return { did: 'filedSince', interests: 0 };
  const standing = before === undefined ? undefined : await findDeclaration(unit.tx, before);
  const kept = standing && (await unsealedText(unit.tx, standing.answers));
  const earlier = kept ? (JSON.parse(kept) as UnderHeadings).headings : {};
  const lines = [...toldBefore(earlier, open, since.headings), ...linesOf(open)];
  const answers = answersFrom(open, lines);
  const partial = open.some((record) => record.partial);
  // What was taken over under a heading that the person has answered since stays as it was told.
  const headings = { ...Object.fromEntries(Object.entries(earlier).filter(([heading, answer]) => since.headings.has(heading) || (partial && 'none' in answer))), ...answers.headings };
  if (standing && alike(earlier) === alike(headings)) return { did: 'unchanged', interests: 0 };

  const id = standing?.id ?? unit.newId();
  const held = standing ? (await interestsOfFiling(unit.tx, { authority: authority.id, person, declaration: id })).filter(({ state }) => state !== 'superseded') : [];
  const same = new Set<string>();
  const fresh = lines.filter((line) => {
    const found = held.find((row) => !same.has(row.id) && row.heading === line.heading && row.told === line.told);
    if (found) same.add(found.id);
    return !found;
  });
  // What ended has ended, whether or not a newer file still tells of it.
  const gone = held.filter((row) => row.state === 'registered' && !same.has(row.id) && !since.headings.has(row.heading)).map(({ told: _told, ...row }) => replaced(row, unit.today));
  const made: InterestFact[] = [];
  for (const line of fresh) if (line.record) made.push(await interestOf(unit, authority, person, id, line, line.record));

  const row: DeclarationFact = {
    id,
    version: (standing?.version ?? 0) + 1,
    authority: authority.id,
    person,
    kind: carriedOver.id,
    kindVersion: carriedOver.version,
    // Numbers are for what was filed here.
    number: 0,
    answers: await unit.sealed(canonical({ ...answers, headings } as unknown as Json)),
    state: 'carried-over',
    attested: 0,
    beganOn: null,
    dueOn: null,
    receivedOn: unit.today,
    reason: null,
  };
  await unit.record(authority.log, 'declaration.carried-over', id, { declarations: [row], interests: [...gone, ...made] });
  return { did: standing ? 'replaced' : 'carriedOver', interests: made.length };
}
