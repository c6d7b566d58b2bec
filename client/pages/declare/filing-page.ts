/** A declaration, one question at a time: back always works, and nothing that was typed is lost. */
import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { ApiProblem } from '../../api/client.ts';
import { unfinishedDates } from '../../components/fields.ts';
import { withQuery } from '../../components/list-tools.ts';
import { loaded } from '../../components/loaded.ts';
import { notYours } from '../../components/not-yours.ts';
import { Page } from '../../components/page.ts';
import { errorSummary, faultsOf, focusSummary, type Fault } from '../../components/problem.ts';
import { session } from '../../controllers/session.ts';
import { navigate } from '../../router.ts';
import { common } from '../../text/common.ts';
import { longInstant, today } from '../../text/dates.ts';
import { declarations as t } from '../../text/declarations.ts';
import { declaring as d } from '../../text/declaring.ts';
import { language } from '../../text/index.ts';
import { checkStep } from './check-step.ts';
import { idOf } from './entry-fields.ts';
import { openForm, type Opened } from './filing-data.ts';
import { controlOf, missing, named } from './filing-faults.ts';
import { buttonWords, endView, startView, whose } from './filing-parts.ts';
import { Filing } from './filing.ts';
import { isOnScreen, isPartial, type HeadingForm } from './forms.ts';
import { giftsTogether, type GiftsTogether } from './gifts-together.ts';
import { headingStep } from './heading-step.ts';
import { headingsOf, interestParts } from './registered.ts';
import { suggestedBy, type Suggestion } from './suggestion.ts';
import { entryFaults, entryOf, fieldFaults, isBegun, plainFields } from './typed-entry.ts';

const START = 'start';
const CHECK = 'check';

@customElement('filing-page')
export class FilingPage extends Page {
  @state() private faults: readonly Fault[] = [];
  @state() private busy = false;
  @state() private said = '';
  /** Filed meanwhile, from another tab or by a press whose answer was lost. */
  @state() private filedAs = '';
  #filing: Filing | undefined;
  #opened: Opened | undefined;
  #gifts: readonly GiftsTogether[] = [];
  #at = '';
  #asked = '';

  readonly #load = new Task(this, {
    args: () => [this.params['kind'] ?? '', this.query.get('id'), this.query.get('person'), this.query.get('rectify'), session.authority, session.hat?.person ?? '', language()] as const,
    task: async ([kind, id, person, rectify, authority, own], { signal }) => {
      if (!authority || !(own || person || rectify)) return null;
      const opened = await openForm({ kind, id, person, rectify }, signal);
      this.#gifts = opened && opened.form.effect === 'adds' ? await giftsTogether(authority, opened.person, signal) : [];
      const asked = [kind, id, rectify, opened?.authority, opened?.person].join(' ');
      if (asked !== this.#asked || !opened) this.#begin(opened, id, opened && (await suggestedBy(this.query, opened, signal)));
      this.#asked = asked;
      this.#opened = opened;
      return opened ?? null;
    },
  });

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#leaving);
    window.addEventListener('pagehide', this.#leaving);
  }

  override disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this.#leaving);
    window.removeEventListener('pagehide', this.#leaving);
    this.#leaving();
    super.disconnectedCallback();
  }

  /** In another capacity, or signed out, it would be refused: then it waits in the tab. */
  readonly #leaving = (): void => {
    if (session.actor && this.#opened?.authority === session.authority) void this.#filing?.flush(true);
  };

  #begin(opened: Opened | undefined, id: string | null, suggested: Suggestion | undefined): void {
    this.#filing = opened && new Filing(this, opened, id);
    if (suggested) this.#filing?.suggest(suggested.heading, suggested.typed);
    const interest = opened?.interests.find((one) => one.id === this.query.get('interest'));
    if (opened && interest) this.#filing?.type({ interest: interest.id, about: interestParts(interest, headingsOf(opened.kinds)).name });
  }

  protected override heading(): string {
    const title = this.#opened?.form.title ?? '';
    const asked = this.querySelector('h1')?.textContent.trim() ?? '';
    return asked && asked !== title ? `${asked} – ${title}` : title;
  }

  protected override willUpdate(): void {
    const at = this.query.get('at') ?? START;
    if (at === this.#at) return;
    this.#at = at;
    this.faults = [];
    this.said = '';
  }

  protected override render(): TemplateResult {
    if (!session.hat?.person && !this.query.has('person') && !this.query.has('rectify')) return notYours(t().heading, t().noPerson);
    return loaded(this.#load, (opened) => (opened && this.#filing && isOnScreen(opened.form) ? this.#page(opened, this.#filing) : notYours(t().heading, opened ? t().notHere : t().noForm, { href: '/declare', title: t().back })));
  }

  #page(opened: Opened, filing: Filing): TemplateResult {
    const { form } = opened;
    const heading = form.headings.find(({ id }) => id === this.#at);
    const place = form.headings.findIndex(({ id }) => id === this.#at) + 1;
    return html`
      ${this.#at === START ? html`<a class="govuk-back-link no-print" href=${backFrom(opened)}>${opened.desk === 'own' ? t().back : common().back}</a>` : html`<button type="button" class="back-button no-print" @click=${() => history.back()}>${common().back}</button>`}
      <form class="question" novalidate @submit=${(event: Event) => void this.#continue(event, opened, filing)}>
        ${errorSummary(this.faults)}
        ${this.filedAs ? html`<p class="govuk-body"><a class="govuk-link" href="/declarations/${this.filedAs}/receipt">${t().receiptLink}</a></p>` : nothing}
        ${filing.saved === 'changed' ? html`<div class="problem" role="alert"><p class="govuk-body">${t().draftChanged}</p><button type="button" class="govuk-button govuk-button--secondary" @click=${() => void filing.takeTheirs().then(() => this.requestUpdate())}>${t().takeTheirs}</button></div>` : nothing}
        ${whose(opened)}
        ${heading
          ? html`<p class="govuk-hint no-margin" id="progress">${t().progress(place, form.headings.length)} · ${heading.title}</p><progress class="progress" max=${form.headings.length} value=${place} aria-labelledby="progress"></progress>
              ${headingStep({ heading, filing, partial: isPartial(form), faults: this.faults, onAdd: () => void this.#addAnother(heading, filing), onRemove: (i) => void this.#remove(heading, filing, i) })}`
          : this.#at === CHECK
            ? checkStep(opened, filing, (at) => withQuery(this.query, { at, change: 'yes' }))
            : startView(opened, filing, this.faults, this.#gifts)}
        ${this.#isLast(form) ? endView(opened, filing, this.faults) : nothing}
        <p class="govuk-body" role="status">${this.said}</p>
        <button class="govuk-button" ?disabled=${this.busy}>${buttonWords(opened, this.#isLast(form), this.busy)}</button>
        <p class="govuk-hint filing-saved" role="status">${opened.desk === 'rectify' ? d().rectifyKept : filing.saved === 'here' ? t().savedHere : filing.savedAt ? t().savedAt(longInstant(filing.savedAt, language()).split(', ')[1] ?? '') : ''}</p>
      </form>
    `;
  }

  #isLast({ headings }: Opened['form']): boolean {
    return this.#at === CHECK || (headings.length === 0 && this.#opened?.desk !== 'rectify');
  }

  async #continue(event: Event, opened: Opened, filing: Filing): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    const { form } = opened;
    const heading = form.headings.find(({ id }) => id === this.#at);
    this.faults = heading ? this.#answer(heading, filing) : this.#at === CHECK ? missing(opened, filing) : [...unfinishedDates(this), ...fieldFaults(plainFields(form.schema), filing.kept.typed, today(new Date()), idOf)];
    if (this.faults.length === 0) await this.#send(opened, filing, this.#isLast(form));
    await this.updateComplete;
    focusSummary(this);
  }

  async #send(opened: Opened, filing: Filing, isLast: boolean): Promise<void> {
    const { form, desk } = opened;
    this.busy = true;
    try {
      const drafts = desk === 'own' && session.is('delegate');
      const saved = await filing.save(isLast && !drafts);
      if (saved === 'changed' || (isLast && saved === 'here')) return;
      if (!isLast) navigate(this.#next(form));
      else if (drafts) navigate('/declare');
      else navigate(afterwards(desk, await filing.submit()), { replace: true });
    } catch (error) {
      this.#failed(error, opened, filing);
    } finally {
      this.busy = false;
    }
  }

  #failed(error: unknown, { form, desk }: Opened, filing: Filing): void {
    const problem = error instanceof ApiProblem ? error : undefined;
    // Without an answer nobody knows whether it was done: the same press, repeated, finds out.
    if (problem?.status !== 0) filing.again();
    if (problem?.code === 'filed' && desk !== 'rectify') {
      this.filedAs = filing.kept.id ?? '';
      filing.discard();
    }
    this.faults = problem?.status === 412 ? [{ id: '', message: common().changedMeanwhile }] : faultsOf(error, (path) => controlOf(path, form, this.#at === CHECK)).map((fault) => named(fault, form));
  }

  #next(form: Opened['form']): string {
    const ids = [START, ...(isPartial(form) || this.#opened?.desk === 'rectify' ? [] : form.headings.map(({ id }) => id)), CHECK];
    const isChange = this.query.has('change') || !ids.includes(this.#at);
    return withQuery(this.query, { at: isChange ? CHECK : (ids[ids.indexOf(this.#at) + 1] ?? CHECK), change: '', heading: '', body: '', interest: '' });
  }

  /** Takes over what stands on the page, or says what is missing. */
  #answer(heading: HeadingForm, filing: Filing): readonly Fault[] {
    const chosen = filing.chosen(heading.id);
    if (chosen === '') return [{ id: 'has', message: t().chooseAnswer }];
    if (chosen !== 'yes') {
      filing.answer(heading.id, chosen === 'no' ? { none: true } : undefined);
      return [];
    }
    return this.#takeEntry(heading, filing);
  }

  #takeEntry(heading: HeadingForm, filing: Filing): readonly Fault[] {
    const held = filing.entries(heading.id);
    const open = filing.open(heading.id);
    if (!open || (held.length > 0 && open.index === null && !isBegun(open.typed))) {
      filing.setOpen(heading.id, undefined);
      return [];
    }
    const unfinished = unfinishedDates(this);
    const faults = [...unfinished, ...entryFaults(heading, open.typed, today(new Date()), idOf).filter(({ id }) => !unfinished.some((one) => one.id === id))];
    if (faults.length > 0) return faults;
    const entry = entryOf(heading, open.typed);
    filing.answer(heading.id, { entries: open.index === null ? [...held, entry] : held.map((one, i) => (i === open.index ? entry : one)) });
    filing.setOpen(heading.id, undefined);
    return [];
  }

  async #addAnother(heading: HeadingForm, filing: Filing): Promise<void> {
    this.faults = this.#takeEntry(heading, filing);
    if (this.faults.length === 0) filing.setOpen(heading.id, { index: null, typed: {} });
    await this.updateComplete;
    if (this.faults.length > 0) focusSummary(this);
    else this.querySelector<HTMLElement>('#entry')?.focus();
  }

  async #remove(heading: HeadingForm, filing: Filing, index: number): Promise<void> {
    filing.remove(heading.id, index);
    this.said = t().removed(t().entry(index + 1));
    await this.updateComplete;
    (this.querySelector<HTMLElement>('#add') ?? this.querySelector<HTMLElement>('#has'))?.focus();
  }
}

const backFrom = ({ desk, person, declaration }: Opened): string => (desk === 'own' ? '/declare' : desk === 'paper' ? `/declarations/paper?person=${person}` : `/declarations/${declaration?.id ?? ''}`);

const afterwards = (desk: Opened['desk'], id: string): string => (desk === 'rectify' ? `/declarations/${id}` : `/declarations/${id}/receipt`);
