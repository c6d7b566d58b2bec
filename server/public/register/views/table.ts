/** Tables that become cards on a phone: each cell carries its heading. */
import { html, nothing, type TemplateResult } from 'lit';

export type Cell = TemplateResult | string | number | typeof nothing | readonly TemplateResult[];

export interface Table {
  readonly caption: string;
  /** Whether the caption is said to those who hear the page only: where the heading above says it already. */
  readonly quiet?: boolean;
  readonly columns: readonly string[];
  /** The first cell of each names its row. */
  readonly rows: readonly (readonly [Cell, ...Cell[]])[];
}

const isEmpty = (cell: Cell | undefined): boolean => cell === undefined || cell === '' || cell === nothing || (Array.isArray(cell) && cell.length === 0);

/** The roles are written out: laid out as blocks, a table loses them in some browsers. */
export const table = ({ caption, quiet = false, columns, rows }: Table): TemplateResult => html`<table class="govuk-table table-compact stacks" role="table">
  <caption class="govuk-table__caption govuk-table__caption--s ${quiet ? 'govuk-visually-hidden' : ''}">${caption}</caption>
  <thead class="govuk-table__head" role="rowgroup"><tr class="govuk-table__row" role="row">${columns.map((title) => html`<th class="govuk-table__header" scope="col" role="columnheader">${title}</th>`)}</tr></thead>
  <tbody class="govuk-table__body" role="rowgroup">${rows.map(
    ([first, ...cells]) => html`<tr class="govuk-table__row" role="row"><th class="govuk-table__header public__row" scope="row" role="rowheader">${first}</th>${cells.map((cell, i) => (isEmpty(cell) ? html`<td class="govuk-table__cell" role="cell"></td>` : html`<td class="govuk-table__cell" role="cell" data-label=${columns[i + 1]}>${cell}</td>`))}</tr>`,
  )}</tbody>
</table>`;
