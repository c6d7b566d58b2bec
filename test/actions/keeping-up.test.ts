/** Kept up to date by each change, presence and findings are what they would be if they were derived anew. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { once } from '../../db/statement.ts';
import { currentAbout } from '../../db/stores/person-findings.ts';
import { currentFindings, loadPresence } from '../../db/stores/presence.ts';
import { visibleRoles } from '../../db/stores/roles.ts';
import { factsHashOf } from '../../server/actions/derivation.ts';
import { personFacts } from '../../server/actions/derive-people.ts';
import { rebuildDerived } from '../../server/actions/rebuild-derived.ts';
import { derivePerson, personScope } from '../../server/domain/conflicts/personal/derive.ts';
import { PERSONAL_RULES } from '../../server/domain/conflicts/personal/rules/index.ts';
import { derive, periodsText } from '../../server/domain/conflicts/derive.ts';
import { presenceOf, type Presence } from '../../server/domain/conflicts/presence.ts';
import { verifyPersonalFindings } from '../../server/verify/derived.ts';
import { declarer } from '../support/filing.ts';
import { openRegister, type Council, type Register } from '../support/register.ts';
import { happens, oneOf, places, seeded, someRole, type Places } from './histories.ts';
import { somethingHappens, type Village } from './people-histories.ts';

let register: Register;
let council: Council;
let given: Places;
beforeAll(async () => {
  register = await openRegister();
  council = await register.council('E06000901');
  given = await places(council);
});
afterAll(() => register.close());

const flat = (presence: Presence) => [...presence].flatMap(([scope, parts]) => [...parts].flatMap(([part, families]) => Object.entries(families).map(([family, spans]) => [scope, part, family, JSON.stringify(spans)].join(' ')))).sort();

async function kept(mutual: string) {
  const rows = await currentFindings(register.store, council.authority.id, mutual);
  return {
    presence: flat(await loadPresence(register.store, council.authority.id, mutual)),
    findings: rows.filter((row) => row.periods !== '[]').map(({ rule, scope, periods, severity, factsHash, ruleVersion }) => [rule, scope, periods, severity, factsHash, ruleVersion].join(' ')).sort(),
  };
}

async function anew(mutual: string) {
  const presence = presenceOf((await visibleRoles(register.store, council.authority.id, mutual)).values());
  return {
    presence: flat(presence),
    findings: derive(presence).map((finding) => [finding.rule.id, finding.scope, periodsText(finding.periods), finding.severity, factsHashOf(finding), finding.rule.version].join(' ')).sort(),
  };
}

describe('over random histories', () => {
  test.each([1, 2, 3, 4, 5])('what was kept up to date equals what is derived anew, after every change (history %i)', async (seed) => {
    const random = seeded(seed);
    const body = await council.body(`History ${seed}`);
    const roles: any[] = [];
    let findings = 0;
    for (let i = 0; i < 40; i++) {
      await happens(random, council.officer, council.gss, body.id, given, roles);
      const now = await kept(body.id);
      expect(now, `after change ${i}`).toEqual(await anew(body.id));
      findings += now.findings.length;
    }
    expect(findings).toBeGreaterThan(20);
  });

  test('many hands at once leave it the same', async () => {
    const deputy = await register.person('deputy-monitoring-officer', council.gss);
    const body = await council.body('At Once');
    const hands = [1, 2, 3, 4].map((seed) => ({ random: seeded(100 + seed), roles: [] as any[] }));
    for (let i = 0; i < 8; i++) {
      await Promise.all(hands.map(({ random, roles }, hand) => happens(random, hand % 2 === 0 ? council.officer : deputy, council.gss, body.id, given, roles)));
      expect(await kept(body.id), `after round ${i}`).toEqual(await anew(body.id));
    }
    expect((await kept(body.id)).findings.length).toBeGreaterThan(0);
  });

  test('the order of entry does not matter', async () => {
    const random = seeded(11);
    const roles = Array.from({ length: 14 }, () => someRole(random, given));
    const results = [];
    for (const order of [roles, roles.toReversed(), roles.toSorted(() => random(3) - 1)]) {
      const body = await council.body('Order');
      for (const role of order) await council.officer.made('/api/roles', { authority: council.gss, mutual: body.id, ...role });
      const { presence, findings } = await kept(body.id);
      results.push({ presence, findings });
    }
    expect(results[0]?.findings.length).toBeGreaterThan(3);
    expect(results[1]).toEqual(results[0]);
    expect(results[2]).toEqual(results[0]);
  });

  test('a role that came and went by mistake leaves findings as they were', async () => {
    const random = seeded(12);
    const body = await council.body('Came and Went');
    for (let i = 0; i < 8; i++) await council.officer.made('/api/roles', { authority: council.gss, mutual: body.id, ...someRole(random, given) });
    const before = await kept(body.id);
    for (let i = 0; i < 8; i++) {
      const { role } = await council.officer.made('/api/roles', { authority: council.gss, mutual: body.id, ...someRole(random, given) });
      await council.officer.made(`/api/roles/${role.id}/withdraw`, { reason: 'error' }, { 'if-match': '"1"' });
      expect(await kept(body.id)).toEqual(before);
    }
  });

  test('one dossier never touches another', async () => {
    const random = seeded(13);
    const [one, other] = [await council.body('One'), await council.body('Other')];
    const roles: any[] = [];
    for (let i = 0; i < 6; i++) await happens(random, council.officer, council.gss, other.id, given, []);
    const before = await kept(other.id);
    for (let i = 0; i < 15; i++) await happens(random, council.officer, council.gss, one.id, given, roles);
    expect(await kept(other.id)).toEqual(before);
  });
});

describe('of people', () => {
  async function village(): Promise<Village> {
    const here = await register.council('E06000902');
    const people = [await declarer(register, here, 'One'), await declarer(register, here, 'Two', { office: { kind: 'officer' }, role: 'officer' }), await declarer(register, here, 'Three', { office: { statutory: 'monitoring-officer', kind: 'officer' }, role: 'officer' })];
    const bodies = [await here.body('A'), await here.body('B')].map(({ id }) => id as string);
    const committees = [(await here.unit('Cabinet', undefined, 'committee')).id as string];
    return { council: here, people, bodies, committees, known: { acts: [], connections: [], roles: [], rulings: [], people: new Map() } };
  }

  test('what is found follows every act, whoever it was about, and a rebuild finds nothing to mend', async () => {
    const here = await village();
    const random = seeded(1);
    const persons = here.people.map(({ person }) => person);
    const authority = here.council.authority.id as string;
    const line = (rule: string, scope: string, mutual: string, periods: string, severity: number, hash: string) => [rule, scope, mutual, periods, severity, hash].join(' ');
    const seen = new Set<string>();
    for (let i = 0; i < 140; i++) {
      await somethingHappens(random, here);
      const stored = (await currentAbout(register.store, authority, persons, personScope)).filter(({ periods }) => periods !== '[]').map((row) => line(row.rule, row.scope, row.mutual, row.periods, row.severity, row.factsHash));
      const fresh = [...(await personFacts(register.store, { authority, persons })).values()].flatMap((facts) => derivePerson(facts)).map((one) => line(one.rule.id, one.scope, one.mutual ?? '', periodsText(one.periods), one.severity, factsHashOf(one)));
      expect(stored.sort(), `after act ${i}`).toEqual(fresh.sort());
      for (const one of fresh) seen.add(one.split(' ')[0] as string);
      if (i % 10 === 9) await verifyPersonalFindings(register.store);
    }
    expect([...seen].sort()).toEqual(PERSONAL_RULES.map(({ id }) => id));
    expect(await rebuildDerived(register.store, register.clock, () => {})).toMatchObject({ mended: 0 });
  });
});

describe('a version of a finding', () => {
  test('is written only where something about it changed, and all but the last are superseded in a chain', async () => {
    const random = seeded(14);
    const body = await council.body('Versions');
    const roles: any[] = [];
    for (let i = 0; i < 30; i++) await happens(random, council.officer, council.gss, body.id, given, roles);
    interface Row {
      conflict: string;
      version: number;
      content: string;
      at: string;
      until: string | null;
    }
    const rows = await register.store.all(
      once<Row>(sql`select f.conflict, f.version, f.periods || f.severity || f.facts_hash || f.rule_version as content, f.recorded_at as at, f.superseded_at as until from findings f join conflicts c on c.id = f.conflict where c.mutual = ${body.id} order by f.conflict, f.version`),
    );
    for (const [, versions] of Map.groupBy(rows, (row) => row.conflict)) {
      for (const [i, row] of versions.entries()) {
        const next = versions[i + 1];
        expect(row.version).toBe(i + 1);
        expect(row.until).toBe(next?.at ?? null);
        if (next) expect(next.content).not.toBe(row.content);
      }
    }
    expect(rows.length).toBeGreaterThan(20);
  });

  test('is not written for evidence, a legal basis or who may see the role', async () => {
    const body = await council.body('Evidence');
    await council.role(body.id, 'commissioner', '2014-01-01');
    const { role } = await council.role(body.id, 'lender', '2015-01-01');
    const correct = (version: number, more: object) => council.officer.made(`/api/roles/${role.id}/correct`, { reason: 'x', ...more }, { 'if-match': `"${version}"` });
    await correct(1, { evidence: [{ title: 'Agreement' }] });
    await correct(2, { legalBasis: 'Localism Act 2011 s.1', publication: { public: false } });
    expect((await council.conflicts(body.id)).map((one) => one.version)).toEqual([1]);
  });
});

describe('what would clear an overlap', () => {
  const today = '2026-11-02';
  const rule = (conflict: any) => `${conflict.rule.id} ${conflict.subject?.id ?? ''}`;
  const holdsFrom = (conflict: any, day: string) => conflict?.periods.some((period: any) => (period.to ?? '9999') >= day) ?? false;

  /** Ends today's roles of the families yesterday; what has not begun is withdrawn. */
  async function applied(conflict: any): Promise<void> {
    const file = await council.officer.read(`/api/conflicts/${conflict.id}`);
    const families: string[] = (conflict.clears.findLast((clear: any) => clear.change)?.change ?? []).map((change: any) => change.family);
    for (const fact of file.facts.filter((one: any) => families.includes(one.family) && (one.period.to ?? '9999') >= today)) {
      const { version } = await council.officer.read(`/api/roles/${fact.id}`);
      const begun = (fact.period.from ?? '') < today;
      await council.officer.made(`/api/roles/${fact.id}/${begun ? 'end' : 'withdraw'}`, { ...(begun && { on: '2026-11-01' }), reason: 'to clear it' }, { 'if-match': `"${version}"` });
    }
  }

  test('is true when it is done: the rule no longer holds, and ids name the roles concerned', async () => {
    const random = seeded(21);
    let tried = 0;
    for (let i = 0; i < 7; i++) {
      const body = await council.body(`Clears ${i}`);
      for (let j = 0; j < 7; j++) await council.officer.made('/api/roles', { authority: council.gss, mutual: body.id, ...someRole(random, given), period: { from: `20${15 + random(10)}-01-01`, to: random(3) === 0 ? `20${27 + random(4)}-06-30` : null } });
      const open = (await council.conflicts(body.id)).filter((one) => holdsFrom(one, today));
      for (const one of open) for (const { on } of one.clears) if (on !== undefined) expect(holdsFrom(one, on), one.key).toBe(false);
      for (const one of open) expect(one.clears.length, one.key).toBeGreaterThan(0);
      const chosen = oneOf(random, open.filter((one) => one.clears.some((clear: any) => clear.if)));
      await applied(chosen);
      const after = (await council.conflicts(body.id)).find((one) => rule(one) === rule(chosen));
      expect(holdsFrom(after, today), JSON.stringify(chosen.clears)).toBe(false);
      tried++;
    }
    expect(tried).toBe(7);
  });
});
