/** Under a paragraph, what worked elsewhere: decisions that councils share under the rules that rest on it, and the safeguards that were found to operate. */
import { html, nothing, type TemplateResult } from 'lit';
import type { GuidanceReply } from '../../api/replies.ts';
import { guidance as t } from '../../text/guidance.ts';
import { sharedList } from '../../views/shared-precedents.ts';
import type { Elsewhere } from './guidance-data.ts';
import { sharedWords } from './shared-words.ts';

export function elsewherePart({ id, standsFor = [] }: GuidanceReply, { precedents, safeguards, rules, kinds }: Elsewhere): TemplateResult | typeof nothing {
  const means = (cited: string): boolean => cited === id || standsFor.includes(cited);
  const cite = new Set(rules.filter(({ guidance }) => means(guidance)).map((rule) => rule.id));
  const shared = precedents.filter(({ rule }) => cite.has(rule));
  const arranged = [...Map.groupBy(safeguards.filter(({ paragraph }) => means(paragraph)), ({ kind }) => kind)];
  if (shared.length === 0) return nothing;
  const words = sharedWords(kinds);
  return html`<details class="govuk-details">
    <summary class="govuk-details__summary"><span class="govuk-details__summary-text">${t().elsewhere} (${shared.length})</span></summary>
    <div class="govuk-details__text">
      <p class="govuk-body">${t().elsewhereLead}</p>
      ${arranged.length > 0 ? html`<ul class="govuk-list govuk-list--bullet">${arranged.map(([kind, of]) => html`<li>${t().arranged(words.kindOf(kind), sum(of.map((one) => one.arranged)), sum(of.map((one) => one.operating)))}</li>`)}</ul>` : nothing}
      ${sharedList(shared, words)}
    </div>
  </details>`;
}

const sum = (counts: readonly number[]): number => counts.reduce((all, n) => all + n, 0);
