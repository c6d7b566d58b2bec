/** Before anything is recorded: the three answers once more, each a step away from being changed. */
import { html, nothing, type TemplateResult } from 'lit';
import { firstDay, lastDay } from '../../components/since.ts';
import { longPeriod, today } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import { isOver, isRecorded } from './record.ts';
import { t, type Answer, type Question, type RoleKind, type Typed } from './steps.ts';

export const checkView = (typed: Typed, kinds: readonly RoleKind[]): TemplateResult => html`
  <h1 class="govuk-heading-l">${t().checkHeading(typed.name)}</h1>
  <dl class="govuk-summary-list">
    ${(['setUp', 'buy', 'inspect'] as const).map((question: Question) => html`
      <div class="govuk-summary-list__row">
        <dt class="govuk-summary-list__key">${t().questions[question]}</dt>
        <dd class="govuk-summary-list__value">${said(typed[question], kinds)}</dd>
        <dd class="govuk-summary-list__actions">${isRecorded(typed, question) ? t().isRecorded : html`<a class="govuk-link" href="/start?step=${question}">${t().change}<span class="govuk-visually-hidden"> ${t().questions[question]}</span></a>`}</dd>
      </div>
    `)}
  </dl>
`;

function said(given: Answer, kinds: readonly RoleKind[]): TemplateResult {
  const { answer, kind, since, until, unit } = given;
  if (answer === 'no') return html`${t().checkNo}`;
  if (answer !== 'yes') return html`${t().checkUnknown}`;
  const period = { from: firstDay(since) ?? null, to: lastDay(until) ?? null };
  return html`<div class="sentence">${kinds.find((one) => one.kind === kind)?.title ?? kind}</div>${longPeriod(period, today(new Date()), language())}${isOver(given) ? html`, ${t().notAfter}` : nothing}${unit.trim() ? html`<br />${t().runBy(unit.trim())}` : nothing}`;
}
