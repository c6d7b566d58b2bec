/** One version of a role, as a list of what is recorded about it. */
import { html, nothing, type TemplateResult } from 'lit';
import { today } from '../../text/dates.ts';
import { withheld } from '../../views/timeline-layout.ts';
import { proof, capital } from '../../views/timeline-table.ts';
import type { TimelineWords } from '../../views/timeline-words.ts';
import { roleText } from '../mutuals/body-text.ts';
import type { Role } from './role-form-data.ts';

export interface Named {
  readonly kind: string;
  readonly names: ReadonlyMap<string, string>;
  readonly words: TimelineWords;
}

export function roleSummary(role: Role, { kind, names, words }: Named): TemplateResult {
  const t = roleText();
  const named = (id: string | null) => (id ? (names.get(id) ?? id) : t.notSaid);
  const line = (title: string, value: unknown) => html`<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${title}</dt><dd class="govuk-summary-list__value">${value}</dd></div>`;
  return html`<dl class="govuk-summary-list role-summary">
    ${role.state === 'withdrawn' ? line(t.page.state, t.page.withdrawn) : nothing}
    ${line(t.kind, `${capital(kind)} (${words.families[role.family]})`)}
    ${line(t.page.period, words.period(role.period))}
    ${line(t.page.unit, named(role.unit))} ${line(t.page.committee, named(role.committee))} ${line(t.page.officer, named(role.accountableOfficer))}
    ${line(t.page.basis, role.legalBasis ?? t.notSaid)}
    ${line(t.page.evidence, role.evidence.length > 0 ? html`<ul class="plain-list">${role.evidence.map((evidence) => html`<li>${proof(evidence, words)}</li>`)}</ul>` : t.notSaid)}
    ${line(t.page.seen, seenBy(role, words))}
    ${role.unconfirmedSince === undefined || role.state === 'withdrawn' ? nothing : line(t.page.confirmed, stillTrue(role, words))}
  </dl>`;
}

/** Of the versions of its history nothing is told. */
function stillTrue({ confirmed, unconfirmedSince }: Role, words: TimelineWords): TemplateResult {
  const t = roleText().page;
  const said = confirmed ? t.confirmedOn(words.date(confirmed.on)) : unconfirmedSince ? nothing : t.neverConfirmed;
  return html`${unconfirmedSince ? html`<strong class="govuk-tag govuk-tag--yellow">${words.text.page.unconfirmed(words.date(unconfirmedSince))}</strong> ` : nothing}${said}`;
}

function seenBy(role: Role, words: TimelineWords): string {
  const { page } = words.text;
  const { publication } = role;
  if (!withheld(role, today(new Date()))) return publication.until === null ? roleText().public : capital(page.shownSince(words.date(publication.until)));
  const until = publication.until ? page.withheld(words.date(publication.until)) : publication.public ? page.shownOnceBegun : page.withheldNoDate;
  return capital([until, publication.reason].filter(Boolean).join(': '));
}
