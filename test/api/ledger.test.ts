/**
 * The proof as an outsider checks it, with nothing of ours: RFC 8785 and RFC 9162 written here from the text of the RFCs, over what the
 * service serves.
 */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRegister, type Council, type Register } from '../support/register.ts';

const sha = (...parts: readonly Buffer[]): string => createHash('sha256').update(Buffer.concat(parts)).digest('hex');
const hex = (text: string): Buffer => Buffer.from(text, 'hex');

/** RFC 8785: members by the UTF-16 code units of their names; strings and numbers as ECMAScript writes them. */
function jcs(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(jcs).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${jcs(member)}`).join()}}`;
}

const leafHash = ({ leaf: _leaf, ...entry }: Record<string, unknown>): string => sha(hex('00'), Buffer.from(jcs(entry), 'utf8'));
const nodeHash = (left: string, right: string): string => sha(hex('01'), hex(left), hex(right));

/** RFC 9162 §2.1.1, by its definition. */
function mth(leaves: readonly string[]): string {
  if (leaves.length === 0) return sha(Buffer.of());
  if (leaves.length === 1) return leaves[0] as string;
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return nodeHash(mth(leaves.slice(0, k)), mth(leaves.slice(k)));
}

/** RFC 9162 §2.1.3.2, step by step. */
function includes({ leaf, index, size, path }: { leaf: string; index: number; size: number; path: string[] }, root: string): boolean {
  if (index >= size) return false;
  let [fn, sn, r] = [index, size - 1, leaf];
  for (const p of path) {
    if (sn === 0) return false;
    if ((fn & 1) === 1 || fn === sn) {
      r = nodeHash(p, r);
      if ((fn & 1) === 0) while (fn !== 0 && (fn & 1) === 0) [fn, sn] = [fn >> 1, sn >> 1];
    } else r = nodeHash(r, p);
    [fn, sn] = [fn >> 1, sn >> 1];
  }
  return sn === 0 && r === root;
}

/** RFC 9162 §2.1.4.2, step by step. */
function continues({ first, second, path }: { first: number; second: number; path: string[] }, before: string, after: string): boolean {
  if (first === second) return path.length === 0 && before === after;
  if (path.length === 0) return false;
  const steps = (first & (first - 1)) === 0 ? [before, ...path] : path;
  let [fn, sn] = [first - 1, second - 1];
  while ((fn & 1) === 1) [fn, sn] = [fn >> 1, sn >> 1];
  let [fr, sr] = [steps[0] as string, steps[0] as string];
  for (const c of steps.slice(1)) {
    if (sn === 0) return false;
    if ((fn & 1) === 1 || fn === sn) {
      [fr, sr] = [nodeHash(c, fr), nodeHash(c, sr)];
      if ((fn & 1) === 0) while (fn !== 0 && (fn & 1) === 0) [fn, sn] = [fn >> 1, sn >> 1];
    } else sr = nodeHash(sr, c);
    [fn, sn] = [fn >> 1, sn >> 1];
  }
  return sn === 0 && fr === before && sr === after;
}

let register: Register;
let council: Council;
let log: string;
let entries: any[];
let leaves: string[];
let role: any;

async function all(name: string, client = council.officer): Promise<any[]> {
  const items: any[] = [];
  for (let from: string | null = '0'; from !== null; ) {
    const page: any = await client.read(`/api/ledger/${name}/entries?from=${from}&limit=7`);
    items.push(...page.items);
    from = page.next;
  }
  return items;
}

beforeAll(async () => {
  register = await openRegister();
  council = await register.council('E06000901');
  log = `/api/ledger/${council.gss}`;
  const body = await council.body('Brightwater “Leisure” \u2028 Ŵ 😀'.replace('\u2028 ', ''));
  const [unit, person] = [await council.unit('Team "A"\\'), await council.person('Personal Name')];
  await council.officer.made('/api/role-statements', { authority: council.gss, mutual: body.id, family: 'contractor', held: false, period: { from: '2014-01-01', to: null } });
  const evidence = [{ title: 'Minutes é 😀 <b>', url: 'https://x.example/?a=1&b=2', date: '2014-03-01' }];
  ({ role } = await council.role(body.id, 'commissioner', '2015-01-01', '2016-12-31', { unit: unit.id, accountableOfficer: person.id, evidence, legalBasis: 'line one\nline two\t"quoted"' }));
  await council.officer.made(`/api/roles/${role.id}/end`, { on: '2016-06-30', reason: 'Secret reason' }, { 'if-match': '"1"' });
  for (let i = 0; i < 26; i++) await council.role(body.id, 'adviser', '2020-01-01', null, { publication: { public: i % 2 === 0 } });
  entries = await all(council.gss);
  leaves = entries.map((entry) => entry.leaf);
});
afterAll(() => register.close());

describe('the log of a council', () => {
  test('gives every entry in order, none left out, with what the contract names', async () => {
    expect(entries.map((entry) => entry.index)).toEqual(entries.map((_, i) => i));
    expect((await register.nobody.read(`${log}/head`)).size).toBe(entries.length);
    for (const entry of entries) expect(Object.keys(entry).sort()).toEqual(['actor', 'at', 'data', 'event', 'index', 'leaf', 'subject', 'v']);
    // Whose register it is sees all of it.
    expect(entries.map((entry) => entry.event)).not.toContain('hidden');
    expect(entries.slice(0, 5).map((entry) => entry.event)).toEqual(['unit.recorded', 'person.recorded', 'role-statement.recorded', 'role.recorded', 'role.ended']);
    expect((await council.officer.read(`${log}/entries?from=${entries.length + 5}`)).items).toEqual([]);
    const instants = entries.map((entry) => entry.at);
    expect(instants).toEqual([...new Set(instants)].sort());
  });

  test('has leaves that anybody can compute, here and in the log of the installation', async () => {
    for (const entry of entries) expect(leafHash(entry), entry.event).toBe(entry.leaf);
    for (const entry of (await all('instance', register.admin)).filter(({ event }) => event !== 'hidden')) expect(leafHash(entry), entry.event).toBe(entry.leaf);
  });

  test('names in its data each fact row that the change wrote', async () => {
    const { data, subject } = entries[3];
    expect(subject).toBe(role.id);
    expect(Object.keys(data).sort()).toEqual(['responsibilities', 'role_statements', 'roles']);
    expect(data.roles).toMatchObject([{ id: role.id, version: 1, kind: 'commissioner', family: 'contractor', valid_from: '2015-01-01', valid_to: '2016-12-31', state: 'recorded' }]);
    expect(data.responsibilities).toMatchObject([{ role: role.id, capacity: 'accountable-officer', valid_to: '2016-12-31' }]);
    expect(data.role_statements.map((row: any) => [row.version, row.valid_from, row.valid_to])).toEqual([[2, '2014-01-01', '2014-12-31'], [1, '2017-01-01', '9999-12-31']]);
    expect(entries[4].data.roles).toMatchObject([{ id: role.id, version: 2, valid_to: '2016-06-30' }]);
    expect(entries[4].data.responsibilities).toMatchObject([{ version: 2, valid_to: '2016-06-30' }]);
  });

  test('holds no name and no reason in clear, only what they are committed to', async () => {
    const text = JSON.stringify([...entries, ...(await all('instance', register.admin))]);
    for (const secret of ['Personal Name', 'Secret reason', 'person1@register.test', 'Person 1']) expect(text).not.toContain(secret);
    expect(entries[1].data.people[0].name).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('a head', () => {
  test('has the root of all leaves, and stands in the list of logs with its title', async () => {
    const head = await register.nobody.read(`${log}/head`);
    expect(head).toMatchObject({ log: council.gss, size: leaves.length, root: mth(leaves), at: entries.at(-1).at });
    const { items, next } = await register.nobody.read('/api/ledger');
    expect(next).toBeNull();
    expect(items.find((one: any) => one.log === council.gss)).toEqual({ ...head, title: 'Council E06000901' });
    expect(items.map((one: any) => one.log)).toContain('instance');
  });

  test('of an authority of whom nothing is recorded yet is that of the empty tree', async () => {
    await register.admin.made('/api/authorities', { gss: 'E06000977', name: 'New', kind: 'other', nation: 'England', period: { from: null, to: null } });
    expect(await register.nobody.read('/api/ledger/E06000977/head')).toMatchObject({ size: 0, root: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' });
    expect((await register.nobody.get('/api/ledger/E06000977/proofs/inclusion?index=0')).status).toBe(400);
  });
});

describe('a proof', () => {
  test('of inclusion fits every entry in every size', async () => {
    for (let size = 1; size <= leaves.length; size += 3) {
      const root = mth(leaves.slice(0, size));
      for (let index = 0; index < size; index += 2) {
        const proof = await register.nobody.read(`${log}/proofs/inclusion?index=${index}&size=${size}`);
        expect(proof).toMatchObject({ index, size, leaf: leaves[index] });
        expect(includes(proof, root), `${index} in ${size}`).toBe(true);
        if (size > 1) expect(includes({ ...proof, leaf: leaves[(index + 1) % size] as string }, root)).toBe(false);
      }
    }
  });

  test('of consistency fits every two sizes', async () => {
    for (let second = 1; second <= leaves.length; second += 2) {
      for (let first = 1; first <= second; first += 2) {
        const proof = await register.nobody.read(`${log}/proofs/consistency?first=${first}&second=${second}`);
        expect(proof).toMatchObject({ first, second });
        expect(continues(proof, mth(leaves.slice(0, first)), mth(leaves.slice(0, second))), `${first} in ${second}`).toBe(true);
        if (first < second) expect(continues(proof, mth([leaves[1] as string, ...leaves.slice(1, first)]), mth(leaves.slice(0, second)))).toBe(false);
      }
    }
    expect((await register.nobody.read(`${log}/proofs/consistency?first=0&second=5`)).path).toEqual([]);
  });

  test('without a size is of the whole log, and grows with the logarithm of it', async () => {
    const [inclusion, consistency] = [await register.nobody.read(`${log}/proofs/inclusion?index=3`), await register.nobody.read(`${log}/proofs/consistency?first=5`)];
    expect([inclusion.size, consistency.second]).toEqual([leaves.length, leaves.length]);
    expect(inclusion.path.length).toBeLessThanOrEqual(Math.ceil(Math.log2(leaves.length)));
    expect(includes(inclusion, mth(leaves))).toBe(true);
  });

  test('of an older head holds after the log has grown', async () => {
    const before = await register.nobody.read(`${log}/head`);
    await council.unit('One more');
    const after = await register.nobody.read(`${log}/head`);
    expect(continues(await register.nobody.read(`${log}/proofs/consistency?first=${before.size}&second=${after.size}`), before.root, after.root)).toBe(true);
    expect(before.root).not.toBe(after.root);
  });
});

test('a request that is refused or repeated leaves no entry', async () => {
  const { size } = await register.nobody.read(`${log}/head`);
  await council.officer.post('/api/units', { authority: council.gss, name: 'x', kind: 'team', parent: 'nowhere' });
  await council.officer.post(`/api/roles/${role.id}/end`, { on: '2016-01-01', reason: 'x' }, { 'if-match': '"1"' });
  expect((await register.nobody.read(`${log}/head`)).size).toBe(size);
  for (let i = 0; i < 2; i++) await council.officer.made('/api/units', { authority: council.gss, name: 'x', kind: 'team' }, { 'idempotency-key': 'unit' });
  expect((await register.nobody.read(`${log}/head`)).size).toBe(size + 1);
});
