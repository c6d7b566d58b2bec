/** Who works on a file: taken, handed over or given back with one press; and watching it. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Assignment } from '../../../server/domain/reviews/assignment.ts';
import { ApiProblem, post } from '../../api/client.ts';
import { shownName } from '../../components/person-name.ts';
import { session } from '../../controllers/session.ts';
import { common } from '../../text/common.ts';
import { review as t } from '../../text/reviews.ts';
import type { Work } from './work-data.ts';

@customElement('assignment-part')
export class AssignmentPart extends LitElement {
  @property({ attribute: false }) assignment!: Assignment;
  @property({ attribute: false }) preparers: Work['preparers'] = [];
  @state() private problem = '';
  @state() private busy = false;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { account, name, watched } = this.assignment;
    const own = session.actor?.account ?? '';
    const others = this.preparers.filter((one) => one.account !== account && one.account !== own);
    const button = (title: string, press: () => void) => html`<button type="button" class="govuk-button govuk-button--secondary assignment__do" ?disabled=${this.busy} @click=${press}>${title}</button>`;
    return html`<section class="assignment no-print" aria-labelledby="assigned">
      <h2 class="govuk-heading-s" id="assigned">${t().assigned}</h2>
      <p class="govuk-body" role="status">${account === null ? t().nobody : account === own ? t().byYou : shownName(name)}</p>
      ${this.problem ? html`<p class="govuk-error-message" role="alert">${this.problem}</p>` : nothing}
      <div class="assignment__acts">
        ${account === own ? button(t().giveBack, () => this.#assign(null)) : button(t().takeIt, () => this.#assign(own))}
        ${button(watched ? t().unwatch : t().watch, () => this.#send('watch', { on: !watched }))}
      </div>
      ${others.length > 0
        ? html`<form class="assignment__hand" @submit=${this.#hand}>
            <label class="govuk-label" for="hand-to">${t().handTo}</label>
            <select class="govuk-select" id="hand-to" name="hand-to">${others.map((one) => html`<option value=${one.account}>${shownName(one.name)}</option>`)}</select>
            <button class="frame__plain" ?disabled=${this.busy}>${t().hand}</button>
          </form>`
        : nothing}
    </section>`;
  }

  readonly #hand = (event: Event): void => {
    event.preventDefault();
    const account = new FormData(event.currentTarget as HTMLFormElement).get('hand-to');
    if (typeof account === 'string') this.#assign(account);
  };

  #assign(account: string | null): void {
    this.#send('assign', { account }, this.assignment.version);
  }

  #send(verb: 'assign' | 'watch', body: object, version?: number): void {
    void this.#sent(verb, body, version);
  }

  async #sent(verb: string, body: object, version: number | undefined): Promise<void> {
    [this.problem, this.busy] = ['', true];
    try {
      this.assignment = await post<Assignment>(`/api/conflicts/${this.assignment.conflict}/${verb}`, body, version === undefined ? {} : { version });
    } catch (error) {
      this.problem = error instanceof ApiProblem ? (error.status === 412 ? common().changedMeanwhile : error.detail || error.title) : common().somethingWrong;
      this.dispatchEvent(new CustomEvent('changed'));
    } finally {
      this.busy = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'assignment-part': AssignmentPart;
  }
}
