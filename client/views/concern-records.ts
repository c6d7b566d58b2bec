/** Of a finding about somebody: the records that it rests on, beside the roles of the council. */
import { html, type TemplateResult } from 'lit';
import type { personal } from '../text/en/personal.ts';
import type { Period } from '../../server/domain/time/period.ts';
import { capital } from './timeline-table.ts';
import type { TimelineWords } from './timeline-words.ts';

export interface ConcernRecord {
  readonly what: keyof (typeof personal)['what'];
  readonly id: string | null;
  readonly title: string;
  readonly period: Period | null;
  readonly on: string | null;
}

export function recordsList(records: readonly ConcernRecord[], words: TimelineWords, t: typeof personal): TemplateResult {
  return html`<section aria-labelledby="records">
    <h2 class="govuk-heading-m" id="records">${t.records}</h2>
    <ul class="facts">${records.map(({ what, title, period, on }) => html`<li class="facts__one"><strong>${capital(title)}</strong> <span class="muted">${t.what[what]}</span><span class="facts__when">${on ? t.on(words.date(on)) : period ? words.period(period) : ''}</span></li>`)}</ul>
  </section>`;
}
