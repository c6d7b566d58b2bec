/** A finding as it is told: with its sentence, its sources in force, and what would clear it on the day asked about. */
import { reviewed, type Decided } from '../reviews/decided.ts';
import { covers, same, toPeriod, toSpan, type Period, type Span, type Spans } from '../time/period.ts';
import { FIRST_DAY, toDate, toDay } from '../time/civil.ts';
import type { Family } from '../vocabulary.ts';
import type { Language } from '../words.ts';
import { clearings } from './clears.ts';
import type { Conflict } from './conflict.ts';
import { subjectOf } from './derive.ts';
import { explain, leverInWords } from './explain.ts';
import type { Parts } from './presence.ts';
import { adoptionsIn, CATALOGUE, ruleIn, type Adoption, type Rulebook } from './rulebook.ts';
import { ruleOf } from './rules/index.ts';
import type { Lever, Rule, Severity, Source } from './rule.ts';

export interface Tellable {
  readonly id: string | null;
  readonly version: number;
  readonly rule: string;
  readonly ruleVersion: number;
  readonly scope: string;
  readonly subjectName: string | null;
  readonly authority: { readonly id: string; readonly gss: string; readonly name: string; readonly from: string | null; readonly to: string | null };
  readonly mutual: { readonly id: string; readonly name: string };
  readonly spans: Spans;
  readonly severity: number;
  readonly families: readonly Family[];
  /** Told of the past, where what the rule read is not at hand. */
  readonly unknownStart?: boolean;
  /** What the rule reads now; absent where the past is told, for which nothing is to be cleared. */
  readonly parts?: Parts | undefined;
  readonly recordedAt: string;
  readonly caseId: string;
  /** Null where a part of the facts alone is seen. */
  readonly factsHash?: string | null;
  /** The decision that stands on it. */
  readonly decided?: Decided | undefined;
}

export interface Telling {
  readonly language: Language;
  /** The day that decides what is live: the as-at date, else today in London. */
  readonly day: string;
  /** The day that decides whether a decision is to be looked at again, where it is another: that of the instant at which it was known. */
  readonly reviewDay?: string;
  /** The rules of an authority as they were known; without them, as the catalogue begins. */
  readonly rulebook?: (authority: string) => Rulebook;
}

/** As whoever tells a finding knows its rule. */
export const rulebookFor = ({ rulebook }: Pick<Telling, 'rulebook'>, authority: string): Rulebook => rulebook?.(authority) ?? CATALOGUE;

/** What a decision makes of it. */
export const reviewedAs = ({ ruleVersion, factsHash = null, spans, severity, recordedAt, decided }: Pick<Tellable, 'ruleVersion' | 'factsHash' | 'spans' | 'severity' | 'recordedAt' | 'decided'>, { proposed, rule, adoptions }: { readonly proposed: Conflict['class']; readonly rule: Pick<Rule, 'parameters'>; readonly adoptions: readonly Adoption[] }, { language, day, reviewDay = day }: Telling) =>
  reviewed({ ruleVersion, factsHash, spans, severity, recordedAt, adopted: { rule, adoptions } }, proposed, decided, { language, day: reviewDay });

/**
 * From an unknown start the days count from the authority's first day; where that is not known either, the start stays open. No role goes on after its
 * last day: what was recorded without an end ended with it.
 */
export function clipped(spans: Spans, { from: first, to: last }: Period): Period[] {
  const periods = spans.map(toPeriod).map(({ from, to }) => ({ from: from === null ? first : from, to: last !== null && (to === null || to > last) ? last : to }));
  return periods.filter((period) => period.to === null || period.from === null || period.from <= period.to);
}

/** Whether the authority is there on a day. */
export const isThere = ({ from, to }: Period, day: string): boolean => (from === null || from <= day) && (to === null || day <= to);

/** Whether it rests on a start that is not known: would it be another finding, had those roles begun only on their last day? */
function restsOnUnknownStart(rule: Rule, spans: Spans, parts: Parts): boolean {
  const unknown = ([from]: Span): boolean => from <= FIRST_DAY;
  if (![...parts.values()].some((families) => Object.values(families).some((all) => all.some(unknown)))) return false;
  const late = (all: Spans): Spans => all.map((span) => (unknown(span) ? [span[1], span[1]] : span));
  const later = new Map([...parts].map(([part, families]) => [part, Object.fromEntries(Object.entries(families).map(([family, all]) => [family, late(all)]))]));
  return !same(spans, rule.look(later)?.periods ?? []);
}

/** Sources in force on some day of the periods; all of them where none was, so that nothing is told without a reason. */
export function sourcesOver(rule: Pick<Rule, 'sources'>, spans: Spans): readonly Source[] {
  const inForce = rule.sources.filter((source) => {
    const [from, to] = toSpan(source);
    return spans.some((span) => span[0] <= to && span[1] >= from);
  });
  return inForce.length > 0 ? inForce : rule.sources;
}

export function tell(told: Tellable, telling: Telling): Conflict {
  const { language, day } = telling;
  const rulebook = rulebookFor(telling, told.authority.id);
  const rule = ruleIn(rulebook, told.rule);
  // In the words of the version that gave it: what a council applies now may say more.
  const worded = ruleOf(told.rule, told.ruleVersion);
  if (!rule || !worded) throw new Error(`no rule ${told.rule}`);
  const periods = clipped(told.spans, told.authority);
  const unknownStart = told.parts ? restsOnUnknownStart(rule, told.spans, told.parts) : (told.unknownStart ?? false);
  const subject = subjectOf(told.scope);
  const subjectName = told.subjectName ?? '';
  const words = { authority: told.authority.name, body: told.mutual.name, subject: subjectName, families: told.families, periods, unknownStart };
  const withdrawn = told.spans.length === 0;
  return {
    id: told.id,
    version: told.version,
    key: [told.rule, told.authority.gss, told.mutual.id, ...(subject ? [subject] : [])].join('/'),
    rule: { id: rule.id, version: told.ruleVersion, title: worded.title[language] },
    scope: 'institutional',
    authority: told.authority.gss,
    mutual: told.mutual.id,
    people: rule.about === 'officer' && subject ? [subject] : [],
    subject: subject ? { kind: rule.about, id: subject, name: subjectName } : null,
    case: told.caseId,
    ...reviewedAs(told, { proposed: rule.proposedClass, rule, adoptions: adoptionsIn(rulebook, told.rule) }, telling),
    kind: rule.kind,
    severity: told.severity,
    folded: told.severity === 1,
    families: [...told.families],
    periods,
    live: covers(told.spans, toDay(day)) && isThere(told.authority, day),
    explanation: withdrawn ? WITHDRAWN[language] : explain({ says: worded.says, parameters: worded.parameters, ...(rule.pieces && { pieces: rule.pieces }) }, words, language),
    sources: sourcesOver(worded, told.spans).map((source) => ({ ...source })),
    guidance: worded.guidance,
    clears: withdrawn || !told.parts ? [] : clearsOf(rule, told, told.parts, subject && subjectName, { language, day }),
    recordedAt: told.recordedAt,
  };
}

export const WITHDRAWN = {
  en: 'The recorded facts no longer give this overlap; its history is kept.',
  cy: 'Nid yw’r ffeithiau a gofnodwyd yn rhoi’r gorgyffwrdd hwn mwyach; cedwir ei hanes.',
};

function clearsOf(rule: Rule, told: Tellable, parts: Parts, subject: string | null, { language, day }: Telling): Conflict['clears'] {
  const finding = { rule, scope: told.scope, periods: told.spans, severity: told.severity as Severity, families: told.families, read: {} };
  return clearings(finding, parts, toDay(day)).map((clearing) =>
    clearing.on !== undefined
      ? { on: toDate(clearing.on) }
      : { if: leverInWords(clearing.if ?? [], subject, language), ...changeOf(clearing.if ?? []) },
  );
}

/** For programs, which roles would end; nothing where it is something else that would be done. */
function changeOf(levers: readonly Lever[]): Pick<Conflict['clears'][number], 'change'> {
  const families = levers.flatMap((lever) => ('family' in lever ? lever.family : []));
  return families.length === levers.length ? { change: families.map((family) => ({ family, roles: [] })) } : {};
}
