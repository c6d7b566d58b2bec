/** The two clocks: what was true on a day, for everybody; what was known at a moment, for those who check the record. */
import { html, nothing, type TemplateResult } from 'lit';
import { LAST_DAY, longInstant } from '../text/dates.ts';
import type { Language } from '../text/index.ts';
import type { TimelineWords } from '../views/timeline-words.ts';

export interface Clocks {
  readonly asAt: string;
  readonly knownAt: string;
}

export interface AsAt extends Clocks {
  readonly words: TimelineWords;
  readonly language: Language;
  readonly onChange: (change: Partial<Clocks>) => void;
}

export function asAtControl({ asAt, words, onChange }: AsAt): TemplateResult {
  const t = words.text.asAt;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    onChange({ asAt: String(new FormData(event.currentTarget as HTMLFormElement).get('as-at') ?? '') });
  };
  return html`<form class="as-at no-print" @submit=${submit}>
    <label class="as-at__label" for="as-at">${t.label}</label>
    <input class="govuk-input as-at__date" id="as-at" name="as-at" type="date" max=${LAST_DAY} .value=${asAt} aria-describedby="as-at-hint" />
    <span class="govuk-visually-hidden" id="as-at-hint">${t.hint}</span>
    <button class="govuk-button govuk-button--secondary as-at__button">${t.show}</button>
    ${asAt ? html`<button type="button" class="frame__plain" @click=${() => onChange({ asAt: '' })}>${t.clear}</button>` : nothing}
  </form>`;
}

export function knownAtControl({ knownAt, words, onChange }: AsAt): TemplateResult {
  const t = words.text.asAt;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const given = String(new FormData(event.currentTarget as HTMLFormElement).get('known-at') ?? '');
    onChange({ knownAt: given ? instantOf(given) : '' });
  };
  return html`<form class="as-at__known" @submit=${submit}>
    <div class="govuk-form-group">
      <label class="govuk-label" for="known-at">${t.known}</label>
      <div class="govuk-hint" id="known-at-hint">${t.knownHint}</div>
      <input class="govuk-input as-at__moment" id="known-at" name="known-at" type="datetime-local" max=${localOf(new Date().toISOString())} .value=${knownAt ? localOf(knownAt) : ''} aria-describedby="known-at-hint" />
    </div>
    <button class="govuk-button govuk-button--secondary">${t.knownShow}</button>
  </form>`;
}

export function clocksShown({ asAt, knownAt, words, language, onChange }: AsAt): TemplateResult | typeof nothing {
  const t = words.text.asAt;
  if (!asAt && !knownAt) return nothing;
  return html`<div class="as-at__shown" role="status">
    ${asAt ? html`<p>${t.shown(words.date(asAt))}</p>` : nothing}
    ${knownAt ? html`<p>${t.knownShown(longInstant(knownAt, language))} <button type="button" class="frame__plain no-print" @click=${() => onChange({ knownAt: '' })}>${t.knownClear}</button></p>` : nothing}
  </div>`;
}

/** The register's clock is the UK's, wherever the reader sits: the offset is asked of the zone, twice for the hours around a change. */
export function instantOf(local: string): string {
  const wanted = Date.parse(`${local}Z`);
  let instant = wanted;
  for (let turn = 0; turn < 2; turn++) instant = wanted - (Date.parse(`${localOf(new Date(instant).toISOString())}Z`) - instant);
  return new Date(instant).toISOString();
}

function localOf(instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'short' }).format(new Date(instant)).replace(' ', 'T');
}
