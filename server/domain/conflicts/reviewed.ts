/**
 * What was arranged and decided joins presence, so that rules see it as they see roles: on which of the days of the roles a safeguard was known to
 * operate, and on which days of a decided overlap another look at it was due. It is cut to the days of the roles, so that what is withheld of them
 * shows in none of it, and an overlap that is over asks for nothing.
 */
import { inTime, operating } from '../reviews/standing.ts';
import { lasting, type Decided, type Reviews } from '../reviews/reviews.ts';
import { LAST_DAY, toDay } from '../time/civil.ts';
import { intersect, merge, subtract, type Span, type Spans } from '../time/period.ts';
import type { Family } from '../vocabulary.ts';
import { ALL, DOSSIER, REVIEW_DUE, REVIEW_PARTS, SAFEGUARDED, TEST_DUE, type ByFamily, type Mutable, type Part } from './presence.ts';
import { spansOf } from './rule.ts';
import { valueOn } from './adopted.ts';
import { CATALOGUE, ruleIn, type Rulebook } from './rulebook.ts';
import { regulatorWithoutSafeguard } from './rules/regulator-without-safeguard.ts';
import { STALE_REVIEW } from './rules/stale-review.ts';

/** Scopes of which the presence must be whole for this. */
export const scopesOf = ({ decisions }: Reviews): string[] => [DOSSIER, ...decisions.map(({ scope }) => scope)];

/** Puts it into the presence of the dossier, in the place of what stood there. A test speaks for as long as the council had adopted on its day. */
export function review(presence: Mutable, reviews: Reviews, rulebook: Pick<Rulebook, 'rules'> = CATALOGUE): void {
  const dossier = presence.get(DOSSIER);
  if (!dossier) return;
  for (const part of REVIEW_PARTS) dossier.delete(part);
  const regulated = spansOf(dossier.get(ALL), 'regulator');
  const rule = ruleIn(rulebook, regulatorWithoutSafeguard.id) ?? regulatorWithoutSafeguard;
  const covered = merge(reviews.safeguards.flatMap((safeguard) => operating(lasting(safeguard), (on) => valueOn(rule, 'months', on))));
  put(dossier, SAFEGUARDED, 'regulator', intersect(regulated, covered));
  const due: Record<typeof REVIEW_DUE | typeof TEST_DUE, Map<Family, Span[]>> = { [REVIEW_DUE]: new Map(), [TEST_DUE]: new Map() };
  for (const decided of reviews.decisions) {
    // That a review is overdue is decided by reviewing what it is of.
    const found = decided.rule === STALE_REVIEW ? undefined : ruleIn(rulebook, decided.rule)?.look(presence.get(decided.scope) ?? new Map());
    if (!found) continue;
    const standing: Spans = [[toDay(decided.from), decided.to === null ? LAST_DAY : toDay(decided.to)]];
    const live = intersect(found.periods, standing);
    for (const family of found.families) {
      gather(due[REVIEW_DUE], family, intersect(live, pastReview(decided)));
      gather(due[TEST_DUE], family, decided.mitigates ? subtract(live, tested(decided, reviews)) : []);
    }
  }
  for (const [part, families] of Object.entries(due)) for (const [family, spans] of families) put(dossier, part, family, merge(spans));
}

/** The day of the review is the last in time. */
const pastReview = ({ reviewOn }: Decided): Spans => (reviewOn === null ? [] : [[toDay(reviewOn) + 1, LAST_DAY]]);

const tested = ({ conflict }: Decided, { safeguards }: Reviews): Spans => merge(safeguards.filter(({ conflicts }) => conflicts.includes(conflict)).flatMap((one) => inTime(lasting(one), one.everyMonths)));

function gather(into: Map<Family, Span[]>, family: Family, spans: Spans): void {
  const known = into.get(family);
  if (known) known.push(...spans);
  else into.set(family, [...spans]);
}

function put(dossier: Map<Part, ByFamily>, part: Part, family: Family, spans: Spans): void {
  if (spans.length === 0) return;
  const families = dossier.get(part) ?? {};
  families[family] = spans;
  dossier.set(part, families);
}
