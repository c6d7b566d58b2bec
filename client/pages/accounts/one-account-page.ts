/** One account: what somebody acts as, and everything that an administrator can do about it; what is being done stands in the address. */
import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { ApiProblem, get, post } from '../../api/client.ts';
import type { InvitationReply } from '../../api/replies.ts';
import { withQuery } from '../../components/list-tools.ts';
import { loaded } from '../../components/loaded.ts';
import { notYours } from '../../components/not-yours.ts';
import { Page } from '../../components/page.ts';
import '../../components/verb-form.ts';
import type { Did } from '../../components/verb-form.ts';
import { session } from '../../controllers/session.ts';
import { navigate } from '../../router.ts';
import { accounts as t } from '../../text/accounts.ts';
import { capital } from '../../text/capital.ts';
import { common } from '../../text/common.ts';
import { longInstant } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import type { Account } from '../../../server/domain/accounts/account.ts';
import { saidAfter, verbOf, VERBS, type Choosing, type VerbName } from './account-verbs.ts';
import { heldAs, isOver, stateTag, whenHeld } from './account-words.ts';
import { loadChoices } from './membership-fields.ts';
import { mergeSearch } from './merge-search.ts';
import { takePassed, type Passed } from './passed-link.ts';

type Offered = Exclude<VerbName, 'revoke' | 'change'>;

interface Shown extends Choosing {
  readonly account: Account;
}

@customElement('one-account-page')
export class OneAccountPage extends Page {
  @state() private said = '';
  @state() private problem = '';
  @state() private passed: Passed | undefined;
  #name = '';

  readonly #shown = new Task(this, {
    args: () => [session.admits, this.params['id'] ?? '', this.query.get('find') ?? '', language()] as const,
    task: async ([admits, id, find], { signal }): Promise<Shown | undefined> => {
      if (!admits) return undefined;
      const [account, choices, found] = await Promise.all([get<Account>(`/api/accounts/${encodeURIComponent(id)}`, {}, signal), loadChoices(signal), find ? get<{ items: Account[] }>('/api/accounts', { name: find, limit: 20 }, signal) : { items: [] }]);
      this.#name = account.name ?? account.email ?? '';
      return { account, choices, found: found.items.filter((one) => one.id !== id && one.state !== 'merged') };
    },
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.passed ??= takePassed(this.params['id'] ?? '');
  }

  protected override heading(): string {
    return this.#name || t().heading;
  }

  protected override render(): TemplateResult {
    if (!session.admits) return notYours(t().heading, common().onlyAdministrators);
    return loaded(this.#shown, (shown) => (shown ? this.#page(shown) : html``));
  }

  get #doing(): VerbName | undefined {
    return VERBS.find((name) => name === this.query.get('do'));
  }

  #page(shown: Shown): TemplateResult {
    const { account } = shown;
    const { email, name, state, signsInWith, bouncedAt } = account;
    const said = this.said || (this.query.get('did') === 'added' ? t().added(name ?? '') : '');
    return html`
      <a class="govuk-back-link no-print" href="/accounts">${t().back}</a>
      <div class="page-head"><h1 class="govuk-heading-l">${name ?? email}</h1><strong class="govuk-tag ${stateTag[state]}">${t().states[state]}</strong></div>
      <p class="lead">${email}${state === 'active' && !session.demo ? html` · ${t().signIn} ${t().signsInWith[signsInWith]}` : nothing}</p>
      <p class="govuk-body" role="status"><strong>${said}</strong></p>
      ${this.problem ? html`<p class="govuk-error-message" role="alert">${this.problem}</p>` : nothing}
      ${this.passed ? html`<passed-link .passed=${this.passed} @passed=${() => (this.passed = undefined)}></passed-link>` : nothing}
      ${bouncedAt ? html`<p class="govuk-inset-text line__warn">${t().bounced(longInstant(bouncedAt, language()))}</p>` : nothing}
      ${state === 'active' ? nothing : html`<p class="govuk-inset-text">${state === 'suspended' ? t().suspendedNote : t().mergedNote}</p>`}
      <div class="columns">
        ${this.#held(shown)}
        <aside class="acts" aria-labelledby="acts">${state === 'merged' ? nothing : html`<h2 class="govuk-heading-m" id="acts">${t().actions}</h2>${this.#acts(shown)}`}</aside>
      </div>
    `;
  }

  #held(shown: Shown): TemplateResult {
    const { account, choices } = shown;
    const now = account.memberships.filter((one) => !isOver(one));
    const before = account.memberships.filter(isOver);
    const doing = this.#doing;
    return html`
      <section aria-labelledby="held">
        <h2 class="govuk-heading-m" id="held">${t().held}</h2>
        ${now.length === 0 ? html`<p class="govuk-body">${t().heldNone}</p>` : nothing}
        <ul class="plain-list cards">
          ${now.map((one) => {
            const what = heldAs(one, choices.councils);
            const mine = this.query.get('of') === one.id && (doing === 'revoke' || doing === 'change') ? doing : undefined;
            return html`<li class="card">
              <strong>${capital(what)}</strong>
              <span class="card__line">${whenHeld(one)}</span>
              ${one.agreement ? html`<span class="card__line muted">${one.agreement}</span>` : nothing}
              ${account.state === 'merged' || mine
                ? nothing
                : html`<span class="card__line card__does"><a class="govuk-link" href=${this.#to('change', one.id)} aria-label=${t().changeOf(what)}>${t().change}</a><a class="govuk-link" href=${this.#to('revoke', one.id)} aria-label=${t().endNowOf(what)}>${t().endNow}</a></span>`}
              ${mine ? this.#form(mine, shown, one.id) : nothing}
            </li>`;
          })}
        </ul>
        ${before.length > 0 ? html`<h3 class="govuk-heading-s">${t().ended}</h3><ul class="plain-list cards cards--past">${before.map((one) => html`<li class="card">${capital(heldAs(one, choices.councils))}<span class="card__line muted">${whenHeld(one)}${one.state === 'revoked' ? html`, ${t().revoked}` : nothing}</span></li>`)}</ul>` : nothing}
      </section>
    `;
  }

  #acts(shown: Shown): TemplateResult {
    const { account } = shown;
    const doing = this.#doing;
    const offered: Offered[] = ['give', 'correct', account.state === 'suspended' ? 'restore' : 'suspend', ...(shown.choices.councils.length > 1 ? (['transfer'] as const) : []), ...(session.administers ? (['merge'] as const) : [])];
    return html`
      ${account.state === 'active' ? html`<p class="acts__one"><button type="button" class="govuk-button govuk-button--secondary no-margin" @click=${() => void this.#invite(account)}>${t().invite}</button><span class="govuk-hint acts__hint">${t().inviteHint}</span></p>` : nothing}
      <ul class="plain-list">
        ${offered.map((name) =>
          name === doing
            ? html`<li class="acts__open"><h3 class="govuk-heading-s" id="doing">${t()[name]}</h3>${hints()[name] ? html`<p class="govuk-hint">${hints()[name]}</p>` : nothing}${name === 'merge' ? mergeSearch(this.query, shown.found) : nothing}${name === 'merge' && shown.found.length === 0 ? nothing : this.#form(name, shown)}</li>`
            : html`<li class="acts__one"><a class="govuk-link" href=${this.#to(name)}>${t()[name]}</a></li>`,
        )}
      </ul>
    `;
  }

  #form(name: VerbName, shown: Shown, membership?: string): TemplateResult {
    const { account } = shown;
    const verb = verbOf(name, account, shown, account.memberships.find(({ id }) => id === membership));
    return html`<verb-form name=${name} .verb=${{ ...verb, cancel: this.#to() }} @did=${(event: Did<unknown>) => this.#did(saidAfter(name, event.detail))} @changed=${() => void this.#shown.run()}></verb-form>`;
  }

  /** The address of this page while something is being done. */
  #to(doing = '', of = ''): string {
    return withQuery(this.query, { do: doing, of, find: '', did: '' });
  }

  #did(said: string): void {
    this.said = said;
    this.problem = '';
    navigate(this.#to(), { stay: true, replace: true });
    void this.#shown.run();
  }

  async #invite({ id, name, email }: Account): Promise<void> {
    this.problem = '';
    try {
      const { link, expiresAt } = await post<InvitationReply>(`/api/accounts/${id}/invitations`, {});
      this.said = '';
      this.passed = { account: id, name: name ?? '', to: email ?? '', link, expiresAt };
      await this.updateComplete;
      this.querySelector<HTMLElement>('#passed')?.focus();
    } catch (error) {
      this.problem = error instanceof ApiProblem ? error.detail || error.title : common().somethingWrong;
    }
  }
}

const hints = (): Partial<Record<VerbName, string>> => ({ correct: t().correctHint, suspend: t().suspendHint, transfer: t().transferHint, merge: t().mergeHint });
