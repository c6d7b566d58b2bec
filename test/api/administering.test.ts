/** What administrators can not do: leave nobody who can administer, and reach further than their arm by a detour. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { setTimeout as pause } from 'node:timers/promises';
import { verify } from '../../server/verify/verify.ts';
import { openRegister, type Client, type Council, type Register } from '../support/register.ts';
import { Town } from '../support/town.ts';

const reason = 'why not';
const NOBODYS = '0199a3b4-0000-7000-8000-000000000000';
const refusal = ({ status, body }: { status: number; body: any }) => [status, body.code, body.fields?.map(({ path }: any) => path)];

interface Administrator {
  readonly client: Client;
  readonly account: any;
  /** The membership that makes them one. */
  readonly held: any;
}

describe('somebody always remains who can administer', () => {
  let register: Register;
  let first: Administrator;
  let made = 0;
  beforeEach(async () => {
    register = await openRegister();
    const { actor } = await register.admin.read('/api/sessions/current');
    first = { client: register.admin, account: await register.admin.read(`/api/accounts/${actor.account}`), held: actor.memberships[0] };
    return async () => {
      await verify(register.store, []);
      await register.close();
    };
  });

  async function another(canSignIn = true, period?: Record<string, unknown>): Promise<Administrator> {
    const email = `administrator${++made}@register.test`;
    const account = await first.client.made('/api/accounts', { email, name: 'Another', memberships: [{ role: 'instance-administrator', ...(period && { period }) }] });
    return { client: canSignIn ? await register.enter(account.id) : register.nobody, account, held: account.memberships[0] };
  }
  const revoke = (by: Administrator, { held }: Administrator) => by.client.post(`/api/memberships/${held.id}/revoke`, { reason }, { 'if-match': `"${held.version}"` });
  const suspend = (by: Administrator, { account }: Administrator) => by.client.post(`/api/accounts/${account.id}/suspend`, { reason }, { 'if-match': '"1"' });
  const limit = (by: Administrator, { held }: Administrator) => by.client.post(`/api/memberships/${held.id}/change`, { to: '2027-01-01', reason }, { 'if-match': `"${held.version}"` });
  const merge = (by: Administrator, from: Administrator, kept: Administrator) => by.client.post(`/api/accounts/${kept.account.id}/merge`, { from: from.account.id, reason }, { 'if-match': '"1"' });
  const isLast = (reply: { status: number; body: any }) => expect(refusal(reply)).toEqual([409, 'last-administrator', undefined]);

  test('whatever the last one does to themselves', async () => {
    isLast(await revoke(first, first));
    isLast(await limit(first, first));
    isLast(await suspend(first, first));
    expect((await first.client.post(`/api/accounts/${first.account.id}/transfer`, { from: 'E06000901', to: 'E06000902', on: '2027-01-01', reason })).status).toBe(404);
    expect((await first.client.read(`/api/accounts/${first.account.id}`)).memberships).toEqual([first.held]);
    await another();
    expect((await suspend(first, first)).status).toBe(200);
  });

  test('who cannot sign in, is suspended, comes later or has a last day is nobody who remains', async () => {
    const unfit = [await another(false), await another(true, { from: '2026-11-01', to: '2999-12-31' }), await another(true, { from: '2026-11-03', to: null }).catch(() => undefined)];
    expect(unfit.filter(Boolean).length).toBeGreaterThan(2);
    const suspended = await another();
    expect((await suspend(first, suspended)).status).toBe(200);
    isLast(await revoke(first, first));
    isLast(await suspend(first, first));
    expect((await first.client.post(`/api/accounts/${suspended.account.id}/restore`, { reason }, { 'if-match': '"1"' })).status).toBe(200);
    expect((await revoke(first, first)).status).toBe(200);
  });

  test('also where two accounts become one that has no password', async () => {
    const kept = await another(false);
    isLast(await merge(first, first, kept));
    expect((await merge(first, kept, first)).status).toBe(200);
    expect((await first.client.get('/api/accounts')).status).toBe(200);
  });

  test('when two take each other’s role away at the same moment: exactly one succeeds', async () => {
    for (let round = 0; round < 5; round++) {
      const second = await another();
      const acts = [revoke, suspend, limit][round % 3] as typeof revoke;
      const replies = await Promise.all([acts(first, second), acts(second, first)]);
      const [done, refused] = replies.toSorted((a, b) => a.status - b.status);
      // Whoever asked a moment too late is an administrator no more, or is not signed in.
      expect([done?.status, refused?.body.code], `round ${round}`).toEqual([200, expect.stringMatching(/^(last-administrator|not-signed-in|forbidden)$/)]);
      if (replies[0]?.status !== 200) first = second;
      expect((await first.client.get('/api/accounts')).status).toBe(200);
    }
  });

  test('when two give up their own at the same moment: exactly one succeeds', async () => {
    for (let round = 0; round < 3; round++) {
      const second = await another();
      const replies = await Promise.all([revoke(first, first), revoke(second, second)]);
      expect(replies.map(({ status }) => status).sort(), `round ${round}`).toEqual([200, 409]);
      if (replies[0]?.status === 200) first = second;
    }
  });

  test('and whose role is taken away while their request is on its way does nothing more with it', async () => {
    const [second] = [await another(), await another()];
    // Passwords are worked on in turn, so that one more waits behind these.
    const waiting = Array.from({ length: 40 }, (_, i) => register.nobody.post('/api/sessions', { email: `nobody${i}@register.test`, password: 'long enough' }));
    const late = second.client.post('/api/accounts', { email: 'late@register.test', name: 'Late', password: 'long enough', memberships: [{ role: 'instance-administrator' }] });
    await pause(20);
    expect((await revoke(first, second)).status).toBe(200);
    expect(refusal(await late)).toEqual([403, 'forbidden', undefined]);
    await Promise.all(waiting);
    expect((await first.client.read('/api/accounts?name=late')).items).toEqual([]);
  });
});

describe('the administrator of one council', () => {
  let register: Register;
  let ours: Council;
  let system: Client;
  beforeAll(async () => {
    register = await openRegister();
    ours = await register.council('E06000901');
    await register.council('E06000902');
    system = await register.person('system-administrator', ours.gss);
  });
  afterAll(() => register.close());

  let made = 0;
  const account = (memberships: unknown[], more: Record<string, unknown> = {}): Promise<any> => register.admin.made('/api/accounts', { email: `far${++made}@register.test`, name: 'Somebody', memberships, ...more });
  const here = { role: 'member', authority: 'E06000901' };
  const there = { role: 'member', authority: 'E06000902' };
  /** Each thing that can be done to an account, and to one of its memberships. */
  const toAccount = (id: string): [string, Record<string, unknown>][] => [
    [`/api/accounts/${id}/suspend`, { reason }],
    [`/api/accounts/${id}/restore`, { reason }],
    [`/api/accounts/${id}/correct`, { email: `taken${made}@register.test`, reason }],
    [`/api/accounts/${id}/invitations`, {}],
  ];
  const toMembership = (id: string): [string, Record<string, unknown>][] => [
    [`/api/memberships/${id}/revoke`, { reason }],
    [`/api/memberships/${id}/change`, { to: '2027-01-01', reason }],
  ];
  const send = (client: Client, [url, body]: [string, Record<string, unknown>]) => client.post(url, body, { 'if-match': '"1"' });

  test('does not change as a whole an account that acts elsewhere too, but ends what it holds at home', async () => {
    const elsewhere = [await account([here, there]), await account([here, { role: 'instance-administrator' }]), await account([here, { ...there, period: { from: '2027-01-01', to: null } }])];
    for (const { id, memberships } of elsewhere) {
      for (const act of toAccount(id)) {
        const reply = await send(system, act);
        expect(refusal(reply), act[0]).toEqual([403, 'not-yours-alone', undefined]);
        expect(JSON.stringify(reply.body)).not.toMatch(/E06000902|instance-administrator/);
      }
      for (const act of toMembership(memberships[1].id)) expect((await send(system, act)).status, act[0]).toBe(404);
      expect((await send(system, toMembership(memberships[0].id)[0] as [string, Record<string, unknown>])).status).toBe(200);
      expect((await register.admin.read(`/api/accounts/${id}`)).memberships[1]).toEqual(memberships[1]);
    }
  });

  test('nor one that acted elsewhere once: whoever decided there would be whom this council says they are', async () => {
    const [ended, past, alone] = [await account([here, there]), await account([here, { role: 'monitoring-officer', authority: 'E06000902', period: { from: '2020-01-01', to: '2020-12-31' } }]), await account([here])];
    expect((await send(register.admin, toMembership(ended.memberships[1].id)[0] as [string, Record<string, unknown>])).status).toBe(200);
    for (const { id } of [ended, past]) for (const act of toAccount(id)) expect(refusal(await send(system, act)), act[0]).toEqual([403, 'not-yours-alone', undefined]);
    expect((await send(system, [`/api/accounts/${alone.id}/suspend`, { reason }])).status).toBe(200);
  });

  test('restores what an administrator of the council suspended, and not what the installation did', async () => {
    const [one, other] = [await account([here]), await account([here])];
    const [suspend, restore] = [(id: string, by: Client) => send(by, [`/api/accounts/${id}/suspend`, { reason }]), (id: string, by: Client) => send(by, [`/api/accounts/${id}/restore`, { reason }])];
    await suspend(one.id, register.admin);
    expect(refusal(await restore(one.id, system))).toEqual([403, 'not-yours-alone', undefined]);
    await suspend(other.id, await register.person('system-administrator', ours.gss));
    expect((await restore(other.id, system)).status).toBe(200);
    expect((await restore(one.id, register.admin)).status).toBe(200);
    await suspend(one.id, system);
    expect((await restore(one.id, system)).status).toBe(200);
  });

  test('does not become, by way of its address, somebody whom another council asks to decide a file', async () => {
    const [town, home] = [await Town.open(register), await Town.open(register)];
    const officer = await town.human('Moira', ['monitoring-officer']);
    const guest = await home.human('Gwen', ['monitoring-officer']);
    const administrator = (await home.human('Sys', ['system-administrator'])).client;
    const body = await town.body(officer);
    const [file] = await town.concerns(officer, body.id, { unit: (await officer.client.made('/api/units', { authority: town.gss, name: 'Leisure', kind: 'team' })).id, accountableOfficer: await town.person('Anwen') });
    await town.connect(officer, body.id);
    expect((await officer.client.post(`/api/conflicts/${file.id}/file-invitations`, { email: guest.email, until: '2026-12-31', reason })).status).toBe(201);
    for (const act of toAccount(guest.account)) expect(refusal(await send(administrator, act)), act[0]).toEqual([403, 'not-yours-alone', undefined]);
    const kept = await account([]);
    const gone = await register.admin.post(`/api/accounts/${kept.id}/merge`, { from: guest.account, reason }, { 'if-match': '"1"' });
    expect(refusal(gone)).toEqual([409, 'file-open', ['from']]);
    expect((await register.admin.post(`/api/accounts/${guest.account}/merge`, { from: kept.id, reason }, { 'if-match': '"1"' })).status).toBe(200);
    expect((await guest.client.get(`/api/conflicts/${file.id}`)).status).toBe(200);
  });

  test('is told of accounts and memberships of others exactly what is told of those that nobody has', async () => {
    const { id, memberships } = await account([there], { password: 'long enough' });
    const administrator = (await register.admin.read('/api/sessions/current')).actor;
    const pairs = [...toAccount(id).map((act, i) => [act, toAccount(NOBODYS)[i]]), ...toMembership(memberships[0].id).map((act, i) => [act, toMembership(NOBODYS)[i]]), ...toMembership(administrator.memberships[0].id).map((act, i) => [act, toMembership(NOBODYS)[i]])] as [string, Record<string, unknown>][][];
    pairs.push([[`/api/accounts/${id}/memberships`, here], [`/api/accounts/${NOBODYS}/memberships`, here]]);
    pairs.push([[`/api/accounts/${id}/transfer`, { from: 'E06000902', to: 'E06000901', on: '2027-01-01', reason }], [`/api/accounts/${NOBODYS}/transfer`, { from: 'E06000902', to: 'E06000901', on: '2027-01-01', reason }]]);
    for (const [theirsOwn, nobodys] of pairs as [[string, Record<string, unknown>], [string, Record<string, unknown>]][]) {
      const [one, other] = [await send(system, theirsOwn), await send(system, nobodys)];
      expect([one.status, one.body], theirsOwn[0]).toEqual([404, other.body]);
    }
    expect((await register.admin.read(`/api/accounts/${id}`)).memberships).toEqual(memberships);
    await register.signIn(`far${made}@register.test`);
  });

  test('gives no role of the installation and none at another council, whatever else is given with it', async () => {
    const { id } = await account([here]);
    for (const [given, path] of [[{ role: 'instance-administrator' }, 'authority'], [there, 'authority'], [{ ...there, role: 'monitoring-officer' }, 'authority']] as const) {
      expect(refusal(await system.post(`/api/accounts/${id}/memberships`, given))).toEqual([404, 'not-found', [path]]);
      expect(refusal(await system.post('/api/accounts', { email: 'detour@register.test', name: 'Detour', memberships: [here, given] }))).toEqual([404, 'not-found', [`memberships.1.${path}`]]);
    }
    expect(refusal(await system.post(`/api/accounts/${id}/memberships`, { ...here, role: 'king' }))).toEqual([422, 'invalid', ['role']]);
    expect((await register.admin.read('/api/accounts?name=detour')).items).toEqual([]);
    expect((await register.admin.read(`/api/accounts/${id}`)).memberships).toHaveLength(1);
  });

  test('gives no role to themselves: not to keep the register, nor to pass for a person whose details are withheld', async () => {
    const { account } = (await system.read('/api/sessions/current')).actor;
    const person = await ours.person('A. Person');
    for (const given of [{ role: 'monitoring-officer' }, { role: 'member', person: person.id }]) {
      const reply = await system.post(`/api/accounts/${account}/memberships`, { authority: ours.gss, ...given });
      expect([reply.status, reply.body.code]).toEqual([403, 'own-account']);
    }
  });

  test('does not by moving or prolonging their own role what they cannot do by giving it, and may end it', async () => {
    const period = { from: '2026-01-01', to: '2026-12-31' };
    const both = await account([{ ...here, role: 'system-administrator', period }, { ...there, role: 'system-administrator' }], { password: 'long enough' });
    const client = await register.signIn(both.email);
    const person = await ours.person('B. Person');
    const [held] = both.memberships;
    const change = (to: string | null, version = 1) => client.post(`/api/memberships/${held.id}/change`, { to, reason }, { 'if-match': `"${version}"` });
    const transfer = (more: object) => client.post(`/api/accounts/${both.id}/transfer`, { from: 'E06000902', to: 'E06000901', on: '2027-01-01', reason, ...more });
    for (const reply of [await change(null), await change('2027-12-31'), await transfer({}), await transfer({ person: person.id }), await client.post('/api/accounts', { email: both.email, name: 'x', memberships: [{ ...here, person: person.id }] })]) expect(refusal(reply)).toEqual([403, 'own-account', undefined]);
    expect((await register.admin.read(`/api/accounts/${both.id}`)).memberships).toEqual(both.memberships);
    expect((await change('2026-12-01')).status).toBe(200);
    expect(refusal(await change('2026-12-31', 2))).toEqual([403, 'own-account', undefined]);
    expect((await send(client, toMembership(both.memberships[1].id)[0] as [string, Record<string, unknown>])).status).toBe(200);
    expect((await register.admin.post(`/api/memberships/${held.id}/change`, { to: null, reason }, { 'if-match': '"2"' })).status).toBe(200);
  });

  test('passes nobody, themselves or a stranger, for a person who has had an account or about whom something is withheld', async () => {
    const [held, past, guarded, over] = [await ours.person('Held'), await ours.person('Past'), await ours.person('Guarded'), await ours.person('Over')];
    await account([{ ...here, person: held.id }]);
    await account([{ ...here, person: past.id, period: { from: '2020-01-01', to: '2020-12-31' } }]);
    const detail = { authority: ours.gss, kind: 'home-address', detail: 'x', reason };
    await ours.officer.made('/api/withheld-details', { ...detail, person: guarded.id });
    await ours.officer.made('/api/withheld-details', { ...detail, person: over.id, period: { from: '2020-01-01', to: '2020-12-31' } });
    const bystander = await account([here]);
    const both = await account([{ ...here, role: 'system-administrator' }, { ...there, role: 'system-administrator' }], { password: 'long enough' });
    const client = await register.signIn(both.email);
    const mover = await account([there]);
    const acts = (person: string, by: Client): [string, string, () => ReturnType<Client['post']>][] => [
      ['add', 'memberships.1.person', () => by.post('/api/accounts', { email: `passing${++made}@register.test`, name: 'x', memberships: [{ ...here, role: 'officer' }, { ...here, person }] })],
      ['give', 'person', () => by.post(`/api/accounts/${bystander.id}/memberships`, { ...here, role: 'reviewer', person })],
      ['move', 'person', () => by.post(`/api/accounts/${mover.id}/transfer`, { from: 'E06000902', to: 'E06000901', on: '2027-01-01', person, reason })],
    ];
    const size = (await register.nobody.read('/api/ledger/instance/head')).size;
    for (const { id } of [held, past, guarded, over]) for (const [what, path, act] of acts(id, client)) expect(refusal(await act()), what).toEqual([403, 'person-taken', [path]]);
    expect((await register.nobody.read('/api/ledger/instance/head')).size).toBe(size);
    for (const { id } of [held, guarded]) expect((await client.post(`/api/accounts/${bystander.id}/memberships`, { ...here, role: 'delegate', person: id })).status).toBe(201);
    for (const i of [0, 1, 2]) expect((await (acts((await ours.person('Free')).id, client)[i] as ReturnType<typeof acts>[number])[2]()).status, `${i}`).toBe(i === 2 ? 200 : 201);
  });

  test('names for an account once more whom it is already, and leaves two who are one to the installation', async () => {
    const person = await ours.person('Twice');
    const one = await account([{ ...here, person: person.id }]);
    expect((await system.post(`/api/accounts/${one.id}/memberships`, { ...here, role: 'reviewer', person: person.id })).status).toBe(201);
    const two = await register.admin.post('/api/accounts', { email: `twice${++made}@register.test`, name: 'x', memberships: [{ ...here, person: person.id }] });
    expect(two.status).toBe(201);
    expect(refusal(await system.post(`/api/accounts/${one.id}/memberships`, { ...here, role: 'officer', person: person.id }))).toEqual([403, 'person-taken', ['person']]);
    expect((await register.admin.post(`/api/accounts/${one.id}/merge`, { from: two.body.id, reason }, { 'if-match': '"1"' })).status).toBe(200);
    expect((await system.post(`/api/accounts/${one.id}/memberships`, { ...here, role: 'officer', person: person.id })).status).toBe(201);
  });

  test('makes nobody a keeper of the register unseen by those who keep it', async () => {
    const waiting = async (): Promise<number> => (await register.admin.read('/api/post?limit=500')).items.filter(({ template }: any) => template === 'keeper-admitted').length;
    const before = await waiting();
    await system.made('/api/accounts', { email: 'deputy.new@register.test', name: 'New Deputy', memberships: [{ authority: ours.gss, role: 'deputy-monitoring-officer' }] });
    expect(await waiting()).toBe(before + 1);
  });

  test('assigns nothing by fields that a request does not have', async () => {
    const { id, memberships } = await account([here]);
    const strays = { id: NOBODYS, account: NOBODYS, authority: 'E06000902', role: 'instance-administrator', state: 'active', version: 9, memberships: [], period: { from: null, to: null }, person: NOBODYS };
    for (const act of [...toAccount(id), ...toMembership(memberships[0].id)]) {
      for (const [stray, value] of Object.entries(strays)) expect(refusal(await send(system, [act[0], { ...act[1], [stray]: value }])), `${act[0]} ${stray}`).toEqual([422, 'invalid', [stray]]);
    }
    expect(refusal(await system.post('/api/accounts', { email: 'stray@register.test', name: 'x', memberships: [here], state: 'active' }))).toEqual([422, 'invalid', ['state']]);
    expect((await register.admin.read(`/api/accounts/${id}`)).memberships).toEqual(memberships);
  });

  test('is refused what is far too long, too much or nothing', async () => {
    const { id } = await account([here]);
    expect(refusal(await send(system, [`/api/accounts/${id}/suspend`, { reason: 'x'.repeat(2001) }]))).toEqual([422, 'invalid', ['reason']]);
    expect(refusal(await send(system, [`/api/accounts/${id}/suspend`, { reason: '' }]))).toEqual([422, 'invalid', ['reason']]);
    expect(refusal(await send(system, [`/api/accounts/${id}/suspend`, {}]))).toEqual([422, 'invalid', ['reason']]);
    expect((await send(system, [`/api/accounts/${'x'.repeat(90)}/suspend`, { reason }])).status).toBe(404);
    expect((await send(system, ['/api/accounts/%27or%201=1/suspend', { reason }])).status).toBe(404);
    expect(refusal(await system.post('/api/accounts', { email: 'many@register.test', name: 'x', memberships: Array.from({ length: 101 }, () => here) }))).toEqual([422, 'invalid', ['memberships']]);
  });
});
