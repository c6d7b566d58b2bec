/** Interests that the text of the law gives somebody, with what they are in a body and what the council does with it: prompted once for each body. */
import { html, nothing, type TemplateResult } from 'lit';
import { ApiProblem, getAll } from '../../api/client.ts';
import { common } from '../../text/common.ts';
import { longDate, today } from '../../text/dates.ts';
import { declaring as d } from '../../text/declaring.ts';
import { language } from '../../text/index.ts';
import type { Person } from '../../../server/domain/people/person.ts';
import { isChange, type KindForm } from './forms.ts';
import { suggesting } from './suggestion.ts';

export interface Implied {
  readonly mutual: string;
  readonly body: string;
  readonly heading: string;
  readonly headingTitle: string;
  readonly because: readonly { readonly what: string; readonly from: 'connection' | 'interest'; readonly id: string }[];
  readonly registered: boolean;
  readonly ruling: { readonly id: string; readonly kind: string; readonly until: string | null } | null;
  readonly prompt: boolean;
}

/** A prompt is no reason not to show the page. */
export async function impliedOf(authority: string, person: string, signal: AbortSignal): Promise<{ items: readonly Implied[]; officer: string | null }> {
  const items = await getAll<Implied>('/api/implied-interests', { authority, person }, signal).catch((error: unknown) => {
    if (error instanceof ApiProblem) return [];
    throw error;
  });
  return { items, officer: items.some(({ prompt }) => prompt) ? await monitoringOfficer(authority, signal) : null };
}

async function monitoringOfficer(authority: string, signal: AbortSignal): Promise<string | null> {
  const day = today(new Date());
  const people = await getAll<Person>('/api/people', { authority }, signal);
  return people.find(({ offices }) => offices.some(({ statutory, period }) => statutory === 'monitoring-officer' && (period.from ?? '') <= day && (period.to === null || period.to >= day)))?.name ?? null;
}

export function impliedView(items: readonly Implied[], officer: string | null, kinds: readonly KindForm[]): TemplateResult | typeof nothing {
  const [prompted, ruled] = [items.filter(({ prompt }) => prompt), items.filter(({ ruling, registered }) => ruling && !registered)];
  if (prompted.length + ruled.length === 0) return nothing;
  return html`<section class="implied" aria-labelledby="implied"><h2 class="govuk-heading-m" id="implied">${d().implied}</h2>
    <ul class="plain-list cards">
      ${[...Map.groupBy(prompted, ({ mutual }) => mutual).values()].map((all) => prompt(all, officer, kinds))}
      ${ruled.map(({ body, headingTitle, ruling }) => html`<li class="card card--past"><strong>${body}</strong><span class="card__line">${ruling?.until ? d().ruledUntil(headingTitle, longDate(ruling.until, language())) : d().ruled(headingTitle)}</span></li>`)}
    </ul>
  </section>`;
}

/** Once for each body, whatever it is that the law gives them in it. */
function prompt(all: readonly Implied[], officer: string | null, kinds: readonly KindForm[]): TemplateResult {
  const [{ mutual, body }] = all as readonly [Implied, ...Implied[]];
  return html`<li class="card"><strong><a class="govuk-link" href="/bodies/${mutual}">${body}</a></strong>
    ${all.map((one) => says(one, kinds, all.length > 1))}
    <details class="govuk-details no-margin"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${d().askOfficer}<span class="govuk-visually-hidden">: ${body}</span></span></summary><div class="govuk-details__text">${d().askOfficerHow(officer)}</div></details>
  </li>`;
}

function says({ mutual, body, heading, headingTitle, because }: Implied, kinds: readonly KindForm[], several: boolean): TemplateResult {
  const why = common().all([...new Set(because.map(({ what }) => d().because[what] ?? what))]);
  const has = ({ headings }: KindForm): boolean => headings.some(({ id }) => id === heading);
  const form = kinds.find((one) => isChange(one) && has(one)) ?? kinds.find(has);
  const title = several ? d().registerUnder(headingTitle) : d().registerIt;
  return html`<span class="card__line">${d().impliedSays(why, d().councilDoes[heading] ?? headingTitle, headingTitle)}</span>
    ${form ? html`<p class="card__line"><a class="govuk-button no-margin" href=${suggesting(form, heading, mutual)} aria-label=${d().registerItOf(title, body)}>${title}</a></p>` : nothing}`;
}
