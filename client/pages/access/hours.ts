/** How much came in each hour: a night of refusals is seen at a glance, before anybody reads a line. */
import { html, type TemplateResult } from 'lit';
import { access as t } from '../../text/access.ts';
import { longInstant, number, today } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import type { AccessEvent } from '../../../server/domain/access/events.ts';

const GROUPS = ['in', 'refused', 'strangers', 'auditors', 'other'] as const;
type Group = (typeof GROUPS)[number];

const GROUP_OF: Readonly<Partial<Record<AccessEvent['kind'], Group>>> = {
  'signed-in': 'in',
  'sign-in-refused': 'refused',
  'not-permitted': 'refused',
  'token-reused': 'refused',
  'too-many': 'refused',
  'not-signed-in': 'strangers',
  'auditor-read': 'auditors',
};

export interface Hour {
  /** The instant at which it began. */
  readonly begins: string;
  readonly counts: Readonly<Record<Group, number>>;
}

const DAY_MS = 86_400_000;
const NONE: Hour['counts'] = { in: 0, refused: 0, strangers: 0, auditors: 0, other: 0 };

/** The day on which the last 24 hours began. */
export const lastDay = (now: Date): string => today(new Date(now.getTime() - DAY_MS));

/** Newest first; hours without anything are left out. */
export function byHour(events: readonly AccessEvent[], now: Date): Hour[] {
  const hours = new Map<string, Record<Group, number>>();
  for (const { at, kind, count } of events) {
    if (now.getTime() - Date.parse(at) > DAY_MS) continue;
    const begins = `${at.slice(0, 13)}:00:00.000Z`;
    const counts = hours.get(begins) ?? { ...NONE };
    counts[GROUP_OF[kind] ?? 'other'] += count;
    hours.set(begins, counts);
  }
  return [...hours].map(([begins, counts]) => ({ begins, counts })).toSorted((a, b) => (a.begins < b.begins ? 1 : -1));
}

export function hoursTable(hours: readonly Hour[]): TemplateResult {
  if (hours.length === 0) return html`<p class="govuk-body">${t().hoursNone}</p>`;
  const groups = GROUPS.filter((group) => hours.some(({ counts }) => counts[group] > 0));
  return html`
    <table class="govuk-table table-compact hours">
      <caption class="govuk-visually-hidden">${t().hours}</caption>
      <thead><tr><th scope="col" class="govuk-table__header">${t().hour}</th>${groups.map((group) => html`<th scope="col" class="govuk-table__header number">${t().groups[group]}</th>`)}</tr></thead>
      <tbody>
        ${hours.map(({ begins, counts }) => html`<tr class="govuk-table__row"><th scope="row" class="govuk-table__header">${longInstant(begins, language())}</th>${groups.map((group) => html`<td class="govuk-table__cell number">${counts[group] === 0 ? html`<span class="muted">0</span>` : number(counts[group])}</td>`)}</tr>`)}
      </tbody>
    </table>
  `;
}
