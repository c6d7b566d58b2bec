/** Two of the three core families in the same hands: the scope is already one unit, committee or officer, so each union is of that one alone. */
import { intersect, merge, type Span, type Spans } from '../../time/period.ts';
import { CORE_FAMILIES, type Family } from '../../vocabulary.ts';
import { ALL, type Parts } from '../presence.ts';
import { spansOf, type ExampleRole, type Found, type Rule, type Severity } from '../rule.ts';

/** What makes the hands the same: the line (of which the first is the unit), the committee, or the officer. */
type Hands = 'line' | 'committee' | 'officer';

export function shared(hands: Hands, severity: Severity) {
  return {
    look: (parts: Parts): Found | undefined => {
      const here = parts.get(ALL);
      const spans: Span[] = [];
      const families = new Set<Family>();
      const read: Record<string, Spans> = {};
      for (const [i, first] of CORE_FAMILIES.entries()) {
        const a = spansOf(here, first);
        if (a.length > 0) read[first] = a;
        for (const second of CORE_FAMILIES.slice(i + 1)) {
          const both = intersect(a, spansOf(here, second));
          if (both.length === 0) continue;
          spans.push(...both);
          families.add(first).add(second);
        }
      }
      return spans.length > 0 ? { periods: merge(spans), severity, families: CORE_FAMILIES.filter((family) => families.has(family)), read } : undefined;
    },
    levers: (found: Found) => found.families.toReversed().map((family) => ({ family })),
    examples: examples(hands, severity),
  };
}

function examples(hands: Hands, severity: Severity): Rule['examples'] {
  const held = (family: Family, by: string, from: string, to?: string): ExampleRole => ({ family, from, ...(to && { to }), ...(hands === 'line' ? { line: [by] } : { [hands]: by }) });
  const bought = held('contractor', 'one', '2014-04-01', '2019-03-31');
  return {
    flags: [{ title: { en: 'Both in the same hands', cy: 'Y ddau yn yr un dwylo' }, roles: [bought, held('regulator', 'one', '2016-01-01')], periods: ['2016-01-01/2019-03-31'], severity }],
    silent: [
      { title: { en: 'In different hands', cy: 'Mewn dwylo gwahanol' }, roles: [bought, held('regulator', 'two', '2016-01-01')], periods: [] },
      { title: { en: 'Two roles of one kind', cy: 'Dwy rôl o’r un math' }, roles: [bought, held('contractor', 'one', '2016-01-01')], periods: [] },
    ],
  };
}
