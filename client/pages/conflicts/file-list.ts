/** Everything that happened in a file, the latest first. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FileItem } from '../../../server/domain/reviews/file-item.ts';
import { acts as a, documents as d, under as u } from '../../text/acts.ts';
import { longDate, longInstant, longPeriod, today } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import { notices as n } from '../../text/notices.ts';
import { review as t, safeguards as s } from '../../text/reviews.ts';
import type { Work } from './work-data.ts';

export const fileList = ({ file, kinds }: Work): TemplateResult => {
  const titles = new Map(kinds.map(({ kind, title }) => [kind, title]));
  return html`<section class="concern__history" aria-labelledby="file">
    <h2 class="govuk-heading-m" id="file">${t().file}</h2>
    <ol class="versions">${file.toReversed().map((item) => html`<li class="versions__one">
      <p class="versions__when"><strong>${t().what[item.what]}</strong> <span class="muted">${longInstant(item.at, language())}, ${item.what === 'finding' && !item.who ? t().computed : (item.who?.name ?? (item.what === 'body-reply' ? n().byBody : ''))}</span></p>
      ${said(item, titles)}
    </li>`)}</ol>
  </section>`;
};

function said(item: FileItem, kinds: ReadonlyMap<string, string>): TemplateResult | typeof nothing {
  if (item.what === 'document') return documentSaid(item);
  const lines = linesOf(item, kinds).filter((line): line is string => Boolean(line));
  return lines.length === 0 ? nothing : html`${lines.map((line, i) => html`<p class=${i === 0 ? 'versions__changes' : 'versions__why'}>${line}</p>`)}`;
}

const tieOf = (item: FileItem): string => Object.entries(a().stated).find(([id]) => id === item.tie)?.[1] ?? '';

function documentSaid({ title, url, date, reference, sha256 }: FileItem): TemplateResult {
  const more = [reference, date && longDate(date, language())].filter(Boolean).join(', ');
  return html`<p class="versions__changes">${url ? html`<a class="govuk-link" href=${url} rel="noopener noreferrer">${title ?? url}</a>` : (title ?? d().gone)}</p>
    ${more ? html`<p class="versions__why">${more}</p>` : nothing}
    ${sha256 ? html`<p class="versions__why">${d().fingerprint}: <code class="fingerprint">${sha256}</code></p>` : nothing}`;
}

const dispositionOf = (item: FileItem): string => Object.entries(t().decided).find(([id]) => id === item.disposition)?.[1] ?? '';
const stateOf = (item: FileItem): string => Object.entries(t().decisionStates).find(([id]) => id === item.state)?.[1] ?? '';

function linesOf(item: FileItem, kinds: ReadonlyMap<string, string>): readonly (string | null | undefined)[] {
  switch (item.what) {
    case 'finding': {
      const periods = item.periods ?? [];
      return periods.length === 0 ? [t().foundGone] : periods.slice(0, 4).map((period) => longPeriod(period, today(new Date()), language()));
    }
    case 'recommendation':
      return [Object.entries(t().dispositions).find(([id]) => id === item.disposition)?.[1], item.reason];
    case 'decision':
      return [[dispositionOf(item), stateOf(item), item.rule && u().rule(item.rule.version)].filter(Boolean).join(', '), item.publicReason];
    case 'safeguard':
      return [kinds.get(item.kind ?? '') ?? item.kind, item.description];
    case 'verification':
      return [[item.on && longDate(item.on, language()), Object.entries(s().outcomes).find(([id]) => id === item.outcome)?.[1]].filter(Boolean).join(': '), item.evidence];
    case 'assignment':
      return [item.assigned ? t().to(item.assigned.name ?? '') : t().toNobody];
    case 'question':
      return [item.person?.name && t().to(item.person.name), item.text];
    case 'body-reply':
      return [Object.entries(n().states).find(([id]) => id === item.state)?.[1], item.repliedBy && item.text ? n().inTheNameOf(item.repliedBy) : null, item.text ?? item.description];
    case 'act':
      return [[item.on && longDate(item.on, language()), item.title].filter(Boolean).join(': '), [item.person?.name, tieOf(item), item.outcome, item.state === 'withdrawn' && a().withdrawn].filter(Boolean).join(' · '), item.description];
    case 'document':
    case 'note':
    case 'answer':
    case 'concern':
      break;
  }
  return [item.reference, item.text];
}
