import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { get, post } from '../../api/client.ts';
import type { DemoAccount } from '../../api/replies.ts';
import { textField } from '../../components/fields.ts';
import { Page } from '../../components/page.ts';
import { errorSummary, faultsOf, focusSummary, type Fault } from '../../components/problem.ts';
import { session } from '../../controllers/session.ts';
import { navigate } from '../../router.ts';
import { sessions as cy } from '../../text/cy/sessions.ts';
import { sessions as en } from '../../text/en/sessions.ts';
import { common, vocabulary } from '../../text/common.ts';
import { bilingual } from '../../text/index.ts';

const t = bilingual(en, cy);

@customElement('sign-in-page')
export class SignInPage extends Page {
  @state() private email = '';
  @state() private password = '';
  @state() private faults: readonly Fault[] = [];
  @state() private busy = false;

  readonly #demo = new Task(this, { args: () => [session.demo] as const, task: async ([demo]) => (demo ? (await get<{ items: DemoAccount[] }>('/api/sessions/demo')).items : []) });

  protected override heading(): string {
    return t().heading;
  }

  protected override render(): TemplateResult {
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
          ${textField({ id: 'password', label: t().password, type: 'password', autocomplete: 'current-password', value: this.password, faults: this.faults, onInput: (value) => (this.password = value) })}
          <button class="govuk-button" ?disabled=${this.busy}>${t().submit}</button>
        </form>
        <p class="govuk-body muted">${t().forgotten}</p>
      </div>
    `;
  }

  #demoAccounts(accounts: readonly DemoAccount[]): TemplateResult {
    return html`
      <section class="demo-accounts" aria-labelledby="demo-accounts">
        <h2 class="govuk-heading-m" id="demo-accounts">${t().demoHeading}</h2>
        <p class="govuk-hint">${t().demoHint}</p>
        <div class="demo-accounts__all">
          ${accounts.map(({ email, name, role, authorities }) => html`<button type="button" class="demo-account" ?disabled=${this.busy} @click=${() => this.#signIn(email, '')}><strong>${name ?? email}</strong><span>${[vocabulary().hat[role], common().all(authorities)].filter(Boolean).join(', ')}</span></button>`)}
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

  async #signIn(email: string, password: string): Promise<void> {
    this.busy = true;
    this.faults = [];
    try {
      await post('/api/sessions', { email, password });
      await session.refresh();
      navigate(inside(this.query.get('then')), { replace: true });
    } catch (error) {
      this.faults = faultsOf(error, (path) => (path === 'email' || path === 'password' ? path : 'email'));
      await this.updateComplete;
      focusSummary(this);
    } finally {
      this.busy = false;
    }
  }
}

/** Where to go after signing in comes from the address, so anybody can write it: only places of this register (open redirect, CWE-601). */
function inside(then: string | null): string {
  const url = new URL(then ?? '/', location.origin);
  return url.origin === location.origin && url.pathname !== '/sign-in' ? url.pathname + url.search + url.hash : '/';
}
