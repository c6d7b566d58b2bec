/** Which councils publish, and a search over councils, people and bodies. */
import { html, nothing, type TemplateResult } from 'lit';
import { bodiesNamed, councilsPublishing, figuresNamed, type PersonFound } from '../../../../db/stores/public-search.ts';
import { NATIONS } from '../../../domain/vocabulary.ts';
import type { Shown } from '../frame.ts';
import { kept } from '../days.ts';
import { pageOf, pager } from '../views/pager.ts';
import { table } from '../views/table.ts';
import type { Visit } from '../visit.ts';
import type { Words } from '../words.ts';

/** Of each sort; more than anybody looks through. */
const MOST = 50;

export async function startPage(visit: Visit): Promise<Shown> {
  const { reader, lens, asked, words } = visit;
  const { t } = words;
  const { q } = asked;
  const councils = await councilsPublishing(reader, lens.today, q);
  const [people, bodies] = q === undefined ? [[], []] : [await figuresNamed(reader, lens.today, q, MOST + 1), await bodiesNamed(reader, lens.today, q, MOST + 1)];
  const isEmpty = councils.length + people.length + bodies.length === 0;
  const content = html`<h1 class="govuk-heading-l">${q === undefined ? t.product : t.found(q)}</h1>
    ${q === undefined ? html`<p class="lead">${t.lead}</p>` : nothing}
    ${search(words, asked.lang, q)}
    ${isEmpty && q !== undefined ? html`<div class="empty"><p class="govuk-body">${t.foundNone(q)}</p></div>` : nothing}
    ${isEmpty && q === undefined ? html`<div class="empty"><p class="govuk-body"><strong>${t.councilsNone}</strong> ${t.councilsNoneHint}</p></div>` : nothing}
    ${councils.length === 0 ? nothing : html`${table({ caption: t.councils, columns: [t.name, t.kind, t.nation], rows: pageOf(councils, visit).map(({ gss, name, kind, nation }) => [html`<a class="govuk-link" href=${visit.link(`/register/${gss}`)}>${name}</a>`, words.vocabulary.authorityKind[kind as keyof Words['vocabulary']['authorityKind']], NATIONS[nation as keyof typeof NATIONS][words.language]]) })}${pager(visit, councils.length)}`}
    ${results(t.people, 'people', people, visit)} ${results(t.bodies, 'bodies', bodies, visit)}`;
  return { title: q === undefined ? t.product : t.found(q), content };
}

const search = ({ t }: Words, lang: string | undefined, q: string | undefined): TemplateResult => html`<form class="filters no-print" method="get" action="/register" role="search">
  ${kept({ lang })}
  <div class="govuk-form-group public__search"><label class="govuk-label" for="q">${t.searchLabel}</label><input class="govuk-input" id="q" name="q" type="search" maxlength="200" autocomplete="off" value=${q ?? nothing}></div>
  <button type="submit" class="govuk-button">${t.searchDo}</button>
</form>`;

function results(title: string, noun: 'people' | 'bodies', found: readonly PersonFound[], { link, words: { t, common } }: Visit): TemplateResult | typeof nothing {
  if (found.length === 0) return nothing;
  return html`<section aria-labelledby=${`found-${noun}`}>
    <h2 class="govuk-heading-m" id=${`found-${noun}`}>${title}</h2>
    <ul class="plain-list public__found">${found.slice(0, MOST).map(({ id, name, gss, council }) => html`<li><a class="govuk-link" href=${link(`/register/${gss}/${noun}/${id}`)}>${name ?? common.noName}</a> <span class="muted">${council}</span></li>`)}</ul>
    ${found.length > MOST ? html`<p class="govuk-hint">${t.foundMore}</p>` : nothing}
  </section>`;
}
