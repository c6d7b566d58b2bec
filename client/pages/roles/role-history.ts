/** Versions of a role: when the register learned each, and what it then said, the fields that changed first. */
import { html, type TemplateResult } from 'lit';
import { longInstant } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import { capital } from '../../views/timeline-table.ts';
import { roleText } from '../mutuals/body-text.ts';
import type { Named } from './role-summary.ts';
import type { Role } from './role-form-data.ts';

export function roleHistory(versions: readonly Role[], titles: ReadonlyMap<string, string>, { names, words }: Named): TemplateResult {
  const t = roleText().page;
  const newest = versions.toReversed();
  return html`<section aria-labelledby="history">
    <h2 class="govuk-heading-m" id="history">${t.history}</h2>
    <p class="govuk-body muted">${t.historyHint}</p>
    <ol class="versions">
      ${newest.map((version, i) => {
        const before = newest[i + 1];
        return html`<li class="versions__one">
          <p class="versions__when"><strong>${longInstant(version.recordedAt, language())}</strong>${i === 0 ? html` <span class="govuk-tag govuk-tag--grey">${t.now}</span>` : ''}</p>
          ${before ? html`<ul class="versions__changes">${changes(before, version, titles, names).map(([title, was, is]) => html`<li>${title}: <del>${was}</del> → <ins>${is}</ins></li>`)}</ul>` : html`<p class="versions__changes">${t.first}: ${capital(titles.get(version.kind) ?? version.kind)}, ${words.period(version.period)}</p>`}
          ${version.reason ? html`<p class="versions__why">${t.why}: “${version.reason}”</p>` : ''}
        </li>`;
      })}
    </ol>
  </section>`;

  function changes(a: Role, b: Role, kinds: ReadonlyMap<string, string>, named: ReadonlyMap<string, string>): [string, string, string][] {
    const who = (id: string | null) => (id ? (named.get(id) ?? id) : roleText().notSaid);
    const shown = (role: Role): [string, string][] => [
      [t.state, role.state === 'withdrawn' ? t.withdrawn : t.now],
      [roleText().kind, capital(kinds.get(role.kind) ?? role.kind)],
      [t.period, words.period(role.period)],
      [t.unit, who(role.unit)],
      [t.committee, who(role.committee)],
      [t.officer, who(role.accountableOfficer)],
      [t.basis, role.legalBasis ?? roleText().notSaid],
      [t.evidence, role.evidence.map(({ title, reference }) => [title, reference].filter(Boolean).join(', ')).join('; ') || roleText().notSaid],
      [t.seen, role.publication.public ? roleText().public : roleText().withheld],
      [roleText().contracted, role.ofContractedService ? roleText().yes : roleText().no],
    ];
    const [was, is] = [shown(a), shown(b)];
    return is.flatMap(([title, value], i) => (was[i]?.[1] === value ? [] : [[title, was[i]?.[1] ?? '', value] as [string, string, string]]));
  }
}
