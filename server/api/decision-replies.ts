/** Decisions as they are told: whole, or the part that is everybody's. */
import { spansOf } from '../../db/stores/conflicts.ts';
import type { Rulebooks } from '../../db/stores/rule-adoptions.ts';
import type { DecisionRow } from '../../db/stores/decisions.ts';
import type { Conflict } from '../domain/conflicts/conflict.ts';
import { changedFacts } from '../domain/reviews/changed-facts.ts';
import { adoptionsIn, anyRuleIn } from '../domain/conflicts/rulebook.ts';
import type { Decision } from '../domain/reviews/decision.ts';
import type { FileSeen } from '../domain/reviews/file-seen.ts';
import { changedSince, staleBecause } from '../domain/reviews/staleness.ts';
import { toPeriod } from '../domain/time/period.ts';
import type { Language } from '../domain/words.ts';

interface Telling {
  readonly language: Language;
  /** The day that decides whether it is to be looked at again. */
  readonly day: string;
  /** As it was known. */
  readonly rulebook: Rulebooks;
  /** The roles that it rests on now, where they are at hand. */
  readonly facts?: FileSeen['facts'] | undefined;
}

const orNull = (text: string | null): string | null => (text === '' ? null : text);

export function decisionReply(row: DecisionRow, { language, day, rulebook, facts }: Telling): Decision {
  const seen = { ...row, spans: spansOf(row.periods), ...(row.decidedAt !== null && { at: row.decidedAt }) };
  const book = rulebook(row.authority);
  const rule = anyRuleIn(book, row.rule);
  const now = { ruleVersion: row.foundRuleVersion, factsHash: row.foundHash, spans: spansOf(row.foundPeriods), severity: row.foundSeverity, ...(rule && { adopted: { rule, adoptions: adoptionsIn(book, row.rule) } }) };
  const because = row.state === 'made' ? staleBecause(seen, now, day) : [];
  const kept = row.facts === null ? null : (JSON.parse(row.facts) as FileSeen);
  const withdrawn = row.state === 'withdrawn';
  const { id, version, conflict, disposition, account, name, second, secondName, state, factsHash, severity, referredTo, reviewOn, publicReason, steps, decidedAt, recordedAt } = row;
  return {
    ...{ id, version, conflict, disposition, account, name, second, secondName, state, factsHash, severity, reviewOn, publicReason, steps, decidedAt, recordedAt },
    authority: row.gss,
    class: row.class,
    reason: withdrawn ? row.ownReason : row.reason,
    observer: orNull(row.observer),
    legalAdvice: row.legalAdvice === 1,
    referredTo: referredTo as Decision['referredTo'],
    withdrawnBecause: withdrawn ? row.reason : null,
    rule: { id: row.rule, version: row.ruleVersion },
    periods: seen.spans.map(toPeriod),
    facts: kept,
    stale: because.length > 0,
    staleBecause: because,
    changed: because.length === 0 ? [] : [...changedSince(seen, now, day, language), ...(because.includes('facts') && kept && facts ? changedFacts(kept.facts, facts, language) : [])],
  };
}

/** Of the decision that stands on a finding, what everybody reads. */
export function publicPart({ decision, id, authority, rule, stale, severity }: Conflict): Decision[] {
  if (!decision || id === null) return [];
  const { disposition, publicReason, reviewOn, decidedAt } = decision;
  const internal = { reason: null, observer: null, steps: null, legalAdvice: false, referredTo: null, account: null, name: null, second: null, secondName: null, withdrawnBecause: null, factsHash: null, periods: null, facts: null, changed: [] };
  return [{ ...internal, id: decision.id, version: 1, authority, conflict: id, disposition, class: decision.class, publicReason, reviewOn, state: 'made', rule: { id: rule.id, version: rule.version }, severity, stale: stale.length > 0, staleBecause: stale, decidedAt, recordedAt: decidedAt }];
}
