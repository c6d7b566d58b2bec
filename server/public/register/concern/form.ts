/** The form by which anybody raises a concern, and the receipt: without a script, and without anything kept in the browser. */
import { html, nothing, type TemplateResult } from 'lit';
import { raising as cy } from '../../../../client/text/cy/raising.ts';
import { raising as en } from '../../../../client/text/en/raising.ts';
import { beforehand, RAISED_AS, type ConcernRaised } from '../../../domain/reviews/concern.ts';
import { keys } from '../../../domain/vocabulary.ts';
import type { Language } from '../../../domain/words.ts';

export const FIELDS = ['text', 'mutual', 'capacity', 'contact', 'inConfidence'] as const;
export type Field = (typeof FIELDS)[number];
export type Typed = Readonly<Partial<Record<Field, string>>>;

const TEXTS = { en, cy };
export const raisingIn = (language: Language): typeof en => TEXTS[language];

/** A field that is wrong, or the whole where none is. */
export interface Wrong {
  readonly field?: Field;
  readonly message: string;
}

export interface Filling {
  readonly action: string;
  readonly language: Language;
  readonly council: string;
  readonly bodies: readonly { readonly id: string; readonly name: string }[];
  readonly typed: Typed;
  readonly wrong: readonly Wrong[];
}

const summary = (wrong: readonly Wrong[], t: typeof en): TemplateResult | typeof nothing =>
  wrong.length === 0
    ? nothing
    : html`<div class="govuk-error-summary" role="alert" aria-labelledby="problem"><h2 class="govuk-error-summary__title" id="problem">${t.problem}</h2>
        <div class="govuk-error-summary__body"><ul class="govuk-list govuk-error-summary__list">${wrong.map(({ field, message }) => html`<li>${field === undefined ? message : html`<a href=${`#${field}`}>${message}</a>`}</li>`)}</ul></div></div>`;

const known = (...ids: readonly (string | false)[]): string | typeof nothing => ids.filter(Boolean).join(' ') || nothing;

export function concernForm({ action, language, council, bodies, typed, wrong }: Filling): TemplateResult {
  const t = raisingIn(language);
  const fault = (field: Field) => wrong.find((one) => one.field === field);
  const said = (field: Field) => (fault(field) ? html`<p class="govuk-error-message" id=${`${field}-wrong`}>${fault(field)?.message}</p>` : nothing);
  const group = (field: Field) => `govuk-form-group${fault(field) ? ' govuk-form-group--error' : ''}`;
  return html`${summary(wrong, t)}
    <h1 class="govuk-heading-l">${t.title(council)}</h1>
    <p class="lead">${t.lead}</p>
    <h2 class="govuk-heading-m">${t.knows}</h2>
    <ul class="govuk-list govuk-list--bullet">${beforehand(language).map((line) => html`<li>${line}</li>`)}</ul>
    <form method="post" action=${action} accept-charset="utf-8" novalidate>
      <div class=${group('text')}>
        <label class="govuk-label govuk-label--s" for="text">${t.text}</label>
        <p class="govuk-hint" id="text-hint">${t.textHint}</p>${said('text')}
        <textarea class="govuk-textarea" id="text" name="text" rows="10" maxlength="4000" required aria-describedby=${known('text-hint', fault('text') !== undefined && 'text-wrong')}>${typed.text ?? ''}</textarea>
      </div>
      ${bodies.length === 0
        ? nothing
        : html`<div class=${group('mutual')}><label class="govuk-label govuk-label--s" for="mutual">${t.body}</label>${said('mutual')}
            <select class="govuk-select" id="mutual" name="mutual"><option value="">${t.bodyNone}</option>${bodies.map(({ id, name }) => html`<option value=${id} ?selected=${typed.mutual === id}>${name}</option>`)}</select></div>`}
      <div class=${group('capacity')}>
        <label class="govuk-label govuk-label--s" for="capacity">${t.capacity}</label>${said('capacity')}
        <select class="govuk-select" id="capacity" name="capacity" aria-describedby=${known(fault('capacity') !== undefined && 'capacity-wrong')}>${keys(RAISED_AS).toReversed().map((id) => html`<option value=${id} ?selected=${(typed.capacity ?? 'public') === id}>${RAISED_AS[id][language]}</option>`)}</select>
      </div>
      <div class="govuk-form-group govuk-checkboxes"><div class="govuk-checkboxes__item">
        <input class="govuk-checkboxes__input" type="checkbox" id="inConfidence" name="inConfidence" value="yes" ?checked=${typed.inConfidence !== undefined} aria-describedby="inConfidence-hint">
        <label class="govuk-label govuk-checkboxes__label" for="inConfidence">${t.inConfidence}</label>
        <p class="govuk-hint govuk-checkboxes__hint" id="inConfidence-hint">${t.inConfidenceHint}</p>
      </div></div>
      <div class=${group('contact')}>
        <label class="govuk-label govuk-label--s" for="contact">${t.contact}</label>
        <p class="govuk-hint" id="contact-hint">${t.contactHint}</p>${said('contact')}
        <input class="govuk-input" id="contact" name="contact" maxlength="300" autocomplete="email" value=${typed.contact ?? ''} aria-describedby=${known('contact-hint', fault('contact') !== undefined && 'contact-wrong')}>
      </div>
      <button type="submit" class="govuk-button">${t.send}</button>
    </form>`;
}

export function concernReceipt({ reference, says }: ConcernRaised, language: Language): TemplateResult {
  const t = raisingIn(language);
  return html`<h1 class="govuk-heading-l">${t.sent}</h1>
    <p class="govuk-body">${t.reference}: <strong>${reference}</strong>. ${t.keep}</p>
    <ul class="govuk-list govuk-list--bullet">${says.map((line) => html`<li>${line}</li>`)}</ul>`;
}
