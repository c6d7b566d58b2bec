/** What every page is: light DOM (labels, error-summary links and autofill stop at a shadow boundary), a title, and a redraw when session or language change. */
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { SESSION_CHANGED } from '../controllers/session.ts';
import { common } from '../text/common.ts';

export abstract class Page extends LitElement {
  @property({ attribute: false }) params: Readonly<Record<string, string>> = {};
  @property({ attribute: false }) query: URLSearchParams = new URLSearchParams();

  /** The thing first: tabs and histories are read from their first words. */
  protected abstract heading(): string;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener(SESSION_CHANGED, this.#redraw);
  }

  override disconnectedCallback(): void {
    window.removeEventListener(SESSION_CHANGED, this.#redraw);
    super.disconnectedCallback();
  }

  protected override updated(): void {
    // A page that could not be loaded, or is not the reader's, has no thing of its own: then what it says is its title.
    entitle(this.heading() || (this.querySelector('h1')?.textContent.trim() ?? ''));
  }

  readonly #redraw = (): void => this.requestUpdate();
}

export function entitle(thing: string): void {
  document.title = thing ? `${thing} – ${common().product}` : common().product;
}
