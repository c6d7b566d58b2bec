/** One act as a list of what is recorded about it, and what of it one version says otherwise than the one before. */
import { html, nothing, type TemplateResult } from 'lit';
import { shownName } from '../../components/person-name.ts';
import { acts as t } from '../../text/acts.ts';
import { capital } from '../../text/capital.ts';
import { longDate } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import type { Act, ActHistory, ActKindLine } from './act-data.ts';
import { connection } from './act-words.ts';

type Version = ActHistory['history'][number];

export const titleOfAct = ({ kind }: Pick<Act, 'kind'>, kinds: readonly ActKindLine[]): string => capital(kinds.find((one) => one.kind === kind)?.title ?? kind);

type Evidence = Act['evidence'][number];
const proof = ({ title, url, reference, date }: Evidence): TemplateResult => html`${url ? html`<a class="govuk-link" href=${url} rel="noopener noreferrer">${title}</a>` : title}${[reference, date && longDate(date, language())].filter(Boolean).map((more) => html`, ${more}`)}`;

const row = (title: string, value: unknown): TemplateResult => html`<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${title}</dt><dd class="govuk-summary-list__value">${value}</dd></div>`;

export function actSummary(act: Act): TemplateResult {
  const said = (title: string, value: unknown) => (value ? row(title, value) : nothing);
  return html`<dl class="govuk-summary-list">
    ${act.state === 'withdrawn' ? html`<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${capital(t().withdrawn)}</dt><dd class="govuk-summary-list__value">${act.reason ?? ''}</dd></div>` : nothing}
    ${row(t().role, act.role ? html`<a class="govuk-link" href="/roles/${act.role}">${capital(t().of[act.of])}</a>` : capital(t().of[act.of]))}
    ${row(t().person, act.person ? html`<a class="govuk-link" href="/people/${act.person.id}">${shownName(act.person.name)}</a>` : t().nobody)}
    ${row(t().columns.connected, html`${connection(act)}${act.connected.found?.length === 0 ? html` <span class="muted">${t().foundNone}</span>` : nothing}`)}
    ${said(t().unit, act.unit?.name)} ${said(t().committee, act.committee?.name)} ${said(t().outcome, act.outcome)} ${said(t().description, act.description)}
    ${act.evidence.length > 0 ? row(t().evidenceTitle, html`<ul class="plain-list">${act.evidence.map((one) => html`<li>${proof(one)}</li>`)}</ul>`) : nothing}
  </dl>`;
}

export function changesOf(before: Version, after: Version): [title: string, was: string, is: string][] {
  const none = '–';
  const shown = ({ kind, on, person, unit, committee, tie, outcome, description, evidence }: Version): [string, string][] => [
    [t().kind, kind],
    [t().columns.on, longDate(on, language())],
    [t().person, person ? shownName(person.name) : t().nobody],
    [t().columns.connected, t().stated[tie]],
    [t().unit, unit?.name ?? none],
    [t().committee, committee?.name ?? none],
    [t().outcome, outcome ?? none],
    [t().description, description ?? none],
    [t().evidenceTitle, evidence.map(({ title, reference }) => [title, reference].filter(Boolean).join(', ')).join('; ') || none],
  ];
  const was = shown(before);
  return shown(after).flatMap(([title, is], i) => (was[i]?.[1] === is ? [] : [[title, was[i]?.[1] ?? '', is] as [string, string, string]]));
}
