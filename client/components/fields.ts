/** Form controls as GOV.UK marks them up: a label, a hint, the fault above the control and bound to it. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { common } from '../text/common.ts';
import { LAST_DAY } from '../text/dates.ts';
import type { Fault } from './problem.ts';

export interface Field {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly faults?: readonly Fault[];
  readonly onInput: (value: string) => void;
}

const faultOf = (field: { id: string; faults?: readonly Fault[] }): string | undefined => field.faults?.find(({ id }) => id === field.id)?.message;

const described = (field: Field): string | typeof nothing =>
  [field.hint ? `${field.id}-hint` : '', faultOf(field) ? `${field.id}-error` : ''].filter(Boolean).join(' ') || nothing;

const group = (field: Field, control: TemplateResult): TemplateResult => html`
  <div class="govuk-form-group ${faultOf(field) ? 'govuk-form-group--error' : ''}">
    <label class="govuk-label" for=${field.id}>${field.label}</label>
    ${field.hint ? html`<div class="govuk-hint" id="${field.id}-hint">${field.hint}</div>` : nothing}
    ${fault(field)} ${control}
  </div>
`;

const fault = (field: { id: string; faults?: readonly Fault[] }): TemplateResult | typeof nothing => {
  const message = faultOf(field);
  return message ? html`<p class="govuk-error-message" id="${field.id}-error"><span class="govuk-visually-hidden">${common().error}</span> ${message}</p>` : nothing;
};

export interface TextField extends Field {
  readonly type?: 'text' | 'email' | 'password' | 'search' | 'date';
  readonly autocomplete?: AutoFill;
  readonly width?: '5' | '10' | '20';
  readonly inputmode?: 'numeric';
}

export const textField = (field: TextField): TemplateResult =>
  group(
    field,
    html`<input
      class="govuk-input ${field.width ? `govuk-input--width-${field.width}` : ''} ${faultOf(field) ? 'govuk-input--error' : ''}"
      id=${field.id}
      name=${field.id}
      type=${field.type ?? 'text'}
      max=${field.type === 'date' ? LAST_DAY : nothing}
      autocomplete=${field.autocomplete ?? 'off'}
      inputmode=${field.inputmode ?? nothing}
      spellcheck=${field.type === 'email' ? 'false' : nothing}
      aria-describedby=${described(field)}
      .value=${live(field.value)}
      @input=${(event: Event) => field.onInput((event.target as HTMLInputElement).value)}
    />`,
  );

export const textArea = (field: Field & { readonly rows?: number }): TemplateResult =>
  group(
    field,
    html`<textarea
      class="govuk-textarea ${faultOf(field) ? 'govuk-textarea--error' : ''}"
      id=${field.id}
      name=${field.id}
      rows=${field.rows ?? 3}
      aria-describedby=${described(field)}
      .value=${live(field.value)}
      @input=${(event: Event) => field.onInput((event.target as HTMLTextAreaElement).value)}
    ></textarea>`,
  );

/** With a button that shows what was typed: three words are long, and a slip in them is not seen behind dots. */
export const passwordField = (field: Field & { readonly autocomplete: 'current-password' | 'new-password' }): TemplateResult =>
  group(
    field,
    html`<div class="password">
      <input
        class="govuk-input ${faultOf(field) ? 'govuk-input--error' : ''}"
        id=${field.id}
        name=${field.id}
        type="password"
        autocomplete=${field.autocomplete}
        autocapitalize="none"
        spellcheck="false"
        aria-describedby=${described(field)}
        .value=${live(field.value)}
        @input=${(event: Event) => field.onInput((event.target as HTMLInputElement).value)}
      />
      <button type="button" class="govuk-button govuk-button--secondary password__show" aria-controls=${field.id} @click=${reveal}><span>${common().show}</span><span hidden>${common().hide}</span><span class="govuk-visually-hidden"> ${field.label}</span></button>
    </div>`,
  );

/** What is shown is hidden again before it is sent, so that no browser keeps it among what was typed into plain fields. */
function reveal(event: Event): void {
  const button = event.currentTarget as HTMLButtonElement;
  const input = button.parentElement?.querySelector('input');
  if (!input) return;
  const turn = (shown: boolean): void => {
    input.type = shown ? 'text' : 'password';
    for (const [i, word] of [...button.querySelectorAll<HTMLElement>('span:not(.govuk-visually-hidden)')].entries()) word.hidden = (i === 1) !== shown;
  };
  turn(input.type === 'password');
  input.form?.addEventListener('submit', () => turn(false), { once: true, capture: true });
}

/** Dates that are begun and not finished, or that do not exist: their value is empty, and saving it would say "not known" for what somebody typed. */
export const unfinishedDates = (form: ParentNode): Fault[] =>
  [...form.querySelectorAll<HTMLInputElement>('input[type="date"]')].filter(({ validity }) => validity.badInput || validity.rangeOverflow).map(({ id }) => ({ id, message: common().dateUnfinished }));

export interface Choice {
  readonly value: string;
  readonly title: string;
  readonly hint?: string;
}

export const selectField = (field: Field & { readonly choices: readonly Choice[]; readonly none?: string }): TemplateResult =>
  group(
    field,
    html`<select class="govuk-select ${faultOf(field) ? 'govuk-select--error' : ''}" id=${field.id} name=${field.id} aria-describedby=${described(field)} @change=${(event: Event) => field.onInput((event.target as HTMLSelectElement).value)}>
      ${field.none === undefined ? nothing : html`<option value="" ?selected=${field.value === ''}>${field.none}</option>`}
      ${field.choices.map(({ value, title }) => html`<option value=${value} ?selected=${value === field.value}>${title}</option>`)}
    </select>`,
  );

/** `big` makes the question the page's heading. The first radio has the field's id, so that the summary's link lands on it. */
export const radios = (field: Field & { readonly choices: readonly Choice[]; readonly big?: boolean; readonly inline?: boolean }): TemplateResult => html`
  <div class="govuk-form-group ${faultOf(field) ? 'govuk-form-group--error' : ''}">
    <fieldset class="govuk-fieldset" aria-describedby=${described(field)}>
      <legend class="govuk-fieldset__legend ${field.big ? 'govuk-fieldset__legend--l' : 'govuk-fieldset__legend--s'}">
        ${field.big ? html`<h1 class="govuk-fieldset__heading">${field.label}</h1>` : field.label}
      </legend>
      ${field.hint ? html`<div class="govuk-hint" id="${field.id}-hint">${field.hint}</div>` : nothing} ${fault(field)}
      <div class="govuk-radios ${field.inline ? 'govuk-radios--inline' : ''}">
        ${field.choices.map(({ value, title, hint }, i) => {
          const id = i === 0 ? field.id : `${field.id}-${value}`;
          return html`
            <div class="govuk-radios__item">
              <input class="govuk-radios__input" type="radio" id=${id} name=${field.id} value=${value} .checked=${live(field.value === value)} aria-describedby=${hint ? `${id}-hint` : nothing} @change=${() => field.onInput(value)} />
              <label class="govuk-label govuk-radios__label" for=${id}>${title}</label>
              ${hint ? html`<div class="govuk-hint govuk-radios__hint" id="${id}-hint">${hint}</div>` : nothing}
            </div>
          `;
        })}
      </div>
    </fieldset>
  </div>
`;
