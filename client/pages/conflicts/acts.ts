/** What the parts of a file's page have in common: which of its forms is open (the address says it), and what follows a thing done. */
import { html, nothing, type TemplateResult } from 'lit';
import '../../components/verb-form.ts';
import type { Did, Verb } from '../../components/verb-form.ts';
import { withQuery } from '../../components/list-tools.ts';
import { navigate } from '../../router.ts';

export interface Acts {
  readonly open: string;
  readonly of: string;
  readonly did: (said: string) => void;
  /** Something was refused, by the code of the problem: what is shown may no longer be what is. */
  readonly again: (code: string) => void;
}

export interface Act {
  readonly title: string;
  /** Of the heading, where the form stands within a part of a page. */
  readonly level?: 2 | 4;
  readonly verb: Verb;
  readonly said: string | ((reply: unknown) => string);
}

/** Opens a form where the reader is: nothing moves but the focus, which goes into it. */
export const opener = (what: string, title: string, { label, of = '', button = '' }: { readonly label?: string; readonly of?: string; readonly button?: string } = {}): TemplateResult =>
  html`<a class=${button || 'govuk-link'} href=${withQuery(new URLSearchParams(), { do: what, of })} aria-label=${label ?? nothing} @click=${(event: MouseEvent) => stayAndOpen(event)}>${title}</a>`;

function stayAndOpen(event: MouseEvent): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  navigate((event.currentTarget as HTMLAnchorElement).href, { stay: true });
}

export const ACT = 'act';

/** A form that draws itself takes the focus once, when its heading is there; then `taken` is true. */
export function takeFocus(host: HTMLElement, taken: boolean): boolean {
  const heading = taken ? null : host.querySelector<HTMLElement>(`#${ACT}`);
  heading?.focus();
  heading?.scrollIntoView({ block: 'start' });
  return taken || heading !== null;
}

export const form = (what: string, { title, level = 2, verb, said }: Act, acts: Acts, before: unknown = ''): TemplateResult => html`
  <section class="acts__open" aria-labelledby=${ACT}>
    ${level === 2 ? html`<h2 class="govuk-heading-m" id=${ACT} tabindex="-1">${title}</h2>` : html`<h4 class="govuk-heading-s" id=${ACT} tabindex="-1">${title}</h4>`}
    ${before}
    <verb-form name=${what} .verb=${{ ...verb, cancel: location.pathname }} @did=${(event: Did<unknown>) => acts.did(typeof said === 'string' ? said : said(event.detail))} @refused=${(event: CustomEvent<string>) => acts.again(event.detail)}></verb-form>
  </section>
`;
