import { getTableColumns } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FACTS, type FactTable } from '../../db/tables/index.ts';
import { sha256 } from '../../server/crypto.ts';
import { canonical, type Json } from '../../server/domain/ledger/canonical.ts';
import { EVENTS } from '../../server/domain/ledger/events.ts';
import { openRegister, type Council, type Register } from '../support/register.ts';
import { silentVerbs, strayTransactions, strayWrites } from './ledger.ts';
import { files } from './sources.ts';

const sources = files('{server,db}/**/*.ts');

describe('nothing is written without its entry', () => {
  test('each table has its writers', () => {
    expect(strayWrites(sources)).toEqual([]);
  });

  test('each verb is done in a unit of work and leaves an event', () => {
    expect(strayTransactions(sources)).toEqual([]);
    expect(silentVerbs(sources)).toEqual([]);
  });
});

/** Entries are never rewritten: a shape that differs is a new `v` beside the old one, and a new line here. */
const FROZEN: Record<string, string> = {
  'access.counted 1': 'ff184acb2f37',
  'account.added 1': 'aae05de16e0e',
  'account.added 2': 'f3c918ccffb5',
  'account.corrected 1': '8fd64673ad11',
  'account.merged 1': '01557c5590b7',
  'account.restored 1': 'b897ee71ed50',
  'account.suspended 1': 'b897ee71ed50',
  'act.corrected 1': 'f29ce2cb1a9c',
  'act.recorded 1': 'f29ce2cb1a9c',
  'act.withdrawn 1': 'f29ce2cb1a9c',
  'attestation.asked 1': '9cfc9683d56c',
  'attestation.given 1': '9cfc9683d56c',
  'authority.added 1': 'd49de7487066',
  'authority.corrected 1': 'd49de7487066',
  'body-notice.replied 1': 'cf6522bdff06',
  'body-notice.sent 1': 'cf6522bdff06',
  'body-notice.settled 1': 'cf6522bdff06',
  'body-notice.withdrawn 1': 'cf6522bdff06',
  'concern.raised 1': '89a25faa279a',
  'concern.triaged 1': '89a25faa279a',
  'connection.ended 1': 'f244ceb3188d',
  'connection.recorded 1': 'f244ceb3188d',
  'connection.withdrawn 1': 'f244ceb3188d',
  'decision.made 1': '3479db1eb13a',
  'decision.proposed 1': '3479db1eb13a',
  'decision.recommended 1': '4dd3249c0155',
  'decision.withdrawn 1': '3479db1eb13a',
  'declaration.accepted 1': '106d3bff58d7',
  'declaration.accepted 2': '65a429b8cf88',
  'declaration.carried-over 1': '65a429b8cf88',
  'declaration.chased 1': '3aa63149d12a',
  'declaration.destroyed 1': '65a429b8cf88',
  'declaration.rectified 1': '106d3bff58d7',
  'declaration.rectified 2': '65a429b8cf88',
  'declaration.retracted 1': '106d3bff58d7',
  'declaration.retracted 2': '65a429b8cf88',
  'declaration.returned 1': '106d3bff58d7',
  'declaration.returned 2': '65a429b8cf88',
  'declaration.submitted 1': '106d3bff58d7',
  'declaration.submitted 2': '65a429b8cf88',
  'dossier.recorded 1': '98ca1a794baa',
  'file-invitation.ended 1': '73079472130a',
  'file-invitation.made 1': '73079472130a',
  'file.assigned 1': '94fce250d3ed',
  'file.noted 1': '047f891a16ca',
  'guidance.added 1': 'cfc1ec47a791',
  'guidance.addition-ended 1': 'cfc1ec47a791',
  'guidance.adopted 1': 'e25d151956dd',
  'guidance.adoption-withdrawn 1': 'e25d151956dd',
  'guidance.published 1': '290ce3ed15cd',
  'guidance.withdrawn 1': '290ce3ed15cd',
  'hold.lifted 1': '58baa5d02bfa',
  'hold.placed 1': '58baa5d02bfa',
  'inquiry.accepted 1': '114006d53268',
  'inquiry.answered 1': '114006d53268',
  'inquiry.declined 1': '114006d53268',
  'inquiry.sent 1': '114006d53268',
  'inquiry.withdrawn 1': '114006d53268',
  'interest.ended 1': 'ac120e448e09',
  'interest.ended 2': 'dd9fd7e27a93',
  'interest.withheld 1': 'ac120e448e09',
  'interest.withheld 2': 'dd9fd7e27a93',
  'membership.added 1': '45fc553dafea',
  'membership.added 2': 'f0444a3fcbb0',
  'membership.changed 1': 'f0444a3fcbb0',
  'membership.revoked 1': 'f0444a3fcbb0',
  'membership.transferred 1': 'f0444a3fcbb0',
  'mutual.added 1': '07bf8ed6f1c7',
  'person.corrected 1': '7966ac3c1907',
  'person.recorded 1': '86a269d4e03e',
  'person.recorded 2': '7966ac3c1907',
  'precedent.shared 1': 'b95b23843f9d',
  'precedent.withdrawn 1': 'b95b23843f9d',
  'responsibility.recorded 1': '0cbc8da206d3',
  'role-statement.recorded 1': '9aa8feb5bad1',
  'role.corrected 1': '1f3abec25f96',
  'role.ended 1': '1f3abec25f96',
  'role.recorded 1': '1f3abec25f96',
  'role.withdrawn 1': '1f3abec25f96',
  'rule.adopted 1': '1348ad05771b',
  'rule.adoption-withdrawn 1': '1348ad05771b',
  'ruling.ended 1': '3c28bf8836e1',
  'ruling.made 1': '3c28bf8836e1',
  'safeguard.arranged 1': '1f5275b36896',
  'safeguard.changed 1': '1f5275b36896',
  'safeguard.ended 1': '1f5275b36896',
  'safeguard.verified 1': 'd8f0de8b38f1',
  'settings.changed 1': '309b5775facc',
  'settings.changed 2': '016380abf1e5',
  'settings.changed 3': '125e7f8e4c0f',
  'unit.recorded 1': '128ca9c8d5d9',
  'withheld-detail.ended 1': 'eb16ff313865',
  'withheld-detail.read 1': '296bec6545d2',
  'withheld-detail.recorded 1': 'eb16ff313865',
};

describe('events', () => {
  test('are named noun.verb, once each', () => {
    expect(EVENTS.filter(({ event }) => !/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/.test(event))).toEqual([]);
    expect(new Set(EVENTS.map(({ event, v }) => `${event} ${v}`)).size).toBe(EVENTS.length);
  });

  test('hold every column of each row, and no other: an entry is the row as written', () => {
    // What is written now is the newest shape; an older one lacks columns that came later.
    const newest = new Map<string, (typeof EVENTS)[number]>(EVENTS.map((shape) => [shape.event, shape]));
    for (const { event, rows } of newest.values()) {
      for (const [table, columns] of Object.entries(rows)) {
        const written = Object.values(getTableColumns(FACTS[table as FactTable])).map(({ name }) => name).filter((name) => name !== 'recorded_at' && name !== 'superseded_at');
        expect([event, table, [...columns].sort()]).toEqual([event, table, written.sort()]);
      }
    }
  });

  test('keep the shape that they were frozen in', () => {
    const shapes = Object.fromEntries(EVENTS.map(({ event, v, rows }) => [`${event} ${v}`, sha256(canonical(rows as unknown as Json)).slice(0, 12)]));
    expect(shapes).toEqual(FROZEN);
  });
});

describe('the verbs', () => {
  let register: Register;
  let council: Council;
  beforeAll(async () => {
    register = await openRegister();
    council = await register.council('E06000901');
  });
  afterAll(() => register.close());

  const eventsOf = async (log: string, client = council.officer): Promise<string[]> => (await client.read(`/api/ledger/${log}/entries?limit=500`)).items.map((one: { event: string }) => one.event);

  test('each leave the event that says what happened', async () => {
    const { officer, gss } = council;
    const body = await council.body('Weir Mill', { identifiers: [{ scheme: 'companies-house', number: '09235545' }] });
    const person = await council.person('A. Example');
    await council.unit('Leisure');
    await officer.made(`/api/mutuals/${body.id}/dossiers`, { authority: gss, stage: 'live' });
    await officer.made('/api/role-statements', { authority: gss, mutual: body.id, family: 'landlord', held: false, period: { from: '2020-01-01', to: null } });
    const { role } = await council.role(body.id, 'commissioner', '2014-04-01');
    await officer.made('/api/responsibilities', { person: person.id, role: role.id, capacity: 'contract-manager', period: { from: '2014-04-01', to: null } });
    await officer.made(`/api/roles/${role.id}/correct`, { legalBasis: 'contract 12', reason: 'found the contract' }, { 'if-match': '"1"' });
    await officer.made(`/api/roles/${role.id}/end`, { on: '2024-03-31', reason: 'contract ended' }, { 'if-match': '"2"' });
    await officer.made(`/api/roles/${role.id}/withdraw`, { reason: 'another council’s' }, { 'if-match': '"3"' });
    const { account } = (await officer.read('/api/sessions/current')).actor;
    await register.admin.made(`/api/accounts/${account}/memberships`, { authority: gss, role: 'reviewer' });

    expect(await eventsOf(gss)).toEqual(['person.recorded', 'unit.recorded', 'dossier.recorded', 'role-statement.recorded', 'role.recorded', 'responsibility.recorded', 'role.corrected', 'role.ended', 'role.withdrawn']);
    expect(await eventsOf('instance', register.admin)).toEqual(['account.added', 'authority.added', 'account.added', 'mutual.added', 'membership.added']);
  });

  test('leave none where they are refused, and what-if never does', async () => {
    const before = await eventsOf(council.gss);
    const body = await council.body('Harbour Homes');
    const asked = { authority: council.gss, mutual: body.id, kind: 'licensing', period: { from: '2016-01-01', to: null } };
    expect((await council.officer.post('/api/roles/what-if', asked)).status).toBe(200);
    expect((await council.officer.post('/api/roles', { ...asked, kind: 'no-such-kind' })).status).toBe(422);
    expect(await eventsOf(council.gss)).toEqual(before);
  });
});

describe('the check of the ledger would notice', () => {
  test.each([
    ['a fact inserted', 'await tx.insert(roles, row);'],
    ['a fact updated', 'sql`update ${roles} set state = ${at(`state`)}`'],
    ['a fact updated by name', 'sql`update roles set state = 1`'],
    ['a fact deleted', 'sql`delete from ${people} where id = 1`'],
    ['a derived table written by somebody else', 'await tx.insert(findings, row);'],
  ])('%s', (_what, text) => {
    expect(strayWrites([{ path: 'server/actions/a.ts', text }])).toHaveLength(1);
  });

  test('and leaves alone those who may', () => {
    expect(strayWrites([{ path: 'db/stores/idempotency.ts', text: 'await unit.tx.insert(idempotency, row);' }])).toEqual([]);
  });

  test('a transaction of somebody’s own', () => {
    expect(strayTransactions([{ path: 'server/api/a.ts', text: 'await store.transaction([], (tx) => tx.run(one));' }])).toHaveLength(1);
  });

  test('a verb that leaves no event, and one that another leaves for it', () => {
    const quiet = { path: 'server/actions/quiet.ts', text: 'export async function quiet(unit: Unit): Promise<void> {}' };
    const loud = { path: 'server/actions/loud.ts', text: `export async function loud(unit: Unit): Promise<void> { await unit.record('instance', 'a.b', '', {}); }` };
    const through = { path: 'server/actions/through.ts', text: `import { loud } from './loud.ts';\nexport const through = (unit: Unit) => loud(unit);` };
    expect(silentVerbs([quiet, loud, through])).toEqual(['server/actions/quiet.ts changes something and leaves no event']);
  });
});
