/**
 * One family, then another within N calendar months. For each merged period of the first ending on e, and each merged period [s, t] of the
 * second with t > e and s ≤ e plus N months: from the later of s and e + 1 day to the earlier of t and e plus N months. The second may have
 * begun while the first ran: support that outlasts go-live is the ordinary spin-out.
 */
import { addMonths, LAST_DAY } from '../../time/civil.ts';
import { merge, type Span, type Spans } from '../../time/period.ts';
import type { Family } from '../../vocabulary.ts';
import { ALL, type Parts } from '../presence.ts';
import { spansOf, type Example, type ExampleRole, type Found, type Parameter, type Rule, type Severity, type Values } from '../rule.ts';
import { rest, targeted } from './concurrent.ts';

/** No law sets a cooling-off period between a council's roles; a council may adopt another figure. */
export const WINDOW: Parameter = {
  title: { en: 'How long after the end of the first role', cy: 'Am ba hyd ar ôl diwedd y rôl gyntaf' },
  value: 24,
  unit: 'months',
  why: {
    en: 'Our parameter: no law sets a period between one role of a council and the next. Two years is our judgement of how long the knowledge and the loyalty last.',
    cy: 'Ein paramedr ni: nid oes cyfraith yn gosod cyfnod rhwng un rôl gan gyngor a’r nesaf. Dwy flynedd yw ein barn ni am ba hyd y mae’r wybodaeth a’r teyrngarwch yn para.',
  },
};

export function following(first: Spans, second: Spans, months: number): Spans {
  const found: Span[] = [];
  for (const [, e] of first) {
    if (e >= LAST_DAY) continue;
    const limit = addMonths(e, months);
    for (const [s, t] of second) if (t > e && s <= limit && limit > e) found.push([Math.max(s, e + 1), Math.min(t, limit)]);
  }
  return merge(found);
}

export function sequence(first: Family, second: Family, severity: Severity) {
  return {
    look: (parts: Parts, { window = WINDOW.value }: Values = {}): Found | undefined => {
      const all = parts.get(ALL);
      const [a, b] = [spansOf(all, first), spansOf(all, second)];
      const periods = following(a, b, window);
      if (periods.length === 0) return undefined;
      const holds = (x: Spans, y: Spans) => following(x, y, window).length > 0;
      return { periods, severity: rest(parts, first, second, holds) ? severity : 1, families: [first, second], read: { [first]: a, [second]: b, ...targeted(parts, first, second) } };
    },
    levers: () => [{ family: second }],
    examples: examples(first, second, severity),
  };
}

function examples(first: Family, second: Family, severity: Severity): Rule['examples'] {
  const before = { family: first, from: '2013-01-01', to: '2015-06-30' };
  const after = (from: string) => ({ family: second, from });
  const example = (en: string, cy: string, roles: readonly ExampleRole[], ...periods: readonly string[]): Example => ({ title: { en, cy }, roles, periods, ...(periods.length > 0 && { severity }) });
  return {
    flags: [
      example('The second begins within 24 months', 'Mae’r ail yn dechrau o fewn 24 mis', [before, after('2016-04-01')], '2016-04-01/2017-06-30'),
      example('Support that outlasts go-live', 'Cymorth sy’n parhau wedi’r cychwyn', [before, after('2014-04-01')], '2015-07-01/2017-06-30'),
    ],
    silent: [
      example('The second begins a day too late', 'Mae’r ail yn dechrau ddiwrnod yn rhy hwyr', [before, after('2017-07-01')]),
      example('The first never ended', 'Ni ddaeth y cyntaf i ben', [{ family: first, from: '2013-01-01' }, after('2016-04-01')]),
    ],
  };
}
