import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { get, type Page as ListOf } from '../../api/client.ts';
import type { RuleReply } from '../../api/replies.ts';
import { downloads } from '../../components/list-tools.ts';
import { loaded } from '../../components/loaded.ts';
import { Page } from '../../components/page.ts';
import { severityTag } from '../../components/tag.ts';
import { session } from '../../controllers/session.ts';
import { adopting as a } from '../../text/adopting.ts';
import { vocabulary } from '../../text/common.ts';
import { longDate, number } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import { rules as t } from '../../text/rules.ts';
import type { RuleFigures } from './rule-data.ts';

interface Shown {
  readonly rules: readonly RuleReply[];
  /** By rule; undefined where the reader acts for no council. */
  readonly figures: ReadonlyMap<string, RuleFigures> | undefined;
}

const COLUMNS = ['fired', 'mitigated', 'accepted', 'dismissed'] as const;

@customElement('rules-page')
export class RulesPage extends Page {
  readonly #rules = new Task(this, {
    args: () => [session.authority, language()] as const,
    task: async ([authority], { signal }): Promise<Shown> => {
      const [rules, figures] = await Promise.all([get<ListOf<RuleReply>>('/api/rules', { authority, limit: 500 }, signal), authority ? get<ListOf<RuleFigures>>('/api/rule-statistics', { authority, limit: 500 }, signal) : undefined]);
      return { rules: rules.items, figures: figures && new Map(figures.items.map((one) => [one.rule, one])) };
    },
  });

  protected override heading(): string {
    return t().heading;
  }

  protected override render(): TemplateResult {
    return html`
      <h1 class="govuk-heading-l">${t().heading}</h1>
      <p class="govuk-body lead">${t().lead}</p>
      ${loaded(this.#rules, ({ rules, figures }) => html`
        <table class="govuk-table table-compact">
          <caption class="govuk-visually-hidden">${t().heading}</caption>
          <thead><tr><th scope="col" class="govuk-table__header">${t().rule}</th><th scope="col" class="govuk-table__header wide-only">${t().about}</th><th scope="col" class="govuk-table__header">${t().severity}</th>${figures ? COLUMNS.map((name) => html`<th scope="col" class="govuk-table__header number wide-only">${a()[name]}</th>`) : nothing}</tr></thead>
          <tbody>${rules.map((rule) => row(rule, figures?.get(rule.id), figures !== undefined))}</tbody>
        </table>
        <div class="list-foot"><div><strong>${t().heading}</strong>${downloads('/api/rules', { authority: session.authority }, t().heading)}</div>${figures ? html`<div><strong>${a().statistics}</strong>${downloads('/api/rule-statistics', { authority: session.authority }, a().statistics)}</div>` : nothing}</div>
      `, 'part')}
    `;
  }
}

const row = ({ id, title, why, kind, severity, version, adoptedFrom }: RuleReply, figures: RuleFigures | undefined, counted: boolean): TemplateResult => html`
  <tr class="govuk-table__row">
    <th scope="row" class="govuk-table__header rule__title"><a class="govuk-link" href="/rules/${id}">${title}</a><span class="line__form">${why}</span>${adoptedFrom === null ? nothing : html`<span class="line__form"><strong>${a().applied(version, longDate(adoptedFrom, language()))}</strong></span>`}</th>
    <td class="govuk-table__cell wide-only">${vocabulary().conflictKind[kind]}</td>
    <td class="govuk-table__cell">${severityTag(severity)}</td>
    ${counted ? COLUMNS.map((name) => html`<td class="govuk-table__cell number wide-only">${(figures?.[name] ?? 0) > 0 ? number(figures?.[name] ?? 0) : '–'}</td>`) : nothing}
  </tr>
`;
