/** All answers in one place, each with the way back to it; and what is declared by filing them. */
import { html, type TemplateResult } from 'lit';
import { declarations as t } from '../../text/declarations.ts';
import { declaring } from '../../text/declaring.ts';
import { entryName, entryNotes, shownFields } from './entry-words.ts';
import type { Opened } from './filing-data.ts';
import { isPartial, type HeadingForm } from './forms.ts';
import type { Filing } from './filing.ts';
import { plainFields, valuesOf } from './typed-entry.ts';

export const rowId = (name: string): string => `row-${name}`;

export function checkStep({ form, desk }: Opened, filing: Filing, to: (at: string) => string): TemplateResult {
  const fields = plainFields(form.schema).filter(({ kind }) => kind !== 'hidden' && kind !== 'confirm');
  const change = (at: string, what: string, title: string) => html`<dd class="govuk-summary-list__actions"><a class="govuk-link" href=${to(at)} aria-label=${`${title}: ${what}`}>${title}</a></dd>`;
  const plain = valuesOf(fields, filing.kept.typed);
  return html`
    <h1 class="govuk-heading-l">${desk === 'rectify' ? declaring().rectifyCheck : desk === 'paper' ? declaring().paperCheck : t().check}</h1>
    <dl class="govuk-summary-list answers">
      ${fields.map((field) => {
        const shown = shownFields([field], plain)[0]?.[1];
        return html`<div class="govuk-summary-list__row" id=${rowId(field.name)} tabindex="-1"><dt class="govuk-summary-list__key">${field.label}</dt><dd class="govuk-summary-list__value">${shown ?? html`<em>${t().unanswered}</em>`}</dd>${change('start', field.label, shown ? t().change : t().answerIt)}</div>`;
      })}
      ${form.headings.map((heading) => {
        const answered = filing.kept.headings[heading.id] !== undefined;
        return html`<div class="govuk-summary-list__row" id=${rowId(heading.id)} tabindex="-1"><dt class="govuk-summary-list__key">${heading.title}</dt><dd class="govuk-summary-list__value">${answerView(heading, filing, isPartial(form))}</dd>${change(heading.id, heading.title, answered || isPartial(form) ? t().change : t().answerIt)}</div>`;
      })}
    </dl>
  `;
}

function answerView(heading: HeadingForm, filing: Filing, partial: boolean): TemplateResult {
  const answer = filing.kept.headings[heading.id];
  if (answer === undefined) return partial ? html`<span class="muted">${[t().notChanged, ...filing.before(heading.id).map((entry) => entryName(heading, entry))].join(' · ')}</span>` : html`<em>${t().unanswered}</em>`;
  if ('none' in answer) return html`${t().noneAnswered}`;
  return html`<ol class="plain-list entries">${answer.entries.map((entry) => html`<li>
    ${shownFields(heading.fields, entry).map(([label, shown]) => html`<span class="entries__line"><span class="muted">${label}:</span> ${shown}</span>`)}
    ${entryNotes(heading, entry).map((note) => html`<span class="entries__line muted">${note}</span>`)}
  </li>`)}</ol>`;
}

export const truthView = (truth: string): TemplateResult => html`<section class="truth" aria-labelledby="truth"><h2 class="govuk-heading-m" id="truth">${t().truth}</h2><p class="govuk-body">${truth}</p></section>`;

/** What is registered, for whoever confirms it. */
export function registeredView(rows: readonly (readonly [string, readonly string[]])[], none = t().interestsNone): TemplateResult {
  if (rows.length === 0) return html`<p class="govuk-body">${none}</p>`;
  return html`<dl class="govuk-summary-list">${rows.map(([title, names]) => html`<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${title}</dt><dd class="govuk-summary-list__value">${names.map((name) => html`<span class="entries__line">${name}</span>`)}</dd></div>`)}</dl>`;
}
