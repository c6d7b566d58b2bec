/** Who opened what is withheld about somebody, when and what for. */
import { html, type TemplateResult } from 'lit';
import { account as t } from '../text/account.ts';
import { vocabulary } from '../text/common.ts';
import { longInstant } from '../text/dates.ts';
import { language } from '../text/index.ts';
import type { Reading } from '../../server/domain/people/withheld-detail.ts';

export const readingsTable = (readings: readonly Reading[], caption: string): TemplateResult => html`
  <table class="govuk-table table-compact stacks" role="table">
    <caption class="govuk-visually-hidden">${caption}</caption>
    <thead role="rowgroup"><tr role="row">${[t().when, t().reader, t().what, t().purpose].map((title) => html`<th scope="col" role="columnheader" class="govuk-table__header">${title}</th>`)}</tr></thead>
    <tbody role="rowgroup">
      ${readings.map(
        ({ at, reader, kind, purpose }) => html`<tr class="govuk-table__row" role="row">
          <th scope="row" role="rowheader" class="govuk-table__header">${longInstant(at, language())}</th>
          <td class="govuk-table__cell" role="cell" data-label=${t().reader}>${reader ?? t().nobody}</td>
          <td class="govuk-table__cell" role="cell" data-label=${t().what}>${vocabulary().withheld[kind]}</td>
          <td class="govuk-table__cell" role="cell" data-label=${t().purpose}>${purpose ?? ''}</td>
        </tr>`,
      )}
    </tbody>
  </table>
`;
