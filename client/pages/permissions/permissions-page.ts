/** The permission table as it is enforced: actions down, capacities across; on a phone, one list for each capacity. */
import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { get, type Page as ListOf } from '../../api/client.ts';
import type { PermissionLine } from '../../api/replies.ts';
import { accessLinks } from '../../components/access-links.ts';
import { hatTitle } from '../../components/hat.ts';
import { withQuery } from '../../components/list-tools.ts';
import { loaded } from '../../components/loaded.ts';
import { Page } from '../../components/page.ts';
import { session } from '../../controllers/session.ts';
import { permissions as t } from '../../text/access.ts';
import { capital } from '../../text/capital.ts';
import { vocabulary } from '../../text/common.ts';
import { language } from '../../text/index.ts';
import type { MembershipRole } from '../../../server/domain/accounts/account.ts';

@customElement('permissions-page')
export class PermissionsPage extends Page {
  readonly #table = new Task(this, { args: () => [language()] as const, task: async (_args, { signal }) => (await get<ListOf<PermissionLine>>('/api/permissions', {}, signal)).items });

  protected override heading(): string {
    return t().heading;
  }

  get #mine(): boolean {
    return this.query.has('mine') && session.hat !== undefined;
  }

  protected override render(): TemplateResult {
    return html`
      ${accessLinks('permissions')}
      <h1 class="govuk-heading-l">${t().heading}</h1>
      <p class="govuk-body lead">${t().lead}</p>
      <p class="govuk-body no-print">
        ${this.#mine ? html`<strong>${t().mineHeading(session.hat ? hatTitle(session.hat) : '')}</strong>. <a class="govuk-link" href=${withQuery(this.query, { mine: '' })}>${t().all}</a>` : session.hat ? html`<a class="govuk-link" href=${withQuery(this.query, { mine: 'yes' })}>${t().mine}</a>` : nothing}
      </p>
      ${loaded(this.#table, (lines) => this.#shown(lines), 'part')}
      <p class="govuk-body">${t().connected}</p>
    `;
  }

  #shown(all: readonly PermissionLine[]): TemplateResult {
    const role = session.hat?.role;
    const lines = this.#mine && role ? all.filter(({ roles }) => roles.includes(role)) : all;
    if (lines.length === 0) return html`<p class="govuk-body">${t().mineNone}</p>`;
    const groups = [
      { title: t().here, lines: lines.filter(({ anywhere }) => !anywhere) },
      { title: t().anywhere, lines: lines.filter(({ anywhere }) => anywhere) },
    ].filter((group) => group.lines.length > 0);
    if (this.#mine) return html`${groups.map(({ title, lines: some }) => html`<h2 class="govuk-heading-m">${title}</h2><ul class="govuk-list may__list">${some.map(({ says }) => html`<li>${says}</li>`)}</ul>`)}`;
    const roles = ROLES.toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)));
    return html`${grid(groups, ROLES)} ${byRole(groups, roles)}`;
  }
}

interface Group {
  readonly title: string;
  readonly lines: readonly PermissionLine[];
}

/** In the order of the vocabulary, which is that of the table in the docs. */
const ROLES = Object.keys(vocabulary().hat) as MembershipRole[];

const isOwn = (role: MembershipRole): boolean => session.actor?.memberships.some((hat) => hat.role === role) ?? false;

const mark = (role: MembershipRole): string => (role === session.hat?.role ? 'may__role--on' : isOwn(role) ? 'may__role--own' : '');
const marked = (role: MembershipRole): TemplateResult | typeof nothing => (isOwn(role) ? html`<span class="may__own"> (${role === session.hat?.role ? t().on : t().yours})</span>` : nothing);

const grid = (groups: readonly Group[], roles: readonly MembershipRole[]): TemplateResult => html`
  <div class="may__across" tabindex="0" role="region" aria-label=${t().heading}>
    <table class="govuk-table table-compact may">
      <caption class="govuk-visually-hidden">${t().heading}</caption>
      <thead><tr><th scope="col" class="govuk-table__header">${t().action}</th>${roles.map((role) => html`<th scope="col" class="govuk-table__header may__role ${mark(role)}"><span>${vocabulary().hat[role]}${marked(role)}</span></th>`)}</tr></thead>
      ${groups.map(
        ({ title, lines }) => html`<tbody>
          <tr><th scope="rowgroup" class="govuk-table__header may__group" colspan=${roles.length + 1}>${title}</th></tr>
          ${lines.map((line) => html`<tr class="govuk-table__row"><th scope="row" class="govuk-table__header may__action">${line.says}</th>${roles.map((role) => html`<td class="govuk-table__cell may__cell ${mark(role)}">${line.roles.includes(role) ? html`<span aria-hidden="true">✓</span><span class="govuk-visually-hidden">${t().may}</span>` : html`<span class="govuk-visually-hidden">${t().mayNot}</span>`}</td>`)}</tr>`)}
        </tbody>`,
      )}
    </table>
  </div>
`;

const byRole = (groups: readonly Group[], roles: readonly MembershipRole[]): TemplateResult => html`
  <div class="may__by-role">
    ${roles.map((role) => {
      const own = groups.flatMap(({ lines }) => lines).filter((line) => line.roles.includes(role));
      return html`<details class="govuk-details" ?open=${role === session.hat?.role}>
        <summary class="govuk-details__summary"><span class="govuk-details__summary-text">${capital(vocabulary().hat[role])}${marked(role)}</span></summary>
        <div class="govuk-details__text">${own.length > 0 ? html`<ul class="govuk-list may__list">${own.map(({ says }) => html`<li>${says}</li>`)}</ul>` : t().nothing}</div>
      </details>`;
    })}
  </div>
`;
