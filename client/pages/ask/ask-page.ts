/** Where the mail to the officer who knows leads: three questions, one after the other, for somebody without an account. */
import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { AnswerTaken, Asked } from '../../../server/domain/inquiries/answer.ts';
import { ApiProblem, post } from '../../api/client.ts';
import { unfinishedDates } from '../../components/fields.ts';
import { loaded } from '../../components/loaded.ts';
import { errorSummary, faultsOf, focusSummary, type Fault } from '../../components/problem.ts';
import { TokenPage } from '../../components/token-page.ts';
import { Draft } from '../../controllers/draft.ts';
import { navigate } from '../../router.ts';
import { ask as t } from '../../text/asking.ts';
import { capital } from '../../text/capital.ts';
import { longDate, longPeriod, today } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import { answerOf, BLANK, missing, placeOf, type AskDraft } from './ask-draft.ts';
import { whatElse, whatIsDone, whoAnswers, type Questions } from './ask-questions.ts';

const LAST = 3;
const QUESTIONS = [whatIsDone, whoAnswers, whatElse] as const;
type Ended = 'none' | 'spent' | 'answered' | 'not-asked';

@customElement('ask-page')
export class AskPage extends TokenPage {
  @state() private busy = false;
  @state() private ended: Ended | undefined;
  @state() private done: { readonly on: string; readonly authority: string } | undefined;
  @state() private faults: readonly Fault[] = [];
  /** The body belongs to the key: two links in one tab are two answers. */
  #draft: Draft<AskDraft> | undefined;

  readonly #look = new Task(this, {
    args: () => [this.token, language()] as const,
    task: async ([token]): Promise<Asked | Ended> => {
      const asked = token ? await post<Asked>('/api/inquiries/look', { token }).catch(orEnded) : 'none';
      if (typeof asked !== 'string') this.#draft ??= new Draft<AskDraft>(this, `ask:${asked.authority}:${asked.body}`, BLANK);
      return asked;
    },
  });

  /** In the address, so that the browser's own "back" goes a question back. */
  get #step(): number {
    return Math.min(LAST, Math.max(1, Number(this.query.get('question')) || 1));
  }

  protected override render(): TemplateResult {
    if (this.done) return doneOf(this.done);
    if (this.ended) return endedOf(this.ended);
    return loaded(this.#look, (asked) => (typeof asked === 'string' ? endedOf(asked) : this.#ask(asked)));
  }

  #ask(asked: Asked): TemplateResult {
    const step = this.#step;
    const draft = this.#draft?.value ?? BLANK;
    const questions: Questions = { asked, draft, faults: this.faults, set: (change) => this.#draft?.set(change) };
    return html`
      <div class="question">
        ${errorSummary(this.faults)}
        <h1 class="govuk-heading-l">${t().heading(asked.body)}</h1>
        ${step === 1 ? introduction(asked) : nothing}
        <form novalidate @submit=${(event: Event) => void this.#submit(event, asked)}>
          <p class="govuk-caption-m ask__step" id="step" tabindex="-1">${t().step(step)}</p>
          ${QUESTIONS[step - 1]?.(questions)}
          <div class="ask__does">
            <button class="govuk-button" ?disabled=${this.busy}>${step === LAST ? t().send : t().next}</button>
            ${step > 1 ? html`<a class="govuk-link" href=${placeAt(step - 1)} @click=${() => (this.faults = [])}>${t().back}</a>` : nothing}
          </div>
        </form>
        <p class="govuk-hint">${t().kept}</p>
      </div>
    `;
  }

  async #submit(event: Event, asked: Asked): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    const step = this.#step;
    const draft = this.#draft?.value ?? BLANK;
    this.faults = [...unfinishedDates(this), ...missing(step, draft)];
    if (this.faults.length === 0 && step < LAST) return this.#goTo(step + 1);
    if (this.faults.length === 0) await this.#send(asked, draft);
    await this.updateComplete;
    if (this.faults.length > 0) focusSummary(this);
    else this.querySelector<HTMLElement>('h1')?.focus();
  }

  async #goTo(step: number): Promise<void> {
    navigate(placeAt(step), { stay: true });
    await this.updateComplete;
    this.querySelector<HTMLElement>('#step')?.focus();
  }

  async #send(asked: Asked, draft: AskDraft): Promise<void> {
    this.busy = true;
    try {
      const { answeredOn } = await post<AnswerTaken>('/api/inquiries/answer', { token: this.token, ...answerOf(draft) });
      this.#draft?.clear();
      this.done = { on: answeredOn, authority: asked.authorityName };
    } catch (error) {
      const why = endedBy(error);
      if (why) this.ended = why;
      else await this.#refused(error, draft);
    } finally {
      this.busy = false;
    }
  }

  async #refused(error: unknown, draft: AskDraft): Promise<void> {
    const at = error instanceof ApiProblem ? error.fields.map(({ path }) => placeOf(draft, path)?.step ?? LAST) : [];
    if (at.length > 0) await this.#goTo(Math.min(...at));
    this.faults = faultsOf(error, (path) => placeOf(draft, path)?.id);
  }

  protected override forget(): void {
    this.ended = this.done = undefined;
    this.#draft = undefined;
    this.faults = [];
  }
}

function placeAt(step: number): string {
  const query = new URLSearchParams(location.search);
  query.set('question', String(step));
  return `/ask?${query.toString()}`;
}

const introduction = ({ authorityName, name, askedBy, dueOn, roles }: Asked): TemplateResult => html`
  <p class="govuk-body">${name === null ? nothing : html`<strong>${t().asksName(name)}</strong> `}${askedBy === null ? t().asksNobody(authorityName) : t().asks(authorityName, askedBy)} ${t().by(longDate(dueOn, language()))}</p>
  <details class="govuk-details">
    <summary class="govuk-details__summary"><span class="govuk-details__summary-text">${t().sees}</span></summary>
    <div class="govuk-details__text">${t().seesBody}</div>
  </details>
  <details class="govuk-details">
    <summary class="govuk-details__summary"><span class="govuk-details__summary-text">${t().known}</span></summary>
    <div class="govuk-details__text">
      ${roles.length === 0 ? t().knownNone : html`<ul class="govuk-list govuk-list--bullet">${roles.map(({ title, period }) => html`<li>${capital(title)}, ${longPeriod(period, today(new Date()), language())}</li>`)}</ul>`}
    </div>
  </details>
`;

const doneOf = ({ on, authority }: { readonly on: string; readonly authority: string }): TemplateResult => html`
  <div class="question">
    <div class="receipt" role="status"><h1 class="govuk-heading-l" tabindex="-1">${t().done}</h1></div>
    <p class="govuk-body">${t().doneBody(authority, longDate(on, language()))}</p>
  </div>
`;

const endedOf = (why: Ended): TemplateResult => html`
  <div class="question">
    <h1 class="govuk-heading-l" tabindex="-1">${t()[`${why}Heading`]}</h1>
    <p class="govuk-body-l">${t()[why]}</p>
  </div>
`;

function endedBy(error: unknown): Ended | undefined {
  if (!(error instanceof ApiProblem)) return undefined;
  if (error.code === 'answered' || error.code === 'not-asked') return error.code;
  return error.status === 404 ? 'spent' : undefined;
}

function orEnded(error: unknown): Ended {
  // Cut short by a mail program, it is no token at all.
  const why = endedBy(error) ?? (error instanceof ApiProblem && (error.status === 422 || error.status === 400) ? 'spent' : undefined);
  if (why) return why;
  throw error;
}
