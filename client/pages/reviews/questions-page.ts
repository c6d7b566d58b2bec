/** What somebody who looks into a matter asks of the reader, who answers it and sees nothing else of the file. */
import { Task } from '@lit/task';
import { html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { OwnQuestion } from '../../../server/domain/reviews/file-note.ts';
import { getAll } from '../../api/client.ts';
import { empty } from '../../components/empty.ts';
import { loaded } from '../../components/loaded.ts';
import { Page } from '../../components/page.ts';
import { shownName } from '../../components/person-name.ts';
import '../../components/verb-form.ts';
import type { Verb } from '../../components/verb-form.ts';
import { session } from '../../controllers/session.ts';
import { longInstant } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import { questions as t } from '../../text/reviews.ts';

@customElement('questions-page')
export class QuestionsPage extends Page {
  @state() private said = '';
  readonly #asked = new Task(this, { args: () => [session.actor?.account, language()] as const, task: (_args, { signal }) => getAll<OwnQuestion>('/api/questions', {}, signal) });

  protected override heading(): string {
    return t().heading;
  }

  protected override render(): TemplateResult {
    return html`
      <h1 class="govuk-heading-l">${t().heading}</h1>
      <p class="govuk-body lead">${t().lead}</p>
      <p class="govuk-body" role="status"><strong>${this.said}</strong></p>
      ${loaded(this.#asked, (all) => (all.length === 0 ? empty(t().none) : html`<ul class="plain-list cards">${all.toSorted(waitingFirst).map((one) => this.#one(one))}</ul>`), 'part')}
    `;
  }

  #one({ id, name, authorityName, body, text, recordedAt, answers }: OwnQuestion): TemplateResult {
    const form = html`<verb-form name="answer-${id}" .verb=${answerVerb(id)} @did=${() => this.#did()}></verb-form>`;
    return html`<li class="card">
      <span class="card__line muted">${t().from(shownName(name), authorityName)}, ${longInstant(recordedAt, language())}${body ? ` · ${t().about} ${body}` : ''}</span>
      <strong class="concern-raised__text">${text ?? ''}</strong>
      ${answers.map((one) => html`<span class="card__line"><span class="muted">${t().answered}, ${longInstant(one.recordedAt, language())}:</span> ${one.text ?? ''}</span>`)}
      ${answers.length === 0 ? form : html`<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${t().more}</span></summary>${form}</details>`}
    </li>`;
  }

  #did(): void {
    this.said = t().did;
    void this.#asked.run();
  }
}

const waitingFirst = (a: OwnQuestion, b: OwnQuestion): number => a.answers.length - b.answers.length || (a.recordedAt < b.recordedAt ? 1 : -1);
const answerVerb = (id: string): Verb => ({ path: `/api/questions/${id}/answer`, submit: t().submit, fields: [{ name: 'text', label: t().answer, kind: 'area', missing: t().answerMissing }] });

declare global {
  interface HTMLElementTagNameMap {
    'questions-page': QuestionsPage;
  }
}
