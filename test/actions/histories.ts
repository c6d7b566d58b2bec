/** Random histories of one dossier, the same for the same seed: what happens to a register in years, in a second. */
import { addDays } from '../../server/domain/time/civil.ts';
import type { Client, Council } from '../support/register.ts';

export type Random = (below: number) => number;

/** mulberry32 */
export function seeded(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

export interface Places {
  readonly units: readonly string[];
  readonly committees: readonly string[];
  readonly people: readonly string[];
}

const KINDS = ['set-up-support', 'commissioner', 'customer', 'licensing', 'food-hygiene', 'shareholder', 'lender', 'landlord', 'scrutiny', 'planning', 'land-manager', 'promoter', 'environmental-impact', 'challenge-assessor', 'current-provider'];
const DAYS = 3000;

export const oneOf = <T>(random: Random, list: readonly T[]): T => list[random(list.length)] as T;
const maybe = <T>(random: Random, list: readonly T[]): T | null => (random(3) === 0 ? null : oneOf(random, list));

function somePeriod(random: Random): { from: string | null; to: string | null } {
  const from = addDays('2012-01-01', random(DAYS));
  return { from: random(8) === 0 ? null : from, to: random(3) === 0 ? null : addDays(from, random(1200)) };
}

export const someRole = (random: Random, { units, committees, people }: Places) => ({
  kind: oneOf(random, KINDS),
  period: somePeriod(random),
  unit: maybe(random, units),
  committee: maybe(random, committees),
  accountableOfficer: maybe(random, people),
  ofContractedService: random(4) === 0,
});

/** A council with lines of units, committees and people to share. */
export async function places(council: Council): Promise<Places> {
  const top = await council.unit('Top');
  const services = [await council.unit('Service A', top.id), await council.unit('Service B', top.id)];
  const teams = await Promise.all([0, 1, 1].map((i, n) => council.unit(`Team ${n}`, services[i].id)));
  const committees = [await council.unit('Committee A', undefined, 'committee'), await council.unit('Committee B', undefined, 'committee')];
  const people = [await council.person('One'), await council.person('Two')];
  const ids = (all: readonly any[]): string[] => all.map((one) => one.id);
  return { units: ids([top, ...services, ...teams]), committees: ids(committees), people: ids(people) };
}

interface Known {
  id: string;
  version: number;
  period: { from: string | null; to: string | null };
}

/** One thing that happens; what the register refuses (a day outside the role) did not happen. */
export async function happens(random: Random, officer: Client, authority: string, mutual: string, given: Places, roles: Known[]): Promise<void> {
  const role = roles.length > 0 ? oneOf(random, roles) : undefined;
  const what = random(10);
  if (!role || what < 4) {
    const made = await officer.made('/api/roles', { authority, mutual, ...someRole(random, given) });
    roles.push(made.role);
    return;
  }
  if (what === 4) {
    await officer.post('/api/responsibilities', { person: oneOf(random, given.people), role: role.id, capacity: 'accountable-officer', period: random(3) === 0 ? { from: null, to: null } : { from: addDays(role.period.from ?? '2012-01-01', random(400)), to: random(2) === 0 ? null : addDays(role.period.from ?? '2012-01-01', 400 + random(400)) } });
    return;
  }
  const verb = what < 7 ? 'end' : what < 9 ? 'correct' : 'withdraw';
  const some = someRole(random, given);
  const corrections = [{ period: some.period }, { unit: some.unit }, { kind: some.kind, committee: some.committee }, { accountableOfficer: some.accountableOfficer }, { ...some }];
  const body = { end: { on: addDays(role.period.from ?? '2012-01-01', random(900)) }, correct: oneOf(random, corrections), withdraw: {} }[verb];
  const reply = await officer.post(`/api/roles/${role.id}/${verb}`, { reason: 'it happened', ...body }, { 'if-match': `"${role.version}"` });
  if (reply.status !== 200 && reply.status !== 422) throw new Error(`${verb} gave ${reply.status}: ${JSON.stringify(reply.body)}`);
  if (reply.status === 200) Object.assign(role, { version: reply.body.role.version, period: reply.body.role.period });
  if (verb === 'withdraw') roles.splice(roles.indexOf(role), 1);
}
