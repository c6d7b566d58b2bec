import { Value } from 'typebox/value';
import { describe, expect, test } from 'vitest';
import { entriesOf, type UnderHeadings } from '../../server/domain/declarations/answers.ts';
import { CLOCKS, dueOn, isLate } from '../../server/domain/declarations/deadline.ts';
import { DISCLOSABLE, HEADINGS } from '../../server/domain/declarations/headings/index.ts';
import { KINDS, kindOn } from '../../server/domain/declarations/kinds/index.ts';
import type { Kind } from '../../server/domain/declarations/kind.ts';

const TODAY = '2026-11-22';

/** Where answers are wrong, by path: what the schema says first, then what the kind says. */
function faults(kind: Kind, answers: unknown): string[] {
  const wrong = Value.Errors(kind.answers, answers).flatMap((error) => {
    const { requiredProperties = [] } = error.params as { requiredProperties?: string[] };
    const path = `answers${error.instancePath.replaceAll('/', '.')}`;
    return [path, ...requiredProperties.map((name) => `${path}.${name}`)];
  });
  return wrong.length > 0 ? wrong : kind.check(answers as never, TODAY).map(({ path }) => path);
}

describe('each kind of declaration', () => {
  test.each(KINDS)('$id $version takes its examples and refuses those that are wrong, naming the field', (kind) => {
    for (const answers of kind.examples.accepted) expect([kind.id, faults(kind, answers)]).toEqual([kind.id, []]);
    for (const { answers, path } of kind.examples.refused) expect(faults(kind, answers)).toContain(path);
  });

  test.each(KINDS)('$id $version refuses what it does not know', (kind) => {
    expect(faults(kind, { ...(kind.examples.accepted[0] as object), surprise: 1 }).length).toBeGreaterThan(0);
  });

  test('is found by nation and day, and by nothing else', () => {
    expect(kindOn('register-of-interests', 'England', TODAY)?.version).toBe(1);
    expect(kindOn('register-of-interests', 'England', '2011-01-01')).toBeUndefined();
    expect(kindOn('register-of-interests', 'Northern-Ireland', TODAY)).toBeUndefined();
  });
});

describe('the register of interests', () => {
  test('asks the seven headings of the Schedule in its order, and the three of the model code', () => {
    expect(DISCLOSABLE.map(({ id }) => id)).toEqual(['employment', 'sponsorship', 'contracts', 'land', 'licences', 'corporate-tenancies', 'securities']);
    expect(HEADINGS).toHaveLength(10);
  });

  test('takes no heading left unanswered for "none"', () => {
    const kind = kindOn('register-of-interests', 'England', TODAY) as Kind;
    const [all] = kind.examples.accepted as unknown as [{ headings: Record<string, unknown> }];
    const { land: _left, ...others } = all.headings;
    expect(faults(kind, { ...all, headings: others })).toContain('answers.headings.land');
    expect(faults(kind, { ...all, headings: { ...all.headings, land: { entries: [] } } }).length).toBeGreaterThan(0);
  });

  test('asks of a partner only where the law does: sponsorship is the member’s own, and so is all that the code adds', () => {
    expect(HEADINGS.filter(({ holders }) => !holders.includes('partner')).map(({ id }) => id)).toEqual(['sponsorship', 'directorships', 'appointments', 'public-bodies']);
  });

  test('puts each entry under its heading', () => {
    const answers: UnderHeadings = { headings: { land: { none: true }, employment: { entries: [{ what: 'Plumber' }, { what: 'Baker', holder: 'partner' }] } } };
    expect(entriesOf(answers)).toEqual([{ heading: 'employment', entry: { what: 'Plumber' } }, { heading: 'employment', entry: { what: 'Baker', holder: 'partner' } }]);
  });

  test('helps with cases both ways under every heading', () => {
    for (const { id, scenarios } of HEADINGS) expect([id, new Set(scenarios.map(({ declare }) => declare)).size]).toEqual([id, 2]);
  });
});

describe('a deadline', () => {
  const { deadline } = kindOn('register-of-interests', 'England', TODAY) as Kind & { deadline: NonNullable<Kind['deadline']> };

  test('of 28 days beginning with the day ends on D + 27', () => {
    expect(dueOn(deadline, '2026-05-11')).toBe('2026-06-07');
    expect([isLate(deadline, '2026-05-11', '2026-06-07'), isLate(deadline, '2026-05-11', '2026-06-08')]).toEqual([false, true]);
  });

  test('says whether statute or a code sets it', () => {
    expect(KINDS.filter((kind) => kind.nations.includes('England') && kind.validTo === null).flatMap(({ id, deadline: one }) => (one ? [[id, one.basis]] : []))).toEqual([['register-of-interests', 'statute'], ['change-of-interests', 'local-code'], ['annual-confirmation', 'local-code'], ['gift-or-hospitality', 'local-code'], ['appointment-to-body', 'local-code'], ['annual-nil-return', 'local-code']]);
    expect(Object.keys(CLOCKS)).toHaveLength(6);
  });
});
