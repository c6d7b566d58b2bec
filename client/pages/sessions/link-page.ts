/** Where the link of a mail leads. It is used by a press and never by being opened: programs that scan mail open every link. */
import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { ApiProblem, post } from '../../api/client.ts';
import type { LinkLook } from '../../api/replies.ts';
import { passwordField } from '../../components/fields.ts';
import { loaded } from '../../components/loaded.ts';
import { errorSummary, faultsOf, focusSummary, type Fault } from '../../components/problem.ts';
import { TokenPage } from '../../components/token-page.ts';
import { session } from '../../controllers/session.ts';
import { navigate } from '../../router.ts';
import { language } from '../../text/index.ts';
import { linkText as t } from './sign-in-text.ts';

const LEAST = 12;

@customElement('link-page')
export class LinkPage extends TokenPage {
  @state() private password = '';
  @state() private faults: readonly Fault[] = [];
  @state() private busy = false;
  @state() private spent = false;

  readonly #look = new Task(this, {
    args: () => [this.token, language()] as const,
    task: async ([token]): Promise<LinkLook | 'none' | 'spent'> => (token ? post<LinkLook>('/api/sessions/links/look', { token }).catch(orSpent) : 'none'),
  });

  protected override render(): TemplateResult {
    return loaded(this.#look, (look) => html`<div class="question">${look === 'none' ? none() : look === 'spent' || this.spent ? spent() : this.#offer(look)}</div>`);
  }

  #offer({ purpose, email, name, passwordNeeded }: LinkLook): TemplateResult {
    // Once it is used, the reader is whom it says.
    const here = this.busy ? null : session.actor;
    return html`
      ${errorSummary(this.faults)}
      <h1 class="govuk-heading-l">${t().heading[purpose](name ?? email)}</h1>
      <p class="govuk-body">${t().lead[purpose](email)}</p>
      ${purpose === 'invitation' && !passwordNeeded ? html`<p class="govuk-body">${t().invitedWithout}</p>` : nothing}
      ${here ? html`<p class="govuk-inset-text">${t().other(here.name ?? '')}</p>` : nothing}
      <form novalidate @submit=${(event: Event) => void this.#use(event, passwordNeeded)}>
        <input class="link__whose" type="email" name="email" autocomplete="username" readonly tabindex="-1" aria-hidden="true" .value=${email} />
        ${passwordNeeded ? passwordField({ id: 'password', label: t().password, hint: t().passwordHint, autocomplete: 'new-password', value: this.password, faults: this.faults, onInput: (value) => (this.password = value) }) : nothing}
        <button class="govuk-button" ?disabled=${this.busy}>${t().submit[purpose]}</button>
      </form>
    `;
  }

  async #use(event: Event, passwordNeeded: boolean): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    this.faults = passwordNeeded ? faultsIn(this.password) : [];
    if (this.faults.length === 0) {
      this.busy = true;
      try {
        await post('/api/sessions/links/use', { token: this.token, ...(passwordNeeded && { password: this.password }) });
        await session.refresh();
        navigate('/', { replace: true });
        return;
      } catch (error) {
        if (error instanceof ApiProblem && error.code === 'link-spent') this.spent = true;
        else this.faults = faultsOf(error, (path) => (path === 'password' ? 'password' : undefined));
      } finally {
        this.busy = false;
      }
    }
    await this.updateComplete;
    focusSummary(this);
  }

  protected override forget(): void {
    this.spent = false;
  }
}

function faultsIn(password: string): Fault[] {
  if (password === '') return [{ id: 'password', message: t().passwordMissing }];
  return password.length < LEAST ? [{ id: 'password', message: t().passwordShort(password.length) }] : [];
}

function orSpent(error: unknown): 'spent' {
  // Cut short by a mail program, it is no token at all.
  if (error instanceof ApiProblem && (error.status === 404 || error.status === 422 || error.status === 400)) return 'spent';
  throw error;
}

const spent = (): TemplateResult => html`
  <h1 class="govuk-heading-l">${t().spentHeading}</h1>
  <p class="govuk-body-l">${t().spent}</p>
  <h2 class="govuk-heading-m">${t().spentNext}</h2>
  <p class="govuk-body">${t().spentAsk}</p>
  <p class="govuk-body"><a class="govuk-button" href="/sign-in">${t().spentAskLink}</a></p>
  <p class="govuk-body">${t().spentInvited}</p>
`;

const none = (): TemplateResult => html`
  <h1 class="govuk-heading-l">${t().noneHeading}</h1>
  <p class="govuk-body">${t().none}</p>
  <p class="govuk-body"><a class="govuk-link" href="/sign-in">${t().spentAskLink}</a></p>
`;
