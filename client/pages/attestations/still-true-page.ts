/** Where the mail that asks each year leads, and whoever is signed in: everything they answer for, and one press for all of it. */
import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { ApiProblem } from '../../api/client.ts';
import { textArea } from '../../components/fields.ts';
import { loaded } from '../../components/loaded.ts';
import { errorSummary, faultsOf, focusSummary, type Fault } from '../../components/problem.ts';
import { TokenPage } from '../../components/token-page.ts';
import { session } from '../../controllers/session.ts';
import { attestations as t } from '../../text/attestations.ts';
import { longDate } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import { sinceWhen, whatIsAsked } from './asked-line.ts';
import { endedBy, lookByLink, lookOwn, sendAnswers, type Answer, type Asked, type Ended, type Line } from './still-true-data.ts';

const SIGN_IN = '/sign-in?then=%2Fstill-true';
/** Of somebody else asked meanwhile, or by somebody else answered: what is left is shown anew. */
const MEANWHILE = new Set(['changed-meanwhile', 'not-asked', 'answered-already', 'not-found']);

@customElement('still-true-page')
export class StillTruePage extends TokenPage {
  /** By the id of the line: what is true instead. */
  @state() private changed: ReadonlyMap<string, string> = new Map();
  @state() private busy = false;
  @state() private meanwhile = false;
  @state() private ended: Ended | undefined;
  @state() private done: { readonly stillTrue: number; readonly changed: number } | undefined;
  @state() private faults: readonly Fault[] = [];
  #once = crypto.randomUUID();

  readonly #look = new Task(this, {
    args: () => [this.token, session.authority, session.hat?.id, language()] as const,
    task: ([token], { signal }): Promise<Asked | Ended> => (token ? lookByLink(token) : lookOwn(signal)),
  });

  protected override render(): TemplateResult {
    if (this.done) return doneOf(this.done);
    if (this.ended) return endedOf(this.ended);
    return loaded(this.#look, (look) => (typeof look === 'string' ? endedOf(look) : this.#ask(look)));
  }

  #ask(asked: Asked): TemplateResult {
    const { authorityName, name, lines, withheld } = asked;
    if (lines.length === 0) return nothingLeft(withheld);
    const due = lines.map(({ dueOn }) => dueOn).toSorted()[0] as string;
    const many = lines.filter(({ id }) => this.changed.has(id)).length;
    return html`
      <div class="question">
        ${errorSummary(this.faults)}
        <h1 class="govuk-heading-l" tabindex="-1">${t().heading}</h1>
        <p class="govuk-body">${name === null ? t().asksNobody(authorityName) : t().asks(authorityName, name)} ${t().by(longDate(due, language()))}</p>
        ${this.meanwhile ? html`<p class="govuk-inset-text" role="alert">${t().meanwhile}</p>` : nothing}
        <p class="govuk-body">${t().how}</p>
        <form novalidate @submit=${(event: Event) => void this.#press(event, lines)}>
          ${[...Map.groupBy(lines, ({ mutual }) => mutual).values()].map((own) => html`<h2 class="govuk-heading-m still-true__body">${own[0]?.mutualName}</h2><ul class="plain-list still-true">${own.map((line) => this.#line(line))}</ul>`)}
          <button class="govuk-button" ?disabled=${this.busy}>${many === 0 ? t().pressAll(lines.length) : t().pressSome(lines.length - many, many)}</button>
        </form>
        ${withheld > 0 ? html`<p class="govuk-body">${t().withheld(withheld)} <a class="govuk-link" href=${SIGN_IN}>${t().signIn}</a></p>` : nothing}
      </div>
    `;
  }

  #line(line: Line): TemplateResult {
    const { id } = line;
    const text = this.changed.get(id);
    const what = whatIsAsked(line);
    return html`<li class="still-true__line">
      <p class="govuk-body still-true__what"><strong>${what}</strong><span class="still-true__since">${sinceWhen(line)}</span></p>
      <div class="govuk-checkboxes govuk-checkboxes--small no-print" data-module="govuk-checkboxes">
        <div class="govuk-checkboxes__item">
          <input class="govuk-checkboxes__input" type="checkbox" id="changed-${id}" .checked=${text !== undefined} @change=${(event: Event) => this.#mark(id, (event.target as HTMLInputElement).checked ? '' : undefined)} />
          <label class="govuk-label govuk-checkboxes__label" for="changed-${id}">${t().changed}<span class="govuk-visually-hidden">: ${line.mutualName}, ${what}</span></label>
        </div>
      </div>
      ${text === undefined ? nothing : textArea({ id: `text-${id}`, label: t().instead, hint: t().insteadHint, value: text, rows: 2, faults: this.faults, onInput: (typed) => this.#mark(id, typed) })}
    </li>`;
  }

  #mark(id: string, text: string | undefined): void {
    const changed = new Map(this.changed);
    if (text === undefined) changed.delete(id);
    else changed.set(id, text);
    this.changed = changed;
  }

  async #press(event: Event, lines: readonly Line[]): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    const answers = lines.map((line): Answer => ({ line, text: this.changed.get(line.id)?.trim() }));
    this.faults = answers.flatMap(({ line, text }) => (text === '' ? [{ id: `text-${line.id}`, message: t().insteadMissing }] : []));
    if (this.faults.length === 0) await this.#send(answers);
    await this.updateComplete;
    if (this.faults.length > 0) focusSummary(this);
    else this.querySelector<HTMLElement>('h1')?.focus();
  }

  async #send(answers: readonly Answer[]): Promise<void> {
    this.busy = true;
    try {
      await sendAnswers(this.token, answers, this.#once);
      const changed = answers.filter(({ text }) => text !== undefined).length;
      this.done = { stillTrue: answers.length - changed, changed };
    } catch (error) {
      await this.#failed(error, answers);
    } finally {
      this.#once = crypto.randomUUID();
      this.busy = false;
    }
  }

  async #failed(error: unknown, answers: readonly Answer[]): Promise<void> {
    if (error instanceof ApiProblem && MEANWHILE.has(error.code)) {
      this.meanwhile = true;
      await this.#look.run();
      return;
    }
    try {
      this.ended = endedBy(error);
    } catch {
      this.faults = faultsOf(error, (path) => {
        const line = answers[Number(/^answers\.(\d+)\./.exec(path)?.[1])]?.line;
        return line && `text-${line.id}`;
      });
    }
  }

  protected override forget(): void {
    this.ended = this.done = undefined;
    this.meanwhile = false;
    this.changed = new Map();
  }
}

const nothingLeft = (withheld: number): TemplateResult => html`
  <h1 class="govuk-heading-l" tabindex="-1">${t().nothingHeading}</h1>
  <p class="govuk-body">${withheld > 0 ? html`${t().onlyWithheld} ${t().withheld(withheld)}` : t().nothing}</p>
  ${withheld > 0 ? html`<p class="govuk-body"><a class="govuk-link" href=${SIGN_IN}>${t().signIn}</a></p>` : nothing}
`;

const doneOf = ({ stillTrue, changed }: { readonly stillTrue: number; readonly changed: number }): TemplateResult => html`
  <div class="receipt"><h1 class="govuk-heading-l" tabindex="-1">${t().done}</h1>
    <p class="govuk-body">${t().doneSaid(stillTrue, changed)}${changed > 0 ? t().doneChanged : nothing} ${t().doneClose}</p></div>
`;

function endedOf(ended: Ended): TemplateResult {
  const [title, says] = { none: [t().noneHeading, t().noLink], spent: [t().spentHeading, t().spent], notOwed: [t().nothingHeading, t().notOwed] }[ended] as [string, string];
  return html`<h1 class="govuk-heading-l" tabindex="-1">${title}</h1><p class="govuk-body">${says}</p>${ended === 'notOwed' ? nothing : html`<p class="govuk-body"><a class="govuk-link" href=${SIGN_IN}>${t().signIn}</a></p>`}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'still-true-page': StillTruePage;
  }
}
