/** Says that somebody asked the reader something and waits for the answer; else nothing. */
import { Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { get, type Page as ListOf } from '../../api/client.ts';
import { session } from '../../controllers/session.ts';
import { language } from '../../text/index.ts';
import { questions as t } from '../../text/reviews.ts';

@customElement('questions-waiting')
export class QuestionsWaiting extends LitElement {
  readonly #waiting = new Task(this, {
    args: () => [session.actor?.account, language()] as const,
    // A page that is about something else does not fail for it.
    task: async ([account], { signal }) => (account ? (await get<ListOf<unknown>>('/api/questions', { waiting: true, limit: 100 }, signal).catch(() => undefined))?.items.length : 0) ?? 0,
  });

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    const waiting = this.#waiting.value ?? 0;
    return waiting === 0 ? nothing : html`<p class="govuk-inset-text"><a class="govuk-link" href="/questions">${t().waiting(waiting)}</a></p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'questions-waiting': QuestionsWaiting;
  }
}
