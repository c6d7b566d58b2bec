/** The forms by which a file is decided: each asks what the chosen disposition demands, and no more. */
import type { Decision } from '../../../server/domain/reviews/decision.ts';
import type { ConflictClass } from '../../../server/domain/vocabulary.ts';
import type { Fault } from '../../components/problem.ts';
import type { Typed, Verb, VerbField } from '../../components/verb-form.ts';
import { common } from '../../text/common.ts';
import { today } from '../../text/dates.ts';
import { review as t } from '../../text/reviews.ts';
import { working } from '../../text/working.ts';
import type { Concern } from '../../views/concern-facts.ts';
import { insideOffers, publicOffers, unfinished } from './model-wording.ts';
import type { Precedent } from './work-data.ts';

type Disposition = Decision['disposition'];

/** From this severity on the observer is answered in words, and who tolerates needs a second person. */
const GRAVE = 4;
const ALL: readonly Disposition[] = ['remedy', 'mitigate', 'transfer', 'tolerate', 'refer', 'no-conflict'];

/** What may be concluded with which: three questions, of which one is asked. */
const CLASSES = { classOf: ['actual', 'potential', 'perceived'], classReal: ['actual', 'potential'], classNone: ['potential', 'perceived'] } as const satisfies Record<string, readonly ConflictClass[]>;
type ClassField = keyof typeof CLASSES;
const classFieldOf = (disposition: string | undefined): ClassField => (disposition === 'remedy' ? 'classOf' : disposition === 'no-conflict' ? 'classNone' : 'classReal');
const concluded = (typed: Typed): string => typed[classFieldOf(typed['disposition'])] ?? '';

const chosen = (typed: Typed): boolean => Boolean(typed['disposition']);
const is = (...some: readonly Disposition[]) => (typed: Typed): boolean => some.some((one) => one === typed['disposition']);

export const dispositions = (label: string, among = ALL): VerbField => ({
  name: 'disposition',
  label,
  kind: 'radios',
  choices: among.map((value) => ({ value, title: t().dispositions[value], hint: t().dispositionHints[value] })),
  missing: common().choiceMissing,
});

export const inAYear = (): string => `${Number(today(new Date()).slice(0, 4)) + 1}${today(new Date()).slice(4)}`.replace('-02-29', '-02-28');

/** As the reasons inside: what is offered follows the disposition. */
const publicly = (precedents: readonly Precedent[]): VerbField[] =>
  ALL.map((value) => ({ name: `publicReason-${value}`, label: t().publicReason, hint: t().publicReasonHint, kind: 'area', rows: 2, when: is(value), also: ['publicReason'], missing: t().publicReasonMissing, offers: publicOffers(value, precedents) }));

/** One field a disposition, of which one is shown: so the hint says what that one demands, and what was typed stays with it. */
const reasons = (): VerbField[] => ALL.map((value) => ({ name: `reason-${value}`, label: t().reason, hint: t().asks[value], kind: 'area', rows: 3, when: is(value), also: ['reason'], missing: common().reasonMissing, offers: insideOffers(value) }));
const reasonOf = (typed: Typed): string => typed[`reason-${typed['disposition']}`]?.trim() ?? '';

function classes(concern: Concern): VerbField[] {
  const hint = t().classHint(t().classes[concern.class].toLowerCase());
  return (Object.entries(CLASSES) as [ClassField, readonly ConflictClass[]][]).map(([name, some]) => ({
    name,
    label: t().classLabel,
    ...(concern.classBy === 'rule' && { hint }),
    kind: 'radios',
    choices: some.map((value) => ({ value, title: t().classes[value], hint: t().classHints[value] })),
    value: some.includes(concern.class) ? concern.class : 'potential',
    when: (typed) => chosen(typed) && classFieldOf(typed['disposition']) === name,
    also: ['class'],
    missing: common().choiceMissing,
  }));
}

const asksObserver = (severity: number) => (typed: Typed): boolean => chosen(typed) && (severity >= GRAVE || concluded(typed) !== 'potential');
const asksSteps = (typed: Typed): boolean => chosen(typed) && concluded(typed) === 'perceived';

export function decideVerb(concern: Concern, seen: string | null, isSafeguarded: boolean, precedents: readonly Precedent[] = []): Verb {
  const observer = asksObserver(concern.severity);
  return {
    path: `/api/conflicts/${concern.id}/decisions`,
    submit: t().submit,
    said: { 'is-decided': working().decidedMeanwhile, 'changed-meanwhile': working().decidedMeanwhile },
    fields: [
      dispositions(t().disposition),
      { name: 'referredTo', label: t().referredTo, kind: 'choice', none: common().choiceMissing, choices: Object.entries(t().referrals).map(([value, title]) => ({ value, title })), when: is('refer'), missing: common().choiceMissing },
      ...classes(concern),
      { name: 'observer', label: t().observer, hint: t().observerHint, kind: 'area', rows: 2, when: observer, missing: t().observerMissing },
      { name: 'steps', label: t().steps, hint: t().stepsHint, kind: 'area', rows: 2, when: asksSteps, missing: t().stepsMissing },
      ...reasons(),
      ...publicly(precedents),
      { name: 'reviewOn', label: t().reviewOn, hint: t().reviewOnHint, kind: 'date', value: inAYear(), when: chosen },
      { name: 'legal', label: t().legal, kind: 'choice', choices: [{ value: 'no', title: t().legalNo }, { value: 'yes', title: t().legalYes }], value: 'no', when: chosen, also: ['legalAdvice'] },
    ],
    check: (typed): readonly Fault[] => [
      ...(is('mitigate')(typed) && !isSafeguarded ? [{ id: 'disposition', message: t().needsSafeguard }] : []),
      ...unfinished(typed, [`reason-${typed['disposition']}`]),
    ],
    body: (typed) => ({
      disposition: typed['disposition'],
      class: concluded(typed),
      reason: reasonOf(typed),
      publicReason: typed[`publicReason-${typed['disposition']}`]?.trim() ?? '',
      ...(typed['reviewOn'] && { reviewOn: typed['reviewOn'] }),
      ...(observer(typed) && { observer: typed['observer']?.trim() }),
      ...(asksSteps(typed) && { steps: typed['steps']?.trim() }),
      ...(typed['legal'] === 'yes' && { legalAdvice: true }),
      ...(is('refer')(typed) && { referredTo: typed['referredTo'] }),
      ...(seen !== null && { seen }),
      ...(concern.decision && { replaces: concern.decision.id }),
    }),
  };
}

export const recommendVerb = (concern: Concern): Verb => ({
  path: `/api/conflicts/${concern.id}/recommendations`,
  submit: t().submitRecommendation,
  fields: [dispositions(t().dispositionWhat), ...reasons()],
  check: (typed) => unfinished(typed, [`reason-${typed['disposition']}`]),
  body: (typed) => ({ disposition: typed['disposition'], reason: reasonOf(typed) }),
});

export const secondVerb = ({ id, version }: Decision): Verb => ({
  path: `/api/decisions/${id}/second`,
  version,
  submit: t().submitSecond,
  fields: [
    { name: 'agree', label: t().agree, kind: 'radios', choices: [{ value: 'yes', title: t().agreeYes }, { value: 'no', title: t().agreeNo }], missing: common().choiceMissing },
    { name: 'reason', label: t().disagreeReason, kind: 'area', when: ({ agree }) => agree === 'no', missing: common().reasonMissing },
  ],
  body: ({ agree, reason = '' }) => (agree === 'yes' ? { agree: true } : { agree: false, reason: reason.trim() }),
});

export const withdrawVerb = ({ id, version }: Decision): Verb => ({
  path: `/api/decisions/${id}/withdraw`,
  version,
  submit: t().withdraw,
  grave: true,
  fields: [{ name: 'reason', label: common().reason, hint: common().reasonHint, kind: 'area', missing: common().reasonMissing }],
});

/** Tolerating what is grave takes two. */
export const takesTwo = (severity: number): boolean => severity >= GRAVE;
