/** A finding about somebody, as it is told to those who may see it. */
import { covers } from '../../time/period.ts';
import { FIRST_DAY, toDate, toDay, type Day } from '../../time/civil.ts';
import type { Language, Words } from '../../words.ts';
import type { Conflict } from '../conflict.ts';
import { subjectOf } from '../derive.ts';
import { explain } from '../explain.ts';
import { adoptionsIn, personalRuleIn } from '../rulebook.ts';
import { clipped, isThere, reviewedAs, rulebookFor, sourcesOver, WITHDRAWN, type Tellable, type Telling } from '../tell.ts';
import type { PersonFacts } from './facts.ts';
import { clearings } from './levers.ts';
import { classOf, type PersonalRule } from './rule.ts';

export interface PersonalTellable extends Omit<Tellable, 'parts' | 'unknownStart' | 'mutual'> {
  readonly mutual: Tellable['mutual'] | null;
  /** What the rule reads now; absent where the past is told, for which nothing is to be cleared. */
  readonly facts?: PersonFacts | undefined;
  /** To those who keep the register. Nobody else is told of a possible breach (Data Protection Act 2018 s.11(2)); the register never says that an offence was committed. */
  readonly toKeepers: boolean;
}

const UNKNOWN_START: Words = {
  en: ' The start of something that this rests on is not known: it is counted from the authority’s first day.',
  cy: ' Nid yw dechrau rhywbeth y mae hyn yn dibynnu arno yn hysbys: fe’i cyfrifir o ddiwrnod cyntaf yr awdurdod.',
};
/** After the period of retention the name itself is gone. */
const NAMELESS: Words = { en: 'a person whose name is no longer kept', cy: 'person nad yw ei enw’n cael ei gadw mwyach' };
const BREACH: Words = { en: ' A possible breach: ask the person, and look at the record, before anything else.', cy: ' Tor posibl: gofynnwch i’r person, ac edrychwch ar y cofnod, cyn dim arall.' };
const TO_CHECK: Words = { en: ' The monitoring officer is to check it.', cy: ' Y swyddog monitro sydd i’w wirio.' };

export function tellPersonal(told: PersonalTellable, telling: Telling): Conflict {
  const { language, day } = telling;
  const rulebook = rulebookFor(telling, told.authority.id);
  const rule = personalRuleIn(rulebook, told.rule);
  const person = subjectOf(told.scope);
  if (!rule || person === null) throw new Error(`no rule ${told.rule} about ${told.scope}`);
  const periods = clipped(told.spans, told.authority);
  const withdrawn = told.spans.length === 0;
  return {
    id: told.id,
    version: told.version,
    key: [told.rule, told.authority.gss, told.mutual?.id ?? 'no-body', person].join('/'),
    rule: { id: rule.id, version: told.ruleVersion, title: rule.title[language] },
    scope: 'personal',
    authority: told.authority.gss,
    mutual: told.mutual?.id ?? null,
    people: [person],
    subject: { kind: 'person', id: person, name: told.subjectName ?? NAMELESS[language] },
    case: told.caseId,
    ...reviewedAs(told, { proposed: classOf(rule, told.severity), rule, adoptions: adoptionsIn(rulebook, told.rule) }, telling),
    kind: rule.kind,
    severity: told.severity,
    folded: false,
    families: [...told.families],
    periods,
    live: covers(told.spans, toDay(day)) && isThere(told.authority, day),
    explanation: withdrawn ? WITHDRAWN[language] : said(rule, told, periods, language, toDay(day)),
    sources: sourcesOver(rule, told.spans).map((source) => ({ ...source })),
    guidance: rule.guidance,
    clears: withdrawn || !told.facts ? [] : clearsOf(rule, told, told.facts, language, day),
    recordedAt: told.recordedAt,
  };
}

function said(rule: PersonalRule, told: PersonalTellable, periods: ReturnType<typeof clipped>, language: Language, day: Day): string {
  const says = told.mutual === null ? (rule.saysOfNoBody ?? rule.says) : rule.says;
  const sentence = explain({ says, parameters: rule.parameters, ...(rule.pieces && { pieces: rule.pieces }) }, { authority: told.authority.name, body: told.mutual?.name ?? '', subject: told.subjectName ?? NAMELESS[language], families: told.families, periods }, language);
  const unknown = told.spans.some(([from]) => from <= FIRST_DAY) ? UNKNOWN_START[language] : '';
  const begun = told.spans.some(([from]) => from <= day);
  const breach = begun && classOf(rule, told.severity) === 'actual' ? (told.toKeepers ? BREACH : TO_CHECK)[language] : '';
  return `${sentence}${unknown}${breach}`;
}

function clearsOf(rule: PersonalRule, told: PersonalTellable, facts: PersonFacts, language: Language, day: string): Conflict['clears'] {
  const found = { mutual: told.mutual?.id ?? null, periods: told.spans };
  const words = (says: Words): string => says[language].replace('{body}', told.mutual?.name ?? '');
  return clearings(rule, found, facts, toDay(day)).map((clearing) => (clearing.on !== undefined ? { on: toDate(clearing.on) } : { if: (clearing.if ?? []).map(({ says }) => words(says)).join(language === 'cy' ? ', ac ' : ', and ') }));
}
