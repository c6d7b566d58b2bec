/** A link that no mail could carry: shown once, to be passed on by hand; it is kept in this page alone and gone with it. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { accounts as t } from '../../text/accounts.ts';
import { longInstant } from '../../text/dates.ts';
import { language } from '../../text/index.ts';

export interface Passed {
  readonly account: string;
  readonly name: string;
  readonly to: string;
  readonly link: string | null;
  readonly expiresAt: string;
}

let waiting: Passed | undefined;

/** From the form that made an account to the page of that account. */
export function keepPassed(passed: Passed): void {
  waiting = passed;
}

export function takePassed(account: string): Passed | undefined {
  const found = waiting?.account === account ? waiting : undefined;
  waiting = undefined;
  return found;
}

@customElement('passed-link')
export class PassedLink extends LitElement {
  @property({ attribute: false }) passed!: Passed;
  @state() private copied = false;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { name, to, link, expiresAt } = this.passed;
    const until = longInstant(expiresAt, language());
    if (link === null) return html`<div class="saved" role="status"><p class="saved__title">${t().sent(to, until)}</p></div>`;
    return html`
      <section class="saved" aria-labelledby="passed">
        <h2 class="saved__title" id="passed" tabindex="-1">${t().linkHeading}</h2>
        <p class="govuk-body">${t().linkLead(name, until)}</p>
        <label class="govuk-label" for="passed-link">${t().linkLabel}</label>
        <div class="password">
          <input class="govuk-input mono" id="passed-link" readonly .value=${link} @focus=${(event: Event) => (event.target as HTMLInputElement).select()} />
          <button type="button" class="govuk-button govuk-button--secondary password__show" @click=${() => void this.#copy(link)}>${t().copy}</button>
        </div>
        <p class="govuk-body" role="status">${this.copied ? t().copied : nothing}</p>
        <p class="govuk-body">${t().linkSay}</p>
        <button type="button" class="frame__plain" @click=${() => this.dispatchEvent(new CustomEvent('passed'))}>${t().hideLink}</button>
      </section>
    `;
  }

  async #copy(link: string): Promise<void> {
    try {
      // Browsers give the clipboard to secure pages only; elsewhere the link is marked, to be copied by hand.
      await navigator.clipboard.writeText(link);
      this.copied = true;
    } catch {
      this.querySelector('input')?.focus();
    }
  }
}
