/** Where the mail that asks each year leads: what is registered, and one press that says that nothing has changed. Nobody is signed in for it. */
import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { ApiProblem, post } from '../../api/client.ts';
import { canCheck, rootOf } from '../../api/proof.ts';
import { loaded } from '../../components/loaded.ts';
import { errorSummary, faultsOf, focusSummary, type Fault } from '../../components/problem.ts';
import { TokenPage } from '../../components/token-page.ts';
import { confirm as t } from '../../text/confirm.ts';
import { longDate, longInstant, number } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import type { Confirmation } from '../../../server/domain/declarations/confirming.ts';
import type { Receipt } from '../../../server/domain/declarations/filing.ts';
import { byHeading } from './shown-entries.ts';

const SIGN_IN = '/sign-in?then=%2Fdeclare';
type Ended = 'none' | 'spent' | 'notOwed';
type Done = { readonly receipt: Receipt; readonly result: 'holds' | 'fails' | 'cannotCheck'; readonly authority: string };

@customElement('confirm-page')
export class ConfirmPage extends TokenPage {
  @state() private busy = false;
  @state() private meanwhile = false;
  @state() private ended: Ended | undefined;
  @state() private done: Done | undefined;
  @state() private faults: readonly Fault[] = [];

  readonly #look = new Task(this, {
    args: () => [this.token, language()] as const,
    task: async ([token]): Promise<Confirmation | Ended> => (token ? post<Confirmation>('/api/confirmations/look', { token }).catch(orEnded) : 'none'),
  });

  protected override render(): TemplateResult {
    if (this.done) return receiptOf(this.done);
    if (this.ended) return endedOf(this.ended);
    return loaded(this.#look, (look) => (typeof look === 'string' ? endedOf(look) : this.#offer(look)));
  }

  #offer(look: Confirmation): TemplateResult {
    const { authorityName, name, asking, interests, withheld, addressesWithheld, truth, dueOn, changedOn } = look;
    const isNil = asking === 'nil-return';
    return html`
      <div class="question">
        ${errorSummary(this.faults)}
        <h1 class="govuk-heading-l">${isNil ? t().nilHeading : t().heading}</h1>
        <p class="govuk-body">${name === null ? t().asksNobody(authorityName) : (isNil ? t().asksNil : t().asks)(authorityName, name)} ${dueOn === null ? nothing : t().by(longDate(dueOn, language()))}</p>
        ${this.meanwhile ? html`<p class="govuk-inset-text" role="alert">${t().changedSince}</p>` : changedOn === null ? nothing : html`<p class="govuk-inset-text">${t().changedOn(longDate(changedOn, language()))}</p>`}
        ${isNil ? nothing : registered(interests)}
        ${addressesWithheld > 0 ? html`<p class="govuk-body">${t().addresses(addressesWithheld)}</p>` : nothing}
        ${withheld > 0 ? html`<p class="govuk-body">${t().withheld(withheld)}</p>` : nothing}
        <form novalidate @submit=${(event: Event) => void this.#press(event, look)}>
          <p class="govuk-body">${truth}</p>
          <button class="govuk-button" ?disabled=${this.busy}>${isNil ? t().pressNil : t().press}</button>
        </form>
        <p class="govuk-body"><a class="govuk-link" href=${SIGN_IN}>${t().changed}</a></p>
        <p class="govuk-hint">${t().changedHint}</p>
      </div>
    `;
  }

  async #press(event: Event, { seen, authorityName }: Confirmation): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    this.busy = true;
    this.faults = [];
    try {
      const { receipt } = await post<{ receipt: Receipt }>('/api/confirmations', { token: this.token, seen });
      const result = !canCheck() ? 'cannotCheck' : (await rootOf(receipt, receipt.leaf)) === receipt.root ? 'holds' : 'fails';
      this.done = { receipt, result, authority: authorityName };
    } catch (error) {
      await this.#failed(error);
    } finally {
      this.busy = false;
    }
    await this.updateComplete;
    if (this.faults.length > 0) focusSummary(this);
    else this.querySelector<HTMLElement>('h1')?.focus();
  }

  async #failed(error: unknown): Promise<void> {
    const code = error instanceof ApiProblem ? error.code : '';
    if (code === 'link-spent') this.ended = 'spent';
    else if (code === 'not-owed') this.ended = 'notOwed';
    else if (code === 'changed-since') {
      this.meanwhile = true;
      await this.#look.run();
    } else this.faults = faultsOf(error, () => undefined);
  }

  protected override forget(): void {
    this.ended = this.done = undefined;
    this.meanwhile = false;
  }
}

const registered = (interests: Confirmation['interests']): TemplateResult => html`
  <h2 class="govuk-heading-m">${t().registered}</h2>
  ${interests.length === 0
    ? html`<p class="govuk-body">${t().none}</p>`
    : html`${byHeading(interests).map(([title, lines]) => html`<h3 class="govuk-heading-s confirm__heading">${title}</h3><ul class="govuk-list govuk-list--bullet">${lines.map((line) => html`<li>${line}</li>`)}</ul>`)}`}
`;

/** The file holds what checking needs, and nothing of what is registered. */
const fileOf = (receipt: Receipt): string => `data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(receipt, undefined, 2))}`;

const receiptOf = ({ receipt, result, authority }: Done): TemplateResult => html`
  <div class="question">
    <div class="receipt" role="status"><h1 class="govuk-heading-l" tabindex="-1">${t().done(longInstant(receipt.at, language()), number(receipt.number))}</h1></div>
    <p class="govuk-body">${t().doneLead(authority)}</p>
    <p class="govuk-body receipt__does no-print">
      <a class="govuk-link" href=${fileOf(receipt)} download="receipt-${receipt.number}.json">${t().keep}</a>
      <button type="button" class="govuk-button govuk-button--secondary no-margin" @click=${() => window.print()}>${t().print}</button>
    </p>
    <details class="govuk-details">
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">${t().check}</span></summary>
      <div class="govuk-details__text"><p class="govuk-body">${t().checkExplain}</p>${result === 'cannotCheck' ? nothing : html`<p class="govuk-body"><strong>${t()[result]}</strong></p>`}</div>
    </details>
  </div>
`;

const WORDS = { none: ['noneHeading', 'noLink'], spent: ['spentHeading', 'spent'], notOwed: ['notOwedHeading', 'notOwed'] } as const;

function endedOf(why: Ended): TemplateResult {
  const [heading, body] = WORDS[why];
  return html`
    <div class="question">
      <h1 class="govuk-heading-l" tabindex="-1">${t()[heading]}</h1>
      <p class="govuk-body-l">${t()[body]}</p>
      ${why === 'spent' ? html`<p class="govuk-body">${t().spentElse}</p>` : nothing}
      ${why === 'none' ? nothing : html`<p class="govuk-body"><a class="govuk-link" href=${SIGN_IN}>${t().signIn}</a></p>`}
    </div>
  `;
}

function orEnded(error: unknown): Ended {
  if (error instanceof ApiProblem && error.code === 'not-owed') return 'notOwed';
  // Cut short by a mail program, it is no token at all.
  if (error instanceof ApiProblem && (error.status === 404 || error.status === 422 || error.status === 400)) return 'spent';
  throw error;
}
