/** A log is read by more people than what some of its entries are about: each stands in it, and says nothing to whoever may not read the record itself. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRegister, type Client, type Register } from '../support/register.ts';
import { Town } from '../support/town.ts';

let register: Register;
beforeAll(async () => {
  register = await openRegister();
}, 60_000);
afterAll(() => register.close());

const entries = async (log: string, client: Client, from = 0): Promise<any[]> => (await client.read(`/api/ledger/${log}/entries?limit=500&from=${from}`)).items;

/** By role, the nouns whose events it has no right to. */
const CLOSED: Readonly<Record<string, readonly string[]>> = {
  'monitoring-officer': [],
  'deputy-monitoring-officer': [],
  'external-auditor': ['withheld-detail', 'file-invitation'],
  reviewer: ['withheld-detail', 'file-invitation'],
  'system-administrator': ['withheld-detail', 'file-invitation', 'connection'],
};

test('an entry about what its reader has no right to keeps its place, instant and leaf, and tells nothing else', async () => {
  const [town, other] = [await Town.open(register), await Town.open(register)];
  const [mo, guest] = [await town.human('Moira', ['monitoring-officer']), await other.human('Gwen', ['monitoring-officer'])];
  const body = await town.body(mo);
  const [concern] = await town.concerns(mo, body.id);
  await town.connect(mo, body.id);
  await mo.client.made(`/api/conflicts/${concern.id}/file-invitations`, { email: guest.email, until: '2026-12-31', reason: 'All of us sit on its board' });
  const detail = await mo.client.made('/api/withheld-details', { authority: town.gss, person: await town.person('Ada'), kind: 'home-address', detail: 'x', reason: 'y' });
  await mo.client.made(`/api/withheld-details/${detail.id}/readings`, { purpose: 'z' });
  const whole = await entries(town.gss, mo.client);
  const events = whole.map(({ event }) => event);
  for (const event of ['connection.recorded', 'withheld-detail.recorded', 'withheld-detail.read', 'file-invitation.made']) expect(events).toContain(event);
  for (const [role, closed] of Object.entries(CLOSED)) {
    const client = await register.person(role, town.gss);
    const expected = whole.map((entry) => (closed.includes(entry.event.split('.')[0]) ? { ...entry, actor: null, event: 'hidden', subject: null, data: null } : entry));
    expect(await entries(town.gss, client), role).toEqual(expected);
    if (closed.length > 0) expect((await client.get(`/api/ledger/${town.gss}/entries?format=csv`)).body, role).not.toMatch(new RegExp([detail.id, ...closed].join('|')));
  }
});

test('who has another hat in another council has no more of this one’s log', async () => {
  const [town, other] = [await Town.open(register), await Town.open(register)];
  const mo = await town.human('Moira', ['monitoring-officer']);
  const both = await town.human('Both', ['reviewer']);
  await other.also(both, 'monitoring-officer');
  await mo.client.made('/api/withheld-details', { authority: town.gss, person: await town.person('Ada'), kind: 'home-address', detail: 'x', reason: 'y' });
  expect((await entries(town.gss, mo.client)).map(({ event }) => event)).toContain('withheld-detail.recorded');
  expect((await entries(town.gss, both.client)).map(({ event }) => event)).toContain('hidden');
  expect(JSON.stringify(await entries(town.gss, both.client))).not.toContain('withheld');
});

test('an entry of the installation’s log about a body that its administrator does not see tells nothing of it, until they do', async () => {
  const council = await register.council('E06000903');
  const { size } = await register.nobody.read('/api/ledger/instance/head');
  const added = () => entries('instance', register.admin, size);
  const planned = await council.body('Nightjar Spin-out', { authority: council.gss });
  const numbered = await council.body('Weir Bank', { identifiers: [{ scheme: 'companies-house', number: '09235599' }] });
  const own = await register.admin.made('/api/mutuals', { name: 'Of the Installation', legalForm: 'community-benefit-society' });
  expect((await register.admin.get(`/api/mutuals/${planned.id}`)).status).toBe(404);
  expect((await added()).map(({ event, subject }) => [event, subject])).toEqual([['hidden', null], ['mutual.added', numbered.id], ['mutual.added', own.id]]);
  expect(JSON.stringify(await added())).not.toMatch(new RegExp(`Nightjar|${planned.id}`));
  await council.role(planned.id, 'commissioner', '2020-01-01');
  expect((await register.admin.get(`/api/mutuals/${planned.id}`)).status).toBe(200);
  expect((await added())[0]).toMatchObject({ event: 'mutual.added', subject: planned.id });
});
