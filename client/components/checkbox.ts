import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

export interface Checkbox {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** One thing to tick, as GOV.UK marks it up. */
export const checkbox = ({ id, label, hint, checked, onChange }: Checkbox): TemplateResult => html`
  <div class="govuk-form-group">
    <div class="govuk-checkboxes">
      <div class="govuk-checkboxes__item">
        <input class="govuk-checkboxes__input" type="checkbox" id=${id} name=${id} .checked=${live(checked)} aria-describedby=${hint ? `${id}-hint` : nothing} @change=${(event: Event) => onChange((event.target as HTMLInputElement).checked)} />
        <label class="govuk-label govuk-checkboxes__label" for=${id}>${label}</label>
        ${hint ? html`<div class="govuk-hint govuk-checkboxes__hint" id="${id}-hint">${hint}</div>` : nothing}
      </div>
    </div>
  </div>
`;
