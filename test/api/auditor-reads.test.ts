/** What outsiders look at and what administrators could use is noted for the council that it is about, and for no other. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRegister, type Client, type Council, type Register } from '../support/register.ts';

let register: Register;
const fresh = async () => {
  register = await openRegister();
};

describe('what an auditor looks at', () => {
  let first: Council;
  let second: Council;
  let auditor: Client;
  let role: any;
  const reads = async (council: Council): Promise<string[]> => ((await council.officer.read(`/api/access-events?authority=${council.gss}&kind=auditor-read`)).items as any[]).map(({ name, detail, count }) => `${name}: ${detail} ×${count}`).toSorted();

  beforeAll(async () => {
    await fresh();
    first = await register.council('E06000951');
    second = await register.council('E06000952');
    const body = await first.body();
    role = (await first.role(body.id, 'commissioner', '2014-04-01')).role;
    await second.role((await second.body('Another Body')).id, 'commissioner', '2014-04-01');
    await register.admin.made('/api/accounts', { email: 'lga@register.test', name: 'L. Auditor', password: 'long enough', memberships: [first.gss, second.gss].map((authority) => ({ authority, role: 'lga-auditor' })) });
    auditor = await register.signIn('lga@register.test');
  });
  afterAll(() => register.close());

  test('is seen by the council whose register it is, and by no other', async () => {
    for (let i = 0; i < 3; i++) await auditor.read(`/api/roles/${role.id}`);
    await auditor.read(`/api/roles?authority=${first.gss}`);
    await auditor.read(`/api/units?authority=${first.gss}`);
    await auditor.read(`/api/ledger/${second.gss}/entries`);
    expect((await auditor.get(`/api/roles/${role.id}x`)).status).toBe(404);
    expect(await reads(first)).toEqual([`L. Auditor: GET /api/roles ×1`, `L. Auditor: GET /api/roles/:id ${role.id} ×3`, 'L. Auditor: GET /api/units ×1']);
    expect(await reads(second)).toEqual(['L. Auditor: GET /api/ledger/:log/entries ×1']);
  });

  test('of several councils at once is seen by each', async () => {
    await auditor.read('/api/responsibilities');
    await auditor.read('/api/role-statements');
    await auditor.read('/api/conflicts');
    await auditor.get('/api/roles?format=csv');
    expect((await reads(first)).filter((line) => /\/(conflicts|responsibilities|role-statements|roles) /.test(line))).toEqual(['L. Auditor: GET /api/roles ×2']);
    expect((await reads(second)).filter((line) => /\/(conflicts|responsibilities|role-statements|roles) /.test(line))).toEqual(['L. Auditor: GET /api/roles ×1']);
  });

  test('is whatever holds content of the register, and nothing else', async () => {
    const external = await register.person('external-auditor', first.gss);
    const body = await first.body('Third Body');
    const file = (await first.role(body.id, 'commissioner', '2014-04-01')) && (await first.role(body.id, 'licensing', '2016-01-01')).conflicts.opened[0];
    const before = await reads(first);
    for (const path of ['connections?authority=E06000951', `conflicts/${file.id}/deciding`, 'people?authority=E06000951', `home?authority=${first.gss}`]) await external.read(`/api/${path}`);
    for (const path of ['sessions', 'sessions/current', 'permissions', 'vocabularies', 'rules', 'guidance', 'role-kinds', 'health', 'openapi.json', 'authorities', `ledger/${first.gss}/head`, 'public/roles']) expect([path, (await external.get(`/api/${path}`)).status]).toEqual([path, 200]);
    const noted = (await reads(first)).filter((line) => !before.includes(line)).map((line) => line.replace(/^Person \d+: GET \/api\//, ''));
    expect(noted).toEqual([`conflicts/:id/deciding ${file.id} ×1`, 'connections ×1', 'home ×1', 'people ×1'].toSorted());
    expect((await reads(second)).join()).not.toContain('deciding');
  });

  test('is not noted of those who work there', async () => {
    await first.officer.read('/api/roles');
    const { account } = (await first.officer.read('/api/sessions/current')).actor;
    expect((await first.officer.read(`/api/access-events?authority=${first.gss}&kind=auditor-read&account=${account}`)).items).toEqual([]);
  });
});

describe('a link that an administrator makes', () => {
  beforeAll(fresh);
  afterAll(() => register.close());

  test('is noted at each council where the account has a role, and at no other', async () => {
    const [ours, theirs, third] = [await register.council('E06000961'), await register.council('E06000962'), await register.council('E06000963')];
    const { id: administrator } = await register.admin.made('/api/accounts', { email: 'both@register.test', name: 'Both', memberships: [ours.gss, theirs.gss].map((authority) => ({ authority, role: 'system-administrator' })) });
    const both = await register.enter(administrator);
    const made = (authorities: readonly string[], by = both) => by.made('/api/accounts', { email: `invited${authorities.join('').toLowerCase()}@register.test`, name: 'Invited', memberships: authorities.map((authority) => ({ authority, role: 'officer' })) });
    const noted = async ({ officer, gss }: Council) => ((await officer.read(`/api/access-events?authority=${gss}&kind=link-asked`)).items as any[]).map(({ detail }) => detail);
    const here = await made([theirs.gss]);
    await both.made(`/api/accounts/${here.id}/invitations`, {});
    expect([await noted(ours), await noted(theirs)]).toEqual([[], [`invitation of ${here.id}`]]);
    const everywhere = await made([ours.gss, third.gss], register.admin);
    await register.admin.made(`/api/accounts/${everywhere.id}/invitations`, {});
    expect([await noted(ours), await noted(theirs), await noted(third)]).toEqual([[`invitation of ${everywhere.id}`], [`invitation of ${here.id}`], [`invitation of ${everywhere.id}`]]);
    const nowhere = await made([], register.admin);
    await register.admin.made(`/api/accounts/${nowhere.id}/invitations`, {});
    expect(((await register.admin.read('/api/access-events?kind=link-asked')).items as any[]).map(({ detail }) => detail)).toEqual([`invitation of ${nowhere.id}`]);
  });
});
