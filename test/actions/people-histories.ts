/** What happens to people in years, in a second: offices, posts, gifts, filings, rulings and settings, the same for the same seed. */
import { addDays } from '../../server/domain/time/civil.ts';
import { filed, register as answers, type Declarer } from '../support/filing.ts';
import type { Client, Council } from '../support/register.ts';
import { oneOf, type Random } from './histories.ts';

export interface Village {
  readonly council: Council;
  readonly people: readonly Declarer[];
  readonly bodies: readonly string[];
  readonly committees: readonly string[];
  /** What was recorded, by noun. */
  readonly known: { acts: Known[]; connections: Known[]; roles: Known[]; rulings: Known[]; people: Map<string, number> };
}

interface Known {
  id: string;
  version: number;
}

const KINDS = ['post-in-body', 'post-in-body', 'own-interest', 'partner-interest', 'relative-interest'];
const ROLES = ['set-up-support', 'commissioner', 'customer', 'licensing', 'lender', 'landlord', 'scrutiny'];
const CAPACITIES = ['accountable-officer', 'contract-manager', 'performance-monitor', 'decision-maker', 'inspector'];
const STATUTORY = ['monitoring-officer', 'chief-finance-officer', undefined] as const;

const day = (random: Random): string => addDays('2018-01-01', random(3000));
const some = (random: Random) => {
  const from = day(random);
  return { from, to: random(2) === 0 ? null : addDays(from, random(900)) };
};

function office(random: Random, { committees }: Village): object {
  const kind = oneOf(random, ['member', 'member', 'co-opted', 'officer', 'officer']);
  const statutory = kind === 'officer' ? oneOf(random, STATUTORY) : undefined;
  return { title: 'An office', kind, period: some(random), ...(random(2) === 0 && { unit: oneOf(random, committees) }), ...(statutory && { statutory }), ...(kind === 'co-opted' && { hasVote: random(2) === 0 }) };
}

type Act = (random: Random, village: Village) => Promise<unknown>;
const authority = ({ council }: Village) => ({ authority: council.gss });
const by = ({ council }: Village): Client => council.officer;

/** What is refused did not happen. */
async function changed(village: Village, all: Known[], random: Random, url: (id: string) => string, body: object): Promise<void> {
  if (all.length === 0) return;
  const one = oneOf(random, all);
  const reply = await by(village).post(url(one.id), body, { 'if-match': `"${one.version}"` });
  if (reply.status === 200) one.version++;
}

const ACTS: readonly Act[] = [
  async (random, village) => {
    const reply = await by(village).post('/api/acts', { ...authority(village), mutual: oneOf(random, village.bodies), kind: oneOf(random, ['inspection', 'no-action', 'waiver']), on: day(random), tie: oneOf(random, ['none', 'connected', 'not-known']), person: oneOf(random, village.people).person, committee: random(2) === 0 ? oneOf(random, village.committees) : null });
    if (reply.status === 201) village.known.acts.push({ id: reply.body.id, version: 1 });
  },
  (random, village) => changed(village, village.known.acts, random, (id) => `/api/acts/${id}/correct`, { person: random(3) === 0 ? null : oneOf(random, village.people).person, on: day(random), reason: 'an error' }),
  (random, village) => changed(village, village.known.acts, random, (id) => `/api/acts/${id}/withdraw`, { reason: 'an error' }),
  async (random, village) => {
    const reply = await by(village).post('/api/connections', { ...authority(village), person: oneOf(random, village.people).person, mutual: oneOf(random, village.bodies), kind: oneOf(random, KINDS), period: some(random) });
    if (reply.status === 201) village.known.connections.push({ id: reply.body.id, version: 1 });
  },
  (random, village) => changed(village, village.known.connections, random, (id) => `/api/connections/${id}/end`, { on: day(random) }),
  (random, village) => changed(village, village.known.connections, random, (id) => `/api/connections/${id}/withdraw`, { reason: 'an error' }),
  async (random, village) => {
    const { role } = await by(village).made('/api/roles', { ...authority(village), mutual: oneOf(random, village.bodies), kind: oneOf(random, ROLES), period: some(random), committee: random(2) === 0 ? oneOf(random, village.committees) : null, accountableOfficer: random(2) === 0 ? oneOf(random, village.people).person : null });
    village.known.roles.push({ id: role.id, version: 1 });
  },
  (random, village) => changed(village, village.known.roles, random, (id) => `/api/roles/${id}/end`, { on: day(random), reason: 'over' }),
  (random, village) => changed(village, village.known.roles, random, (id) => `/api/roles/${id}/withdraw`, { reason: 'an error' }),
  async (random, village) => {
    if (village.known.roles.length > 0) await by(village).post('/api/responsibilities', { person: oneOf(random, village.people).person, role: oneOf(random, village.known.roles).id, capacity: oneOf(random, CAPACITIES), period: { from: null, to: null } });
  },
  async (random, village) => {
    const { person } = oneOf(random, village.people);
    const version = village.known.people.get(person) ?? 1;
    const reply = await by(village).post(`/api/people/${person}/correct`, { offices: Array.from({ length: 1 + random(3) }, () => office(random, village)) }, { 'if-match': `"${version}"` });
    if (reply.status === 200) village.known.people.set(person, version + 1);
  },
  async (random, village) => {
    const who = oneOf(random, village.people);
    const body = { name: 'A body', mutual: oneOf(random, village.bodies) };
    const holder = random(2) === 0 ? 'self' : 'partner';
    const given = oneOf(random, [{ securities: [{ body, holder }] }, { contracts: [{ body, holder, what: 'Work' }] }, { directorships: [{ body, post: 'Director' }] }, { employment: [{ what: 'Cook', body, holder }] }, {}]);
    await filed(village.council, who, 'register-of-interests', answers(given, '2026-10-20')).catch(() => undefined);
  },
  async (random, village) => {
    const gift = { outcome: random(4) === 0 ? 'refused' : 'accepted', what: 'Lunch', from: { name: 'A body', mutual: oneOf(random, village.bodies) }, on: addDays('2024-01-01', random(1000)), valuePence: random(9000) };
    await filed(village.council, oneOf(random, village.people), 'gift-or-hospitality', gift).catch(() => undefined);
  },
  async (random, village) => {
    const kind = oneOf(random, ['no-interest', 'standing-dispensation']);
    const from = day(random);
    const reply = await by(village).post('/api/rulings', { ...authority(village), ...(random(2) === 0 && { person: oneOf(random, village.people).person }), ...(random(2) === 0 && { mutual: oneOf(random, village.bodies) }), kind, reason: 'Seen.', period: { from, to: addDays(from, random(1000)) } });
    if (reply.status === 201) village.known.rulings.push({ id: reply.body.id, version: 1 });
  },
  (random, village) => changed(village, village.known.rulings, random, (id) => `/api/rulings/${id}/end`, { on: day(random) }),
  async (random, village) => {
    const { version } = await by(village).read(`/api/settings?authority=${village.council.gss}`);
    await by(village).made('/api/settings', { ...authority(village), yearlyRequestOn: random(2) === 0 ? null : '05-01', giftsTogether: random(2) * 8000 }, { 'if-match': `"${version}"` });
  },
];

export const somethingHappens = (random: Random, village: Village): Promise<unknown> => oneOf(random, ACTS)(random, village);
