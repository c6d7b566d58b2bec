/** What somebody has filed and begun; a draft can be thrown away, and fetched back while the page is open. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ApiProblem, del, get, post } from '../../api/client.ts';
import { faultsOf } from '../../components/problem.ts';
import { common } from '../../text/common.ts';
import { longDate, number } from '../../text/dates.ts';
import { declarations as t } from '../../text/declarations.ts';
import { declaring as d } from '../../text/declaring.ts';
import { language } from '../../text/index.ts';
import type { Declaration, DeclarationLine } from '../../../server/domain/declarations/filing.ts';
import { forgetTab } from './filing.ts';
import { kindTitle, type KindForm } from './forms.ts';
import { stateTag } from './state-tag.ts';

const ORDER = ['returned', 'draft', 'submitted', 'accepted'];
const place = ({ state: where }: DeclarationLine): number => (ORDER.includes(where) ? ORDER.indexOf(where) : ORDER.length);

export const filingHref = ({ id, kind, state: where, attested, person }: DeclarationLine): string =>
  where === 'draft' || where === 'returned' ? `/declare/${kind}?${new URLSearchParams({ id, ...(attested && where === 'draft' && { person }) }).toString()}` : `/declarations/${id}`;

@customElement('filing-list')
export class FilingList extends LitElement {
  @property({ attribute: false }) lines: readonly DeclarationLine[] = [];
  @property({ attribute: false }) kinds: readonly KindForm[] = [];
  @property() heading = '';
  @state() private said = '';
  @state() private gone: Declaration | undefined;
  #busy = false;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`
      <p class="govuk-body filing-list__said" role="status">${this.said}${this.gone ? html` <button type="button" class="frame__plain" @click=${() => void this.#fetchBack()}>${d().undo}</button>` : nothing}</p>
      ${this.lines.length === 0 ? html`<p class="govuk-body">${t().doneNone}</p>` : this.#table()}
    `;
  }

  #title(kind: string): string {
    return kindTitle(this.kinds, kind);
  }

  #table(): TemplateResult {
    const sorted = this.lines.toSorted((a, b) => place(a) - place(b) || (a.recordedAt < b.recordedAt ? 1 : -1));
    return html`<table class="govuk-table table-compact stacks" role="table">
      <caption class="govuk-visually-hidden">${this.heading}</caption>
      <thead role="rowgroup"><tr role="row">${[t().what, t().number, t().received, t().state].map((one) => html`<th scope="col" role="columnheader" class="govuk-table__header">${one}</th>`)}</tr></thead>
      <tbody role="rowgroup">${sorted.map((line) => this.#row(line))}</tbody>
    </table>`;
  }

  #row(line: DeclarationLine): TemplateResult {
    const title = this.#title(line.kind);
    return html`<tr class="govuk-table__row" role="row">
      <th scope="row" role="rowheader" class="govuk-table__header"><a class="govuk-link" href=${filingHref(line)}>${title}</a></th>
      <td class="govuk-table__cell" role="cell" data-label=${t().number}>${line.number === null ? '' : html`<a class="govuk-link" href="/declarations/${line.id}/receipt" aria-label=${`${t().receiptLink} ${line.number}`}>${number(line.number)}</a>`}</td>
      <td class="govuk-table__cell" role="cell" data-label=${t().received}>${line.receivedOn ? longDate(line.receivedOn, language()) : ''}</td>
      <td class="govuk-table__cell" role="cell" data-label=${t().state}>${stateTag(line)}
        ${line.state === 'draft' ? html` <button type="button" class="frame__plain" aria-label=${d().throwAwayOf(title)} @click=${() => void this.#throwAway(line)}>${d().throwAway}</button>` : nothing}</td>
    </tr>`;
  }

  async #throwAway({ id }: DeclarationLine): Promise<void> {
    await this.#once(async () => {
      // As it is now, so that it can be fetched back whole.
      const draft = await get<Declaration>(`/api/declarations/${id}`);
      await del(`/api/declarations/${id}`, { version: draft.version });
      forgetTab(draft);
      this.gone = draft;
      this.said = d().thrownAway(this.#title(draft.kind));
    });
  }

  async #fetchBack(): Promise<void> {
    const { gone } = this;
    if (!gone) return;
    await this.#once(async () => {
      const { authority, person, kind, answers, attested } = gone;
      await post('/api/declarations', { authority, person, kind, answers, ...(attested && { attested }) });
      this.gone = undefined;
      this.said = d().fetchedBack(this.#title(kind));
    });
  }

  async #once(work: () => Promise<void>): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      await work();
      this.dispatchEvent(new CustomEvent('changed'));
    } catch (error) {
      this.said = error instanceof ApiProblem && error.status === 412 ? common().changedMeanwhile : faultsOf(error, () => undefined).map(({ message }) => message).join(' ');
    } finally {
      this.#busy = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'filing-list': FilingList;
  }
}
