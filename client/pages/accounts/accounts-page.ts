import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { get, getAll, type Page as ListOf } from '../../api/client.ts';
import { empty } from '../../components/empty.ts';
import { applyFilters, downloads, pager } from '../../components/list-tools.ts';
import { loaded } from '../../components/loaded.ts';
import { notYours } from '../../components/not-yours.ts';
import { Page } from '../../components/page.ts';
import { session } from '../../controllers/session.ts';
import { accounts as t } from '../../text/accounts.ts';
import { common, vocabulary } from '../../text/common.ts';
import { longInstant } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import type { Account } from '../../../server/domain/accounts/account.ts';
import type { Authority } from '../../../server/domain/authorities/authority.ts';
import { heldAs, isOver, isToCome, stateTag, whenHeld } from './account-words.ts';

const FILTERS = ['name', 'role', 'authority', 'state', 'cursor'] as const;

const NOBODY: ListOf<Account> = { items: [], next: null };

@customElement('accounts-page')
export class AccountsPage extends Page {
  readonly #list = new Task(this, { args: () => [session.admits, this.query.toString(), language()] as const, task: ([admits], { signal }) => (admits ? get<ListOf<Account>>('/api/accounts', this.#asked(), signal) : Promise.resolve(NOBODY)) });
  readonly #councils = new Task(this, { args: () => [session.admits] as const, task: ([admits], { signal }) => (admits ? getAll<Authority>('/api/authorities', {}, signal) : Promise.resolve([])) });

  protected override heading(): string {
    return t().heading;
  }

  #asked(): Record<string, string | undefined> {
    return Object.fromEntries(FILTERS.map((name) => [name, this.query.get(name) ?? undefined]));
  }

  protected override render(): TemplateResult {
    if (!session.admits) return notYours(t().heading, common().onlyAdministrators);
    return html`
      <div class="page-head"><h1 class="govuk-heading-l">${t().heading}</h1><a class="govuk-button" href="/accounts/new">${t().add}</a></div>
      <p class="govuk-body lead">${t().lead}</p>
      ${this.#filters()} ${loaded(this.#list, (list) => this.#table(list), 'part')}
    `;
  }

  #filters(): TemplateResult {
    const chosen = (name: string): string => this.query.get(name) ?? '';
    const select = (name: string, label: string, choices: readonly (readonly [string, string])[]) => html`
      <div class="govuk-form-group">
        <label class="govuk-label" for=${name}>${label}</label>
        <select class="govuk-select" id=${name} name=${name}><option value="">${common().any}</option>${choices.map(([value, title]) => html`<option value=${value} ?selected=${value === chosen(name)}>${title}</option>`)}</select>
      </div>
    `;
    const councils = (this.#councils.value ?? []).flatMap(({ gss, name }) => (gss ? [[gss, name] as const] : []));
    return html`
      <form class="filters" role="search" @submit=${applyFilters}>
        <div class="govuk-form-group"><label class="govuk-label" for="name">${t().name}</label><input class="govuk-input" type="search" id="name" name="name" .value=${chosen('name')} /></div>
        ${select('role', t().role, Object.entries(vocabulary().hat))} ${session.administers ? select('authority', t().council, councils) : nothing} ${select('state', t().state, Object.entries(t().states))}
        <button class="govuk-button govuk-button--secondary">${common().filter}</button>
        ${FILTERS.some((name) => this.query.has(name)) ? html`<a class="govuk-link filters__clear" href="/accounts">${common().clearFilters}</a>` : nothing}
      </form>
    `;
  }

  #table({ items, next }: ListOf<Account>): TemplateResult {
    if (items.length === 0) return empty(this.query.size > 0 ? t().noneFiltered : t().none);
    return html`
      <table class="govuk-table table-compact stacks" role="table">
        <caption class="govuk-visually-hidden">${t().heading}</caption>
        <thead role="rowgroup"><tr role="row">${[t().name, t().memberships, t().state].map((title) => html`<th scope="col" role="columnheader" class="govuk-table__header">${title}</th>`)}</tr></thead>
        <tbody role="rowgroup">${items.map((account) => row(account, this.#councils.value ?? []))}</tbody>
      </table>
      <div class="list-foot">${pager(this.query, next)} ${downloads('/api/accounts', this.#asked(), t().heading)}</div>
    `;
  }
}

function row({ id, name, email, memberships, state, signsInWith, bouncedAt }: Account, councils: readonly Authority[]): TemplateResult {
  const held = memberships.filter((one) => !isOver(one));
  const past = memberships.length - held.length;
  return html`
    <tr class="govuk-table__row" role="row">
      <th scope="row" role="rowheader" class="govuk-table__header"><a class="govuk-link" href="/accounts/${id}">${name ?? email ?? id}</a><span class="line__form">${email}</span></th>
      <td class="govuk-table__cell" role="cell" data-label=${t().memberships}>
        ${held.length === 0 ? html`<span class="muted">${t().noMemberships}</span>` : held.map((one) => html`<div>${heldAs(one, councils)}${one.period.to || isToCome(one) ? html` <span class="muted">${whenHeld(one)}</span>` : nothing}</div>`)}
        ${past > 0 ? html`<span class="line__form">${t().past(past)}</span>` : nothing}
      </td>
      <td class="govuk-table__cell" role="cell" data-label=${t().state}>
        <strong class="govuk-tag ${stateTag[state]}">${t().states[state]}</strong>
        ${state === 'active' && !session.demo ? html`<span class="line__form">${t().signIn} ${t().signsInWith[signsInWith]}</span>` : nothing}
        ${bouncedAt ? html`<span class="line__form line__warn">${t().bounced(longInstant(bouncedAt, language()))}</span>` : nothing}
      </td>
    </tr>
  `;
}
