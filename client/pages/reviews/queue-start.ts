/** Where somebody is in their day's files, what is worst, and what to do next. */
import { html, nothing, type TemplateResult } from 'lit';
import { shownName } from '../../components/person-name.ts';
import { session } from '../../controllers/session.ts';
import { working as t } from '../../text/working.ts';
import { reviews } from '../../text/reviews.ts';
import { titleOf } from '../../views/body-matter.ts';
import type { Group, QueueReply } from './queue-data.ts';

/** Fewer are sooner looked at one by one than gone through in another way. */
const MANY = 10;

const TOGETHER = `/reviews?${new URLSearchParams({ together: 'true', by: 'rule' }).toString()}`;

export function queueStart({ counts }: QueueReply, groups: readonly Group[], { isTogether, bySeverity }: { readonly isTogether: boolean; readonly bySeverity: boolean }): TemplateResult {
  const [first] = groups.flatMap(({ lines }) => lines);
  const what = first ? `${titleOf(first)}${first.body === null ? '' : `, ${shownName(first.body)}`}` : '';
  const many = session.keeps ? (counts['together'] ?? 0) : 0;
  return html`<div class="queue__start">
    <p class="govuk-body"><strong>${t().left(counts['waiting'] ?? 0)}</strong> ${t().done(counts['decidedToday'] ?? 0)} ${first && bySeverity && !isTogether ? html`${t().worst} <span class="queue__first">${what}</span>.` : nothing}</p>
    ${isTogether
      ? html`<p class="govuk-inset-text">${t().together} <a class="govuk-link no-print" href="/reviews">${t().togetherBack}</a></p>`
      : html`${first ? html`<p class="no-print"><a class="govuk-button no-margin" href="/conflicts/${first.id}" aria-label=${t().openOf(what)}>${t().open}</a></p>` : nothing}
          ${many >= MANY ? html`<div class="govuk-inset-text no-print"><strong>${t().manyTitle(many)}</strong><br />${t().many} <a class="govuk-link" href=${TOGETHER}>${t().manyDo}</a></div>` : nothing}`}
  </div>`;
}

/** The lead says what the list is to whoever has nothing in it. */
export const queueLead = (): TemplateResult => html`<p class="govuk-body lead">${reviews().lead}</p>`;
