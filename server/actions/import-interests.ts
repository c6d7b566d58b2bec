import type { AuthorityRef } from '../domain/access/permit.ts';
import type { InterestRecord } from '../domain/sources/interests/record.ts';
import { nameKey } from '../domain/sources/reading/names.ts';
import type { Entry, Rejection } from '../domain/sources/source.ts';
import { carryOver } from './carrying-over.ts';
import type { Imported, Importing } from './importing.ts';
import { importingCouncils, type OfCouncil, type OfMember } from './importing-councils.ts';
import { onlyOne, record, type Directory } from './people-by-name.ts';
import type { Unit } from './unit-of-work.ts';

type Member = readonly InterestRecord[];
type Group = { member: string; memberId: string; lines: number[]; records: InterestRecord[] };

/** By council and member; the order of the file stays. */
export function councilsOf(entries: readonly Entry<InterestRecord>[], authority: string | undefined, column: string): OfCouncil<Member>[] {
  const councils = new Map<string, Map<string, Group>>();
  for (const { line, value } of entries) {
    const council = authority ?? value.authority ?? '';
    const groups = councils.get(council) ?? new Map<string, Group>();
    councils.set(council, groups);
    const key = value.memberId || nameKey(value.member);
    const group = groups.get(key) ?? { member: value.member, memberId: value.memberId, lines: [], records: [] };
    groups.set(key, group);
    group.lines.push(line);
    group.records.push(value);
  }
  return [...councils].map(([council, groups]) => ({ authority: council, members: [...groups.values()].map(({ records, ...member }): OfMember<Member> => ({ ...member, column, value: records })) }));
}

const save = (title: string) => async (unit: Unit, authority: AuthorityRef, directory: Directory, { member, column, value }: OfMember<Member>): Promise<Record<string, number>> => {
  const known = onlyOne(directory, column, member);
  // Nobody said since when: then no deadline is counted, and nothing is overdue.
  const person = known ?? (await record(unit, authority, directory, member, [{ title, kind: 'member', period: { from: null, to: authority.period.to } }]));
  const before = person.filings.find(({ kind, state }) => kind === 'carried-over' && state === 'carried-over')?.id;
  const { did, interests } = await carryOver(unit, authority, person.person, before, value);
  return { [did]: 1, interestsEntered: interests, ...(known ? {} : { peopleRecorded: 1 }) };
};

/** `authority` where the file is of no council, or only one of its councils is meant. */
export function importInterests(how: Importing, entries: readonly Entry<InterestRecord>[], before: readonly Rejection[], authority?: string): Promise<Imported> {
  const ofCouncils = entries.every(({ value }) => value.authority !== null);
  return importingCouncils(how, councilsOf(entries, authority, ofCouncils ? 'member' : 'Member'), before, 'gss', save(ofCouncils ? 'Councillor' : 'Member'));
}
