/** One body or one rule of the queue: its lines, each with why it waits, until when, with whom, and one press to take it. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { QueueLine } from '../../../server/domain/reviews/queue.ts';
import { shownName } from '../../components/person-name.ts';
import { severityTag } from '../../components/tag.ts';
import { session } from '../../controllers/session.ts';
import { longDate } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import { reviews as t } from '../../text/reviews.ts';
import { working as w } from '../../text/working.ts';
import { titleOf } from '../../views/body-matter.ts';
import { goesTogether, idsOf, type Group } from './queue-data.ts';

export interface Queueing {
  readonly chosen: ReadonlySet<string>;
  readonly choose: (ids: readonly string[], on: boolean) => void;
  /** Chooses these and no others, and goes to the form that decides them. */
  readonly alike: (ids: readonly string[]) => void;
  readonly take: (line: QueueLine) => void;
  /** Whether the reader decides many together. */
  readonly together: boolean;
}

export const tick = (id: string, label: string, ids: readonly string[], { chosen, choose }: Queueing): TemplateResult => html`
  <span class="govuk-checkboxes govuk-checkboxes--small queue__tick"><span class="govuk-checkboxes__item">
    <input class="govuk-checkboxes__input" type="checkbox" id=${id} .checked=${live(ids.length > 0 && ids.every((one) => chosen.has(one)))} @change=${(event: Event) => choose(ids, (event.target as HTMLInputElement).checked)} />
    <label class="govuk-label govuk-checkboxes__label" for=${id}><span class="govuk-visually-hidden">${label}</span></label>
  </span></span>
`;

export function queueGroup(group: Group, i: number, queueing: Queueing): TemplateResult {
  const { of, isRule, lines, count } = group;
  const name = isRule ? (group.name ?? of ?? '') : of === null ? t().noBody : shownName(group.name);
  const ids = idsOf(lines);
  const many = queueing.together && ids.length > 1;
  return html`<section class="queue__group" aria-labelledby="group-${i}">
    <div class="queue__head">
      ${many ? tick(`choose-${i}`, t().chooseBody(name), ids, queueing) : nothing}
      <h2 class="govuk-heading-s queue__name" id="group-${i}">${of === null ? name : html`<a class="govuk-link" href=${isRule ? `/rules/${of}` : `/bodies/${of}`}>${name}</a>`}</h2>
      <span class="muted">${lines.length < count ? t().shownOf(lines.length, count) : t().group(count)}</span>
      ${many ? html`<button type="button" class="frame__plain queue__together no-print" aria-label=${w().groupDoOf(ids.length, name)} @click=${() => queueing.alike(ids)}>${w().groupDo(ids.length)}</button>` : nothing}
    </div>
    <ul class="plain-list queue__lines">${lines.map((line) => lineOf(line, isRule, queueing))}</ul>
  </section>`;
}

/** Under a rule its title is said once, and each line is the body. */
const lineTitle = (line: QueueLine, isRule: boolean): string => (!isRule || line.body === null ? titleOf(line) : [shownName(line.body), line.subject?.name].filter(Boolean).join(': '));

function lineOf(line: QueueLine, isRule: boolean, queueing: Queueing): TemplateResult {
  const title = titleOf(line);
  const shown = lineTitle(line, isRule);
  const own = line.assigned?.account === session.actor?.account;
  const said = [...line.why.map((why) => t().whys[why]), line.why.length > 0 ? '' : t().states[line.state === 'decided' ? 'decided' : 'open'], line.dueOn ? t().due(longDate(line.dueOn, language())) : '', t().since(longDate(line.since, language())), line.assigned ? (own ? t().mine : t().by(shownName(line.assigned.name))) : ''];
  return html`<li class="queue__line">
    ${queueing.together ? (line.id !== null && goesTogether(line) ? tick(`choose-${line.id}`, t().choose(isRule ? shown : title), [line.id], queueing) : html`<span class="queue__tick"></span>`) : nothing}
    <span class="queue__tag">${severityTag(line.severity)}</span>
    <span class="queue__what"><a class="govuk-link" href="/conflicts/${line.id}">${shown}</a><span class="queue__said muted">${said.filter(Boolean).join(' · ')}</span></span>
    ${own ? nothing : html`<button type="button" class="frame__plain queue__take" aria-label=${t().takeOf(isRule ? shown : title)} @click=${() => queueing.take(line)}>${t().take}</button>`}
  </li>`;
}
