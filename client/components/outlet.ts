/** Where pages appear: loads the page of a route, hands it its address, and takes focus to its heading. */
import { html, render } from 'lit';
import { match, type Arrival, type Route } from '../router.ts';
import { common } from '../text/common.ts';
import { entitle } from './page.ts';

interface PageElement extends HTMLElement {
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  updateComplete?: Promise<boolean>;
}

export class Outlet {
  readonly #into: HTMLElement;
  readonly #routes: readonly Route[];
  #page: PageElement | undefined;
  #path = '';
  #turn = 0;
  #shown: (() => void) | undefined;

  constructor(into: HTMLElement, routes: readonly Route[]) {
    this.#into = into;
    this.#routes = routes;
  }

  async show({ url, how }: Arrival): Promise<void> {
    const turn = ++this.#turn;
    const found = match(this.#routes, url.pathname);
    if (this.#page && this.#path === url.pathname) {
      this.#page.query = url.searchParams;
      // The heading of the next step is not there before the page has drawn it.
      await this.#page.updateComplete;
    } else {
      try {
        await found?.route.load();
      } catch {
        if (turn === this.#turn) this.#say(common().pageFailed, common().pageFailedBody, url.href);
        return;
      }
      // A second click while the first page was still on its way.
      if (turn !== this.#turn) return;
      if (!found) return this.#say(common().notFound, common().notFoundBody, '/');
      this.#put(found.route.tag, found.params, url);
    }
    if (how === 'first' && !url.hash) return;
    if (how === 'go' && !url.hash) window.scrollTo(0, 0);
    if (how !== 'stay') this.#arrive(turn, url.hash);
  }

  /** The same page from its beginning; what was typed comes back from its drafts. */
  again(): void {
    this.#shown?.();
  }

  #put(tag: string, params: Readonly<Record<string, string>>, url: URL): void {
    this.#shown = () => this.#put(tag, params, new URL(location.href));
    const page = document.createElement(tag) as PageElement;
    page.params = params;
    page.query = url.searchParams;
    this.#page = page;
    this.#path = url.pathname;
    render(page, this.#into);
  }

  #say(title: string, body: string, href: string): void {
    this.#page = undefined;
    this.#shown = undefined;
    this.#path = '';
    entitle(title);
    const again = href === '/' ? common().toHome : common().reload;
    // A failed import stays failed until the document is loaded afresh, so the link must not be taken over.
    render(html`<h1 class="govuk-heading-l" tabindex="-1">${title}</h1><p class="govuk-body">${body}</p><p class="govuk-body"><a class="govuk-link" href=${href} target=${href === '/' ? '' : '_self'}>${again}</a></p>`, this.#into);
    this.#into.querySelector('h1')?.focus();
  }

  /** Headings may come with the data, so wait for one; but never take focus from somebody who already went on. */
  #arrive(turn: number, hash: string): void {
    const wanted = hash ? `#${CSS.escape(decodeURIComponent(hash.slice(1)))}` : 'h1';
    const before = document.activeElement;
    const attempt = (): boolean => {
      const target = this.#into.querySelector<HTMLElement>(wanted);
      if (!target) return false;
      if (document.activeElement === before || document.activeElement === document.body) {
        if (!target.hasAttribute('tabindex')) target.setAttribute('tabindex', '-1');
        target.focus({ preventScroll: !hash });
        if (hash) target.scrollIntoView();
      }
      return true;
    };
    if (attempt()) return;
    const watch = new MutationObserver(() => {
      if (turn !== this.#turn || attempt()) watch.disconnect();
    });
    watch.observe(this.#into, { childList: true, subtree: true });
  }
}
