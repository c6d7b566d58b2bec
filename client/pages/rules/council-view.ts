/** How a council applies a rule, what it adopted so far, and how the rule fared there. */
import { html, nothing, type TemplateResult } from 'lit';
import type { RuleAdoption } from '../../../server/domain/conflicts/adoption.ts';
import type { RuleReply } from '../../api/replies.ts';
import { opener } from '../conflicts/acts.ts';
import { adopting as t } from '../../text/adopting.ts';
import { longDate, number } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import { figure, figuresSaid, type CouncilRule, type RuleFigures } from './rule-data.ts';

interface Shown {
  readonly council: string;
  /** Keeps the register, and adopts. */
  readonly adopts: boolean;
}

export function councilView(rule: RuleReply, { versions, adoptions, figures }: CouncilRule, { council, adopts }: Shown): TemplateResult {
  const tunable = versions.length > 1 || rule.parameters.length > 0;
  const shown = adoptions.toSorted((a, b) => (a.from < b.from ? 1 : -1));
  return html`
    <section aria-labelledby="applied">
      <h2 class="govuk-heading-m" id="applied">${t().heading(council)}</h2>
      <p class="govuk-body">${rule.adoptedFrom === null ? t().asCatalogue : t().applied(rule.version, longDate(rule.adoptedFrom, language()))}</p>
      ${rule.parameters.map((one) => html`<p class="govuk-body"><strong>${one.title}: ${figure(one, one.value)}.</strong> <span class="muted">${one.why}</span></p>`)}
      ${adopts && tunable ? html`<p class="govuk-body no-print">${opener('change', t().change, { button: 'govuk-button govuk-button--secondary' })}</p>` : nothing}
      ${shown.length > 0 ? html`<h3 class="govuk-heading-s">${t().history}</h3><ul class="plain-list cards">${shown.map((one) => adoptionCard(one, rule, adopts))}</ul>` : nothing}
    </section>
    <section aria-labelledby="fared">
      <h2 class="govuk-heading-m" id="fared">${t().statistics}</h2>
      ${figures.fired === 0 ? html`<p class="govuk-body">${t().statisticsNone}</p>` : figuresView(figures)}
    </section>
  `;
}

const said = (one: RuleAdoption, { parameters }: RuleReply): string => figuresSaid(one.ruleVersion, one.parameters, parameters);

function adoptionCard(one: RuleAdoption, rule: RuleReply, adopts: boolean): TemplateResult {
  const [from, withdrawn] = [longDate(one.from, language()), one.state === 'withdrawn'];
  return html`<li class="card ${withdrawn ? 'card--past' : ''}">
    <strong>${t().from(from)}</strong> ${withdrawn ? html`<strong class="govuk-tag govuk-tag--grey">${t().states.withdrawn}</strong>` : nothing}
    <span class="card__line">${said(one, rule)}</span>
    ${one.reason ? html`<span class="card__line muted">${one.reason}</span>` : nothing}
    ${one.withdrawnBecause ? html`<span class="card__line muted">${t().states.withdrawn}: ${one.withdrawnBecause}</span>` : nothing}
    ${adopts && !withdrawn ? html`<div class="card__does no-print">${opener('withdraw', t().withdraw, { of: one.id, label: t().withdrawOf(said(one, rule), from) })}</div>` : nothing}
  </li>`;
}

const NAMES = ['fired', 'live', 'undecided', 'stale', 'remedied', 'mitigated', 'transferred', 'accepted', 'referred', 'dismissed', 'withdrawn'] as const;

/** What never happened is left out: a column of noughts tells nobody anything. */
function figuresView(figures: RuleFigures): TemplateResult {
  const lines = NAMES.filter((name) => figures[name] > 0).map((name) => [t().figures[name], number(figures[name])] as const);
  const median = figures.medianDaysToDecide === null ? [] : [[t().median, String(figures.medianDaysToDecide)] as const];
  return html`<table class="govuk-table table-compact"><caption class="govuk-visually-hidden">${t().statistics}</caption><tbody>
    ${[...lines, ...median].map(([name, value]) => html`<tr><th scope="row" class="govuk-table__header">${name}</th><td class="govuk-table__cell number">${value}</td></tr>`)}
  </tbody></table>`;
}
