import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRegister, type Council, type Register } from '../support/register.ts';

let register: Register;
let council: Council;
let neighbour: Council;
beforeAll(async () => {
  register = await openRegister();
  council = await register.council('E06000901');
  neighbour = await register.council('E06000902');
});
afterAll(() => register.close());

describe('a body', () => {
  test('is found by its id and by each of its numbers, however these are written', async () => {
    const body = await council.body('Numbered', { identifiers: [{ scheme: 'fca-mutuals', number: 'IP030644 r' }, { scheme: 'companies-house', number: '9235545' }] });
    expect(body.identifiers).toEqual([{ scheme: 'fca-mutuals', number: '30644R' }, { scheme: 'companies-house', number: '09235545' }]);
    expect(body.warnings).toBeUndefined();
    for (const ref of [body.id, 'fca-mutuals:30644R', 'fca-mutuals:30644r', 'companies-house:09235545', 'companies-house:9235545']) expect((await council.officer.read(`/api/mutuals/${ref}`)).id, ref).toBe(body.id);
    expect((await council.officer.read('/api/mutuals?scheme=fca-mutuals&number=30644r')).items).toMatchObject([{ id: body.id }]);
    for (const ref of ['coops-uk:30644R', 'fca-mutuals:1', 'fca-mutuals:', 'constructor:1', 'toString', '__proto__:30644R', ':30644R']) expect((await council.officer.get(`/api/mutuals/${ref}`)).status, ref).toBe(404);
  });

  test('takes roles, statements and a file by number, and is the same body in each', async () => {
    const body = await council.body('By Number', { identifiers: [{ scheme: 'coops-uk', number: 'R014820' }] });
    expect((await council.role('coops-uk:R014820', 'commissioner', '2014-04-01')).role.mutual).toBe(body.id);
    expect((await council.officer.made('/api/role-statements', { authority: council.gss, mutual: 'coops-uk:R014820', family: 'owner', held: false, period: { from: null, to: null } })).mutual).toBe(body.id);
    const dossier = await council.officer.made('/api/mutuals/coops-uk:R014820/dossiers', { authority: council.authority.id, stage: 'live', origin: 'spin-out', controlModel: 'employee-owned', notes: 'Our view' });
    expect(dossier).toMatchObject({ version: 1, authority: council.gss, mutual: body.id, stage: 'live', origin: 'spin-out', controlModel: 'employee-owned', notes: 'Our view' });
    expect((await council.officer.post(`/api/mutuals/${body.id}/dossiers`, { authority: council.gss })).status).toBe(409);
    expect((await council.officer.read('/api/roles?mutual=coops-uk:R014820')).items).toHaveLength(1);
    const file = await council.officer.read(`/api/mutuals/${body.id}?authority=${council.gss}`);
    expect(file).toMatchObject({ dossier: { id: dossier.id }, roles: [{ kind: 'commissioner' }], statements: [{ family: 'owner', held: false }], coverage: { complete: false }, conflicts: [] });
  });

  test('keeps a number of unusual form with a warning that names the field', async () => {
    const body = await council.body('Unusual', { identifiers: [{ scheme: 'companies-house', number: 'ABC' }] });
    expect(body.identifiers[0].number).toBe('ABC');
    expect(body.warnings).toMatchObject([{ path: 'identifiers.0.number' }]);
  });

  test('is refused with a number that another body has, which is named, also to another council', async () => {
    const first = await council.body('First Come', { identifiers: [{ scheme: 'charity-england-wales', number: '1234567' }] });
    const reply = await neighbour.officer.post('/api/mutuals', { name: 'Second', legalForm: 'charity', identifiers: [{ scheme: 'coops-uk', number: 'R999999' }, { scheme: 'charity-england-wales', number: '12 34567' }] });
    expect([reply.status, reply.body.fields[0].path]).toEqual([409, 'identifiers.1.number']);
    expect(reply.body.detail).toContain('First Come');
    expect(reply.body.detail).toContain(first.id);
    expect((await neighbour.officer.get('/api/mutuals/coops-uk:R999999')).status).toBe(404);
    expect((await neighbour.officer.read('/api/mutuals?name=Second')).items).toEqual([]);
  });

  test('is one body where two councils add its number at the same moment', async () => {
    const given = (name: string) => ({ name, legalForm: 'charity', identifiers: [{ scheme: 'charity-scotland', number: 'SC012345' }] });
    const replies = await Promise.all([council, neighbour, council, neighbour].map((one, i) => one.officer.post('/api/mutuals', given(`Race ${i}`))));
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    expect((await council.officer.read('/api/mutuals?name=Race')).items).toHaveLength(1);
  });

  test('is found by a former name, and not by the words in which names are kept', async () => {
    const body = await council.body('New Name', { otherNames: [{ name: 'Old Name 100%', period: { from: null, to: '2015-03-31' } }], identifiers: [{ scheme: 'fca-mutuals', number: '777' }] });
    const found = async (name: string) => (await council.officer.read(`/api/mutuals?name=${encodeURIComponent(name)}`)).items.map((one: any) => one.id);
    expect(await found('old name')).toEqual([body.id]);
    expect(await found('100%')).toEqual([body.id]);
    for (const none of ['period', 'from', '2015', '_', '"', '\\']) expect(await found(none), none).toEqual([]);
  });
});

describe('a body without a public number', () => {
  const seen = async (by: Council, id: string) => [
    (await by.officer.get(`/api/mutuals/${id}`)).status,
    (await by.officer.read('/api/mutuals?limit=500')).items.some((one: any) => one.id === id),
    (await by.officer.post('/api/roles/what-if', { authority: by.gss, mutual: id, kind: 'commissioner', period: { from: '2020-01-01', to: null } })).status,
  ];
  const HIDDEN = [404, false, 404];
  const SHOWN = [200, true, 200];

  test('is seen only by the council that added it until a role towards it is published', async () => {
    const { id } = await council.body('Planned Spin-out');
    expect([await seen(council, id), await seen(neighbour, id)]).toEqual([SHOWN, HIDDEN]);
    await council.role(id, 'set-up-support', '2026-01-01', null, { publication: { public: false, reason: 'Schedule 12A' } });
    expect(await seen(neighbour, id)).toEqual(HIDDEN);
    await council.role(id, 'commissioner', '2026-06-01');
    expect(await seen(neighbour, id)).toEqual(SHOWN);
    expect((await neighbour.officer.read(`/api/matrix?authority=${neighbour.gss}`)).items.some((line: any) => line.id === id)).toBe(false);
  });

  test('is seen from the day until which its role was withheld', async () => {
    const withheldUntil = async (name: string, until: string) => {
      const { id } = await council.body(name);
      await council.role(id, 'commissioner', '2026-06-01', null, { publication: { public: false, until, reason: 'until the notice' } });
      return id as string;
    };
    expect(await seen(neighbour, await withheldUntil('Until Tomorrow', '2026-11-03'))).toEqual(HIDDEN);
    expect(await seen(neighbour, await withheldUntil('Until Today', '2026-11-02'))).toEqual(SHOWN);
  });

  test('is hidden again where its only published role is withdrawn', async () => {
    const { id } = await council.body('Mistaken');
    const { role } = await council.role(id, 'commissioner', '2026-06-01');
    expect(await seen(neighbour, id)).toEqual(SHOWN);
    await council.officer.made(`/api/roles/${role.id}/withdraw`, { reason: 'error' }, { 'if-match': '"1"' });
    expect(await seen(neighbour, id)).toEqual(HIDDEN);
  });
});

describe('a list of bodies for one council', () => {
  test('says what is known of each kind of role, and takes filters on it', async () => {
    const parish = await register.council('E04000901', { kind: 'parish' });
    const body = await parish.body('Village Hall', { identifiers: [{ scheme: 'charity-england-wales', number: '7654321' }] });
    await parish.role(body.id, 'landlord', '2020-01-01');
    const asked = async (filter: string) => (await parish.officer.read(`/api/mutuals?authority=${parish.gss}${filter}`)).items.map((one: any) => one.id);
    expect((await parish.officer.read(`/api/mutuals?authority=${parish.gss}`)).items[0]).toMatchObject({ id: body.id, complete: false, families: expect.arrayContaining([{ family: 'landlord', state: 'held', since: '2020-01-01' }, { family: 'regulator', state: 'not-ours', since: null }]), overlap: null });
    expect(await asked('&family=landlord')).toEqual([body.id]);
    expect(await asked('&family=landlord&asAt=2019-12-31')).toEqual([]);
    expect(await asked('&family=contractor&state=unknown')).toEqual([body.id]);
    expect(await asked('&family=regulator&state=unknown')).toEqual([]);
    expect(await asked('&family=landlord&state=not-held')).toEqual([]);
    expect(await asked('&name=village')).toEqual([body.id]);
  });

  test('refuses a filter that it could not apply, rather than give everything', async () => {
    for (const filter of ['state=held', 'family=contractor', `authority=${council.gss}&state=held`]) expect((await council.officer.get(`/api/mutuals?${filter}`)).status, filter).toBe(400);
  });
});
