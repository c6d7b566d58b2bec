import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { get, post } from '../../api/client.ts';
import type { DemoAccount } from '../../api/replies.ts';
import { passwordField, textField } from '../../components/fields.ts';
import { Page } from '../../components/page.ts';
import { errorSummary, faultsOf, focusSummary, type Fault } from '../../components/problem.ts';
import { session } from '../../controllers/session.ts';
import { navigate } from '../../router.ts';
import { common, vocabulary } from '../../text/common.ts';
import { inside } from './inside.ts';
import { sessionText as t } from './sign-in-text.ts';

@customElement('sign-in-page')
export class SignInPage extends Page {
  @state() private email = '';
  @state() private password = '';
  @state() private faults: readonly Fault[] = [];
  @state() private busy = false;
  @state() private sentTo = '';

  readonly #demo = new Task(this, { args: () => [session.demo] as const, task: async ([demo]) => (demo ? (await get<{ items: DemoAccount[] }>('/api/sessions/demo')).items : []) });

  protected override heading(): string {
    return this.sentTo ? t().sentHeading : t().heading;
  }

  protected override render(): TemplateResult {
    if (this.sentTo) return this.#sent();
    const demo = this.#demo.value ?? [];
    return html`
      <div class="question">
        ${errorSummary(this.faults)}
        <h1 class="govuk-heading-l">${t().heading}</h1>
        <p class="govuk-body">${t().what}</p>
        ${session.ended ? html`<p class="govuk-inset-text">${t().ended}</p>` : nothing}
        ${demo.length > 0 ? this.#demoAccounts(demo) : nothing}
        <form novalidate @submit=${this.#submit}>
          ${textField({ id: 'email', label: t().email, type: 'email', autocomplete: 'username', value: this.email, faults: this.faults, onInput: (value) => (this.email = value) })}
          ${passwordField({ id: 'password', label: t().password, autocomplete: 'current-password', value: this.password, faults: this.faults, onInput: (value) => (this.password = value) })}
          <button class="govuk-button" ?disabled=${this.busy}>${t().submit}</button>
          <section class="by-link" aria-labelledby="by-link">
            <h2 class="govuk-heading-s" id="by-link">${t().byLink}</h2>
            <p class="govuk-body">${t().byLinkHint}</p>
            <button type="button" class="govuk-button govuk-button--secondary" ?disabled=${this.busy} @click=${this.#askLink}>${t().sendLink}</button>
          </section>
        </form>
      </div>
    `;
  }

  /** The same for every address: whether one has an account is nobody's business. */
  #sent(): TemplateResult {
    return html`
      <div class="question">
        <h1 class="govuk-heading-l">${t().sentHeading}</h1>
        <p class="govuk-body-l" role="status">${t().sent}</p>
        <p class="govuk-body">${t().sentTo(this.sentTo)}</p>
        <p class="govuk-body">${t().sentNothing}</p>
        <p class="govuk-body"><button type="button" class="frame__plain" @click=${() => (this.sentTo = '')}>${t().sentBack}</button></p>
      </div>
    `;
  }

  #demoAccounts(accounts: readonly DemoAccount[]): TemplateResult {
    return html`
      <section class="demo-accounts" aria-labelledby="demo-accounts">
        <h2 class="govuk-heading-m" id="demo-accounts">${t().demoHeading}</h2>
        <p class="govuk-hint">${t().demoHint}</p>
        <div class="demo-accounts__all">
          ${accounts.map(({ email, name, role, authorities }) => html`<button type="button" class="demo-account" ?disabled=${this.busy} @click=${() => this.#signIn(email, '')}><strong>${name ?? email}</strong><span>${[vocabulary().hat[role], common().all([...new Set(authorities)])].filter(Boolean).join(', ')}</span></button>`)}
        </div>
        <h2 class="govuk-heading-m">${t().orAccount}</h2>
      </section>
    `;
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    this.faults = [
      ...(this.email.trim() ? [] : [{ id: 'email', message: t().emailMissing }]),
      ...(this.password ? [] : [{ id: 'password', message: t().passwordMissing }]),
    ];
    if (this.faults.length > 0) void this.updateComplete.then(() => focusSummary(this));
    else void this.#signIn(this.email.trim(), this.password);
  };

  readonly #askLink = async (): Promise<void> => {
    const email = this.email.trim();
    this.faults = email ? [] : [{ id: 'email', message: t().emailMissing }];
    if (email) {
      await this.#try(async () => {
        await post('/api/sessions/links', { email });
        this.sentTo = email;
      });
      await this.updateComplete;
      const heading = this.sentTo ? this.querySelector('h1') : null;
      heading?.setAttribute('tabindex', '-1');
      heading?.focus();
    } else {
      await this.updateComplete;
      focusSummary(this);
    }
  };

  #signIn(email: string, password: string): Promise<void> {
    return this.#try(async () => {
      await post('/api/sessions', { email, password });
      await session.refresh();
      navigate(inside(this.query.get('then'), location.origin), { replace: true });
    });
  }

  async #try(work: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.faults = [];
    try {
      await work();
    } catch (error) {
      this.faults = faultsOf(error, (path) => (path === 'email' || path === 'password' ? path : 'email'));
      await this.updateComplete;
      focusSummary(this);
    } finally {
      this.busy = false;
    }
  }
}
