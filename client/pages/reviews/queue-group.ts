/** One body of the queue: its lines, each with why it waits, until when, with whom, and one press to take it. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { QueueLine } from '../../../server/domain/reviews/queue.ts';
import { shownName } from '../../components/person-name.ts';
import { severityTag } from '../../components/tag.ts';
import { session } from '../../controllers/session.ts';
import { longDate } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import { reviews as t } from '../../text/reviews.ts';
import { titleOf } from '../../views/body-matter.ts';
import { goesTogether, type Group } from './queue-data.ts';

export interface Queueing {
  readonly chosen: ReadonlySet<string>;
  readonly choose: (ids: readonly string[], on: boolean) => void;
  readonly take: (line: QueueLine) => void;
  /** Whether the reader decides many together. */
  readonly together: boolean;
}

export const idsOf = (lines: readonly QueueLine[]): string[] => lines.flatMap((line) => (line.id !== null && goesTogether(line) ? [line.id] : []));

export const tick = (id: string, label: string, ids: readonly string[], { chosen, choose }: Queueing): TemplateResult => html`
  <span class="govuk-checkboxes govuk-checkboxes--small queue__tick"><span class="govuk-checkboxes__item">
    <input class="govuk-checkboxes__input" type="checkbox" id=${id} .checked=${live(ids.length > 0 && ids.every((one) => chosen.has(one)))} @change=${(event: Event) => choose(ids, (event.target as HTMLInputElement).checked)} />
    <label class="govuk-label govuk-checkboxes__label" for=${id}><span class="govuk-visually-hidden">${label}</span></label>
  </span></span>
`;

export function queueGroup(group: Group, i: number, queueing: Queueing): TemplateResult {
  const name = group.mutual === null ? t().noBody : shownName(group.name);
  const ids = idsOf(group.lines);
  return html`<section class="queue__group" aria-labelledby="group-${i}">
    <div class="queue__head">
      ${queueing.together && ids.length > 1 ? tick(`choose-${i}`, t().chooseBody(name), ids, queueing) : nothing}
      <h2 class="govuk-heading-s queue__name" id="group-${i}">${group.mutual === null ? name : html`<a class="govuk-link" href="/bodies/${group.mutual}">${name}</a>`}</h2>
      <span class="muted">${group.lines.length < group.count ? t().shownOf(group.lines.length, group.count) : t().group(group.count)}</span>
    </div>
    <ul class="plain-list queue__lines">${group.lines.map((line) => lineOf(line, queueing))}</ul>
  </section>`;
}

function lineOf(line: QueueLine, queueing: Queueing): TemplateResult {
  const title = titleOf(line);
  const own = line.assigned?.account === session.actor?.account;
  const said = [...line.why.map((why) => t().whys[why]), line.why.length > 0 ? '' : t().states[line.state === 'decided' ? 'decided' : 'open'], line.dueOn ? t().due(longDate(line.dueOn, language())) : '', t().since(longDate(line.since, language())), line.assigned ? (own ? t().mine : t().by(shownName(line.assigned.name))) : ''];
  return html`<li class="queue__line">
    ${queueing.together ? (line.id !== null && goesTogether(line) ? tick(`choose-${line.id}`, t().choose(title), [line.id], queueing) : html`<span class="queue__tick"></span>`) : nothing}
    <span class="queue__tag">${severityTag(line.severity)}</span>
    <span class="queue__what"><a class="govuk-link" href="/conflicts/${line.id}">${title}</a><span class="queue__said muted">${said.filter(Boolean).join(' · ')}</span></span>
    ${own ? nothing : html`<button type="button" class="frame__plain queue__take" aria-label=${t().takeOf(title)} @click=${() => queueing.take(line)}>${t().take}</button>`}
  </li>`;
}
