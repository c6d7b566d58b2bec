/** What a filing says, heading by heading, beside what stood there before: in the register, or in the filing itself before it was put right. */
import { html, nothing, type TemplateResult } from 'lit';
import { declarations as t } from '../../text/declarations.ts';
import type { Interest } from '../../../server/domain/declarations/filing.ts';
import { entryName, entryNotes, shownFields } from '../declare/entry-words.ts';
import { headingAnswers, type Answers, type HeadingAnswer, type HeadingForm, type KindForm } from '../declare/forms.ts';
import { interestName } from '../declare/registered.ts';
import { plainFields } from '../declare/typed-entry.ts';

interface Said {
  /** By which it is found again; what is shown can say more. */
  readonly name: string;
  readonly shown: string;
}

export interface Before {
  readonly title: string;
  readonly under: (heading: HeadingForm) => readonly Said[];
  /** Of fields that stand under no heading. */
  readonly plain: (label: string) => string | undefined;
}

type Values = Readonly<Record<string, unknown>>;

export const registeredBefore = (interests: readonly Interest[], headings: ReadonlyMap<string, HeadingForm>): Before => ({
  title: t().before,
  under: (heading) => interests.filter(({ category }) => category === heading.id).map((one) => ({ name: entryName(heading, (one.entry ?? {}) as Values), shown: interestName(one, headings) })),
  plain: () => undefined,
});

const entriesIn = (answer: HeadingAnswer | undefined) => (answer && 'entries' in answer ? answer.entries : []);

export function answeredBefore(form: KindForm, answers: Answers, title: string): Before {
  const [given, plain] = [headingAnswers(form, answers), new Map(shownFields(plainFields(form.schema), answers))];
  return {
    title,
    under: (heading) => entriesIn(given[heading.id]).map((entry) => ({ name: entryName(heading, entry), shown: [entryName(heading, entry), ...entryNotes(heading, entry)].join(', ') })),
    plain: (label) => plain.get(label),
  };
}

/** Without `before` only what was answered is shown. */
export function comparison(form: KindForm, answers: Answers, before: Before | undefined): TemplateResult {
  const plain = shownFields(plainFields(form.schema), answers);
  const given = headingAnswers(form, answers);
  const spoken = form.headings.filter(({ id }) => given[id] !== undefined);
  return html`
    ${plain.length > 0 ? html`<dl class="govuk-summary-list">${plain.map(([label, shown]) => plainRow(label, shown, before?.plain(label)))}</dl>` : nothing}
    ${plain.length === 0 && spoken.length === 0 ? html`<p class="govuk-body">${form.title}: ${form.lead}</p>` : nothing}
    ${spoken.length === 0
      ? nothing
      : html`<table class="govuk-table table-compact stacks answers" role="table"><caption class="govuk-visually-hidden">${t().answered}</caption>
          <thead role="rowgroup"><tr role="row">${[t().kind, t().answered, ...(before ? [before.title] : [])].map((title) => html`<th scope="col" role="columnheader" class="govuk-table__header">${title}</th>`)}</tr></thead>
          <tbody role="rowgroup">${spoken.map((heading) => row(heading, given[heading.id], before))}</tbody></table>`}
  `;
}

const plainRow = (label: string, shown: string, was: string | undefined): TemplateResult =>
  html`<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${label}</dt><dd class="govuk-summary-list__value">${shown}${was !== undefined && was !== shown ? html`<span class="entries__line"><del>${was}</del></span>` : nothing}</dd></div>`;

function row(heading: HeadingForm, answer: HeadingAnswer | undefined, before: Before | undefined): TemplateResult {
  const entries = entriesIn(answer);
  const was = before?.under(heading) ?? [];
  const [names, wasNames] = [entries.map((entry) => entryName(heading, entry)), was.map(({ name }) => name)];
  return html`<tr class="govuk-table__row" role="row">
    <th scope="row" role="rowheader" class="govuk-table__header">${heading.title}</th>
    <td class="govuk-table__cell" role="cell" data-label=${t().answered}>${entries.length === 0 ? t().noneAnswered : entries.map((entry, i) => html`<div class="entries__one">
      ${shownFields(heading.fields, entry).map(([label, shown]) => html`<span class="entries__line"><span class="muted">${label}:</span> ${shown}</span>`)}
      ${entryNotes(heading, entry).map((note) => html`<span class="entries__line muted">${note}</span>`)}
      ${entry.sensitive ? html`<span class="entries__line"><span class="muted">${t().sensitiveWhy}:</span> ${entry.sensitive.reason}</span>` : nothing}
      ${before && !wasNames.includes(names[i] ?? '') ? html`<strong class="govuk-tag govuk-tag--blue">${t().isNew}</strong>` : nothing}
    </div>`)}</td>
    ${before
      ? html`<td class="govuk-table__cell" role="cell" data-label=${before.title}>${was.length === 0 ? html`<span class="muted">${t().beforeNone}</span>` : was.map(({ name, shown }) => html`<div class="entries__one">${shown} ${names.includes(name) ? nothing : html`<strong class="govuk-tag govuk-tag--yellow">${t().isGone}</strong>`}</div>`)}</td>`
      : nothing}
  </tr>`;
}
