/** Which of many were not decided, by reason: what holds for all is said once, however many they are. */
import { html, nothing, type TemplateResult } from 'lit';
import type { QueueLine } from '../../../server/domain/reviews/queue.ts';
import { shownName } from '../../components/person-name.ts';
import { reviews as t } from '../../text/reviews.ts';
import { titleOf } from '../../views/body-matter.ts';

export interface NotDecided {
  readonly detail: string;
  readonly line: QueueLine | undefined;
}

/** More are not read in a message: they are in the list below it. */
const SHOWN = 5;

export function refusedList(refused: readonly NotDecided[]): TemplateResult | typeof nothing {
  if (refused.length === 0) return nothing;
  return html`<p class="govuk-body">${t().refused(refused.length)}</p>
    <ul class="govuk-list govuk-list--bullet">${[...Map.groupBy(refused, ({ detail }) => detail)].map(([detail, some]) => html`<li>${some.length > SHOWN ? html`${some.length}: ` : html`${some.map(({ line }) => (line ? html`<a class="govuk-link" href="/conflicts/${line.id}">${nameOf(line)}</a>; ` : nothing))}`}${detail}</li>`)}</ul>`;
}

const nameOf = (line: QueueLine): string => [titleOf(line), line.body && shownName(line.body)].filter(Boolean).join(', ');
