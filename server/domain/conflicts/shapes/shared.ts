/** Two of the three core families in the same hands: the scope is already one unit, committee or officer, so each union is of that one alone. */
import { intersect, merge, type Span, type Spans } from '../../time/period.ts';
import { CORE_FAMILIES, type Family } from '../../vocabulary.ts';
import { ALL, type Parts } from '../presence.ts';
import { spansOf, type Found, type Severity } from '../rule.ts';

export function shared(severity: Severity) {
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
  };
}
