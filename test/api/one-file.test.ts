/** Asking the monitoring officer of another council to one file: whom, until when, and what they see while it lasts. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { once } from '../../db/statement.ts';
import { templateOf } from '../../server/domain/post/index.ts';
import { verify } from '../../server/verify/verify.ts';
import { openRegister, type Client, type Register, type Reply } from '../support/register.ts';
import { Town, type Human } from '../support/town.ts';

let register: Register;
let town: Town;
let home: Town;
let mo: Human;
let guest: Human;
let body: any;
let file: any;
let another: any;
beforeAll(async () => {
  register = await openRegister();
}, 60_000);
afterAll(() => register.close());
beforeEach(async () => {
  [town, home] = [await Town.open(register), await Town.open(register)];
  mo = await town.human('Moira', ['monitoring-officer']);
  guest = await home.human('Gwen', ['monitoring-officer']);
  body = await town.body(mo);
  [file, another] = await town.concerns(mo, body.id, { unit: (await mo.client.made('/api/units', { authority: town.gss, name: 'Leisure', kind: 'team' })).id, accountableOfficer: await town.person('Anwen'), publication: { public: false, reason: 'A planned award' } });
  await town.connect(mo, body.id);
}, 60_000);

const invite = (more: object = {}, by: Client = mo.client): Promise<Reply> => by.post(`/api/conflicts/${file.id}/file-invitations`, { email: guest.email, until: '2026-12-31', reason: 'All of us sit on its board', ...more });
const fault = ({ status, body: told }: Reply) => [status, told.fields?.[0]?.path ?? told.code];
const end = (id: string, version: number | null = 1, by: Client = mo.client): Promise<Reply> => by.post(`/api/file-invitations/${id}/end`, {}, version === null ? {} : { 'if-match': `"${version}"` });
const sees = async (id: string = file.id): Promise<number[]> => [(await guest.client.get(`/api/conflicts/${id}`)).status, (await guest.client.get(`/api/conflicts/${id}/deciding`)).status];

describe('whoever is asked', () => {
  test('is somebody of whom no more is learnt than whether they can be', async () => {
    const unfit = [
      'nobody@register.test',
      (await home.human('Deputy', ['deputy-monitoring-officer'])).email,
      (await home.human('Councillor', ['member'])).email,
      mo.email,
      (await town.human('Own', ['officer'])).email,
    ];
    await town.also(await home.human('Both', ['monitoring-officer']).then((both) => (unfit.push(both.email), both)), 'external-auditor');
    const former = await home.human('Former', []);
    await home.also(former, 'monitoring-officer', { period: { from: '2020-01-01', to: '2026-11-01' } });
    const suspended = await home.human('Suspended', ['monitoring-officer']);
    await register.admin.made(`/api/accounts/${suspended.account}/suspend`, { reason: 'Under inquiry' }, { 'if-match': '"1"' });
    const replies = [];
    for (const email of [...unfit, former.email, suspended.email]) replies.push(await invite({ email }));
    expect(fault(replies[0] as Reply)).toEqual([422, 'email']);
    for (const { status, body: told } of replies) expect([status, told]).toEqual([422, replies[0]?.body]);
    expect(fault(await invite({ email: 'not an address' }))).toEqual([422, 'email']);
    expect((await invite()).status).toBe(201);
  });

  test('is asked for days from today, half a year at most', async () => {
    for (const until of ['2026-11-01', '2027-05-02', '2026-11-31']) expect(fault(await invite({ until })), until).toEqual([422, 'until']);
    expect((await invite({ until: '2027-05-01' })).body.period).toEqual({ from: '2026-11-02', to: '2027-05-01' });
  });

  test('is asked once at a time', async () => {
    const { body: made } = await invite();
    expect(fault(await invite())).toEqual([409, 'email']);
    await end(made.id);
    expect((await invite()).status).toBe(201);
  });

  test('is asked by a keeper of the council whose file it is, and by nobody else', async () => {
    for (const role of ['reviewer', 'member', 'external-auditor']) expect((await invite({}, await register.person(role, town.gss))).status, role).toBe(403);
    const nobodys = await guest.client.post('/api/conflicts/0199a3b4-0000-7000-8000-000000000000/file-invitations', { email: guest.email, until: '2026-12-31', reason: 'x' });
    for (const by of [guest.client, await register.person('lga-auditor', town.gss), register.admin]) expect(await invite({}, by)).toMatchObject({ status: 404, body: nobodys.body });
  });

  test('gets a mail, which names neither the body nor what was found', async () => {
    const { body: made } = await invite({ email: guest.email.toUpperCase() });
    const mails = () => register.store.all(once<{ recipient: string; data: string }>(sql`select recipient, data from outbox where template = 'file-invitation' and data like ${`%${file.id}%`}`));
    expect((await mails()).map(({ recipient, data }) => [recipient, JSON.parse(data)])).toEqual([[guest.email, { authority: `Town ${town.gss}`, until: '2026-12-31', conflict: file.id }]]);
    expect((await invite({ until: made.period.to })).status).toBe(409);
    expect(await mails()).toHaveLength(1);
    for (const language of ['en', 'cy'] as const) {
      const { subject, text } = templateOf('file-invitation')?.words({ register: 'https://r.test', authority: 'Town', until: '2026-12-31', conflict: file.id }, language) ?? { subject: '', text: '' };
      expect(subject).toContain('Town');
      expect(text).toContain(`https://r.test/conflicts/${file.id}`);
    }
  });
});

describe('whoever is asked to a file', () => {
  test('sees that file as its keepers do, and of the council nothing else', async () => {
    expect(await sees()).toEqual([404, 404]);
    // Also where they see another council as those do to whom it shows nothing that is withheld.
    await (await Town.open(register)).also(guest, 'lga-auditor');
    await invite();
    expect(await guest.client.read(`/api/conflicts/${file.id}`)).toEqual(await mo.client.read(`/api/conflicts/${file.id}`));
    expect((await guest.client.read(`/api/conflicts/${file.id}`)).facts.map(({ publication }: any) => publication.reason)).toEqual(['A planned award', 'A planned award']);
    expect(await guest.client.read(`/api/conflicts/${file.id}?asAt=2020-01-01`)).toEqual(await mo.client.read(`/api/conflicts/${file.id}?asAt=2020-01-01`));
    expect(await sees(another.id)).toEqual([404, 404]);
    for (const list of ['conflicts', 'roles', 'people', 'units', 'connections', 'file-invitations', 'responsibilities']) expect((await guest.client.read(`/api/${list}?authority=${town.gss}`)).items, list).toEqual([]);
    const [fact] = (await guest.client.read(`/api/conflicts/${file.id}`)).facts;
    for (const url of [`/api/mutuals/${body.id}?authority=${town.gss}`, `/api/roles/${fact.id}`, `/api/roles/${fact.id}/history`, `/api/ledger/${town.gss}/entries`]) expect((await guest.client.get(url)).status, url).toBe(404);
    expect((await guest.client.read('/api/conflicts')).items).toEqual([]);
  });

  test('changes nothing of it, and asks nobody else to it', async () => {
    const { body: made } = await invite();
    expect((await invite({}, guest.client)).status).toBe(404);
    expect((await end(made.id, 1, guest.client)).status).toBe(404);
  });

  test('sees nothing once it is ended, which is at once', async () => {
    const { body: made } = await invite();
    expect(await sees()).toEqual([200, 200]);
    expect((await end(made.id, null)).status).toBe(428);
    expect((await end(made.id, 2)).status).toBe(412);
    expect((await end(made.id)).body).toMatchObject({ version: 2, state: 'ended', period: { from: '2026-11-02', to: '2026-11-02' }, name: 'Gwen', reason: 'All of us sit on its board' });
    expect(await sees()).toEqual([404, 404]);
    expect((await mo.client.read(`/api/conflicts/${file.id}/deciding`)).standings.map(({ step }: any) => step)).toEqual(['monitoring-officer']);
    expect(fault(await end(made.id, 2))).toEqual([409, 'over']);
  });

  test('sees nothing while suspended, and is none who could decide', async () => {
    await invite();
    const account = await register.admin.read(`/api/accounts/${guest.account}`);
    await register.admin.made(`/api/accounts/${guest.account}/suspend`, { reason: 'Under inquiry' }, { 'if-match': `"${account.version}"` });
    expect(await sees()).toEqual([401, 401]);
    expect((await mo.client.read(`/api/conflicts/${file.id}/deciding`)).standings).toHaveLength(1);
    const other = await home.human('Next', ['monitoring-officer']);
    expect((await invite({ email: other.email })).status).toBe(201);
  });

  test('sees it whatever role they act in', async () => {
    const { body: made } = await invite();
    const [held] = (await guest.client.read('/api/sessions/current')).actor.memberships;
    expect((await guest.client.get(`/api/conflicts/${file.id}`, { 'acting-as': held.id })).status).toBe(200);
    expect((await guest.client.get(`/api/conflicts/${file.id}/deciding`, { 'acting-as': held.id })).body.mayDecide).toBe(true);
    await end(made.id);
    expect((await guest.client.get(`/api/conflicts/${file.id}`, { 'acting-as': held.id })).status).toBe(404);
  });
});

test('invitations are listed to the keepers of the council, told in its log without the reason, and verify', async () => {
  const { size } = await register.nobody.read(`/api/ledger/${town.gss}/head`);
  const { body: made } = await invite({ reason: 'Unmistakable reason' });
  const { body: ended } = await end(made.id);
  expect((await mo.client.read(`/api/file-invitations?authority=${town.gss}`)).items).toEqual([ended]);
  expect((await mo.client.read(`/api/file-invitations?conflict=${another.id}`)).items).toEqual([]);
  expect((await (await register.person('reviewer', town.gss)).get('/api/file-invitations')).status).toBe(403);
  const { items } = await mo.client.read(`/api/ledger/${town.gss}/entries?from=${size}`);
  expect(items.map(({ event, subject, actor }: any) => [event, subject, actor])).toEqual(['made', 'ended'].map((what) => [`file-invitation.${what}`, made.id, mo.account]));
  expect(JSON.stringify(items)).not.toContain('Unmistakable');
  expect((await verify(register.store, [])).entries).toBeGreaterThan(size);
});

// Last, for it ends everybody's session.
test('the day after the last, and once they are monitoring officer nowhere else, they see nothing and decide nothing', async () => {
  const short = await home.human('Short', ['member']);
  await home.also(short, 'monitoring-officer', { period: { from: '2026-01-01', to: '2026-11-02' } });
  await invite({ until: '2026-11-02' });
  await invite({ email: short.email });
  const seen = async (): Promise<unknown> => {
    const found = [];
    for (const { email } of [guest, short]) found.push((await (await register.signIn(email)).get(`/api/conflicts/${file.id}`)).status);
    const { standings } = await (await register.signIn(mo.email)).read(`/api/conflicts/${file.id}/deciding`);
    return [...found, ...standings.slice(1).map(({ name, mayDecide }: any) => `${name} ${mayDecide}`)];
  };
  register.clock.set('2026-11-02T23:30:00.000Z');
  expect(await seen()).toEqual([200, 200, 'Gwen true', 'Short true']);
  register.clock.set('2026-11-03T00:00:30.000Z');
  expect(await seen()).toEqual([404, 404]);
});
