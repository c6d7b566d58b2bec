/** That it was received, when, and under which number; and how anybody who holds this can check it. */
import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { get } from '../../api/client.ts';
import { canCheck, rootOf } from '../../api/proof.ts';
import { loaded } from '../../components/loaded.ts';
import { Page } from '../../components/page.ts';
import { session } from '../../controllers/session.ts';
import { longInstant, number } from '../../text/dates.ts';
import { declarations as t } from '../../text/declarations.ts';
import { declaring as d } from '../../text/declaring.ts';
import { language } from '../../text/index.ts';
import type { Declaration, Receipt as ReceiptSchema } from '../../../server/domain/declarations/filing.ts';
import type { Static } from 'typebox';
import { kindsOf, kindTitle, type KindForm } from './forms.ts';
import { mayTravel, seatsView } from './seats.ts';

type Receipt = Static<typeof ReceiptSchema>;

interface Shown {
  readonly id: string;
  readonly receipt: Receipt;
  readonly title: string;
  readonly filing: Declaration;
  readonly kinds: readonly KindForm[];
  readonly result: 'holds' | 'fails' | 'cannotCheck';
}

@customElement('receipt-page')
export class ReceiptPage extends Page {
  #line = '';

  readonly #shown = new Task(this, {
    args: () => [this.params['id'] ?? '', language()] as const,
    task: async ([id], { signal }): Promise<Shown> => {
      const [receipt, filing] = await Promise.all([get<Receipt>(`/api/declarations/${id}/receipt`, {}, signal), get<Declaration>(`/api/declarations/${id}`, {}, signal)]);
      const kinds = await kindsOf(filing.authority, signal);
      this.#line = t().receiptLine(longInstant(receipt.at, language()), number(receipt.number));
      return { id, receipt, filing, kinds, title: kindTitle(kinds, filing.kind), result: await checked(receipt) };
    },
  });

  protected override heading(): string {
    return this.#line;
  }

  protected override render(): TemplateResult {
    return loaded(this.#shown, (shown) => this.#page(shown));
  }

  #page({ id, receipt, title, filing, kinds, result }: Shown): TemplateResult {
    const isOwn = session.hat?.person === filing.person;
    return html`
      <div class="question">
        <div class="receipt"><h1 class="govuk-heading-l">${this.#line}</h1><p class="govuk-body">${title}, ${session.nameOf(filing.authority)}</p></div>
        <p class="govuk-body">${isOwn ? t().receiptLead : d().receiptOfOther}</p>
        <p class="govuk-body receipt__does no-print">
          <a class="govuk-button no-margin" href=${isOwn ? '/declare' : '/declarations'}>${isOwn ? t().receiptNext : t().toQueue}</a>
          <button type="button" class="govuk-button govuk-button--secondary no-margin" @click=${() => window.print()}>${t().print}</button>
          <a class="govuk-link" href="/api/declarations/${id}/receipt" download="receipt-${receipt.number}.json">${t().keepFile}</a>
        </p>
        ${isOwn ? html`<div class="no-print">${seatsView(filing.authority, mayTravel(filing, kinds) ? filing : undefined)}</div>` : nothing}
        <details class="govuk-details receipt__check">
          <summary class="govuk-details__summary"><span class="govuk-details__summary-text">${t().howCheck}</span></summary>
          <div class="check">
            <ol class="govuk-list govuk-list--number">${t().checkExplain.map((sentence) => html`<li>${sentence}</li>`)}</ol>
            <p class="check__result check__result--${result === 'fails' ? 'rootDiffers' : result}"><strong>${result === 'holds' ? '✓ ' : ''}${t()[result]}</strong></p>
            <dl class="check__values">
              <dt>${t().log}</dt><dd class="mono">${receipt.log}, ${t().place(number(receipt.index + 1), number(receipt.size))}, ${receipt.at}</dd>
              <dt>${t().leaf}</dt><dd class="mono">${receipt.leaf}</dd>
              <dt>${t().path}</dt><dd class="mono">${receipt.path.length === 0 ? t().emptyPath : html`<ol class="plain-list">${receipt.path.map((hash) => html`<li>${hash}</li>`)}</ol>`}</dd>
              <dt>${t().root}</dt><dd class="mono">${receipt.root}</dd>
            </dl>
          </div>
        </details>
      </div>
    `;
  }
}

/** Worked out here, from the receipt alone: whoever keeps it needs nobody's word later. */
async function checked(receipt: Receipt): Promise<Shown['result']> {
  if (!canCheck()) return 'cannotCheck';
  return (await rootOf(receipt, receipt.leaf)) === receipt.root ? 'holds' : 'fails';
}
