import { describe, expect, test } from 'vitest';
import { RULES } from '../../server/domain/conflicts/rules/index.ts';
import { PHASES } from '../../server/domain/guidance/guidance.ts';
import { GUIDANCE, paragraphOf } from '../../server/domain/guidance/index.ts';

const places = (text: string) => text.match(/\[[^\]]+\]/g) ?? [];

describe('the guidance catalogue', () => {
  test('every rule rests on a paragraph that exists', () => {
    expect(RULES.filter((rule) => !paragraphOf(rule.guidance)).map((rule) => rule.id)).toEqual([]);
  });

  test('every phase that the committee named has a paragraph, and so has every other', () => {
    const phases = new Set(GUIDANCE.map(({ phase }) => phase));
    expect(Object.keys(PHASES).filter((phase) => !phases.has(phase as keyof typeof PHASES))).toEqual([]);
  });

  test('ids are unique and begin with their phase', () => {
    expect(new Set(GUIDANCE.map(({ id }) => id)).size).toBe(GUIDANCE.length);
    for (const { id, phase } of GUIDANCE) expect(id).toMatch(new RegExp(`^${phase}\\.[a-z][a-z-]+$`));
  });

  describe.each(GUIDANCE.map((paragraph) => [paragraph.id, paragraph] as const))('%s', (_id, paragraph) => {
    test('is written in both languages', () => {
      const wordings = [paragraph.title, paragraph.advice, paragraph.modelWording, ...paragraph.safeguards.flatMap(({ title, test: how }) => [title, how])];
      for (const { en, cy } of wordings) {
        expect(en.length).toBeGreaterThan(10);
        expect(cy.length).toBeGreaterThan(10);
        expect(cy).not.toBe(en);
      }
    });

    test('has as many places to fill in Welsh as in English, and at least three', () => {
      expect(places(paragraph.modelWording.en).length).toBeGreaterThanOrEqual(3);
      expect(places(paragraph.modelWording.cy)).toHaveLength(places(paragraph.modelWording.en).length);
    });

    test('offers one to three safeguards, each with a test that says what would show that it works', () => {
      expect(paragraph.safeguards.length).toBeGreaterThanOrEqual(1);
      expect(paragraph.safeguards.length).toBeLessThanOrEqual(3);
      for (const { test: how } of paragraph.safeguards) expect(how.en.length).toBeGreaterThan(80);
    });

    test('cites a source, and never a principle of independence in regulation, which no Act has', () => {
      expect(paragraph.sources.length).toBeGreaterThan(0);
      expect(JSON.stringify(paragraph)).not.toMatch(/Legislative and Regulatory Reform|LRRA|principle of independence|offence/i);
    });
  });
});
