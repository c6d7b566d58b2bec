/** What everybody sees of a filing: asked for as everybody asks, so that it is what it says. */
import { html, nothing, type TemplateResult } from 'lit';
import { declarations as t } from '../../text/declarations.ts';
import { declaring as d } from '../../text/declaring.ts';
import { plainName, shownFields } from '../declare/entry-words.ts';
import { headingsOf, titlesOf } from '../declare/registered.ts';
import type { PublicLine, Shown } from './declaration-data.ts';

export function publicView({ filing, form, kinds, interests, shownToAll }: Shown): TemplateResult | typeof nothing {
  if (filing.number === null || !form) return nothing;
  const own = interests.filter(({ declaration }) => declaration === filing.id);
  const seen = own.flatMap(({ id, category }) => shownToAll.filter((line) => line.id === id).map((line) => ({ line, category })));
  const headings = headingsOf(kinds);
  const view = ({ entry, addressWithheld }: PublicLine, category: string) => {
    const fields = shownFields(headings.get(category)?.fields ?? [], entry ?? {}).map(([label, shown]) => html`<span class="entries__line"><span class="muted">${label}:</span> ${shown}</span>`);
    return html`${fields.length > 0 ? fields : plainName(entry)}${addressWithheld ? html`<span class="entries__line muted">${t().addressHidden}</span>` : nothing}`;
  };
  return html`<section aria-labelledby="public"><h2 class="govuk-heading-m" id="public">${d().publicSees}</h2>
    ${seen.length === 0
      ? html`<p class="govuk-body">${form.published ? d().publicNothing : d().publicNever}</p>`
      : html`<dl class="govuk-summary-list">${titlesOf(own, headings).map(([category, title]) => {
          const lines = seen.filter((one) => one.category === category && one.line.withheld === null);
          return lines.length === 0 ? nothing : html`<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${title}</dt><dd class="govuk-summary-list__value">${lines.map(({ line }) => html`<div class="entries__one">${view(line, category)}</div>`)}</dd></div>`;
        })}</dl>
        ${withheldLine(seen.filter(({ line }) => line.withheld !== null).length)}`}
  </section>`;
}

/** That something is withheld is said without its heading, as everybody reads it. */
const withheldLine = (n: number): TemplateResult | typeof nothing => (n === 0 ? nothing : html`<p class="govuk-body">${d().publicWithheldCount(n)}</p>`);
