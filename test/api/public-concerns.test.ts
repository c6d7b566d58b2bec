/** Concerns as everybody reads them: of released roles alone, and after the days that the authority sets. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Council, openRegister, type Client, type Register } from '../support/register.ts';

let register: Register;
let council: Council;
let anybody: Client;
beforeAll(async () => {
  register = await openRegister();
  council = await register.council('E06000901');
  anybody = register.nobody;
}, 60_000);
afterAll(() => register.close());

const read = (url: string) => anybody.read(`/api/public/${url}`);
const status = async (url: string) => (await anybody.get(`/api/public/${url}`)).status;
const file = (mutual: string) => read(`mutuals/${mutual}?authority=${council.gss}`);
const rulesOf = async (mutual: string): Promise<string[]> => (await read(`conflicts?mutual=${mutual}`)).items.map((one: any) => one.rule.id);
const withheld = () => ({ publication: { public: false, reason: 'LGA 1972 Schedule 12A' } });

/** So many days later, at the same hour; and back again. */
async function later<T>(days: number, work: () => Promise<T>): Promise<T> {
  const now = register.clock.now();
  register.clock.tick(days * 86_400_000);
  try {
    return await work();
  } finally {
    register.clock.set(now.toISOString());
  }
}

/** What a council gives that buys from a body and licenses it, and has tested no safeguard. */
const BOTH = ['contractor-and-regulator', 'regulator-without-safeguard'];

describe('a concern', () => {
  const both = async (name: string, more: object = {}) => {
    const { id } = await council.body(name);
    await council.role(id, 'commissioner', '2014-04-01');
    await council.role(id, 'licensing', '2016-01-01', null, { ...more });
    return id as string;
  };

  test('is shown when 28 days have passed that nobody decided in, marked as not yet reviewed', async () => {
    const id = await both('Twenty-eight');
    await later(27, async () => expect(await rulesOf(id)).toEqual([]));
    await later(28, async () => {
      const all = (await read(`conflicts?mutual=${id}`)).items;
      expect(all.map(({ rule }: any) => rule.id).sort()).toEqual(BOTH);
      const one = all.find(({ rule }: any) => rule.id === 'contractor-and-regulator');
      expect(one).toMatchObject({ rule: { id: 'contractor-and-regulator' }, state: 'open', stateTitle: 'not yet reviewed', mutualName: 'Twenty-eight', periods: [{ from: '2016-01-01', to: null }], live: true });
      expect((await anybody.get(`/api/public/conflicts?mutual=${id}`, { 'accept-language': 'cy' })).body.items[0].stateTitle).toBe('heb ei adolygu eto');
      const whole = await read(`conflicts/${one.id}`);
      expect(whole.facts.map((fact: any) => fact.kind)).toEqual(['commissioner', 'licensing']);
      expect(whole.clears[0].change[0].roles).toEqual([whole.facts[1].id]);
      expect((await file(id)).conflicts).toEqual(all);
      for (const field of ['version', 'people', 'history']) expect(whole).not.toHaveProperty(field);
    });
  });

  test('is shown after as many days as the authority sets', async () => {
    const setting = await council.officer.read(`/api/settings?authority=${council.gss}`);
    expect(setting).toEqual({ authority: council.gss, version: 0, publishAfterDays: 28, yearlyRequestOn: null, reminders: true, namesNotFiled: false, giftsTogether: 0, unpublishLeavers: true, keepYears: 6, stillTrueOn: '10-01', weeklyDigest: true, apartFrom: 3 });
    const change = (publishAfterDays: unknown, version: number, by = council.officer) => by.post('/api/settings', { authority: council.gss, publishAfterDays }, { 'if-match': `"${version}"` });
    expect((await council.officer.post('/api/settings', { authority: council.gss, publishAfterDays: 0 })).status).toBe(428);
    expect((await change(0, 1)).status).toBe(412);
    expect((await change(366, 0)).body.fields[0].path).toBe('publishAfterDays');
    expect((await change(0, 0, await register.person('reviewer', council.gss))).status).toBe(403);
    expect((await change(0, 0, await register.person('monitoring-officer', (await register.council('E06000903')).gss))).status).toBe(404);
    const id = await both('At Once');
    expect(await rulesOf(id)).toEqual([]);
    expect((await change(0, 0)).body).toMatchObject({ authority: council.gss, version: 1, publishAfterDays: 0 });
    expect([await rulesOf(id), (await file(id)).conflicts.length]).toEqual([BOTH, 2]);
    expect((await change(28, 1)).body.version).toBe(2);
    expect([await rulesOf(id), (await file(id)).conflicts.length]).toEqual([[], 0]);
    const log = await council.officer.read(`/api/ledger/${council.gss}/entries?limit=500`);
    expect(log.items.filter((entry: any) => entry.event === 'settings.changed')).toHaveLength(2);
  });

  test('is one of released roles alone, in its periods, its severity and whether it is there', async () => {
    const id = await both('Only In Part', withheld());
    await council.role(id, 'lender', '2018-01-01');
    expect(await council.found(id)).toHaveProperty('contractor-and-regulator');
    await later(40, async () => expect(await rulesOf(id)).toEqual(['contractor-and-financier']));
    await council.role(id, 'planning', '2020-01-01');
    await later(40, async () => {
      const { items } = await read(`conflicts?mutual=${id}`);
      expect(items.map((one: any) => [one.rule.id, one.severity, one.periods]).sort()).toEqual([
        ['contractor-and-financier', 3, [{ from: '2018-01-01', to: null }]],
        ['contractor-and-regulator', 4, [{ from: '2020-01-01', to: null }]],
        ['regulator-without-safeguard', 4, [{ from: '2020-01-01', to: null }]],
        ['role-stack', 2, [{ from: '2020-01-01', to: null }]],
      ]);
    });
  });

  test('is shown so many days after released roles gave it, though a withheld one gave it long before', async () => {
    const other = await openRegister();
    const officer = async () => {
      const admin = await other.signIn('admin@register.test', 'correct horse battery');
      const email = `keeper${other.clock.now().getTime()}@register.test`;
      await admin.made('/api/accounts', { email, name: 'Keeper', password: 'long enough', memberships: [{ role: 'monitoring-officer', authority: 'E06000901' }] });
      return new Council({ gss: 'E06000901' }, await other.signIn(email));
    };
    await other.council('E06000901');
    const { id } = await (await officer()).body('Long Before');
    await (await officer()).role(id, 'commissioner', '2014-04-01');
    await (await officer()).role(id, 'licensing', '2016-01-01', null, withheld());
    other.clock.tick(40 * 86_400_000);
    await (await officer()).role(id, 'planning', '2020-01-01');
    const shown = async () => (await other.nobody.read('/api/public/conflicts')).items.length;
    other.clock.tick(27 * 86_400_000);
    expect(await shown()).toBe(0);
    other.clock.tick(86_400_000);
    expect(await shown()).toBe(2);
    await other.close();
  });

  test('is known by an id of its own, not by the one that says when it was made', async () => {
    const id = await both('Ids');
    const [inside] = await council.conflicts(id);
    const given = await later(30, async () => {
      const [shown] = (await read(`conflicts?mutual=${id}`)).items;
      expect([await status(`conflicts/${shown.id}`), await status(`conflicts/${inside.id}`)]).toEqual([200, 404]);
      return shown.id as string;
    });
    expect(given).not.toBe(inside.id);
    expect((await council.officer.read(`/api/conflicts/${given}`)).id).toBe(inside.id);
  });

  test('about one officer is not shown, nor one that the facts no longer give', async () => {
    const { id } = await council.body('Officer');
    const { id: person } = await council.person('Tamsin Verrall');
    await council.role(id, 'commissioner', '2014-04-01', null, { accountableOfficer: person });
    const { role } = await council.role(id, 'licensing', '2016-01-01', null, { accountableOfficer: person });
    expect(Object.keys(await council.found(id)).sort()).toEqual([...BOTH, 'same-officer-in-two-roles']);
    await later(30, async () => expect(await rulesOf(id)).toEqual(BOTH));
    await council.officer.made(`/api/roles/${role.id}/withdraw`, { reason: 'error' }, { 'if-match': '"1"' });
    await later(30, async () => expect(await rulesOf(id)).toEqual([]));
  });
});
