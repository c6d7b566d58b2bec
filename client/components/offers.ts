/** Words to begin a text with, each by one press: shown while nothing is typed, and what the writer has to fill in is selected next. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Field } from './fields.ts';

export interface Offer {
  readonly title: string;
  readonly text: string;
}

/** A place that the writer fills in. */
const GAP = /\[[^\]]+\]/;

export const offersOf = (offers: readonly Offer[], field: Pick<Field, 'id' | 'label' | 'value' | 'onInput'>): TemplateResult | typeof nothing =>
  offers.length === 0 || field.value.trim() !== ''
    ? nothing
    : html`<p class="offers no-print">${offers.map(({ title, text }) => html`<button type="button" class="frame__plain" @click=${(event: Event) => begin(event, field, text)}>${title}<span class="govuk-visually-hidden">(${field.label})</span></button>`)}</p>`;

function begin(event: Event, { id, onInput }: Pick<Field, 'id' | 'onInput'>, text: string): void {
  const root = (event.currentTarget as HTMLElement).getRootNode() as Document | ShadowRoot;
  onInput(text);
  // The form draws itself with the words before they can be selected.
  requestAnimationFrame(() => {
    const area = root.getElementById(id);
    if (!(area instanceof HTMLTextAreaElement)) return;
    const gap = GAP.exec(text);
    area.focus();
    area.setSelectionRange(gap?.index ?? text.length, gap ? gap.index + gap[0].length : text.length);
  });
}
