import { html, type TemplateResult } from 'lit';
import { shownName } from '../../components/person-name.ts';
import { longInstant, number } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import { due as t, keeping } from '../../text/keeping.ts';
import type { Chasing } from './due-data.ts';

export function chasingLog(lines: readonly Chasing[]): TemplateResult {
  if (lines.length === 0) return html`<p class="govuk-body">${t().logNone}</p>`;
  const newest = lines.toSorted((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1));
  return html`
    <table class="govuk-table table-compact stacks" role="table">
      <caption class="govuk-visually-hidden">${t().log}</caption>
      <thead role="rowgroup"><tr role="row">${[keeping().who, t().when, t().step, keeping().what].map((title) => html`<th scope="col" role="columnheader" class="govuk-table__header">${title}</th>`)}<th scope="col" role="columnheader" class="govuk-table__header number">${t().addresses}</th></tr></thead>
      <tbody role="rowgroup">
        ${newest.map(
          ({ person, name, kindTitle, step, mailboxes, recordedAt }) => html`<tr class="govuk-table__row" role="row">
            <th scope="row" role="rowheader" class="govuk-table__header"><a class="govuk-link" href="/people/${person}">${shownName(name)}</a></th>
            <td class="govuk-table__cell" role="cell" data-label=${t().when}>${longInstant(recordedAt, language())}</td>
            <td class="govuk-table__cell" role="cell" data-label=${t().step}>${t().steps[step]}</td>
            <td class="govuk-table__cell" role="cell" data-label=${keeping().what}>${kindTitle}</td>
            <td class="govuk-table__cell number" role="cell" data-label=${t().addresses}>${mailboxes === 0 ? t().noMail : number(mailboxes)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  `;
}
