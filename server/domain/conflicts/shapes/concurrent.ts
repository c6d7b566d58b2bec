/** Two families at once towards one body: one finding, the intersection of the two unions. */
import { intersect } from '../../time/period.ts';
import type { Family } from '../../vocabulary.ts';
import { ALL, TARGETED, type Parts } from '../presence.ts';
import { spansOf, type Found, type Severity } from '../rule.ts';

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
  };
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
