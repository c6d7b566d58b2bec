/** The twelve public cases as the training borough holds them: what the register says of each, and that each comes to a sound end. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CASES } from '../../db/seed/cases/index.ts';
import type { Case, End } from '../../db/seed/cases/case.ts';
import { TRAINING_GSS } from '../../db/seed/cases/council.ts';
import { ruleOf } from '../../server/domain/conflicts/rules/index.ts';
import { Practice } from '../support/cases.ts';
import { openRegister, type Register } from '../support/register.ts';

let demo: Register;
let here: Practice;
const bodies = new Map<string, string>();
beforeAll(async () => {
  demo = await openRegister({ demo: true, bootstrap: undefined });
  here = await Practice.open(demo);
  for (const one of CASES) bodies.set(one.id, await here.body(one));
});
afterAll(() => demo.close());

const bodyOf = ({ id }: Case): string => bodies.get(id) as string;
const rulesOf = (conflicts: readonly any[]): string[] => [...new Set<string>(conflicts.map((one) => one.rule.id))].sort();
const endOf = (one: Case, conflict: any): End => one.ends[conflict.rule.id] as End;

test('are the twelve of the list, and name nobody in what they tell of the case', () => {
  expect(CASES.map(({ id }) => id)).toEqual(['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'T10', 'T11', 'T12']);
  for (const { source } of CASES) expect(source.replaceAll(/(^|[.] )[A-Z]/g, '')).not.toMatch(/[A-Z]/);
});

describe.each(CASES)('$id', (one) => {
  test('gives the rules that are expected, and no other', async () => {
    const found = await here.conflicts(bodyOf(one));
    expect(rulesOf(found)).toEqual(Object.keys(one.ends).sort());
    expect(new Set(found.map(({ state }) => state))).toEqual(new Set(found.length > 0 ? ['open'] : []));
  });

  test('comes to a sound end: what is decided is decided upon the facts as they are, and the file tells it', async () => {
    const mutual = bodyOf(one);
    for (const conflict of await here.conflicts(mutual)) {
      await here.change(one, mutual, endOf(one, conflict));
      await here.arrange(one, mutual, conflict.id, endOf(one, conflict));
    }
    for (const conflict of await here.conflicts(mutual)) if (conflict.state === 'open') await here.decide(one, conflict, endOf(one, conflict));
    const known = await here.conflicts(mutual);
    // When the next test of a safeguard falls due is told beforehand; until then nothing waits.
    const due = known.filter(({ rule, live }) => rule.id === 'stale-review' && !live);
    expect(due.length).toBe(Object.entries(one.ends).some(([rule, { safeguard }]) => safeguard && ruleOf(rule)) ? 1 : 0);
    const after = known.filter((conflict) => !due.includes(conflict));
    expect(after.filter(({ state }) => !['decided', 'withdrawn'].includes(state)).map(({ rule, state, changed }) => [rule.id, state, changed])).toEqual([]);
    for (const { id, rule, decision } of after) {
      expect([rule.id, decision.disposition, decision.publicReason]).toEqual([rule.id, endOf(one, { rule }).decision.disposition, endOf(one, { rule }).decision.publicReason]);
      const whats = new Set((await here.keeper.read(`/api/conflicts/${id}/file?limit=200`)).items.map(({ what }: any) => what));
      expect([rule.id, whats.has('decision'), whats.has('safeguard'), whats.has('verification')]).toEqual([rule.id, true, ...Array(2).fill(endOf(one, { rule }).safeguard !== undefined)]);
    }
  });

  test('is nothing without the fact that decides it', async () => {
    const mutual = bodyOf(one);
    await here.without(one, mutual);
    const after = (await here.conflicts(mutual)).filter(({ rule }) => one.decisive.gone.includes(rule.id));
    expect([...new Set(after.filter(({ state }) => state === 'withdrawn').map(({ rule }) => rule.id))].sort()).toEqual(one.decisive.gone.toSorted());
  });
});

test('what no rule sees was raised by somebody, and is taken up and closed with a reason', async () => {
  const told = CASES.filter(({ raised }) => raised);
  const { items } = await here.reviewer.read(`/api/concerns?authority=${TRAINING_GSS}`);
  expect(items.map(({ mutualName, state, by }: any) => [mutualName, state, by]).sort()).toEqual(told.map(({ identity }) => [identity.name, 'received', null]).sort());
  for (const { id, version } of items) {
    const taken = await here.keeper.made(`/api/concerns/${id}/triage`, { state: 'taken-up', reason: 'The approval and what was paid are put side by side.' }, { 'if-match': `"${version}"` });
    const closed = await here.keeper.made(`/api/concerns/${id}/triage`, { state: 'closed', reason: 'Reported to the Chief Finance Officer with the papers.' }, { 'if-match': `"${taken.version}"` });
    expect(closed.state).toBe('closed');
  }
});

test('a lender who also bought would have been seen: the case in which no rule fires could have had one', async () => {
  const loan = CASES.find(({ id }) => id === 'T3') as Case;
  const { opened } = await here.keeper.made('/api/roles/what-if', { authority: TRAINING_GSS, mutual: bodyOf(loan), kind: 'customer', period: { from: '2024-09-02', to: null } });
  expect(rulesOf(opened)).toEqual(['contractor-and-financier', 'role-stack']);
});
