/**
 * What would clear a finding, from a day on: by itself on a date, or by the smallest change that the rule itself agrees with. Nothing is
 * offered that was not tried on the same function.
 */
import { LAST_DAY, type Day } from '../time/civil.ts';
import { merge, until } from '../time/period.ts';
import { keys } from '../vocabulary.ts';
import { REVIEW_DUE, SAFEGUARDED, TEST_DUE, type ByFamily, type Part, type Parts } from './presence.ts';
import type { Finding } from './derive.ts';
import type { Lever, LeverAct, Rule } from './rule.ts';

export interface Clearing {
  /** The first day on which it no longer holds, by what is already recorded. */
  readonly on?: Day;
  /** All of these together, none of them to spare. */
  readonly if?: readonly Lever[];
}

const holdsFrom = (rule: Rule, parts: Parts, day: Day): boolean => rule.look(parts)?.periods.some(([, to]) => to >= day) ?? false;

/** What is due no longer, once it is done. */
const ENDS: Readonly<Record<Exclude<LeverAct, 'safeguard'>, Part>> = { test: TEST_DUE, review: REVIEW_DUE };

/** The same facts with each lever's family ended on the day before, in every part of the scope; or with what it does done by that day. */
function pulled(parts: Parts, levers: readonly Lever[], day: Day): Parts {
  const changed = new Map<Part, ByFamily>();
  for (const [part, families] of parts) {
    const left: ByFamily = { ...families };
    for (const lever of levers) {
      for (const family of 'family' in lever ? [lever.family] : lever.act !== 'safeguard' && ENDS[lever.act] === part ? keys(families) : []) {
        const spans = left[family];
        if (spans) left[family] = until(spans, day - 1);
      }
    }
    changed.set(part, left);
  }
  if (levers.some((lever) => 'act' in lever && lever.act === 'safeguard')) {
    const before = changed.get(SAFEGUARDED) ?? {};
    changed.set(SAFEGUARDED, { ...before, regulator: merge([...(before.regulator ?? []), [day, LAST_DAY]]) });
  }
  return changed;
}

export function clearings(finding: Finding, parts: Parts, day: Day): Clearing[] {
  const { rule } = finding;
  const last = finding.periods.at(-1)?.[1] ?? day - 1;
  if (last < day) return [];
  const found: Clearing[] = last < LAST_DAY ? [{ on: last + 1 }] : [];
  const levers = rule.levers(finding);
  const works = (chosen: readonly Lever[]) => !holdsFrom(rule, pulled(parts, chosen, day), day);
  const single = levers.filter((lever) => works([lever]));
  if (single.length > 0) return [...found, ...single.map((lever) => ({ if: [lever] }))];
  // No single change is enough: take the natural ones in order until it clears, then drop what turned out not to be needed.
  const chosen: Lever[] = [];
  for (const lever of levers) {
    chosen.push(lever);
    if (works(chosen)) break;
  }
  const needed = chosen.filter((_, i) => !works(chosen.toSpliced(i, 1)));
  return works(needed) ? [...found, { if: needed }] : works(chosen) ? [...found, { if: chosen }] : found;
}
