/** Changes that somebody supposes, checked against what is recorded: every fault is named, and nothing is saved. */
import { findUnit } from '../../db/stores/people.ts';
import { isPersonOf, lineOf } from '../../db/stores/roles.ts';
import type { Reader } from '../../db/store.ts';
import type { AuthorityRef } from '../domain/access/permit.ts';
import { heldBy } from '../domain/conflicts/candidates.ts';
import { OF_ROLE, recordOf, type Change, type Supposed, type Supposing } from '../domain/conflicts/supposed.ts';
import { Checks } from '../domain/problem.ts';
import { checkDate } from '../domain/time/checks.ts';
import { FIRST_DAY, toDate, toDay } from '../domain/time/civil.ts';
import { toPeriod, toSpan, type Span } from '../domain/time/period.ts';
import type { Standing } from './situation.ts';

export interface Supposer {
  readonly authority: AuthorityRef;
  readonly today: string;
  /** Whether the record is for whoever asks; what is not theirs to see is no record to them. */
  readonly sees: (change: Supposed, person: string | undefined) => boolean;
}

type Field = Exclude<keyof Supposed, 'what' | 'on'>;
const TO: readonly Field[] = ['unit', 'committee', 'officer'];
const takes = (what: Supposing): readonly Field[] => (what === 'end-office' ? ['person', 'office'] : what === 'reassign' ? ['id', ...TO] : ['safeguard', 'decide-again', 'test-again'].includes(what) ? [] : ['id']);
const needs = (what: Supposing): readonly Field[] => takes(what).filter((field) => !TO.includes(field));

interface Record {
  readonly span: Span;
  readonly person?: string;
}

function recordIn({ situation, answering }: Standing, { what, id = '', person, office }: Supposed): Record | undefined {
  if (OF_ROLE.has(what)) return situation.roles.get(id);
  if (what === 'end-office') {
    const held = situation.people.get(person ?? '')?.offices[office ?? 0];
    return held && { span: toSpan(held.period), person: person ?? '' };
  }
  if (what === 'end-responsibility') {
    const held = answering.get(id);
    return held && { span: [toDay(held.validFrom), toDay(held.validTo)], person: held.person };
  }
  for (const facts of situation.people.values()) {
    const found = (what === 'end-connection' ? facts.connections : facts.interests).find((one) => one.id === id && one.mutual === situation.mutual);
    if (found) return { span: found.span, person: facts.person };
  }
  return undefined;
}

const WHAT: Partial<Readonly<{ [S in Supposing]: string }>> = { 'end-connection': 'connection of anybody with this body', 'end-interest': 'interest of anybody in this body', 'end-responsibility': 'responsibility for a role towards this body', 'end-office': 'office of that person' };

export async function supposed(reader: Reader, standing: Standing, given: readonly Supposed[], supposer: Supposer): Promise<Change[]> {
  const checks = new Checks();
  const known = new Set<string>();
  const found: Change[] = [];
  for (const [i, one] of given.entries()) {
    const change = await checked(reader, standing, one, supposer, checks, `changes.${i}`);
    if (!change) continue;
    if (known.has(recordOf(change))) checks.refuse(`changes.${i}.${takes(one.what)[0] ?? 'what'}`, 'two changes are about this record; suppose one of them at a time');
    known.add(recordOf(change));
    found.push(change);
  }
  checks.done();
  return found;
}

async function checked(reader: Reader, standing: Standing, given: Supposed, { authority, today, sees }: Supposer, checks: Checks, at: string): Promise<Change | undefined> {
  const { what } = given;
  const fields = (['id', 'person', 'office', ...TO] as const).filter((field) => given[field] !== undefined);
  const [strange, missing] = [fields.filter((field) => !takes(what).includes(field)), needs(what).filter((field) => !fields.includes(field))];
  for (const field of strange) checks.refuse(`${at}.${field}`, `“${what}” takes no ${field}; leave it out`);
  for (const field of missing) checks.refuse(`${at}.${field}`, `say which: “${what}” needs ${field === 'id' ? 'the id of the record' : `the ${field}`}`);
  if (what === 'reassign' && !fields.some((field) => TO.includes(field))) checks.refuse(`${at}.unit`, 'say where the role would go: a unit, a committee or an officer, or null for another one');
  const on = given.on ?? today;
  if (!checkDate(checks, `${at}.on`, on) || strange.length > 0 || missing.length > 0) return undefined;
  const day = toDay(on);
  if (needs(what).length === 0) {
    if (standing.situation.mutual !== '') return { what, on: day };
    checks.refuse(`${at}.what`, 'this is about no body, so there is nothing to safeguard or to review; suppose an end of something recorded of the person');
    return undefined;
  }
  const record = recordIn(standing, given);
  if (!record || !sees(given, record.person)) {
    checks.refuse(`${at}.${what === 'end-office' ? 'office' : 'id'}`, `there is no such ${WHAT[what] ?? 'role of this council towards this body'}, or it is not yours to see`);
    return undefined;
  }
  if (what === 'move-role' && standing.situation.roles.get(given.id ?? '')?.family !== 'regulator') checks.refuse(`${at}.what`, 'only inspecting and licensing moves to a neighbouring council; suppose that the role ends, or goes to somebody else');
  checkDay(checks, `${at}.on`, on, record.span, authority);
  const to = what === 'reassign' ? await checkedPlace(reader, given, authority, checks, at) : {};
  const held = what === 'end-responsibility' ? standing.answering.get(given.id ?? '') : undefined;
  const { id, person, office } = given;
  return { what, on: day, ...to, ...(id !== undefined && { id }), ...(person !== undefined && { person }), ...(office !== undefined && { office }), ...(held && { held: heldBy(held.person, { ...held, span: within(record.span, standing.situation.roles.get(held.role)?.span) }) }) };
}

/** Within the days of its role, as rules see it. */
const within = (span: Span, role: Span | undefined): Span => (role ? [Math.max(span[0], role[0]), Math.min(span[1], role[1])] : span);

function checkDay(checks: Checks, path: string, on: string, span: Span, { name, period }: AuthorityRef): void {
  const { from, to } = toPeriod(span);
  if (span[0] > FIRST_DAY && on < toDate(span[0])) checks.refuse(path, `it began on ${from}; nothing of it can change from ${on} on`);
  else if (period.from !== null && on < period.from) checks.refuse(path, `${name} began on ${period.from}; ${on} is before that`);
  else if (to !== null && on > to) checks.refuse(path, `its last day is ${to} already; from ${on} on there is nothing left of it`);
}

async function checkedPlace(reader: Reader, { unit, committee, officer }: Supposed, authority: AuthorityRef, checks: Checks, at: string): Promise<Partial<Change>> {
  const line = typeof unit === 'string' ? await lineOf(reader, authority.id, unit) : [];
  if (!line) checks.refuse(`${at}.unit`, 'there is no such unit in this council');
  const body = typeof committee === 'string' ? await findUnit(reader, committee) : undefined;
  if (typeof committee === 'string' && (body?.authority !== authority.id || !body.kind.endsWith('committee'))) checks.refuse(`${at}.committee`, 'there is no such committee in this council');
  if (typeof officer === 'string' && !(await isPersonOf(reader, authority.id, officer))) checks.refuse(`${at}.officer`, 'there is no such person in this council');
  return { ...(unit !== undefined && { line: line ?? [] }), ...(committee !== undefined && { committee }), ...(officer !== undefined && { officer }) };
}
