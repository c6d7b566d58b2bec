import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { get, getAll, type Page as ListOf } from '../../api/client.ts';
import { empty } from '../../components/empty.ts';
import { selectField, textField } from '../../components/fields.ts';
import { pager } from '../../components/list-tools.ts';
import { loaded } from '../../components/loaded.ts';
import { notYours } from '../../components/not-yours.ts';
import { Page } from '../../components/page.ts';
import { errorSummary } from '../../components/problem.ts';
import { Adding } from '../../controllers/adding.ts';
import { session } from '../../controllers/session.ts';
import { common, vocabulary } from '../../text/common.ts';
import { language } from '../../text/index.ts';
import { people } from '../../text/people.ts';
import type { Authority } from '../../../server/domain/authorities/authority.ts';
import type { Account } from '../../../server/domain/accounts/account.ts';

interface Typed {
  name: string;
  email: string;
  role: string;
  authority: string;
}

const NOBODY: ListOf<Account> = { items: [], next: null };

const t = () => people().account;

@customElement('accounts-page')
export class AccountsPage extends Page {
  @state() private added = '';
  /** Not in the draft: a password is written to no storage. */
  @state() private password = '';
  readonly #list = new Task(this, { args: () => [this.query.get('cursor'), language()] as const, task: ([cursor], { signal }) => (session.admits ? get<ListOf<Account>>('/api/accounts', { cursor }, signal) : Promise.resolve(NOBODY)) });
  readonly #councils = new Task(this, { args: () => [] as const, task: (_args, { signal }) => getAll<Authority>('/api/authorities', {}, signal) });
  readonly #adding: Adding<Typed> = new Adding<Typed>(this, {
    path: '/api/accounts',
    empty: { name: '', email: '', role: 'monitoring-officer', authority: session.authority },
    check: ({ name, email, role, authority }) => [
      ...(name.trim() ? [] : [{ id: 'account-name', message: people().nameMissing }]),
      ...(email.trim() ? [] : [{ id: 'account-email', message: t().emailMissing }]),
      ...(this.password.length >= 8 ? [] : [{ id: 'account-password', message: t().passwordShort }]),
      ...(authority || role === 'instance-administrator' ? [] : [{ id: 'account-authority', message: t().authorityMissing }]),
    ],
    body: ({ name, email, role, authority }) => ({ name: name.trim(), email: email.trim(), password: this.password, memberships: [{ role, ...(authority && role !== 'instance-administrator' && { authority }) }] }),
    idOf: (path) => `account-${path.startsWith('memberships') ? 'authority' : path}`,
    done: ({ name }) => {
      this.password = '';
      this.added = people().added(name.trim());
      void this.#list.run();
    },
  });

  protected override heading(): string {
    return t().heading;
  }

  protected override render(): TemplateResult {
    if (!session.admits) return notYours(t().heading, common().onlyAdministrators);
    return html`
      <h1 class="govuk-heading-l">${t().heading}</h1>
      <p class="govuk-body lead">${t().lead}</p>
      <div class="columns"><div>${loaded(this.#list, (list) => this.#table(list), 'part')}</div>${this.#form()}</div>
    `;
  }

  #table({ items, next }: ListOf<Account>): TemplateResult {
    if (items.length === 0) return empty(t().none);
    return html`
      <table class="govuk-table table-compact">
        <caption class="govuk-visually-hidden">${t().heading}</caption>
        <thead><tr><th scope="col" class="govuk-table__header">${people().name}</th><th scope="col" class="govuk-table__header">${t().memberships}</th></tr></thead>
        <tbody>${items.map((account) => row(account, this.#councils.value ?? []))}</tbody>
      </table>
      ${pager(this.query, next)}
    `;
  }

  #form(): TemplateResult {
    const { draft, faults, busy } = this.#adding;
    const typed = draft.value;
    const hats = Object.entries(vocabulary().hat).map(([value, title]) => ({ value, title }));
    return html`
      <form class="aside-form no-print" novalidate aria-labelledby="add-account" @submit=${this.#adding.submit}>
        <h2 class="govuk-heading-m" id="add-account">${t().add}</h2>
        ${errorSummary(faults)} <p class="govuk-body" role="status">${this.added}</p>
        ${textField({ id: 'account-name', label: people().name, value: typed.name, faults, onInput: (name) => draft.set({ name }) })}
        ${textField({ id: 'account-email', label: t().email, type: 'email', value: typed.email, faults, onInput: (email) => draft.set({ email }) })}
        ${textField({ id: 'account-password', label: t().password, hint: t().passwordHint, type: 'password', autocomplete: 'new-password', value: this.password, faults, onInput: (password) => (this.password = password) })}
        ${selectField({ id: 'account-role', label: t().capacity, value: typed.role, choices: hats, onInput: (role) => draft.set({ role }) })}
        ${typed.role === 'instance-administrator' ? nothing : selectField({ id: 'account-authority', label: t().authority, value: typed.authority, none: '', choices: (this.#councils.value ?? []).flatMap(({ gss, name }) => (gss ? [{ value: gss, title: name }] : [])), faults, onInput: (authority) => draft.set({ authority }) })}
        <button class="govuk-button" ?disabled=${busy}>${common().save}</button>
      </form>
    `;
  }
}

const row = ({ name, email, memberships }: Account, councils: readonly Authority[]): TemplateResult => html`
  <tr class="govuk-table__row">
    <th scope="row" class="govuk-table__header">${name}<span class="line__form">${email}</span></th>
    <td class="govuk-table__cell">${memberships.map(({ role, authority }) => html`<div>${vocabulary().hat[role]}, ${authority ? (councils.find(({ gss }) => gss === authority)?.name ?? authority) : t().whole}</div>`)}</td>
  </tr>
`;
