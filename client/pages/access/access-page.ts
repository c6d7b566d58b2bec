/** Who signed in, who was refused, what auditors looked at; which auditors have access; and how long all this is kept. */
import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { get, type Page as ListOf } from '../../api/client.ts';
import { accessLinks } from '../../components/access-links.ts';
import { empty } from '../../components/empty.ts';
import { applyFilters, downloads, pager, withQuery } from '../../components/list-tools.ts';
import { loaded } from '../../components/loaded.ts';
import { notYours } from '../../components/not-yours.ts';
import { Page } from '../../components/page.ts';
import { session } from '../../controllers/session.ts';
import { access as t } from '../../text/access.ts';
import { common } from '../../text/common.ts';
import { LAST_DAY, longInstant, number } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import type { AccessEvent } from '../../../server/domain/access/events.ts';
import './auditors-list.ts';
import { byHour, hoursTable, lastDay, type Hour } from './hours.ts';

const FILTERS = ['kind', 'account', 'from', 'to', 'cursor'] as const;

interface Shown {
  readonly list: ListOf<AccessEvent>;
  readonly hours: readonly Hour[];
  readonly some: boolean;
}

@customElement('access-page')
export class AccessPage extends Page {
  @state() private said = '';
  readonly #shown = new Task(this, {
    args: () => [session.authority, session.watches, this.query.toString(), language()] as const,
    task: async ([authority, watches], { signal }): Promise<Shown> => {
      if (!watches) return { list: { items: [], next: null }, hours: [], some: false };
      const now = new Date();
      const [list, newest] = await Promise.all([get<ListOf<AccessEvent>>('/api/access-events', this.#asked(), signal), get<ListOf<AccessEvent>>('/api/access-events', { authority, from: lastDay(now), limit: 500 }, signal)]);
      return { list, hours: byHour(newest.items, now), some: newest.next !== null };
    },
  });

  protected override heading(): string {
    return t().heading;
  }

  #asked(): Record<string, string | undefined> {
    return { authority: session.authority || undefined, ...Object.fromEntries(FILTERS.map((name) => [name, this.query.get(name) ?? undefined])) };
  }

  protected override render(): TemplateResult {
    if (!session.watches) return html`${accessLinks('access')}${notYours(t().heading, common().notPermittedBody)}`;
    return html`
      ${accessLinks('access')}
      <h1 class="govuk-heading-l">${t().heading}</h1>
      <p class="govuk-body lead">${session.authority ? t().lead(session.authorityName) : t().leadInstance}</p>
      <p class="govuk-body" role="status">${this.said}</p>
      ${this.#filters()}
      ${loaded(
        this.#shown,
        (shown) => html`
          <div class="columns columns--wide">
            <section aria-labelledby="lines"><h2 class="govuk-heading-m" id="lines">${t().lines}</h2>${this.#lines(shown.list)}</section>
            <div>
              ${session.keeps ? html`<auditors-list .authority=${session.authority} @ended=${(event: CustomEvent<string>) => (this.said = t().ended(event.detail))}></auditors-list>` : nothing}
              <section aria-labelledby="hours"><h2 class="govuk-heading-m" id="hours">${shown.some ? t().hoursSome : t().hours}</h2>${hoursTable(shown.hours)}</section>
              <section aria-labelledby="kept"><h2 class="govuk-heading-m" id="kept">${t().keptHeading}</h2><p class="govuk-body">${t().kept}</p><p class="govuk-body">${t().keptHash} ${session.administers ? html`<a class="govuk-link" href="/record?log=instance">${t().record}</a>` : nothing}</p></section>
            </div>
          </div>
        `,
        'part',
      )}
    `;
  }

  #filters(): TemplateResult {
    const chosen = (name: string): string => this.query.get(name) ?? '';
    const day = (name: 'from' | 'to') => html`<div class="govuk-form-group"><label class="govuk-label" for=${name}>${t()[name]}</label><input class="govuk-input" type="date" max=${LAST_DAY} id=${name} name=${name} .value=${chosen(name)} /></div>`;
    return html`
      <form class="filters" role="search" @submit=${applyFilters}>
        <div class="govuk-form-group">
          <label class="govuk-label" for="kind">${t().kind}</label>
          <select class="govuk-select" id="kind" name="kind"><option value="">${common().any}</option>${Object.entries(t().kinds).map(([value, title]) => html`<option value=${value} ?selected=${value === chosen('kind')}>${title}</option>`)}</select>
        </div>
        ${day('from')} ${day('to')} ${chosen('account') ? html`<input type="hidden" name="account" .value=${chosen('account')} />` : nothing}
        <button class="govuk-button govuk-button--secondary">${common().filter}</button>
        ${FILTERS.some((name) => this.query.has(name)) ? html`<a class="govuk-link filters__clear" href="/access">${common().clearFilters}</a>` : nothing}
      </form>
    `;
  }

  #lines({ items, next }: ListOf<AccessEvent>): TemplateResult {
    if (items.length === 0) return empty(this.query.size > 0 ? t().noneFiltered : t().none);
    return html`
      <table class="govuk-table table-compact stacks" role="table">
        <caption class="govuk-visually-hidden">${t().lines}</caption>
        <thead role="rowgroup"><tr role="row">${[t().when, t().who, t().kind, t().address].map((title) => html`<th scope="col" role="columnheader" class="govuk-table__header">${title}</th>`)}<th scope="col" role="columnheader" class="govuk-table__header number">${t().times}</th></tr></thead>
        <tbody role="rowgroup">${items.map((line) => this.#line(line))}</tbody>
      </table>
      <div class="list-foot">${pager(this.query, next)} ${downloads('/api/access-events', this.#asked(), t().heading)}</div>
    `;
  }

  #line({ at, kind, account, name, address, detail, count }: AccessEvent): TemplateResult {
    const who = name ?? (account ? common().account : '');
    return html`
      <tr class="govuk-table__row" role="row">
        <th scope="row" role="rowheader" class="govuk-table__header access__when">${longInstant(at, language())}</th>
        <td class="govuk-table__cell" role="cell" data-label=${t().who}>${name === null ? html`<span class="muted">${t().nobody}</span>` : account ? html`<a class="govuk-link" href=${withQuery(this.query, { account, cursor: '' })} aria-label=${t().onlyOne(who)}>${name}</a>` : name}</td>
        <td class="govuk-table__cell" role="cell" data-label=${t().kind}>${t().kinds[kind]}${detail ? html`<span class="line__form mono">${detail}</span>` : nothing}</td>
        <td class="govuk-table__cell" role="cell" data-label=${t().address}><span class="mono">${address}</span></td>
        <td class="govuk-table__cell number" role="cell" data-label=${t().times}>${number(count)}</td>
      </tr>
    `;
  }
}
