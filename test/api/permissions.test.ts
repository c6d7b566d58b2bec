/** The table of permissions as people of one council meet it over HTTP. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MEMBERSHIP_ROLES, type MembershipRole } from '../../server/domain/accounts/account.ts';
import { openRegister, type Client, type Council, type Register } from '../support/register.ts';

let register: Register;
let council: Council;
let role: any;
let conflict: string;
let body: any;
const people = new Map<MembershipRole, Client>();
beforeAll(async () => {
  register = await openRegister();
  council = await register.council('E06000901');
  body = await council.body();
  await council.role(body.id, 'commissioner', '2014-04-01');
  const made = await council.role(body.id, 'licensing', '2016-01-01');
  role = made.role;
  conflict = made.conflicts.opened[0].id;
  for (const held of MEMBERSHIP_ROLES) people.set(held, held === 'instance-administrator' ? register.admin : await register.person(held, council.gss));
});
afterAll(() => register.close());

const KEEPERS: readonly MembershipRole[] = ['monitoring-officer', 'deputy-monitoring-officer'];
const everybodyBut = (...roles: readonly MembershipRole[]) => MEMBERSHIP_ROLES.filter((one) => !roles.includes(one));

async function whoMay(ask: (client: Client, who: MembershipRole) => Promise<{ status: number }>, allowed: number): Promise<MembershipRole[]> {
  const may: MembershipRole[] = [];
  for (const [who, client] of people) {
    const { status } = await ask(client, who);
    if (status === allowed) may.push(who);
    else expect([403, 404], `${who} got ${status}`).toContain(status);
  }
  return may;
}

describe('of the people of a council', () => {
  test('everybody reads its register, and the administrator of the installation does not', async () => {
    for (const url of [`/api/roles/${role.id}`, `/api/conflicts/${conflict}`, `/api/home?authority=${council.gss}`]) expect(await whoMay((client) => client.get(url), 200), url).toEqual(everybodyBut('instance-administrator'));
    expect(await whoMay((client) => client.get('/api/people'), 200)).toEqual(everybodyBut('instance-administrator'));
  });

  test('only the monitoring officer and the deputy record, end, correct and withdraw roles, or ask what if', async () => {
    const given = { authority: council.gss, mutual: body.id, kind: 'adviser', period: { from: '2020-01-01', to: '2020-12-31' } };
    expect(await whoMay((client) => client.post('/api/roles', given), 201)).toEqual(KEEPERS);
    expect(await whoMay((client) => client.post('/api/roles/what-if', given), 200)).toEqual(KEEPERS);
    for (const verb of ['end', 'correct', 'withdraw']) expect(await whoMay(async (client) => ({ status: (await client.post(`/api/roles/${role.id}/${verb}`, { ...(verb === 'end' && { on: '2020-01-01' }), reason: 'x' }, { 'if-match': '"99"' })).status }), 412), verb).toEqual(KEEPERS);
    expect(await whoMay((client) => client.post('/api/role-statements', { authority: council.gss, mutual: body.id, family: 'owner', held: false, period: given.period }), 201)).toEqual(KEEPERS);
    expect(await whoMay((client) => client.post('/api/responsibilities', { person: 'x', role: role.id, capacity: 'adviser', period: { from: null, to: '1900-01-01' } }).then(({ status }) => ({ status: status === 422 ? 200 : status })), 200)).toEqual(KEEPERS);
  });

  test('units and people are also kept by those who look after democratic services and the system', async () => {
    expect(await whoMay((client) => client.post('/api/units', { authority: council.gss, name: 'Housing', kind: 'team' }), 201)).toEqual(['system-administrator', ...KEEPERS, 'democratic-services']);
    expect(await whoMay((client) => client.post('/api/people', { authority: council.gss, name: 'A. Person' }), 201)).toEqual(['system-administrator', ...KEEPERS, 'democratic-services', 'parish-clerk']);
  });

  test('bodies are added by those who keep a register, authorities by the installation alone', async () => {
    expect(await whoMay((client) => client.post('/api/mutuals', { name: 'Another', legalForm: 'other' }), 201)).toEqual(['instance-administrator', ...KEEPERS]);
    expect(await whoMay((client, who) => client.post('/api/authorities', { gss: `E0600080${MEMBERSHIP_ROLES.indexOf(who) % 10}`, name: 'New', kind: 'unitary', nation: 'England', period: { from: null, to: null } }), 201)).toEqual(['instance-administrator']);
  });

  test('accounts are added by administrators, each within its own reach', async () => {
    const account = (who: string, authority?: string) => ({ email: `by-${who}-${authority ?? 'all'}@register.test`, name: 'x', memberships: [authority ? { authority, role: 'member' } : { role: 'instance-administrator' }] });
    expect(await whoMay((client, who) => client.post('/api/accounts', account(who, council.gss)), 201)).toEqual(['instance-administrator', 'system-administrator']);
    expect(await whoMay((client, who) => client.post('/api/accounts', account(who)), 201)).toEqual(['instance-administrator']);
    expect(await whoMay((client) => client.get('/api/accounts'), 200)).toEqual(['instance-administrator', 'system-administrator']);
  });

  test('the log is read by those who keep, review and audit; that of the installation by its administrator', async () => {
    expect(await whoMay((client) => client.get(`/api/ledger/${council.gss}/entries`), 200)).toEqual(['system-administrator', ...KEEPERS, 'reviewer', 'external-auditor', 'lga-auditor']);
    expect(await whoMay((client) => client.get('/api/ledger/instance/entries'), 200)).toEqual(['instance-administrator']);
  });

  test('a role of the installation needs no authority and one of a council does', async () => {
    for (const membership of [{ role: 'monitoring-officer' }, { role: 'instance-administrator', authority: council.gss }]) {
      const reply = await register.admin.post('/api/accounts', { email: 'odd@register.test', name: 'x', memberships: [membership] });
      expect([reply.status, reply.body.fields[0].path]).toEqual([422, 'memberships.0.authority']);
    }
  });
});

describe('an auditor of several councils', () => {
  test('reads each, writes in none, and sees nothing of a third', async () => {
    const [second, third] = [await register.council('E06000902'), await register.council('E06000903')];
    await second.role((await second.body('Second Body')).id, 'commissioner', '2014-04-01');
    await third.role((await third.body('Third Body')).id, 'commissioner', '2014-04-01');
    await register.admin.made('/api/accounts', { email: 'lga@register.test', name: 'LGA', password: 'long enough', memberships: [council.gss, second.gss].map((authority) => ({ authority, role: 'lga-auditor' })) });
    const auditor = await register.signIn('lga@register.test');
    expect(new Set((await auditor.read('/api/roles')).items.map((one: any) => one.authority))).toEqual(new Set([council.gss, second.gss]));
    expect((await auditor.read(`/api/roles?authority=${second.gss}`)).items).toHaveLength(1);
    expect((await auditor.read(`/api/roles?authority=${third.gss}`)).items).toEqual([]);
    expect((await auditor.get(`/api/ledger/${second.gss}/entries`)).status).toBe(200);
    expect((await auditor.get(`/api/ledger/${third.gss}/entries`)).status).toBe(404);
    expect((await auditor.post('/api/roles', { authority: second.gss, mutual: body.id, kind: 'adviser', period: { from: null, to: null } })).status).toBe(403);
  });
});
