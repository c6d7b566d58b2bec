import { Task } from '@lit/task';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Changes, RuleAdopted } from '../../../server/domain/conflicts/adoption.ts';
import { get } from '../../api/client.ts';
import type { RuleReply } from '../../api/replies.ts';
import { loaded } from '../../components/loaded.ts';
import { Page } from '../../components/page.ts';
import { sourceList } from '../../components/sources.ts';
import { severityTag } from '../../components/tag.ts';
import { session } from '../../controllers/session.ts';
import { navigate } from '../../router.ts';
import { adopting as a } from '../../text/adopting.ts';
import { vocabulary } from '../../text/common.ts';
import { longDate } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import { rules as t } from '../../text/rules.ts';
import { ACT, form, type Acts } from '../conflicts/acts.ts';
import { councilView } from './council-view.ts';
import { exampleView } from './example-view.ts';
import './rule-change.ts';
import { figure, figuresSaid, ofCouncil, type CouncilRule } from './rule-data.ts';
import { withdrawVerb } from './rule-verbs.ts';

interface Shown {
  readonly rule: RuleReply;
  readonly here: CouncilRule | undefined;
}

@customElement('rule-page')
export class RulePage extends Page {
  @state() private said = '';
  readonly #rule = new Task(this, {
    args: () => [this.params['id'] ?? '', session.authority, language()] as const,
    task: async ([id, authority], { signal }): Promise<Shown> => {
      const [rule, here] = await Promise.all([get<RuleReply>(`/api/rules/${encodeURIComponent(id)}`, { authority }, signal), ofCouncil(id, authority, signal)]);
      return { rule, here };
    },
  });
  #focused = '';

  protected override heading(): string {
    return this.#rule.value?.rule.title ?? t().heading;
  }

  protected override updated(changed?: PropertyValues): void {
    super.updated();
    const open = `${this.query.get('do') ?? ''} ${this.query.get('of') ?? ''}`.trim();
    const heading = this.querySelector<HTMLElement>(`#${ACT}, #rule-change`);
    if (changed?.has('said') && this.said) this.querySelector<HTMLElement>('#said')?.focus();
    if (open === this.#focused || (open !== '' && !heading)) return;
    this.#focused = open;
    heading?.focus();
  }

  protected override render(): TemplateResult {
    return html`<a class="govuk-back-link" href="/rules">${t().all}</a>${loaded(this.#rule, (shown) => this.#view(shown))}`;
  }

  #view({ rule, here }: Shown): TemplateResult {
    const adopts = session.keeps && here !== undefined;
    return html`
      <h1 class="govuk-heading-l rule__heading">${rule.title} ${severityTag(rule.severity)}</h1>
      ${this.said ? html`<p class="govuk-body" id="said" role="status" tabindex="-1"><strong>${this.said}</strong></p>` : nothing}
      <div class="columns">
        <div>
          ${adopts ? this.#open(rule, here) : nothing}
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
          ${here ? councilView(rule, here, { council: session.authorityName, adopts }) : this.#figures(rule)}
          <h2 class="govuk-heading-m">${t().guidance}</h2>
          <p class="govuk-body"><a class="govuk-link" href="/guidance#${rule.guidance}">${t().readGuidance}</a></p>
          <h2 class="govuk-heading-m">${t().sources}</h2>
          ${sourceList(rule.sources)}
          <p class="govuk-body muted">${t().version(rule.version, longDate(rule.validFrom, language()))}${rule.validTo ? html`, ${t().until(longDate(rule.validTo, language()))}` : nothing}</p>
        </div>
      </div>
    `;
  }

  /** Of the catalogue, to whoever acts for no council. */
  #figures({ parameters }: RuleReply): TemplateResult | typeof nothing {
    return parameters.length > 0 ? html`<h2 class="govuk-heading-m">${t().parameters}</h2>${parameters.map((one) => html`<p class="govuk-body"><strong>${one.title}: ${figure(one, one.value)}.</strong> ${one.why}</p>`)}` : nothing;
  }

  /** The form that the address opens. */
  #open(rule: RuleReply, { versions, adoptions }: CouncilRule): TemplateResult | typeof nothing {
    const [what, of] = [this.query.get('do'), this.query.get('of')];
    if (what === 'change') return html`<rule-change .rule=${rule.id} .authority=${session.authority} .versions=${versions} .spoken=${language()} @adopted=${({ detail }: CustomEvent<Changes>) => this.#did(a().did(detail.opened, detail.changed, detail.cleared))}></rule-change>`;
    const adoption = what === 'withdraw' ? adoptions.find(({ id, state: stands }) => id === of && stands === 'adopted') : undefined;
    if (!adoption) return nothing;
    const title = a().withdrawOf(figuresSaid(adoption.ruleVersion, adoption.parameters, rule.parameters), longDate(adoption.from, language()));
    const told = (reply: unknown): string => {
      const { opened, changed, cleared } = (reply as RuleAdopted).conflicts;
      return a().didWithdraw(opened, changed, cleared);
    };
    const acts: Acts = { open: 'withdraw', of: adoption.id, did: (said) => this.#did(said), again: () => void this.#rule.run() };
    return form('withdraw', { title, verb: withdrawVerb(adoption), said: told }, acts, html`<p class="govuk-body">${a().withdrawLead}</p>`);
  }

  #did(said: string): void {
    this.said = said;
    navigate(location.pathname, { stay: true });
    void this.#rule.run();
  }
}
