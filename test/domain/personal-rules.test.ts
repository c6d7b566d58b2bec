/** Rules about people: each entry of the catalogue whole, its examples both ways, the days at the edges, and what would clear a finding. */
import { describe, expect, test } from 'vitest';
import { derivePerson } from '../../server/domain/conflicts/personal/derive.ts';
import { factInWords } from '../../server/domain/conflicts/personal/example-words.ts';
import { factsOf, type ExampleFact } from '../../server/domain/conflicts/personal/examples.ts';
import { clearings } from '../../server/domain/conflicts/personal/levers.ts';
import { classOf, type PersonalRule } from '../../server/domain/conflicts/personal/rule.ts';
import { PERSONAL_RULES, personalRuleOf } from '../../server/domain/conflicts/personal/rules/index.ts';
import { RULES } from '../../server/domain/conflicts/rules/index.ts';
import { paragraphOf } from '../../server/domain/guidance/index.ts';
import { toDay } from '../../server/domain/time/civil.ts';
import { covers, toPeriod } from '../../server/domain/time/period.ts';
import { repeated, unlisted, unsourced, untranslated } from '../house/catalogue.ts';
import { exists, files, read } from '../house/sources.ts';

const FOLDER = 'server/domain/conflicts/personal/rules';
const written = ({ from, to }: { from: string | null; to: string | null }): string => `${from ?? ''}/${to ?? ''}`;
const periodsOf = (rule: PersonalRule, facts: readonly ExampleFact[]) => rule.look(factsOf(facts)).flatMap(({ periods }) => periods.map(toPeriod).map(written));
/** Every finding by its rule. */
const found = (...facts: readonly ExampleFact[]): Record<string, string[]> => Object.fromEntries(derivePerson(factsOf(facts)).map(({ rule, periods }) => [rule.id, periods.map(toPeriod).map(written)]));

test('every rule is in the index, under its own id, in order, and shares no id with a rule about roles', () => {
  expect(unlisted({ path: `${FOLDER}/index.ts`, text: read(`${FOLDER}/index.ts`) }, FOLDER, files(`${FOLDER}/*.ts`))).toEqual([]);
  const ids = PERSONAL_RULES.map(({ id }) => id);
  expect(ids).toHaveLength(12);
  expect(ids).toEqual([...ids].sort());
  expect(ids.filter((id) => !exists(`${FOLDER}/${id}.ts`))).toEqual([]);
  expect(repeated([...ids, ...RULES.map(({ id }) => id)])).toEqual([]);
  expect(personalRuleOf('role-stack')).toBeUndefined();
});

test('none says that there was an offence, or proposes what only a person can conclude', () => {
  expect(JSON.stringify(PERSONAL_RULES)).not.toMatch(/offence|trosedd|unlawful/i);
  expect(PERSONAL_RULES.filter(({ proposedClass }) => proposedClass !== 'potential')).toEqual([]);
  expect(PERSONAL_RULES.filter(({ actualFrom }) => actualFrom !== undefined).map(({ id }) => id)).toEqual(['late-or-missing-declaration', 'revolving-door']);
});

describe.each(PERSONAL_RULES)('$id', (rule) => {
  const all = [...rule.examples.flags, ...rule.examples.silent];

  test('has sources, words in both languages, guidance, and a sentence with its places', () => {
    const { title, why, says, saysOfNoBody, parameters } = rule;
    expect(untranslated(rule.id, { title, why, says, ...(saysOfNoBody && { saysOfNoBody }), ...Object.fromEntries(Object.entries(parameters).map(([name, one]) => [name, one.why])), ...Object.fromEntries(all.map((one, i) => [`example ${i}`, one.title])), ...Object.fromEntries(rule.levers.map((one, i) => [`lever ${i}`, one.says])) })).toEqual([]);
    expect(unsourced(rule.id, rule.sources)).toEqual([]);
    expect(paragraphOf(rule.guidance)).toBeDefined();
    for (const { en, cy } of [says, ...(saysOfNoBody ? [saysOfNoBody] : [])]) {
      const places = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
      expect(places(cy)).toEqual(places(en));
      expect(places(en)).toEqual(expect.arrayContaining(['{authority}', '{periods}', '{subject}']));
      expect(['{authority}', '{body}', '{families}', '{periods}', '{subject}', ...Object.keys(parameters).map((name) => `{${name}}`)]).toEqual(expect.arrayContaining(places(en)));
    }
  });

  test.each(rule.examples.flags)('flags: $title.en', ({ facts, periods, severity }) => {
    expect(periods.length).toBeGreaterThan(0);
    expect(periodsOf(rule, facts)).toEqual(periods);
    const [finding] = rule.look(factsOf(facts));
    if (severity !== undefined) expect(finding?.severity).toBe(severity);
    expect(finding?.rests.length).toBeGreaterThan(0);
  });

  test.each(rule.examples.silent)('stays silent: $title.en', ({ facts, periods }) => {
    expect([periodsOf(rule, facts), periods]).toEqual([[], []]);
  });

  test('is told in words, and offers only what clears it', () => {
    for (const { facts } of all) for (const fact of facts) expect(factInWords(fact, 'cy').says).not.toBe(factInWords(fact, 'en').says);
    for (const { facts } of rule.examples.flags) {
      const given = factsOf(facts);
      for (const one of rule.look(given)) {
        const from = one.periods[0]?.[0] as number;
        const offered = clearings(rule, one, given, from);
        expect(offered.length).toBeGreaterThan(0);
        for (const clearing of offered) {
          const changed = clearing.on !== undefined ? given : (clearing.if ?? []).reduce((facts, lever) => lever.pull(facts, one.mutual, from), given);
          const day = clearing.on ?? from;
          expect(rule.look(changed).filter(({ mutual, periods }) => mutual === one.mutual && covers(periods, day))).toEqual([]);
        }
      }
    }
  });
});

describe('on the days at the edges', () => {
  const member = { what: 'office', kind: 'member', from: '2023-05-09' } as const;
  const filed = (on: string) => ({ what: 'filing', kind: 'register-of-interests', on }) as const;

  test('28 days beginning with the day end on D + 27: on D + 28 it is late, and the day on which it comes is the last', () => {
    expect(found(member, filed('2023-06-05'))).toEqual({});
    expect(found(member, filed('2023-06-06'))['late-or-missing-declaration']).toEqual(['2023-06-06/2023-06-06']);
    expect(found(member)['late-or-missing-declaration']).toEqual(['2023-06-06/']);
    expect(found({ ...member, to: '2023-06-06' })['late-or-missing-declaration']).toEqual(['2023-06-06/2023-06-06']);
    expect(found({ ...member, to: '2023-06-05' })).toEqual({});
  });

  test('a second term is no second duty, and a retracted filing is no silence', () => {
    const again = { what: 'office', kind: 'member', from: '2027-05-11' } as const;
    expect(found({ ...member, to: '2027-05-10' }, again, filed('2023-05-20'))).toEqual({});
    expect(found(member, { ...filed('2023-05-20'), state: 'retracted' })).toEqual({});
    expect(found(member, { ...filed('2023-05-20'), state: 'destroyed' })).toEqual({});
  });

  test('years of unanswered requests are one period, however long the council has asked', () => {
    const asked = { what: 'setting', yearlyRequestOn: '05-01', since: '2024-06-01' } as const;
    // That of 1 May 2024 was before anybody was asked; set on the day itself, it counts.
    expect(found(member, filed('2023-05-20'), { ...asked, since: '2024-05-01' })['late-or-missing-declaration']).toEqual(['2024-05-29/']);
    expect(found(member, filed('2023-05-20'), asked)['late-or-missing-declaration']).toEqual(['2025-05-29/']);
    const answered = ['2024-06-20', '2025-05-03', '2026-06-01'].map((on) => ({ what: 'filing', kind: 'annual-confirmation', on }) as const);
    expect(found(member, filed('2023-05-20'), asked, ...answered)['late-or-missing-declaration']).toEqual(['2026-05-29/2026-06-01', '2027-05-29/']);
    expect(found({ ...member, to: '2027-05-10' }, filed('2023-05-20'), asked, ...answered)['late-or-missing-declaration']).toEqual(['2026-05-29/2026-06-01']);
    const [last] = personalRuleOf('late-or-missing-declaration')?.look(factsOf([member, filed('2023-05-20'), asked])) ?? [];
    expect([last?.severity, classOf(personalRuleOf('late-or-missing-declaration') as PersonalRule, 2), classOf(personalRuleOf('late-or-missing-declaration') as PersonalRule, 4)]).toEqual([2, 'potential', 'actual']);
  });

  test('two that meet on one day are an overlap of that day', () => {
    const post = { what: 'connection', kind: 'post-in-body', from: '2022-04-01', to: '2022-04-01' } as const;
    const monitors = { what: 'role', family: 'contractor', from: '2022-04-01', answers: 'contract-manager' } as const;
    expect(found(post, monitors)).toEqual({ 'chair-is-monitor': ['2022-04-01/2022-04-01'] });
    expect(found({ ...post, from: '2022-03-01', to: '2022-03-31' }, monitors)).toEqual({});
  });

  test('what somebody is in the body decides which rule speaks, so that one thing is not said thrice', () => {
    const buys = (answers: 'accountable-officer' | 'contract-manager' | 'decision-maker') => ({ what: 'role', family: 'contractor', from: '2022-01-01', answers }) as const;
    const board = { what: 'connection', kind: 'post-in-body', from: '2022-01-01' } as const;
    const shares = { what: 'connection', kind: 'own-interest', from: '2022-01-01' } as const;
    const rules = (...facts: readonly ExampleFact[]) => Object.keys(found(...facts));
    expect(rules(board, buys('accountable-officer'))).toEqual(['interest-in-body-of-responsibility']);
    expect(rules(board, buys('contract-manager'))).toEqual(['chair-is-monitor']);
    expect(rules(board, buys('decision-maker'))).toEqual(['nominee-and-decider']);
    expect(rules(shares, buys('decision-maker'))).toEqual(['interest-in-body-of-responsibility']);
  });

  test('twelve months after the last day, and not a day more', () => {
    const left = { what: 'role', family: 'regulator', from: '2020-01-01', to: '2024-02-29', answers: 'inspector' } as const;
    const joined = (from: string) => found(left, { what: 'connection', kind: 'post-in-body', from })['revolving-door'];
    expect([joined('2024-03-01'), joined('2025-02-28'), joined('2025-03-01')]).toEqual([['2024-03-01/2025-02-28'], ['2025-02-28/2025-02-28'], undefined]);
    expect(toDay('2025-02-28') - toDay('2024-02-29')).toBe(365);
  });

  test('Scotland has its own law: neither the seven headings nor the sections of 1972 are read into it', () => {
    const scots = [{ what: 'nation', nation: 'Scotland' }, { what: 'office', kind: 'officer', from: '2020-01-01' }, { what: 'connection', kind: 'own-interest', from: '2020-01-01' }, { what: 'role', family: 'contractor', from: '2020-01-01' }] as const;
    expect(found(...scots)).toEqual({});
    expect(Object.keys(found(...scots.slice(1)))).toEqual(['officer-contract-interest']);
  });
});
