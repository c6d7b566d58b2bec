/** Two families at once towards one body: one finding, the intersection of the two unions. */
import { intersect } from '../../time/period.ts';
import type { Family } from '../../vocabulary.ts';
import { ALL, TARGETED, type Parts } from '../presence.ts';
import { spansOf, type Example, type ExampleRole, type Found, type Rule, type Severity } from '../rule.ts';

export function concurrent(first: Family, second: Family, severity: Severity) {
  return {
    look: (parts: Parts): Found | undefined => {
      const all = parts.get(ALL);
      const [a, b] = [spansOf(all, first), spansOf(all, second)];
      const periods = intersect(a, b);
      if (periods.length === 0) return undefined;
      return { periods, severity: rest(parts, first, second, (x, y) => intersect(x, y).length > 0) ? severity : 1, families: [first, second], read: { [first]: a, [second]: b, ...targeted(parts, first, second) } };
    },
    levers: () => [{ family: second }, { family: first }],
    examples: examples(first, second, severity),
  };
}

function examples(first: Family, second: Family, severity: Severity): Rule['examples'] {
  const earlier = { family: first, from: '2012-04-01', to: '2016-03-31' };
  const later = { family: second, from: '2014-04-01' };
  const both = ['2014-04-01/2016-03-31'];
  const atOnce: Example = { title: { en: 'Both at once', cy: 'Y ddau ar yr un pryd' }, roles: [earlier, later], periods: both, severity };
  const universal = (role: ExampleRole): ExampleRole => (role.family === 'regulator' ? { ...role, background: true } : role);
  const folded: Example = { title: { en: 'Only universal inspection: folded', cy: 'Arolygu cyffredinol yn unig: wedi’i blygu' }, roles: [universal(earlier), universal(later)], periods: both, severity: 1 };
  const apart: Example = { title: { en: 'One ends on the day before the other begins', cy: 'Daw’r naill i ben y diwrnod cyn i’r llall ddechrau' }, roles: [{ ...earlier, to: '2014-03-31' }, later], periods: [] };
  return { flags: first === 'regulator' || second === 'regulator' ? [atOnce, folded] : [atOnce], silent: [apart] };
}

/**
 * Every food business is inspected by somebody: universal regulation that is not of the contracted service is severity 1 and folded, so that
 * it never drowns a real overlap. Whether the finding holds without it decides.
 */
export function rest(parts: Parts, first: Family, second: Family, holds: (a: ReturnType<typeof spansOf>, b: ReturnType<typeof spansOf>) => boolean): boolean {
  if (first !== 'regulator' && second !== 'regulator') return true;
  const side = (family: Family) => spansOf(parts.get(family === 'regulator' ? TARGETED : ALL), family);
  return holds(side(first), side(second));
}

export const targeted = (parts: Parts, ...families: readonly Family[]) =>
  families.includes('regulator') ? { targeted: spansOf(parts.get(TARGETED), 'regulator') } : {};
