/** Long lists come in pages, with plain links between them. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Visit } from '../visit.ts';

export const PER_PAGE = 200;

export const pageOf = <T>(all: readonly T[], { asked: { page } }: Visit): readonly T[] => all.slice((page - 1) * PER_PAGE, page * PER_PAGE);

export function pager({ words: { t, common }, link, path, asked: { page, since, q } }: Visit, count: number): TemplateResult | typeof nothing {
  const last = Math.max(1, Math.ceil(count / PER_PAGE));
  if (last === 1 && page === 1) return nothing;
  const to = (n: number) => link(path, { since, q, page: n === 1 ? undefined : String(n) });
  return html`<nav class="pager list-foot" aria-label=${common.pages}>
    <span>${t.page(page, last)}</span>
    ${page > 1 ? html`<a class="govuk-link" href=${to(Math.min(page - 1, last))} rel="prev">${t.previous}</a>` : nothing}
    ${page < last ? html`<a class="govuk-link" href=${to(page + 1)} rel="next">${t.next}</a>` : nothing}
  </nav>`;
}
