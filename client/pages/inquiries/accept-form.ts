/** Beside the answer: what would be recorded from it, to change or to untick, and what would follow. */
import { Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ConflictChanges } from '../../../server/domain/conflicts/conflict.ts';
import type { Answer } from '../../../server/domain/inquiries/answer.ts';
import type { Inquiry } from '../../../server/domain/inquiries/inquiry.ts';
import { ApiProblem, post } from '../../api/client.ts';
import { checkbox } from '../../components/checkbox.ts';
import { selectField, textArea, textField, unfinishedDates } from '../../components/fields.ts';
import { shownName } from '../../components/person-name.ts';
import { errorSummary, faultsOf, focusSummary, type Fault } from '../../components/problem.ts';
import { whatIfPanel, type WhatIfState } from '../../components/what-if.ts';
import { Draft } from '../../controllers/draft.ts';
import { ask, inquiries as t } from '../../text/asking.ts';
import { capital } from '../../text/capital.ts';
import { common } from '../../text/common.ts';
import { today } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import { roleText, timelineText } from '../mutuals/body-text.ts';
import { acceptanceOf, chosen, controlOf, heldAlready, missing, NEW_LINE, prefilled, titleOfKind, type AcceptDraft, type RoleLine, type StatementLine } from './accept-draft.ts';
import type { Accepting } from './inquiry-data.ts';

const PAUSE = 350;
/** Where there is nothing to ask about, or not enough. */
const UNASKED = '';

@customElement('accept-form')
export class AcceptForm extends LitElement {
  @property({ attribute: false }) accepting!: Accepting;
  @state() private faults: readonly Fault[] = [];
  @state() private busy = false;
  #draft: Draft<AcceptDraft> | undefined;
  #once = crypto.randomUUID();

  readonly #whatIf = new Task(this, {
    args: () => [this.#asked, language()] as const,
    task: async ([asked], { signal }): Promise<ConflictChanges | undefined> => {
      if (asked === UNASKED) return undefined;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      signal.throwIfAborted();
      const { id, version } = this.accepting.inquiry;
      return post<ConflictChanges>(`/api/inquiries/${id}/what-if`, JSON.parse(asked), { version, signal });
    },
  });

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(): void {
    const { inquiry, file, units } = this.accepting;
    this.#draft ??= new Draft<AcceptDraft>(this, `accept:${inquiry.id}`, prefilled(inquiry.answer as Answer, file, units, today(new Date())));
  }

  /** Half a form is not asked about. */
  get #asked(): string {
    const draft = this.#draft?.value;
    return !draft || chosen(draft) === 0 || missing(draft).length > 0 ? UNASKED : JSON.stringify(acceptanceOf({ ...draft, reason: '' }));
  }

  get #state(): WhatIfState {
    if (this.#asked === UNASKED) return { status: 'waiting' };
    return this.#whatIf.render({
      initial: (): WhatIfState => ({ status: 'waiting' }),
      pending: (): WhatIfState => ({ status: 'working', ...(this.#whatIf.value && { changes: this.#whatIf.value }) }),
      complete: (changes): WhatIfState => (changes ? { status: 'known', changes } : { status: 'waiting' }),
      error: (error): WhatIfState => ({ status: 'problem', problem: error instanceof ApiProblem ? (error.fields[0]?.message ?? error.detail) : '' }),
    });
  }

  protected override render(): TemplateResult {
    const draft = this.#draft?.value as AcceptDraft;
    const set = (change: Partial<AcceptDraft>): void => this.#draft?.set(change);
    const none = chosen(draft) === 0;
    return html`
      <form class="accept" novalidate @submit=${this.#submit}>
        ${errorSummary(this.faults)}
        <h2 class="govuk-heading-m">${t().take}</h2>
        <p class="govuk-body">${t().takeLead}</p>
        ${draft.roles.map((line, i) => this.#role(line, i))} ${draft.statements.map((line, i) => this.#statement(line, i))}
        <p class="govuk-body"><button type="button" class="govuk-button govuk-button--secondary no-margin" @click=${() => set({ roles: [...draft.roles, NEW_LINE] })}>${t().add}</button></p>
        ${textArea({ id: 'reason', label: t().reason, hint: t().reasonHint, rows: 2, value: draft.reason, faults: this.faults, onInput: (reason) => set({ reason }) })}
        ${whatIfPanel({ state: this.#state, text: roleText().whatIf, waiting: none ? t().waiting : roleText().whatIf.unfinished, words: timelineText(today(new Date())) })}
        <button class="govuk-button" ?disabled=${this.busy}>${none ? t().acceptNone : t().accept}</button>
      </form>
    `;
  }

  #change(i: number, part: Partial<RoleLine>): void {
    this.#draft?.set({ roles: this.#draft.value.roles.map((line, at) => (at === i ? { ...line, ...part } : line)) });
  }

  #role(line: RoleLine, i: number): TemplateResult {
    const { inquiry, file, kinds, units, people } = this.accepting;
    const words = timelineText(today(new Date()));
    const said = inquiry.answer?.plays[i]?.unit;
    const held = line.kind === '' ? undefined : heldAlready(file, line);
    const { faults } = this;
    const change = (part: Partial<RoleLine>) => this.#change(i, part);
    return html`<fieldset class="govuk-fieldset accept__line">
      <legend class="govuk-visually-hidden">${capital(titleOfKind(kinds, line.kind) || t().add)}</legend>
      ${checkbox({ id: `on-${i}`, label: t().record(line.kind === '' ? t().kind : titleOfKind(kinds, line.kind)), checked: line.on, onChange: (on) => change({ on }), ...(held && { hint: t().already(words.period(held.period)) }) })}
      ${line.on
        ? html`<div class="accept__fields">
            ${selectField({ id: `kind-${i}`, label: t().kind, none: ask().whichNone, value: line.kind, faults, choices: kinds.map(({ kind, title }) => ({ value: kind, title: capital(title) })), onInput: (kind) => change({ kind }) })}
            ${textField({ id: `from-${i}`, label: t().from, hint: t().unknown, type: 'date', width: '10', value: line.from, faults, onInput: (from) => change({ from }) })}
            ${textField({ id: `to-${i}`, label: t().until, hint: t().open2, type: 'date', width: '10', value: line.to, faults, onInput: (to) => change({ to }) })}
            ${selectField({ id: `unit-${i}`, label: t().unit, none: t().notSaid, value: line.unit, faults, choices: units.map(({ id, name }) => ({ value: id, title: name })), onInput: (unit) => change({ unit }), ...(said !== undefined && { hint: t().unitSaid(said) }) })}
            ${selectField({ id: `officer-${i}`, label: t().officer, none: t().notSaid, value: line.officer, faults, choices: people.map(({ id, name }) => ({ value: id, title: shownName(name) })), onInput: (officer) => change({ officer }) })}
          </div>`
        : nothing}
    </fieldset>`;
  }

  #statement(line: StatementLine, i: number): TemplateResult {
    const change = (part: Partial<StatementLine>): void => {
      const draft = this.#draft?.value;
      if (draft) this.#draft?.set({ statements: draft.statements.map((one, at) => (at === i ? { ...one, ...part } : one)) });
    };
    return html`<div class="accept__line">
      ${checkbox({ id: `not-${i}`, label: t().recordNot(ask().nots[line.family]), checked: line.on, onChange: (on) => change({ on }) })}
      ${line.on ? html`<div class="accept__fields">${textField({ id: `since-${i}`, label: t().from, hint: t().always, type: 'date', width: '10', value: line.from, faults: this.faults, onInput: (from) => change({ from }) })}</div>` : nothing}
    </div>`;
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const draft = this.#draft?.value;
    if (this.busy || !draft) return;
    this.faults = [...unfinishedDates(this), ...missing(draft)];
    if (this.faults.length === 0) await this.#send(draft);
    await this.updateComplete;
    focusSummary(this);
  };

  async #send(draft: AcceptDraft): Promise<void> {
    const { id, version } = this.accepting.inquiry;
    this.busy = true;
    try {
      const reply = await post<{ inquiry: Inquiry; conflicts: ConflictChanges }>(`/api/inquiries/${id}/accept`, acceptanceOf(draft), { version, once: this.#once });
      this.#draft?.clear();
      this.dispatchEvent(new CustomEvent('did', { detail: reply }));
    } catch (error) {
      if (error instanceof ApiProblem && error.status !== 0) this.#once = crypto.randomUUID();
      const old = error instanceof ApiProblem && error.status === 412;
      this.faults = old ? [{ id: '', message: common().changedMeanwhile }] : faultsOf(error, (path) => controlOf(draft, path));
      if (old) this.dispatchEvent(new CustomEvent('changed'));
    } finally {
      this.busy = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'accept-form': AcceptForm;
  }
}
