import { Task } from '@lit/task';
import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { get, type Page as ListOf } from '../../api/client.ts';
import type { RuleReply } from '../../api/replies.ts';
import { downloads } from '../../components/list-tools.ts';
import { loaded } from '../../components/loaded.ts';
import { Page } from '../../components/page.ts';
import { severityTag } from '../../components/tag.ts';
import { vocabulary } from '../../text/common.ts';
import { language } from '../../text/index.ts';
import { rules as t } from '../../text/rules.ts';

@customElement('rules-page')
export class RulesPage extends Page {
  readonly #rules = new Task(this, { args: () => [language()] as const, task: (_args, { signal }) => get<ListOf<RuleReply>>('/api/rules', { limit: 500 }, signal) });

  protected override heading(): string {
    return t().heading;
  }

  protected override render(): TemplateResult {
    return html`
      <h1 class="govuk-heading-l">${t().heading}</h1>
      <p class="govuk-body lead">${t().lead}</p>
      ${loaded(this.#rules, ({ items }) => html`
        <table class="govuk-table table-compact">
          <caption class="govuk-visually-hidden">${t().heading}</caption>
          <thead><tr><th scope="col" class="govuk-table__header">${t().rule}</th><th scope="col" class="govuk-table__header wide-only">${t().about}</th><th scope="col" class="govuk-table__header">${t().severity}</th></tr></thead>
          <tbody>${items.map(row)}</tbody>
        </table>
        <div class="list-foot"><span></span>${downloads('/api/rules', {}, t().heading)}</div>
      `, 'part')}
    `;
  }
}

const row = ({ id, title, why, kind, severity }: RuleReply): TemplateResult => html`
  <tr class="govuk-table__row">
    <th scope="row" class="govuk-table__header rule__title"><a class="govuk-link" href="/rules/${id}">${title}</a><span class="line__form">${why}</span></th>
    <td class="govuk-table__cell wide-only">${vocabulary().conflictKind[kind]}</td>
    <td class="govuk-table__cell">${severityTag(severity)}</td>
  </tr>
`;
