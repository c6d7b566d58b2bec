/** What every list offers: pages and filters in the address, and the list itself to take away. */
import { html, nothing, type TemplateResult } from 'lit';
import { address } from '../api/client.ts';
import { navigate } from '../router.ts';
import { common } from '../text/common.ts';

/** The same list as files: filters and both clocks kept, the page left out. */
export function downloads(path: string, query: Readonly<Record<string, string | undefined>>, what: string): TemplateResult {
  const t = common();
  const { cursor: _page, limit: _length, ...kept } = query;
  return html`
    <p class="downloads" aria-label=${t.downloadOf(what)} role="group">
      <span>${t.download}</span>
      <a class="govuk-link" href=${address(path, { ...kept, format: 'csv' })} download>CSV<span class="govuk-visually-hidden"> – ${what}</span></a>
      <a class="govuk-link" href=${address(path, { ...kept, format: 'json' })} download>JSON<span class="govuk-visually-hidden"> – ${what}</span></a>
    </p>
  `;
}

/** Keyset pages go forwards; back is the browser's own button, which brings the scroll position too. */
export function pager(query: URLSearchParams, next: string | null): TemplateResult | typeof nothing {
  const t = common();
  if (next === null && !query.has('cursor')) return nothing;
  return html`
    <nav class="pager" aria-label=${t.pages}>
      ${query.has('cursor') ? html`<a class="govuk-link" href=${withQuery(query, { cursor: '' })}>${t.first}</a>` : nothing}
      ${next === null ? nothing : html`<a class="govuk-link" rel="next" href=${withQuery(query, { cursor: next })}>${t.next}</a>`}
    </nav>
  `;
}

/** This page's address with some of its parameters changed; an empty value takes one out. */
export function withQuery(query: URLSearchParams, change: Readonly<Record<string, string>>): string {
  const changed = new URLSearchParams(query);
  for (const [name, value] of Object.entries(change)) {
    if (value) changed.set(name, value);
    else changed.delete(name);
  }
  return `${location.pathname}${changed.size > 0 ? `?${changed.toString()}` : ''}`;
}

/** Filters are the address: they can be bookmarked, sent to a colleague, and taken back with the browser's button. */
export function applyFilters(event: Event): void {
  event.preventDefault();
  const form = event.currentTarget as HTMLFormElement;
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string' && value.trim()) query.set(name, value.trim());
  navigate(`${location.pathname}${query.size > 0 ? `?${query.toString()}` : ''}`, { stay: true });
}
