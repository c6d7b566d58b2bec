/** The week of those who keep the register, on every day of it and where the clocks change. */
import { describe, expect, test } from 'vitest';
import { weeklyDigest } from '../../server/domain/post/templates/weekly-digest.ts';
import { sectionsOf, sinceOf, sundayOf, weekToSend, type WeekFacts } from '../../server/domain/reviews/digest.ts';
import { addDays } from '../../server/domain/time/civil.ts';

describe('a week', () => {
  test('begins on Sunday, also where the clocks change, a year ends, or there is a leap day', () => {
    for (const sunday of ['2026-03-29', '2026-10-25', '2025-12-28', '2024-02-25', '1969-12-28']) {
      expect(Array.from({ length: 7 }, (_, days) => sundayOf(addDays(sunday, days)))).toEqual(Array.from({ length: 7 }, () => sunday));
      expect(sundayOf(addDays(sunday, 7))).toBe(sinceOf(addDays(sunday, 14)));
    }
  });

  test('is told on Sunday from seven, on Monday and Tuesday where nothing ran then, and on no other day', () => {
    expect([6, 7, 23].map((hour) => weekToSend('2026-03-29', hour))).toEqual([undefined, '2026-03-29', '2026-03-29']);
    expect(['2026-03-28', '2026-03-30', '2026-03-31', '2026-04-01'].map((day) => weekToSend(day, 9))).toEqual([undefined, '2026-03-29', '2026-03-29', undefined]);
  });

  const NOTHING: WeekFacts = { reviews: [], undecided: [], declarations: [], safeguards: [], questions: [], inquiries: [], attestations: [], notices: [], stale: [], concerns: [], assigned: [] };
  const asked = (n: number, changed = false) => Array.from({ length: n }, (_, i) => ({ body: `Body ${i}`, on: `2026-03-${String(10 + i)}`, changed }));

  test('without anything in it has no section', () => {
    expect(sectionsOf(NOTHING, 'en')).toEqual([]);
  });

  test('counts everything, shows ten lines of each and the earliest first, and tells alike questions together', () => {
    const overlap = (conflict: string, on: string) => ({ conflict, rule: 'contractor-and-regulator', body: 'Brightwater Leisure', on });
    const facts = { ...NOTHING, attestations: [...asked(15), ...asked(12, true)], stale: [overlap('b', '2026-03-28'), overlap('a', '2026-03-24')] };
    const [answers, stale, ...none] = sectionsOf(facts, 'en');
    expect(none).toEqual([]);
    expect([answers?.id, answers?.count, answers?.lines.length]).toEqual(['answers', 27, 10]);
    expect(answers?.lines.some(({ text }) => text.includes('15 answers are outstanding'))).toBe(true);
    // The fifteen are one line among the ten; of the twelve, nine.
    expect(answers?.more).toBe(3);
    expect(stale?.lines.map(({ path }) => path)).toEqual(['/conflicts/a', '/conflicts/b']);
    expect(sectionsOf(facts, 'cy').map(({ title }) => title)).not.toEqual(sectionsOf(facts, 'en').map(({ title }) => title));
  });

  test('is mailed as numbers and links, with nothing that says who or what', () => {
    const { text } = weeklyDigest.words({ authority: 'Wexmere', week: '2026-03-29', tests: 2, stale: 0, register: 'https://r.example' }, 'en');
    expect(text).toContain('Safeguards due a test: 2\nhttps://r.example/week#tests');
    expect(text).toContain('29 March 2026');
    expect(text).not.toMatch(/Decisions whose|Answers outstanding/);
  });
});
