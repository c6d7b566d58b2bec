/** Both clocks as a plain form: what was true on a day, and as the register knew it on a day. */
import { html, nothing, type TemplateResult } from 'lit';
import { LAST_DAY } from '../../../client/text/dates.ts';
import type { Words } from './words.ts';
import { addressOf, isDay, type Asked } from './visit.ts';

const isWhole = (given: string | undefined): string | undefined => (given !== undefined && isDay(given.slice(0, 10)) ? given.slice(0, 10) : undefined);

/** What else was asked is asked again. */
export const kept = (asked: Readonly<Record<string, string | undefined>>): (TemplateResult | typeof nothing)[] => Object.entries(asked).map(([name, value]) => (value === undefined ? nothing : html`<input type="hidden" name=${name} value=${value}>`));

export const dateField = (id: string, name: string, label: string, value: string | undefined): TemplateResult => html`<div class="govuk-form-group">
  <label class="govuk-label" for=${id}>${label}</label>
  <input class="govuk-input" id=${id} name=${name} type="date" min="0001-01-01" max=${LAST_DAY} value=${isWhole(value)}>
</div>`;

export const days = ({ t }: Words, { lang, since, asAt, knownAt }: Asked, path: string): TemplateResult => html`<form class="filters public__days no-print" method="get" action=${path} aria-labelledby="days">
  <h2 class="govuk-heading-s public__days-title" id="days">${t.asAt}</h2>
  ${kept({ lang, since })}
  ${dateField('as-at', 'asAt', t.asAtTrue, asAt)}
  ${dateField('known-at', 'knownAt', t.asAtKnown, knownAt)}
  <button type="submit" class="govuk-button govuk-button--secondary">${t.asAtDo}</button>
  <p class="govuk-hint public__days-hint">${t.asAtHint}</p>
</form>`;

export function daysShown({ t, date, instant }: Words, { lang, since, q, asAt, knownAt }: Asked, path: string): TemplateResult | typeof nothing {
  if (asAt === undefined && knownAt === undefined) return nothing;
  return html`<div class="as-at__shown" role="note">
    ${asAt === undefined ? nothing : html`<p>${t.asAtShown(date(asAt))}</p>`}
    ${knownAt === undefined ? nothing : html`<p>${t.asAtShownKnown(knownAt.length === 10 ? date(knownAt) : instant(knownAt))}</p>`}
    <p>${t.asAtWithheld} <a class="govuk-link no-print" href=${addressOf(path, { lang, since, q })}>${t.asAtToday}</a></p>
  </div>`;
}
