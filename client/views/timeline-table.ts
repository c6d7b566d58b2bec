/** The facts of the timeline as tables: what prints, what a screen reader is offered first, and on a phone the periods under the lanes. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Conflict } from '../../server/domain/conflicts/conflict.ts';
import type { Evidence, Role } from '../../server/domain/roles/role.ts';
import { startOf } from './timeline-days.ts';
import { FAMILY_ORDER, withheld, type Facts } from './timeline-layout.ts';
import type { TimelineWords } from './timeline-words.ts';
import { capital } from '../text/capital.ts';

export { capital } from '../text/capital.ts';

export interface Tables {
  readonly facts: Facts;
  readonly words: TimelineWords;
  readonly today: string;
  /** Rows beyond this wait for a button: a page of thousands of rows is slow for everybody. */
  readonly limit: number;
  readonly onAll?: () => void;
}

export function rolesTable(tables: Tables): TemplateResult {
  const { facts, words, limit } = tables;
  const t = words.text.timeline;
  const recorded = facts.roles.filter(({ state }) => state === 'recorded');
  const inOrder = FAMILY_ORDER.flatMap((family) => recorded.filter((role) => role.family === family).toSorted((a, b) => startOf(a) - startOf(b)));
  return html`
    <div class="timeline__scroll" role="region" aria-label=${t.rolesTable} tabindex="0">
      <table class="govuk-table table-compact timeline__table">
        <caption class="govuk-table__caption govuk-table__caption--s">${t.rolesTable}</caption>
        <thead><tr class="govuk-table__row">${[t.role, t.period, t.unit, t.basis].map((title) => html`<th scope="col" class="govuk-table__header">${title}</th>`)}</tr></thead>
        <tbody>${inOrder.slice(0, limit).map((role) => roleRow(role, tables))}</tbody>
      </table>
    </div>
    ${inOrder.length > limit ? html`<button type="button" class="govuk-button govuk-button--secondary" @click=${() => tables.onAll?.()}>${t.showAll(String(inOrder.length))}</button>` : nothing}
  `;
}

function roleRow(role: Role, { facts, words, today }: Tables) {
  const hands = [role.unit && facts.units.get(role.unit), role.committee && facts.units.get(role.committee), role.accountableOfficer && facts.people.get(role.accountableOfficer)].filter(Boolean);
  const { text } = words;
  const secret = withheld(role, today);
  return html`<tr class="govuk-table__row">
    <th scope="row" class="govuk-table__header timeline__role">
      ${facts.closed ? capital(facts.kinds.get(role.kind) ?? role.kind) : html`<a class="govuk-link" href="/roles/${role.id}">${capital(facts.kinds.get(role.kind) ?? role.kind)}</a>`}
      <span class="timeline__family-name">${words.families[role.family]}</span>
    </th>
    <td class="govuk-table__cell">${words.period(role.period)}${secret ? html`<br /><span class="govuk-tag govuk-tag--grey">${role.publication.until ? text.page.withheld(words.date(role.publication.until)) : text.page.withheldNoDate}</span>` : nothing}${role.unconfirmedSince ? html`<br /><strong class="govuk-tag govuk-tag--yellow">${text.page.unconfirmed(words.date(role.unconfirmedSince))}</strong>` : nothing}</td>
    <td class="govuk-table__cell">${hands.map((name, i) => html`${i > 0 ? html`<br />` : nothing}${name}`)}</td>
    <td class="govuk-table__cell">${role.legalBasis ?? ''}${role.evidence.map((evidence, i) => html`${i > 0 || role.legalBasis ? html`<br />` : nothing}${proof(evidence, words)}`)}</td>
  </tr>`;
}

export function proof({ title, url, date, reference }: Evidence, words: TimelineWords): TemplateResult {
  return html`${url ? html`<a class="govuk-link" href=${url} rel="noreferrer">${title}</a>` : title}${reference ? html`, ${reference}` : nothing}${date ? html`, ${words.date(date)}` : nothing}`;
}

export function overlapsTable({ facts, words }: Tables): TemplateResult | typeof nothing {
  const t = words.text.timeline;
  const held = facts.conflicts.filter(({ periods }) => periods.length > 0).toSorted((a, b) => Number(b.live) - Number(a.live) || Number(a.folded) - Number(b.folded) || b.severity - a.severity);
  if (held.length === 0) return nothing;
  return html`
    <div class="timeline__scroll" role="region" aria-label=${t.overlapsTable} tabindex="0">
      <table class="govuk-table table-compact timeline__table">
        <caption class="govuk-table__caption govuk-table__caption--s">${t.overlapsTable}</caption>
        <thead><tr class="govuk-table__row">${[t.overlap, t.period, t.standing].map((title) => html`<th scope="col" class="govuk-table__header">${title}</th>`)}</tr></thead>
        <tbody>${held.map((conflict) => overlapRow(conflict, words))}</tbody>
      </table>
    </div>
  `;
}

const overlapRow = (conflict: Conflict, words: TimelineWords) => html`<tr class="govuk-table__row">
  <th scope="row" class="govuk-table__header timeline__role">
    <a class="govuk-link" href="/conflicts/${conflict.id}">${conflict.rule.title}</a>${conflict.subject ? html`<span class="timeline__family-name">${conflict.subject.name}</span>` : nothing}
  </th>
  <td class="govuk-table__cell">${conflict.periods.map((period, i) => html`${i > 0 ? html`<br />` : nothing}${words.period(period)}`)}</td>
  <td class="govuk-table__cell">${words.urgency(conflict.severity)}, ${words.standing(conflict)}</td>
</tr>`;
