import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { get } from '../../api/client.ts';
import type { RuleReply } from '../../api/replies.ts';
import { loaded } from '../../components/loaded.ts';
import { Page } from '../../components/page.ts';
import { sourceList } from '../../components/sources.ts';
import { severityTag } from '../../components/tag.ts';
import { vocabulary } from '../../text/common.ts';
import { longDate } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import { rules as t } from '../../text/rules.ts';
import { exampleView } from './example-view.ts';

@customElement('rule-page')
export class RulePage extends Page {
  readonly #rule = new Task(this, { args: () => [this.params['id'] ?? '', language()] as const, task: ([id], { signal }) => get<RuleReply>(`/api/rules/${encodeURIComponent(id)}`, {}, signal) });

  protected override heading(): string {
    return this.#rule.value?.title ?? t().heading;
  }

  protected override render(): TemplateResult {
    return html`<a class="govuk-back-link" href="/rules">${t().all}</a>${loaded(this.#rule, (rule) => this.#view(rule))}`;
  }

  #view(rule: RuleReply): TemplateResult {
    const { parameters } = rule;
    return html`
      <h1 class="govuk-heading-l rule__heading">${rule.title} ${severityTag(rule.severity)}</h1>
      <div class="columns">
        <div>
          <h2 class="govuk-heading-m">${t().why}</h2>
          <p class="govuk-body">${rule.why}</p>
          <p class="govuk-body sentence">${vocabulary().conflictKind[rule.kind]}. ${t().proposes(t().proposed[rule.proposedClass])}.</p>
          <h2 class="govuk-heading-m">${t().examples}</h2>
          <p class="govuk-body muted">${t().examplesLead}</p>
          <h3 class="govuk-heading-s">${t().flags}</h3>
          ${rule.examples.flags.map(exampleView)}
          <h3 class="govuk-heading-s">${t().silent}</h3>
          ${rule.examples.silent.map(exampleView)}
        </div>
        <div>
          <h2 class="govuk-heading-m">${t().guidance}</h2>
          <p class="govuk-body"><a class="govuk-link" href="/guidance#${rule.guidance}">${t().readGuidance}</a></p>
          <h2 class="govuk-heading-m">${t().sources}</h2>
          ${sourceList(rule.sources)}
          ${parameters.length > 0 ? html`<h2 class="govuk-heading-m">${t().parameters}</h2>${parameters.map(({ value, unit, why }) => html`<p class="govuk-body"><strong>${unit === 'pence' ? t().pounds(value / 100) : t().months(value)}.</strong> ${why}</p>`)}` : nothing}
          <p class="govuk-body muted">${t().version(rule.version, longDate(rule.validFrom, language()))}${rule.validTo ? html`, ${t().until(longDate(rule.validTo, language()))}` : nothing}</p>
        </div>
      </div>
    `;
  }
}
