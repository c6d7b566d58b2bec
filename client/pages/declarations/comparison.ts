/** What a filing says, heading by heading, beside what was registered there before. */
import { html, nothing, type TemplateResult } from 'lit';
import { declarations as t } from '../../text/declarations.ts';
import type { Interest } from '../../../server/domain/declarations/filing.ts';
import { entryName, entryNotes, shownFields } from '../declare/entry-words.ts';
import type { Answers, HeadingForm, KindForm } from '../declare/filing-data.ts';
import { interestName } from '../declare/registered.ts';
import { plainFields } from '../declare/typed-entry.ts';

/** Without `before` only what was answered is shown. */
export function comparison(form: KindForm, answers: Answers, before: readonly Interest[] | undefined, headings: ReadonlyMap<string, HeadingForm>): TemplateResult {
  const plain = shownFields(plainFields(form.schema), answers);
  const spoken = form.headings.filter(({ id }) => answers.headings?.[id] !== undefined);
  return html`
    ${plain.length > 0 ? html`<dl class="govuk-summary-list">${plain.map(([label, shown]) => html`<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${label}</dt><dd class="govuk-summary-list__value">${shown}</dd></div>`)}</dl>` : nothing}
    ${plain.length === 0 && spoken.length === 0 ? html`<p class="govuk-body">${form.title}: ${form.lead}</p>` : nothing}
    ${spoken.length === 0
      ? nothing
      : html`<table class="govuk-table table-compact stacks answers" role="table"><caption class="govuk-visually-hidden">${t().answered}</caption>
          <thead role="rowgroup"><tr role="row">${[t().kind, t().answered, ...(before ? [t().before] : [])].map((title) => html`<th scope="col" role="columnheader" class="govuk-table__header">${title}</th>`)}</tr></thead>
          <tbody role="rowgroup">${spoken.map((heading) => row(heading, answers, before, headings))}</tbody></table>`}
  `;
}

function row(heading: HeadingForm, { headings: answered = {} }: Answers, before: readonly Interest[] | undefined, headings: ReadonlyMap<string, HeadingForm>): TemplateResult {
  const answer = answered[heading.id];
  const entries = answer && 'entries' in answer ? answer.entries : [];
  const was = (before ?? []).filter(({ category }) => category === heading.id);
  const nameOf = (values: unknown): string => entryName(heading, (values ?? {}) as Readonly<Record<string, unknown>>);
  const [names, wasNames] = [entries.map(nameOf), was.map(({ entry }) => nameOf(entry))];
  return html`<tr class="govuk-table__row" role="row">
    <th scope="row" role="rowheader" class="govuk-table__header">${heading.title}</th>
    <td class="govuk-table__cell" role="cell" data-label=${t().answered}>${entries.length === 0 ? t().noneAnswered : entries.map((entry, i) => html`<div class="entries__one">
      ${shownFields(heading.fields, entry).map(([label, shown]) => html`<span class="entries__line"><span class="muted">${label}:</span> ${shown}</span>`)}
      ${entryNotes(heading, entry).map((note) => html`<span class="entries__line muted">${note}</span>`)}
      ${entry.sensitive ? html`<span class="entries__line"><span class="muted">${t().sensitiveWhy}:</span> ${entry.sensitive.reason}</span>` : nothing}
      ${before && !wasNames.includes(names[i] ?? '') ? html`<strong class="govuk-tag govuk-tag--blue">${t().isNew}</strong>` : nothing}
    </div>`)}</td>
    ${before
      ? html`<td class="govuk-table__cell" role="cell" data-label=${t().before}>${was.length === 0 ? html`<span class="muted">${t().beforeNone}</span>` : was.map((one, i) => html`<div class="entries__one">${interestName(one, headings)} ${names.includes(wasNames[i] ?? '') ? nothing : html`<strong class="govuk-tag govuk-tag--yellow">${t().isGone}</strong>`}</div>`)}</td>`
      : nothing}
  </tr>`;
}
