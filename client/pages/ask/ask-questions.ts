/** The three questions, each on a screen of its own. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Asked } from '../../../server/domain/inquiries/answer.ts';
import type { Family } from '../../../server/domain/vocabulary.ts';
import { selectField, textArea, textField } from '../../components/fields.ts';
import type { Fault } from '../../components/problem.ts';
import { ask as t } from '../../text/asking.ts';
import { capital } from '../../text/capital.ts';
import { common } from '../../text/common.ts';
import { begun, ticked, type AskDraft, type PlayDraft } from './ask-draft.ts';

export interface Questions {
  readonly asked: Asked;
  readonly draft: AskDraft;
  readonly faults: readonly Fault[];
  readonly set: (change: Partial<AskDraft>) => void;
}

interface Tick {
  readonly id: string;
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** What is asked where it is ticked. */
  readonly more?: TemplateResult | undefined;
}

const tick = ({ id, label, checked, onChange, more }: Tick): TemplateResult => html`
  <div class="govuk-checkboxes__item">
    <input class="govuk-checkboxes__input" type="checkbox" id=${id} .checked=${live(checked)} @change=${(event: Event) => onChange((event.target as HTMLInputElement).checked)} />
    <label class="govuk-label govuk-checkboxes__label" for=${id}>${label}</label>
  </div>
  ${checked && more ? html`<div class="govuk-checkboxes__conditional ask__more">${more}</div>` : nothing}
`;

interface Ticks {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  readonly boxes: readonly Tick[];
  readonly faults?: readonly Fault[];
  /** The id of what says it above already. */
  readonly said?: string;
}

function ticks({ id, title, hint, boxes, faults = [], said }: Ticks): TemplateResult {
  const fault = faults.find((one) => one.id === id)?.message;
  return html`<div class="govuk-form-group ${fault ? 'govuk-form-group--error' : ''}">
    <fieldset class="govuk-fieldset" aria-labelledby=${said ?? nothing} aria-describedby="${id}-hint ${fault ? `${id}-error` : ''}">
      ${said === undefined ? html`<legend class="govuk-fieldset__legend govuk-fieldset__legend--m"><h2 class="govuk-fieldset__heading">${title}</h2></legend>` : nothing}
      <div class="govuk-hint" id="${id}-hint">${hint}</div>
      ${fault ? html`<p class="govuk-error-message" id="${id}-error"><span class="govuk-visually-hidden">${common().error}</span> ${fault}</p>` : nothing}
      <div class="govuk-checkboxes">${boxes.map(tick)}</div>
    </fieldset>
  </div>`;
}

/** Ticking what is done takes "nothing" away, and the other way round. */
export function whatIsDone({ asked, draft, faults, set }: Questions): TemplateResult {
  const choose = (family: Family, on: boolean): void => {
    const { [family]: _left, ...others } = draft.plays;
    set({ plays: on ? { ...others, [family]: [begun(asked, family)] } : others, instead: '' });
  };
  const instead = (value: 'nothing' | 'not-known', on: boolean): void => set({ instead: on ? value : '', ...(on && { plays: {} }) });
  const boxes: Tick[] = [
    ...asked.families.map(({ family }, i): Tick => ({ id: i === 0 ? 'does' : `does-${family}`, label: t().families[family], checked: draft.plays[family] !== undefined, onChange: (on) => choose(family, on), more: details({ asked, draft, faults, set }, family) })),
    { id: 'does-nothing', label: t().nothing, checked: draft.instead === 'nothing', onChange: (on) => instead('nothing', on) },
    { id: 'does-not-known', label: t().notKnown, checked: draft.instead === 'not-known', onChange: (on) => instead('not-known', on) },
  ];
  const open = new Set(ticked(draft).filter(({ play }) => play.to === '').map(({ family }) => family));
  const nots = asked.families.filter(({ family }) => family !== 'other' && (!open.has(family) || draft.not.includes(family)));
  return html`${ticks({ id: 'does', title: t().does, hint: t().doesHint, faults, boxes })}
    <details class="govuk-details" ?open=${draft.not.length > 0}>
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text" id="not-said">${t().not}</span></summary>
      <div class="govuk-details__text">${ticks({ id: 'not', title: t().not, hint: t().notHint, said: 'not-said', boxes: nots.map(({ family }): Tick => ({ id: `not-${family}`, label: capital(t().nots[family]), checked: draft.not.includes(family), onChange: (on) => set({ not: on ? [...draft.not, family] : draft.not.filter((other) => other !== family) }) })) })}</div>
    </details>`;
}

function details({ asked, draft, faults, set }: Questions, family: Family): TemplateResult | undefined {
  const plays = draft.plays[family];
  if (!plays) return undefined;
  const kinds = asked.families.find((one) => one.family === family)?.kinds ?? [];
  const put = (all: readonly PlayDraft[]): void => set({ plays: { ...draft.plays, [family]: all } });
  const free = kinds.length > plays.length;
  return html`${plays.map((play, i) => one({ id: `${family}-${i}`, play, kinds, faults, change: (part) => put(plays.map((other, at) => (at === i ? { ...other, ...part } : other))), ...(i > 0 && { remove: () => put(plays.toSpliced(i, 1)) }) }))}
    ${free ? html`<p class="govuk-body"><button type="button" class="frame__plain" @click=${() => put([...plays, begun(asked, family)])}>${t().another}</button></p>` : nothing}`;
}

interface One {
  readonly id: string;
  readonly play: PlayDraft;
  readonly kinds: Asked['families'][number]['kinds'];
  readonly faults: readonly Fault[];
  readonly change: (part: Partial<PlayDraft>) => void;
  readonly remove?: () => void;
}

function one({ id, play, kinds, faults, change, remove }: One): TemplateResult {
  const meant = kinds.find(({ kind }) => kind === play.kind)?.description ?? '';
  return html`<div class="ask__one">
    ${kinds.length > 1 ? selectField({ id: `kind-${id}`, label: t().which, none: t().whichNone, value: play.kind, faults, choices: kinds.map(({ kind, title }) => ({ value: kind, title: capital(title) })), onInput: (kind) => change({ kind }), ...(meant && { hint: meant }) }) : nothing}
    <div class="ask__pair">
      ${textField({ id: `from-${id}`, label: t().since, hint: t().sinceHint, type: 'date', width: '10', value: play.from, faults, onInput: (from) => change({ from }) })}
      ${textField({ id: `to-${id}`, label: t().until, hint: t().untilHint, type: 'date', width: '10', value: play.to, faults, onInput: (to) => change({ to }) })}
    </div>
    ${textField({ id: `unit-${id}`, label: t().unit, value: play.unit, faults, onInput: (unit) => change({ unit }) })}
    ${remove ? html`<p class="govuk-body"><button type="button" class="frame__plain" @click=${remove}>${t().leaveOut}</button></p>` : nothing}
  </div>`;
}

const words = (field: TemplateResult): TemplateResult => html`<div class="ask__words">${field}</div>`;
export const whoAnswers = ({ draft, faults, set }: Questions): TemplateResult => words(textArea({ id: 'who', label: t().who, hint: t().whoHint, value: draft.who, faults, onInput: (who) => set({ who }) }));
export const whatElse = ({ draft, faults, set }: Questions): TemplateResult => words(textArea({ id: 'else', label: t().else, hint: t().elseHint, rows: 5, value: draft.else, faults, onInput: (more) => set({ else: more }) }));
