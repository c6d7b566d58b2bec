/** One heading, asked as a question: whether there is anything, what it is, and the law's own test beside it. */
import { html, nothing, type TemplateResult } from 'lit';
import { radios } from '../../components/fields.ts';
import type { Fault } from '../../components/problem.ts';
import { declarations as t } from '../../text/declarations.ts';
import { entryControls } from './entry-fields.ts';
import { entryName, entryNotes } from './entry-words.ts';
import type { HeadingForm } from './forms.ts';
import type { Filing } from './filing.ts';
import { typedOf } from './typed-entry.ts';

export interface HeadingStep {
  readonly heading: HeadingForm;
  readonly filing: Filing;
  readonly partial: boolean;
  readonly faults: readonly Fault[];
  readonly onAdd: () => void;
  readonly onRemove: (index: number) => void;
}

export function headingStep(step: HeadingStep): TemplateResult {
  const { heading, filing, partial, faults } = step;
  const chosen = filing.chosen(heading.id);
  const choices = [{ value: 'yes', title: t().haveSome }, { value: 'no', title: t().haveNone }, ...(partial ? [{ value: 'same', title: t().unchanged }] : [])];
  return html`
    ${radios({ id: 'has', label: heading.asks, big: true, value: chosen, faults, choices, onInput: (value) => filing.choose(heading.id, value) })}
    ${help(heading)} ${chosen === 'yes' ? entries(step) : nothing}
  `;
}

const help = ({ test, scenarios }: HeadingForm): TemplateResult => html`
  <details class="govuk-details">
    <summary class="govuk-details__summary"><span class="govuk-details__summary-text">${t().doINeed}</span></summary>
    <div class="govuk-details__text">
      <ul class="plain-list scenarios">${scenarios.map(({ says, declare, because }) => html`<li><p class="scenarios__says">“${says}”</p><p><strong>${declare ? t().declareIt : t().needNot}</strong> ${because}</p></li>`)}</ul>
      <p>${t().others}</p>
    </div>
  </details>
  <details class="govuk-details">
    <summary class="govuk-details__summary"><span class="govuk-details__summary-text">${t().lawTest}</span></summary>
    <div class="govuk-details__text">${test}</div>
  </details>
`;

function entries({ heading, filing, faults, onAdd, onRemove }: HeadingStep): TemplateResult {
  const held = filing.entries(heading.id);
  const open = filing.open(heading.id);
  const place = open?.index ?? held.length;
  return html`
    ${held.length === 0
      ? nothing
      : html`<ol class="plain-list cards entries">${held.map((entry, i) => {
          const name = entryName(heading, entry) || t().entry(i + 1);
          return html`<li class="card"><strong>${name}</strong>${entryNotes(heading, entry).map((note) => html`<span class="card__line muted">${note}</span>`)}
            <div class="card__does">
              <button type="button" class="frame__plain" id="change-${i}" aria-label=${t().changeOf(name)} @click=${() => onChange(filing, heading, i)}>${t().changeEntry}</button>
              <button type="button" class="frame__plain" aria-label=${t().removeOf(name)} @click=${() => onRemove(i)}>${t().removeEntry}</button>
            </div></li>`;
        })}</ol>`}
    ${open
      ? html`<fieldset class="govuk-fieldset entry">
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--m"><h2 class="govuk-fieldset__heading" tabindex="-1" id="entry">${t().entry(place + 1)}</h2></legend>
          ${entryControls(heading, { typed: open.typed, faults, onTyped: (change) => typeInto(filing, heading.id, change) })}
          ${held.length > 0 ? html`<button type="button" class="frame__plain entry__leave" @click=${() => filing.setOpen(heading.id, undefined)}>${t().cancelEntry}</button>` : nothing}
        </fieldset>`
      : nothing}
    <p><button type="button" class="govuk-button govuk-button--secondary no-margin" id="add" @click=${onAdd}>${t().addAnother}</button></p>
  `;
}

/** Read again at each key: two fields can change before the page is drawn. */
function typeInto(filing: Filing, heading: string, change: Readonly<Record<string, string>>): void {
  const now = filing.open(heading) ?? { index: null, typed: {} };
  filing.setOpen(heading, { ...now, typed: { ...now.typed, ...change } });
}

function onChange(filing: Filing, heading: HeadingForm, index: number): void {
  const entry = filing.entries(heading.id)[index];
  if (entry) filing.setOpen(heading.id, { index, typed: typedOf(heading, entry) });
}
