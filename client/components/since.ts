/** "Since when": day, month and year, of which a year is enough; people know the year, records the day. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { common } from '../text/common.ts';
import type { Fault } from './problem.ts';

export interface Since {
  day: string;
  month: string;
  year: string;
}

export const NO_DATE: Since = { day: '', month: '', year: '' };

/** A month without its day counts from its first, a year from 1 January; nothing at all is "not known"; `undefined` is not a date. */
export const firstDay = (typed: Since): string | null | undefined => dayOf(typed, '1', () => 1);

/** The last day of a month or year that is given without its day; nothing at all is open. */
export const lastDay = (typed: Since): string | null | undefined => dayOf(typed, '12', (year, month) => new Date(Date.UTC(year, month, 0)).getUTCDate());

function dayOf({ day, month, year }: Since, monthMissing: string, dayMissing: (year: number, month: number) => number): string | null | undefined {
  const [dd, mm, yyyy] = [day.trim(), month.trim(), year.trim()];
  if (!dd && !mm && !yyyy) return null;
  if (!/^[1-9]\d{3}$/.test(yyyy) || (dd && !mm)) return undefined;
  const [y, m] = [Number(yyyy), Number(mm || monthMissing)];
  const date = new Date(Date.UTC(y, m - 1, dd ? Number(dd) : dayMissing(y, m)));
  const exists = date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && (!dd || date.getUTCDate() === Number(dd));
  return exists ? date.toISOString().slice(0, 10) : undefined;
}

export interface SinceField {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly value: Since;
  readonly faults: readonly Fault[];
  readonly onInput: (value: Since) => void;
}

export function sinceField(field: SinceField): TemplateResult {
  const message = field.faults.find(({ id }) => id === `${field.id}-day`)?.message;
  const part = (name: keyof Since, title: string, width: string): TemplateResult => html`
    <div class="govuk-date-input__item">
      <div class="govuk-form-group">
        <label class="govuk-label govuk-date-input__label" for="${field.id}-${name}">${title}</label>
        <input class="govuk-input govuk-date-input__input govuk-input--width-${width} ${message ? 'govuk-input--error' : ''}" id="${field.id}-${name}" inputmode="numeric" autocomplete="off" maxlength="4"
          .value=${live(field.value[name])} @input=${(event: Event) => field.onInput({ ...field.value, [name]: (event.target as HTMLInputElement).value })} />
      </div>
    </div>
  `;
  const t = common();
  return html`
    <div class="govuk-form-group ${message ? 'govuk-form-group--error' : ''}">
      <fieldset class="govuk-fieldset" role="group" aria-describedby="${field.id}-hint${message ? ` ${field.id}-error` : ''}">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${field.label}</legend>
        <div class="govuk-hint" id="${field.id}-hint">${field.hint}</div>
        ${message ? html`<p class="govuk-error-message" id="${field.id}-error"><span class="govuk-visually-hidden">${t.error}</span> ${message}</p>` : nothing}
        <div class="govuk-date-input">${part('day', t.day, '2')} ${part('month', t.month, '2')} ${part('year', t.year, '4')}</div>
      </fieldset>
    </div>
  `;
}
