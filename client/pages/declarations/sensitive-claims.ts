/** Interests that somebody says are sensitive: both must think so (Localism Act 2011 s.32(1)), and this is where the second says whether. */
import { html, nothing, type TemplateResult } from 'lit';
import { withQuery } from '../../components/list-tools.ts';
import type { Verb } from '../../components/verb-form.ts';
import { common } from '../../text/common.ts';
import { longDate, today } from '../../text/dates.ts';
import { declarations as t } from '../../text/declarations.ts';
import { declaring as d } from '../../text/declaring.ts';
import { language } from '../../text/index.ts';
import type { Interest } from '../../../server/domain/declarations/filing.ts';
import { headingsOf, interestParts } from '../declare/registered.ts';
import type { Shown } from './declaration-data.ts';

/** Of a request it stands in the filing, of an entry in the entry. */
const reasonOf = ({ entry }: Interest, { filing }: Shown): string | undefined => (entry as { sensitive?: { reason?: string } } | null)?.sensitive?.reason ?? (filing.answers as { interest?: string; reason?: string } | null)?.reason;

export function claimsView(shown: Shown, query: URLSearchParams, onDid: (said: string) => void): TemplateResult | typeof nothing {
  const claimed = shown.interests.filter(({ claim, state }) => claim !== null && claim !== 'no' && state !== 'retracted' && state !== 'destroyed' && state !== 'rectified');
  if (claimed.length === 0) return nothing;
  const headings = headingsOf(shown.kinds);
  return html`<section class="aside-form no-print claims" aria-labelledby="claims"><h2 class="govuk-heading-m" id="claims">${d().claims}</h2>
    <p class="govuk-body">${d().claimsLead}</p>
    <ul class="plain-list cards">${claimed.map((one) => {
      const { name } = interestParts(one, headings);
      const reason = reasonOf(one, shown);
      return html`<li class="card"><strong>${name}</strong>
        ${reason ? html`<span class="card__line"><span class="muted">${t().sensitiveWhy}:</span> ${reason}</span>` : nothing}
        ${one.reviewOn ? html`<span class="card__line muted">${d().looksAgain(longDate(one.reviewOn, language()))}</span>` : nothing}
        ${decide(one, name, query, onDid)}</li>`;
    })}</ul></section>`;
}

const agree = ({ id, version, reviewOn }: Interest): Verb => ({
  path: `/api/interests/${id}/withhold`,
  version,
  submit: d().agree,
  fields: [{ name: 'reviewOn', label: t().optional(d().reviewOn), hint: d().reviewOnHint, kind: 'date', value: reviewOn ?? inAYear(today(new Date())) }],
  body: ({ reviewOn: on }) => ({ agreed: true, reviewOn: on || null }),
});

const disagree = ({ id, version }: Interest): Verb => ({ path: `/api/interests/${id}/withhold`, version, submit: d().disagree, grave: true, fields: [], body: () => ({ agreed: false }) });

const inAYear = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)}`;

function decide(one: Interest, name: string, query: URLSearchParams, onDid: (said: string) => void): TemplateResult {
  const doing = query.get('of') === one.id ? query.get('do') : null;
  const to = (what: string): string => withQuery(query, { do: what, of: what ? one.id : '' });
  const link = (what: string, title: string) => html`<a class="govuk-link" href=${to(what)} aria-label=${`${title}: ${name}`}>${title}</a>`;
  if (doing !== 'agree' && doing !== 'disagree') return html`<div class="card__line card__does">${one.claim === 'agreed' ? link('agree', d().agreeAgain) : link('agree', d().agree)} ${one.claim === 'refused' ? nothing : link('disagree', d().disagree)}</div>`;
  return html`<div class="acts__open">${doing === 'disagree' ? html`<p class="govuk-body">${d().disagreeHint}</p>` : nothing}
    <verb-form name=${doing} .verb=${{ ...(doing === 'agree' ? agree(one) : disagree(one)), cancel: to('') }} @did=${() => onDid(doing === 'agree' ? d().agreed : d().disagreed)} @changed=${() => onDid(common().changedMeanwhile)}></verb-form></div>`;
}
