/** One human, many hats: one at a time where they say which. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { once } from '../../db/statement.ts';
import { PERMISSIONS } from '../../server/domain/access/permissions.ts';
import { MEMBERSHIP_ROLES } from '../../server/domain/accounts/account.ts';
import { Browser } from '../support/browser.ts';
import { openRegister, type Client, type Council, type Register } from '../support/register.ts';

let register: Register;
let district: Council;
let parish: Council;
let account: string;
let shared: Client;
let hats: { keeper: string; member: string; auditor: string };
beforeAll(async () => {
  register = await openRegister();
  [district, parish] = [await register.council('E06000901'), await register.council('E06000902')];
  const made = await register.admin.made('/api/accounts', {
    email: 'many@register.test',
    name: 'Many Hats',
    password: 'long enough',
    memberships: [
      { authority: district.gss, role: 'monitoring-officer' },
      { authority: parish.gss, role: 'member' },
      { authority: parish.gss, role: 'external-auditor', agreement: 'Letter of engagement of 1 October 2026', period: { from: '2026-10-01', to: '2026-12-31' } },
    ],
  });
  account = made.id;
  shared = await register.signIn('many@register.test');
  const [keeper, member, auditor] = made.memberships.map((one: any) => one.id);
  hats = { keeper, member, auditor };
});
afterAll(() => register.close());

const wearing = (hat: string) => ({ 'acting-as': hat });
const unit = (authority: string, headers: Record<string, string> = {}) => shared.post('/api/units', { authority, name: 'Housing', kind: 'team' }, headers);

describe('acting in one hat', () => {
  test('gives the rights of that one alone; without a hat, those of each', async () => {
    expect([(await unit(district.gss)).status, (await unit(district.gss, wearing(hats.keeper))).status]).toEqual([201, 201]);
    // With the parish's hat the district is another council: not even that it is there is told.
    for (const hat of [hats.member, hats.auditor]) {
      const reply = await unit(district.gss, wearing(hat));
      expect([reply.status, reply.body.code]).toEqual([404, 'not-found']);
      expect((await shared.get(`/api/units?authority=${district.gss}`, wearing(hat))).body.items).toEqual([]);
    }
    expect((await shared.get(`/api/ledger/${parish.gss}/entries`, wearing(hats.auditor))).status).toBe(200);
    expect((await shared.get(`/api/ledger/${parish.gss}/entries`, wearing(hats.member))).status).toBe(403);
    expect((await shared.get('/api/units', wearing(hats.keeper))).body.items.every((one: any) => one.authority === district.gss)).toBe(true);
  });

  test('that is not one’s own, or is nobody’s, is refused, and the same is said of both', async () => {
    const theirs = (await parish.officer.read('/api/sessions/current')).actor.memberships[0].id;
    const replies = [];
    for (const hat of [theirs, '0199a3b4-0000-7000-8000-000000000000', '', `${hats.keeper}, ${hats.member}`, '__proto__', `' or 1=1 --`]) {
      const reply = await shared.get('/api/units', wearing(hat));
      expect([reply.status, reply.body.code], hat).toEqual([403, 'hat-ended']);
      replies.push(reply.body);
    }
    expect(new Set(replies.map((body) => JSON.stringify(body))).size).toBe(1);
    expect((await register.nobody.get('/api/units', wearing(hats.keeper))).status).toBe(401);
  });

  test('does not touch the session: whoever has an ended hat on can still see what they have, and sign out', async () => {
    const one = new Browser(register);
    await one.signIn('many@register.test', 'long enough');
    const gone = wearing('0199a3b4-0000-7000-8000-000000000000');
    expect((await one.get('/api/sessions/current', gone)).body.actor.memberships).toHaveLength(3);
    expect((await one.get('/api/sessions', gone)).status).toBe(200);
    expect((await one.post('/api/sessions/refresh', {}, gone)).status).toBe(200);
    expect((await one.send('DELETE', '/api/sessions/current', undefined, gone)).status).toBe(204);
  });

  test('ends at once when the membership does, and with its last day', async () => {
    const { id } = await register.admin.made(`/api/accounts/${account}/memberships`, { authority: district.gss, role: 'reviewer' });
    expect((await shared.get('/api/units', wearing(id))).status).toBe(200);
    await register.store.transaction([], (tx) => tx.run(once(sql`update memberships set superseded_at = '2026-11-02T12:00:00.000Z' where id = ${id}`)));
    expect((await shared.get('/api/units', wearing(id))).body.code).toBe('hat-ended');
    register.clock.set('2027-01-01T00:00:00.000Z');
    shared = await register.signIn('many@register.test');
    expect([(await shared.get('/api/units', wearing(hats.auditor))).body.code, (await shared.get('/api/units', wearing(hats.member))).status]).toEqual(['hat-ended', 200]);
  });
});

describe('who somebody is', () => {
  test('says what was agreed of an auditor, and which files of other councils they were asked to', async () => {
    register.clock.set('2026-11-03T09:00:00.000Z');
    register.admin.token = (await register.signIn('admin@register.test', 'correct horse battery')).token;
    const other = await register.council('E06000903', { name: 'Third Council' });
    await register.store.transaction([], (tx) => tx.run(once(sql`insert into file_invitations (id, version, authority, conflict, account, reason, valid_from, valid_to, state, recorded_at) values ('i1', 1, ${other.authority.id}, 'c1', ${account}, 'r', '2026-01-01', '9999-12-31', 'recorded', '2026-11-02T09:00:00.000Z')`)));
    const one = new Browser(register);
    const { body } = await one.signIn('many@register.test', 'long enough');
    expect(body.actor.memberships.map((held: any) => [held.authority, held.role, held.agreement])).toEqual(
      expect.arrayContaining([
        [district.gss, 'monitoring-officer', null],
        [parish.gss, 'external-auditor', 'Letter of engagement of 1 October 2026'],
      ]),
    );
    expect(body.actor.invitations).toEqual([{ id: 'i1', authority: 'E06000903', authorityName: 'Third Council', conflict: 'c1' }]);
    expect((await one.get('/api/sessions/current')).body.actor).toEqual(body.actor);
  });
});

describe('the table of permissions', () => {
  test('is shown as it is asked, to anybody who is signed in, in their language', async () => {
    const [en, cy] = [await shared.read('/api/permissions'), (await shared.get('/api/permissions', { 'accept-language': 'cy' })).body];
    expect(en.next).toBe(null);
    expect(en.items.map((one: any) => one.action)).toEqual(Object.keys(PERMISSIONS));
    expect(en.items.find((one: any) => one.action === 'unit.record')).toEqual({ action: 'unit.record', says: 'Record units', anywhere: false, roles: MEMBERSHIP_ROLES.filter((role) => (PERMISSIONS['unit.record'].to as readonly string[]).includes(role)) });
    expect(cy.items.find((one: any) => one.action === 'unit.record').says).toBe('Cofnodi unedau');
    expect((await register.nobody.get('/api/permissions')).status).toBe(401);
  });
});
