import { findPerson, findUnitsNamed } from '../../db/stores/people.ts';
import { permitOfOperator, type AuthorityRef } from '../domain/access/permit.ts';
import type { Office } from '../domain/people/person.ts';
import { invalid } from '../domain/problem.ts';
import type { CouncillorRecord } from '../domain/sources/councillors/record.ts';
import { nameKey } from '../domain/sources/reading/names.ts';
import type { Entry, Rejection } from '../domain/sources/source.ts';
import { correctPerson } from './correct-person.ts';
import type { Imported, Importing } from './importing.ts';
import { importingCouncils, type OfCouncil, type OfMember } from './importing-councils.ts';
import { onlyOne, record, type Directory } from './people-by-name.ts';
import type { Unit } from './unit-of-work.ts';

type Member = readonly CouncillorRecord[];

function councilsOf(entries: readonly Entry<CouncillorRecord>[], authority: string | undefined): OfCouncil<Member>[] {
  const councils = Map.groupBy(entries, ({ value }) => authority ?? value.authority ?? '');
  return [...councils].map(([council, found]) => {
    const people = Map.groupBy(found, ({ value }) => value.memberId || nameKey(value.member));
    const members = [...people.values()].map((rows): OfMember<Member> => ({ member: rows.at(-1)?.value.member ?? '', memberId: rows.at(-1)?.value.memberId ?? '', column: 'name', lines: rows.flatMap(({ value }) => value.lines), value: rows.map(({ value }) => value) }));
    return { authority: council, members };
  });
}

const titleOf = (ward: string): string => (ward === '' ? 'Councillor' : `Councillor for ${ward}`.slice(0, 200));
const isSeatOnCouncil = ({ kind, unit }: Office): boolean => kind === 'member' && !unit;

/** Committees that the register has under the very same name; what else a page lists is only counted. */
async function seatsOf(unit: Unit, authority: AuthorityRef, records: Member): Promise<{ offices: Office[]; unknown: number }> {
  const offices: Office[] = [];
  let unknown = 0;
  for (const { name, post } of records.flatMap(({ seats }) => seats)) {
    const [one, other] = await findUnitsNamed(unit.tx, authority.id, name);
    if (!one || other) unknown++;
    else offices.push({ title: post, kind: 'member', unit: one.id, period: { from: null, to: authority.period.to } });
  }
  return { offices, unknown };
}

/** A file that knows more takes the place of one that knew less: since when, or that it ended. Nothing that somebody recorded is taken away. */
export function merged(held: readonly Office[], told: readonly Office[]): Office[] {
  const dated = told.some((office) => isSeatOnCouncil(office) && office.period.from !== null);
  const kept = held.filter((office) => !(dated && isSeatOnCouncil(office) && office.period.from === null && !told.some(({ period }) => period.from === null)));
  for (const office of told) {
    const { unit = null, period } = office;
    const at = kept.findIndex((one) => one.kind === 'member' && (one.unit ?? null) === unit && one.period.from === period.from);
    const known = kept[at];
    if (known) kept[at] = { ...known, title: known.title === 'Councillor' ? office.title : known.title, period };
    else if (period.from !== null || period.to !== null || !kept.some((one) => one.kind === 'member' && (one.unit ?? null) === unit && one.period.to === null)) kept.push(office);
  }
  return kept;
}

async function save(unit: Unit, authority: AuthorityRef, directory: Directory, { member, column, value }: OfMember<Member>): Promise<Record<string, number>> {
  const terms = value.flatMap(({ terms: told, ward }): Office[] => told.map((period) => ({ title: titleOf(ward), kind: 'member', period: { from: period.from, to: period.to ?? authority.period.to } })));
  const { offices, unknown } = await seatsOf(unit, authority, value);
  const told = [...terms, ...offices];
  const count = { bodiesNotInRegister: unknown, seats: offices.length };
  const person = onlyOne(directory, column, member);
  if (!person) {
    const held = merged([], told);
    if (held.length > 50) throw invalid(column, `holds ${held.length} offices; the register keeps 50 of a person`);
    await record(unit, authority, directory, member, held);
    return { ...count, recorded: 1 };
  }
  const held = merged(person.offices, told);
  if (JSON.stringify(held) === JSON.stringify(person.offices)) return { ...count, unchanged: 1 };
  const row = await findPerson(unit.tx, person.person);
  await correctPerson(unit, permitOfOperator('person.record', authority), person.person, row?.version ?? 0, { offices: held });
  directory.set(nameKey(member), [{ ...person, offices: held }]);
  return { ...count, corrected: 1 };
}

/** `authority` where the file names no council by its code. */
export const importCouncillors = (how: Importing, entries: readonly Entry<CouncillorRecord>[], before: readonly Rejection[], authority?: string): Promise<Imported> => importingCouncils(how, councilsOf(entries, authority), before, 'gss', save);
