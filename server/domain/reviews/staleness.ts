/**
 * Whether a decision still rests on what it saw. It is never rewritten: what changed since is told beside it. The same as a condition of queries is
 * `isStale` in db/stores/decisions.ts; a test holds both to the same answers.
 */
import { adoptedSince } from '../conflicts/adopted-words.ts';
import { dateInWords, listInWords, periodInWords } from '../conflicts/explain.ts';
import type { Adoption } from '../conflicts/rulebook.ts';
import type { Rule } from '../conflicts/rule.ts';
import { subtract, toPeriod, type Spans } from '../time/period.ts';
import type { Language } from '../words.ts';
import type { StaleBecause } from './stale-because.ts';

/** What a decision saw. */
export interface Seen {
  readonly ruleVersion: number;
  readonly factsHash: string;
  readonly spans: Spans;
  readonly severity: number;
  readonly reviewOn: string | null;
  /** When it was made. */
  readonly at?: string;
}

/** What is found now, and since when. `factsHash` is null where it is derived for those who see a part of the facts: to them they changed when that part did. */
export interface Standing {
  readonly ruleVersion: number;
  readonly factsHash: string | null;
  readonly spans: Spans;
  readonly severity: number;
  readonly recordedAt?: string;
  /** What the council did with the rule, where that is at hand. */
  readonly adopted?: { readonly rule: Pick<Rule, 'parameters'>; readonly adoptions: readonly Adoption[] };
}

/**
 * What is withdrawn has nothing that could be stale. The day of the review is the last on which it stands. Other values of the rule's parameters than it
 * was decided under are nothing by themselves: what they changed is. Of a part of the facts neither version nor severity is compared, for the decision saw all.
 */
export function staleBecause(seen: Seen, now: Standing, day: string): StaleBecause[] {
  if (now.spans.length === 0) return [];
  const found: Record<StaleBecause, boolean> = {
    facts: now.factsHash === null ? (now.recordedAt ?? '') > (seen.at ?? '') : now.factsHash !== seen.factsHash,
    rule: now.factsHash !== null && (now.ruleVersion !== seen.ruleVersion || (now.severity !== seen.severity && now.factsHash === seen.factsHash)),
    periods: subtract(now.spans, seen.spans).length > 0,
    'review-due': seen.reviewOn !== null && seen.reviewOn < day,
  };
  return (Object.keys(found) as StaleBecause[]).filter((because) => found[because]);
}

const inWords = (spans: Spans, language: Language): string => (spans.length === 0 ? (language === 'cy' ? 'dim dyddiau' : 'no days') : listInWords(spans.map((span) => periodInWords(toPeriod(span), language)), language));

/** In sentences, of what is kept of a finding. */
export function changedSince(seen: Seen, now: Standing, day: string, language: Language): string[] {
  const because = staleBecause(seen, now, day);
  const say = (en: string, cy: string): string => (language === 'cy' ? cy : en);
  const sentences: string[] = [];
  const [before, after] = [inWords(seen.spans, language), inWords(now.spans, language)];
  if (now.adopted && seen.at !== undefined && because.some((one) => one !== 'review-due')) sentences.push(...adoptedSince(now.adopted.rule, now.adopted.adoptions, seen.at, language));
  if (now.ruleVersion !== seen.ruleVersion && because.includes('rule')) sentences.push(say(`The rule is now version ${now.ruleVersion}; it was decided under version ${seen.ruleVersion}.`, `Fersiwn ${now.ruleVersion} o’r rheol sydd mewn grym bellach; fe’i penderfynwyd o dan fersiwn ${seen.ruleVersion}.`));
  if (because.length > 0 && before !== after) sentences.push(say(`It was decided for: ${before}. It is now: ${after}.`, `Fe’i penderfynwyd ar gyfer: ${before}. Erbyn hyn: ${after}.`));
  if (because.length > 0 && now.severity !== seen.severity) sentences.push(say(`Its severity was ${seen.severity} and is now ${now.severity}.`, `Ei ddifrifoldeb oedd ${seen.severity}; bellach mae’n ${now.severity}.`));
  if (because.includes('facts') && sentences.length === 0) sentences.push(say('What the rule reads is recorded differently since.', 'Mae’r hyn y mae’r rheol yn ei ddarllen wedi’i gofnodi’n wahanol ers hynny.'));
  if (because.includes('review-due') && seen.reviewOn !== null) sentences.push(say(`It was to be looked at again by ${dateInWords(seen.reviewOn, language)}.`, `Roedd i’w ystyried eto erbyn ${dateInWords(seen.reviewOn, language)}.`));
  return sentences;
}
