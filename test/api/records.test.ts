/** Authorities, units, people and roles: made, replied to and read back, by id and by code. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRegister, type Council, type Register } from '../support/register.ts';

let register: Register;
let council: Council;
beforeAll(async () => {
  register = await openRegister();
  council = await register.council('E06000901');
});
afterAll(() => register.close());

const UUIDV7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('an authority', () => {
  const given = { gss: 'E07000911', name: 'Oldshire', kind: 'district', nation: 'England', period: { from: '1974-04-01', to: '2023-03-31' }, replacedBy: ['E06000901'], principal: 'E10000911' };

  test('is replied to as given, with id and version, and found by id and by code', async () => {
    const reply = await register.admin.post('/api/authorities', given);
    expect(reply.status).toBe(201);
    expect(reply.body).toEqual({ ...given, id: expect.stringMatching(UUIDV7), version: 1, recordedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) });
    for (const ref of [reply.body.id, given.gss]) expect(await council.officer.read(`/api/authorities/${ref}`)).toEqual(reply.body);
    expect((await council.officer.read('/api/authorities?gss=E07000911')).items).toEqual([reply.body]);
    for (const filter of ['kind=district', 'nation=England', 'name=oldsh', 'principal=E10000911']) expect((await council.officer.read(`/api/authorities?${filter}`)).items.map((one: any) => one.gss), filter).toContain(given.gss);
    expect((await council.officer.read('/api/authorities?asAt=2023-04-01')).items.map((one: any) => one.gss)).not.toContain(given.gss);
    expect((await council.officer.get('/api/authorities/E07000911?asAt=2023-04-01')).status).toBe(404);
  });

  test('has its code alone: another with it is refused and named', async () => {
    const reply = await register.admin.post('/api/authorities', { ...given, gss: council.gss });
    expect([reply.status, reply.body.fields[0].path]).toEqual([409, 'gss']);
    expect(reply.body.detail).toContain('Council E06000901');
  });

  test('has a code of the right form, whatever it means', async () => {
    for (const gss of ['e06000901', 'E0600090', 'E060009011', '', 'E06 00901']) expect((await register.admin.post('/api/authorities', { ...given, gss })).body.fields?.[0].path, gss).toBe('gss');
    expect((await register.admin.post('/api/authorities', { ...given, gss: 'Z99999999' })).status).toBe(201);
  });
});

describe('a unit and a person', () => {
  test('are replied to as given, and take their authority by id or code', async () => {
    const parent = await council.unit('Place', undefined, 'department');
    const unit = await council.officer.made('/api/units', { authority: council.authority.id, name: 'Housing', kind: 'team', parent: parent.id, period: { from: '2015-01-01', to: '2020-12-31' } });
    expect(unit).toEqual({ id: expect.stringMatching(UUIDV7), version: 1, authority: council.gss, name: 'Housing', kind: 'team', parent: parent.id, period: { from: '2015-01-01', to: '2020-12-31' }, recordedAt: expect.any(String) });
    expect(parent.period).toEqual(council.authority.period);
    expect((await council.officer.read(`/api/units?parent=${parent.id}`)).items).toEqual([unit]);
    expect((await council.officer.read('/api/units?asAt=2021-01-01')).items.map((one: any) => one.name)).not.toContain('Housing');
    const offices = [{ title: 'Head of Housing', kind: 'officer', unit: unit.id, period: { from: '2015-01-01', to: null } }, { title: 'Co-optee', kind: 'co-opted', period: { from: '2010-01-01', to: '2011-01-01' }, hasVote: false }];
    const person = await council.officer.made('/api/people', { authority: council.gss, name: 'Jo Bloggs', offices });
    expect(person).toEqual({ id: expect.stringMatching(UUIDV7), version: 1, authority: council.gss, name: 'Jo Bloggs', offices, email: null, recordedAt: expect.any(String) });
    expect((await council.officer.read('/api/people?name=bloggs')).items).toEqual([person]);
    expect((await council.officer.read('/api/people?name=bloggs&asAt=2016-01-01')).items[0].offices).toEqual([offices[0]]);
  });
});

describe('a role', () => {
  test('is replied to with everything that was given, and reads back the same', async () => {
    const body = await council.body();
    const [unit, committee, officer] = [await council.unit('Leisure'), await council.unit('Cabinet', undefined, 'committee'), await council.person('An Officer')];
    const given = {
      kind: 'commissioner',
      period: { from: '2014-04-01', to: null },
      unit: unit.id,
      committee: committee.id,
      accountableOfficer: officer.id,
      legalBasis: 'Localism Act 2011 s.1',
      evidence: [{ title: 'Contract', url: 'https://council.example/contract.pdf', date: '2014-03-01', reference: 'C/14' }],
      publication: { public: false, until: '2030-01-01', reason: 'LGA 1972 Schedule 12A' },
    };
    const reply = await council.officer.post('/api/roles', { authority: council.gss, mutual: body.id, ...given });
    expect(reply.status).toBe(201);
    expect(reply.body).toMatchObject({ conflicts: { opened: [], changed: [], cleared: [] }, statementsCut: [], warnings: [] });
    expect(reply.body.role).toMatchObject({ ...given, id: expect.stringMatching(UUIDV7), version: 1, authority: council.gss, mutual: body.id, family: 'contractor', state: 'recorded', reason: null });
    expect(await council.officer.read(`/api/roles/${reply.body.role.id}`)).toEqual(reply.body.role);
    for (const filter of [`unit=${unit.id}`, `committee=${committee.id}`, `accountableOfficer=${officer.id}`, 'kind=commissioner', 'family=contractor', `mutual=${body.id}`, `authority=${council.authority.id}`, 'state=recorded']) expect((await council.officer.read(`/api/roles?${filter}`)).items, filter).toEqual([reply.body.role]);
    for (const filter of [`unit=${committee.id}`, `committee=${unit.id}`, 'accountableOfficer=nobody', 'kind=customer', 'family=owner', 'mutual=nothing', 'state=withdrawn', 'asAt=2014-03-31']) expect((await council.officer.read(`/api/roles?${filter}`)).items, filter).toEqual([]);
    expect((await council.officer.read(`/api/responsibilities?role=${reply.body.role.id}`)).items).toMatchObject([{ person: officer.id, capacity: 'accountable-officer', period: given.period }]);
  });

  test('that is to be withheld until a day which has passed is public, and whoever records it is told so', async () => {
    const body = await council.body('Passed');
    const warned = async (reply: Promise<any>): Promise<string[]> => (await reply).warnings.map(({ path }: any) => path);
    const until = (day: string | null) => ({ publication: { public: false, until: day } });
    expect(await warned(council.role(body.id, 'customer', '2014-04-01', null, until('2025-01-01')))).toEqual(['publication.until']);
    expect(await warned(council.role(body.id, 'customer', '2014-04-01', null, until(null)))).toEqual([]);
    const { role } = await council.role(body.id, 'customer', '2014-04-01');
    const correct = (given: object, version: number) => council.officer.made(`/api/roles/${role.id}/correct`, { ...given, reason: 'court order' }, { 'if-match': `"${version}"` });
    expect(await warned(correct(until('2025-01-01'), 1))).toEqual(['publication.until']);
    expect(await warned(correct({ legalBasis: 'x' }, 2))).toEqual([]);
  });

  test('leaves out what was not given, and two of one kind may overlap', async () => {
    const body = await council.body('Twice');
    const roles = [await council.role(body.id, 'customer', '2014-04-01'), await council.role(body.id, 'customer', '2014-04-01')].map((reply) => reply.role);
    expect(roles[0].id).not.toBe(roles[1].id);
    expect(roles[0]).toMatchObject({ unit: null, committee: null, accountableOfficer: null, legalBasis: null, evidence: [], publication: { public: true, until: null, reason: null } });
    expect((await council.conflicts(body.id))).toEqual([]);
  });

  test('is corrected in what is named and left in the rest', async () => {
    const body = await council.body('Corrected');
    const unit = await council.unit('Parks');
    const { role } = await council.role(body.id, 'customer', '2014-04-01', '2015-03-31', { unit: unit.id, legalBasis: 'first' });
    const reply = await council.officer.made(`/api/roles/${role.id}/correct`, { unit: null, kind: 'grant-funder', reason: 'it was a grant' }, { 'if-match': '"1"' });
    expect(reply.role).toMatchObject({ id: role.id, version: 2, unit: null, kind: 'grant-funder', family: 'financier', legalBasis: 'first', period: role.period, reason: 'it was a grant' });
    expect((await council.officer.post(`/api/roles/${role.id}/correct`, { mutual: body.id, reason: 'x' }, { 'if-match': '"2"' })).body.fields[0].path).toBe('mutual');
    expect(await council.officer.read(`/api/roles/${role.id}`)).toEqual(reply.role);
  });
});
