/** A page where the link of a mail leads: its token, and another one where a second link is opened in the same tab. */
import { state } from 'lit/decorators.js';
import { linkToken } from '../controllers/link-token.ts';
import { Page } from './page.ts';

export abstract class TokenPage extends Page {
  @state() protected token = linkToken();

  /** What was shown or typed for the link before is none of the next one's. */
  protected abstract forget(): void;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#another);
  }

  override disconnectedCallback(): void {
    window.removeEventListener('hashchange', this.#another);
    super.disconnectedCallback();
  }

  /** The first thing on the page, whatever the link leads to. */
  protected override heading(): string {
    return '';
  }

  readonly #another = (): void => {
    const token = linkToken();
    if (token === this.token) return;
    this.forget();
    this.token = token;
  };
}
