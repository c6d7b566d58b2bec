/** Who judges is who has the stake: two kinds of role in the same hands, told from others of their families by their marks. */
import { intersect, merge, type Span, type Spans } from '../../time/period.ts';
import { roleKind } from '../../roles/kinds.ts';
import type { Family } from '../../vocabulary.ts';
import { markOf } from '../marks.ts';
import type { Parts } from '../presence.ts';
import { spansOf, type ExampleRole, type Found, type Rule, type Severity } from '../rule.ts';

export interface Stake {
  readonly kind: string;
  readonly severity: Severity;
}

type Hands = 'unit' | 'committee' | 'officer';

export const familyOf = (kind: string): Family => {
  const entry = roleKind(kind);
  if (!entry) throw new Error(`no role kind ${kind}`);
  return entry.family;
};

/** The days of one kind, in a scope in which some rule looks for it. */
export const daysOf = (parts: Parts, kind: string): Spans => spansOf(parts.get(markOf(kind) ?? kind), familyOf(kind));

function judging(judge: string, stakes: readonly Stake[]) {
  return (parts: Parts): Found | undefined => {
    const judged = daysOf(parts, judge);
    const staked = stakes.map((stake) => ({ ...stake, days: daysOf(parts, stake.kind) })).filter(({ days }) => intersect(judged, days).length > 0);
    if (staked.length === 0) return undefined;
    const spans: Span[] = staked.flatMap(({ days }) => [...intersect(judged, days)]).toSorted((a, b) => a[0] - b[0]);
    return {
      periods: merge(spans),
      severity: Math.max(...staked.map(({ severity }) => severity)) as Severity,
      families: [...new Set([familyOf(judge), ...staked.map(({ kind }) => familyOf(kind))])],
      read: { [judge]: judged, ...Object.fromEntries(staked.map(({ kind, days }) => [kind, days])) },
    };
  };
}

export function marked(judge: string, stakes: readonly [Stake, ...Stake[]], hands: Hands): Pick<Rule, 'look' | 'levers' | 'examples'> {
  return { look: judging(judge, stakes), levers: ({ families }) => families.map((family) => ({ family })), examples: examples(judge, stakes, hands) };
}

function examples(judge: string, stakes: readonly [Stake, ...Stake[]], hands: Hands): Rule['examples'] {
  const held = (kind: string, by: string, from: string, to?: string): ExampleRole => ({ family: familyOf(kind), kind, from, ...(to && { to }), ...(hands === 'unit' ? { line: [by] } : { [hands]: by }) });
  const [stake, ...others] = stakes;
  const both = ({ kind, severity }: Stake) => ({ roles: [held(kind, 'one', '2018-04-01', '2023-03-31'), held(judge, 'one', '2020-01-01')], periods: ['2020-01-01/2023-03-31'], severity });
  return {
    flags: [
      { title: { en: 'Both in the same hands', cy: 'Y ddau yn yr un dwylo' }, ...both(stake) },
      ...others.map((one) => ({ title: { en: 'A lesser stake weighs less', cy: 'Mae buddiant llai yn pwyso llai' }, ...both(one) })),
    ],
    silent: [
      { title: { en: 'In different hands', cy: 'Mewn dwylo gwahanol' }, roles: [held(stake.kind, 'one', '2018-04-01'), held(judge, 'two', '2020-01-01')], periods: [] },
      { title: { en: 'One ends on the day before the other begins', cy: 'Daw’r naill i ben y diwrnod cyn i’r llall ddechrau' }, roles: [held(stake.kind, 'one', '2018-04-01', '2019-12-31'), held(judge, 'one', '2020-01-01')], periods: [] },
    ],
  };
}
