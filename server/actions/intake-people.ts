/**
 * Who was elected comes in at once, whole or not at all. Whoever holds the office already is known and left alone; whoever held it until a moment ago
 * was re-elected, and gets a new term: a second record would begin a second register (Localism Act 2011 ss.29(3) and 30(2)).
 */
import { findPerson } from '../../db/stores/people.ts';
import { ownersOf, type Owner } from '../../db/stores/obligations.ts';
import type { AuthorityRef, PermitAt } from '../domain/access/permit.ts';
import { MOMENTARY_DAYS } from '../domain/declarations/obligations.ts';
import { sameName, type NewOfficeHolder, type TakenIn } from '../domain/people/intake.ts';
import type { Office, Person } from '../domain/people/person.ts';
import { Checks } from '../domain/problem.ts';
import { checkPeriod, checkWithin } from '../domain/time/checks.ts';
import { addDays } from '../domain/time/civil.ts';
import { correctPerson } from './correct-person.ts';
import { recordPerson } from './record-person.ts';
import type { Unit } from './unit-of-work.ts';

const officeOf = ({ title, kind = 'member', hasVote, from, to = null }: NewOfficeHolder): Office => ({ title, kind, period: { from, to }, ...(hasVote !== undefined && { hasVote }) });

/** Days under the names of the fields as they were sent. */
function checkRows(authority: AuthorityRef, rows: readonly NewOfficeHolder[]): void {
  const checks = new Checks();
  const first = new Map<string, number>();
  for (const [i, row] of rows.entries()) {
    const { from, to = null } = row;
    const name = sameName(row.name);
    const before = first.get(name);
    if (name === '') checks.refuse(`people.${i}.name`, 'Write the name');
    else if (before !== undefined) checks.refuse(`people.${i}.name`, `${row.name} stands in row ${before + 1} already. Two people of one name: add the second by themselves, with what tells them apart`);
    else first.set(name, i);
    if (row.hasVote !== undefined && row.kind !== 'co-opted') checks.refuse(`people.${i}.hasVote`, 'Only of a co-opted member is it asked whether they have a vote: leave it out');
    if (checkPeriod(checks, `people.${i}`, { from, to })) checkWithin(checks, `people.${i}`, { from, to }, authority.period, authority.name);
  }
  checks.done();
}

type Match = 'known' | 're-elected' | undefined;

/** A term that ends about when the new one begins. */
const isEnding = ({ period: { from, to } }: Office, elected: string): boolean => to !== null && (from ?? '') < elected && to <= addDays(elected, MOMENTARY_DAYS) && addDays(to, MOMENTARY_DAYS) >= elected;

function matchOf({ offices }: Owner, { kind: asked = 'member', from, to = null }: NewOfficeHolder): Match {
  const alike = offices.filter(({ kind }) => kind === asked);
  const overlaps = ({ period }: Office): boolean => (to === null || (period.from ?? '') <= to) && (period.to === null || period.to >= from);
  if (alike.some((office) => overlaps(office) && !isEnding(office, from))) return 'known';
  return alike.some((office) => isEnding(office, from)) ? 're-elected' : undefined;
}

export async function intakePeople(unit: Unit, allowed: PermitAt<'person.record'>, rows: readonly NewOfficeHolder[]): Promise<TakenIn> {
  const { authority } = allowed;
  checkRows(authority, rows);
  const owners = Map.groupBy(await ownersOf(unit.tx, authority.id), ({ name }) => sameName(name ?? ''));
  const [items, known, checks]: [Person[], TakenIn['known'], Checks] = [[], [], new Checks()];
  for (const [i, row] of rows.entries()) {
    const found = (owners.get(sameName(row.name)) ?? []).map((owner) => ({ owner, match: matchOf(owner, row) }));
    const holder = found.find(({ match }) => match === 'known');
    const again = found.filter(({ match }) => match === 're-elected');
    if (holder) known.push({ name: row.name, person: holder.owner.person });
    else if (again.length > 1) checks.refuse(`people.${i}.name`, `${again.length} people of this name held such an office until just before: add the new term on the page of the one who was elected`);
    else items.push(await taken(unit, allowed, row, again[0]?.owner));
  }
  checks.done();
  return { items, known };
}

async function taken(unit: Unit, allowed: PermitAt<'person.record'>, row: NewOfficeHolder, again: Owner | undefined): Promise<Person> {
  const { name, email } = row;
  if (!again) return recordPerson(unit, allowed, { authority: allowed.authority.id, name, offices: [officeOf(row)], ...(email !== undefined && { email }) });
  const version = (await findPerson(unit.tx, again.person))?.version ?? 0;
  // Where the list has no address, the one on record stays.
  return correctPerson(unit, allowed, again.person, version, { offices: [...again.offices, officeOf(row)], ...(email && { email }) });
}
