/** One of the three questions: yes, no or "I don't know"; with yes, in which way, since when, until when, and who runs it. */
import { html, nothing, type TemplateResult } from 'lit';
import { radios, selectField, textField } from '../../components/fields.ts';
import type { Fault } from '../../components/problem.ts';
import { firstDay, lastDay, sinceField } from '../../components/since.ts';
import { vocabulary } from '../../text/common.ts';
import { FAMILIES_ASKED, t, type Answer, type Question, type RoleKind } from './steps.ts';

export interface Asking {
  readonly question: Question;
  readonly value: Answer;
  readonly kinds: readonly RoleKind[];
  /** The kind of council: a county does not inspect kitchens. */
  readonly council: string | undefined;
  readonly faults: readonly Fault[];
  readonly onInput: (change: Partial<Answer>) => void;
}

export function answerView({ question, value, kinds, council, faults, onInput }: Asking): TemplateResult {
  const choices = (['yes', 'no', 'unknown'] as const).map((answer) => ({ value: answer, title: t().answers[answer], ...(answer === 'unknown' && { hint: t().unknownNote }) }));
  return html`
    ${radios({ id: 'answer', label: t().questions[question], hint: t().hints[question], value: value.answer, choices, big: true, faults, onInput: (answer) => onInput({ answer: answer as Answer['answer'] }) })}
    ${value.answer === 'yes'
      ? html`
          ${selectField({ id: 'kind', label: t().how, value: value.kind, none: '', choices: offered(question, kinds, council), faults, onInput: (kind) => onInput({ kind }) })}
          ${sinceField({ id: 'since', label: t().since, hint: t().sinceHint, value: value.since, faults, onInput: (since) => onInput({ since }) })}
          ${sinceField({ id: 'until', label: t().until, hint: t().untilHint, value: value.until, faults, onInput: (until) => onInput({ until }) })}
          ${textField({ id: 'unit', label: t().unit, hint: t().unitHint, value: value.unit, faults, onInput: (unit) => onInput({ unit }) })}
        `
      : nothing}
  `;
}

function offered(question: Question, kinds: readonly RoleKind[], council: string | undefined) {
  const families = FAMILIES_ASKED[question];
  const ours = kinds.filter(({ family, functionOf }) => families.includes(family) && (functionOf === null || council === undefined || functionOf.includes(council)));
  return ours.map(({ kind, family, title }) => ({ value: kind, title: families.length > 1 ? `${vocabulary().familyShort[family]}: ${title}` : title }));
}

export function answerFaults({ answer, kind, since, until }: Answer): Fault[] {
  if (answer === '') return [{ id: 'answer', message: t().answerMissing }];
  if (answer !== 'yes') return [];
  const [from, to] = [firstDay(since), lastDay(until)];
  return [
    ...(kind ? [] : [{ id: 'kind', message: t().howMissing }]),
    ...(from === undefined ? [{ id: 'since-day', message: t().dateWrong }] : []),
    ...(to === undefined ? [{ id: 'until-day', message: t().dateWrong }] : []),
    ...(from && to && to < from ? [{ id: 'until-day', message: t().untilBefore }] : []),
  ];
}
