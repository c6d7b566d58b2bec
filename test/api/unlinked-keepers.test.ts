/** A keeper of whom nobody can say how they are connected, for the register does not know which person they are. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { outcomeOf } from '../support/deciding.ts';
import { openRegister, type Client, type Register } from '../support/register.ts';
import { Town, type Human } from '../support/town.ts';

let register: Register;
beforeAll(async () => {
  register = await openRegister();
}, 60_000);
afterAll(() => register.close());

const AT_THE_HEAD = { offices: [{ title: 'Chief Executive', kind: 'officer', statutory: 'head-of-paid-service', period: { from: '2020-01-01', to: null } }] };

let town: Town;
let mo: Human;
let deputy: Human;
let head: Human;
let body: any;
let file: any;

beforeEach(async () => {
  town = await Town.open(register);
  mo = await town.human('Moira', ['monitoring-officer']);
  deputy = await town.human('Tobias', ['deputy-monitoring-officer']);
  head = await town.human('Ottoline', ['officer'], AT_THE_HEAD);
  body = await town.body(mo);
  file = (await town.concerns(mo, body.id)).find((one: any) => one.rule.id === 'contractor-and-regulator');
}, 60_000);

const connect = (where: Town, who: Pick<Human, 'person' | 'client'>, kind?: string): Promise<any> => where.connect(who, body.id, kind);
const deciding = (who: { client: Client }, id: string = file.id): Promise<any> => who.client.read(`/api/conflicts/${id}/deciding`);
const invite = (who: Human, email: string, more: object = {}) => who.client.post(`/api/conflicts/${file.id}/file-invitations`, { email, until: '2026-12-31', reason: 'All of us sit on its board', ...more });

const outcome = (who: Human, id: string = file.id): Promise<string> => outcomeOf(register, who, id);
const outcomes = async (...all: Human[]): Promise<string[]> => {
  const found: string[] = [];
  for (const who of all) found.push(await outcome(who));
  return found;
};

describe('whose person record is not known', () => {
  const unknown = async (role: string, more: object = {}): Promise<Human> => {
    const human = await town.human('Unlinked', []);
    await town.also(human, role, more);
    return human;
  };

  test('decides nothing, until their account is linked', async () => {
    await connect(town, deputy);
    await register.admin.made(`/api/accounts/${mo.account}/suspend`, { reason: 'Away' }, { 'if-match': '"1"' });
    const stand = await unknown('monitoring-officer');
    expect(await outcomes(stand, deputy, head)).toEqual(['not-linked', 'connected', 'decides']);
    expect((await deciding(stand)).standings).toContainEqual({ step: 'monitoring-officer', account: stand.account, name: 'Unlinked', ties: [], connected: false, linked: false, mayDecide: false });
    await town.also(stand, 'officer', { person: stand.person });
    expect(await outcomes(stand, head)).toEqual(['decides', 'not-your-turn']);
    await connect(town, { person: stand.person, client: deputy.client });
    expect(await outcomes(stand, head)).toEqual(['connected', 'decides']);
  });

  test('is no reason to ask another council, which is refused for as long', async () => {
    for (const who of [mo, deputy, head]) await connect(town, who);
    const stand = await unknown('deputy-monitoring-officer');
    expect(await outcome(stand)).toBe('not-linked');
    expect((await deciding(mo)).needsAnother).toBe(false);
    const guest = await (await Town.open(register)).human('Gwen', ['monitoring-officer']);
    expect((await invite(mo, guest.email)).body.code).toBe('not-needed');
    await town.also(stand, 'officer', { person: stand.person });
    await connect(town, { person: stand.person, client: mo.client });
    expect((await deciding(mo)).needsAnother).toBe(true);
  });

  test('is so also where another council knows them, for this one could record nothing of them', async () => {
    const shared = await (await Town.open(register)).human('Shared', ['monitoring-officer']);
    await town.also(shared, 'monitoring-officer');
    expect(await outcome(shared)).toBe('not-linked');
  });

  test('is not one who stands for somebody: a delegate’s membership is of another human being, and an auditor’s of none', async () => {
    const stand = await unknown('deputy-monitoring-officer');
    await town.also(stand, 'delegate', { person: head.person });
    expect(await outcome(stand)).toBe('not-linked');
  });
});
