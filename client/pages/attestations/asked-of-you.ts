/** Says that roles wait for the reader to say whether they are still true, and to a keeper what has changed and is to be put right; else nothing. */
import { Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { get, type Page as ListOf, type Query } from '../../api/client.ts';
import { session } from '../../controllers/session.ts';
import { attested as t } from '../../text/attestations.ts';
import { language } from '../../text/index.ts';

const MOST = 500;

@customElement('asked-of-you')
export class AskedOfYou extends LitElement {
  readonly #waiting = new Task(this, {
    args: () => [session.authority, session.hat?.person ?? '', session.keeps, language()] as const,
    task: async ([authority, person, keeps], { signal }) => {
      // A page that is about something else does not fail for it.
      const count = async (query: Query): Promise<number> => (await get<ListOf<unknown>>('/api/attestations', { authority, limit: MOST, ...query }, signal).catch(() => undefined))?.items.length ?? 0;
      return { own: authority && person ? await count({ person, state: 'asked' }) : 0, changed: authority && keeps ? await count({ state: 'changed' }) : 0 };
    },
  });

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { own, changed } = this.#waiting.value ?? { own: 0, changed: 0 };
    return html`
      ${own > 0 ? html`<p class="govuk-inset-text"><a class="govuk-link" href="/still-true">${t().waiting(own)}</a></p>` : nothing}
      ${changed > 0 ? html`<p class="govuk-inset-text"><a class="govuk-link" href="/attestations?show=changed">${t().changedWaiting(changed)}</a></p>` : nothing}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'asked-of-you': AskedOfYou;
  }
}
