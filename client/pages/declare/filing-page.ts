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
import { language } from '../../text/index.ts';
import { checkStep, registeredView, rowId, truthView } from './check-step.ts';
import { fieldControl, idOf } from './entry-fields.ts';
import { isOnScreen, openForm, type HeadingForm, type Opened } from './filing-data.ts';
import { Filing, isPartial } from './filing.ts';
import { headingStep } from './heading-step.ts';
import { headingsOf, registered } from './registered.ts';
import { entryFaults, entryOf, fieldFaults, isBegun, plainFields } from './typed-entry.ts';

const START = 'start';
const CHECK = 'check';

@customElement('filing-page')
export class FilingPage extends Page {
  @state() private faults: readonly Fault[] = [];
  @state() private busy = false;
  @state() private said = '';
  #filing: Filing | undefined;
  #opened: Opened | undefined;
  #at = '';

  readonly #load = new Task(this, {
    args: () => [this.params['kind'] ?? '', this.query.get('id'), session.authority, session.hat?.person ?? '', language()] as const,
    task: async ([kind, id, authority, person], { signal }) => {
      if (!authority || !person) return null;
      const opened = await openForm(kind, id, signal);
      const isSame = this.#opened && opened && this.#opened.form.kind === kind && this.#opened.person === person && this.#askedFor === id;
      if (!isSame) this.#filing = opened && new Filing(this, opened, id);
      this.#askedFor = id;
      this.#opened = opened;
      return opened ?? null;
    },
  });
  #askedFor: string | null = null;

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
    if (!session.hat?.person) return notYours(t().heading, t().noPerson);
    return loaded(this.#load, (opened) => (opened && this.#filing && isOnScreen(opened.form) ? this.#page(opened, this.#filing) : notYours(t().heading, opened ? t().notHere : t().noForm, { href: '/declare', title: t().back })));
  }

  #page(opened: Opened, filing: Filing): TemplateResult {
    const { form, declaration } = opened;
    const heading = form.headings.find(({ id }) => id === this.#at);
    const place = form.headings.findIndex(({ id }) => id === this.#at) + 1;
    const isFirst = this.#at === START;
    const isLast = this.#at === CHECK || form.headings.length === 0;
    return html`
      ${isFirst ? html`<a class="govuk-back-link no-print" href="/declare">${t().back}</a>` : html`<button type="button" class="back-button no-print" @click=${() => history.back()}>${common().back}</button>`}
      <form class="question" novalidate @submit=${(event: Event) => void this.#continue(event, opened, filing)}>
        ${errorSummary(this.faults)}
        ${filing.saved === 'changed' ? html`<div class="problem" role="alert"><p class="govuk-body">${t().draftChanged}</p><button type="button" class="govuk-button govuk-button--secondary" @click=${() => void filing.takeTheirs().then(() => this.requestUpdate())}>${t().takeTheirs}</button></div>` : nothing}
        ${declaration?.reason && declaration.state === 'returned' ? html`<div class="govuk-inset-text"><strong>${t().question}:</strong> ${declaration.reason}</div>` : nothing}
        ${heading
          ? html`<p class="govuk-hint no-margin" id="progress">${t().progress(place, form.headings.length)} · ${heading.title}</p><progress class="progress" max=${form.headings.length} value=${place} aria-labelledby="progress"></progress>
              ${headingStep({ heading, filing, partial: isPartial(form), faults: this.faults, onAdd: () => void this.#addAnother(heading, filing), onRemove: (i) => void this.#remove(heading, filing, i) })}`
          : this.#at === CHECK
            ? checkStep(form, filing, (at) => withQuery(this.query, { at, change: 'yes' }))
            : this.#start(opened, filing)}
        ${isLast ? truthView(form.truth) : nothing}
        <p class="govuk-body" role="status">${this.said}</p>
        ${isLast && session.is('delegate') ? html`<p class="govuk-body">${t().onlyThePerson}</p>` : nothing}
        <button class="govuk-button" ?disabled=${this.busy}>${this.#button(opened, isLast)}</button>
        <p class="govuk-hint filing-saved" role="status">${filing.saved === 'here' ? t().savedHere : filing.savedAt ? t().savedAt(longInstant(filing.savedAt, language()).split(', ')[1] ?? '') : ''}</p>
      </form>
    `;
  }

  #button({ form }: Opened, isLast: boolean): string {
    if (!isLast) return common().continue;
    if (session.is('delegate')) return common().save;
    if (this.busy) return t().submitting;
    return form.effect === 'confirms' ? t().confirmNothing : isNil(form) ? t().confirmNil : t().submitTruth;
  }

  #start({ form, kinds, interests }: Opened, filing: Filing): TemplateResult {
    const typing = { typed: filing.kept.typed, faults: this.faults, onTyped: (change: Readonly<Record<string, string>>) => filing.type(change) };
    return html`
      <h1 class="govuk-heading-l">${form.title}</h1>
      <p class="govuk-body lead">${form.lead}</p>
      ${filing.kept.prefilled && !isPartial(form) ? html`<div class="govuk-inset-text">${t().prefilled}</div>` : nothing}
      ${form.effect === 'confirms' || isNil(form) ? html`<h2 class="govuk-heading-m">${t().interests}</h2>${registeredView(registered(interests, headingsOf(kinds)))}` : nothing}
      ${plainFields(form.schema).map((field) => fieldControl(field, typing))}
    `;
  }

  async #continue(event: Event, opened: Opened, filing: Filing): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    const { form } = opened;
    const heading = form.headings.find(({ id }) => id === this.#at);
    const isLast = this.#at === CHECK || form.headings.length === 0;
    this.faults = heading ? this.#answer(heading, filing) : this.#at === CHECK ? missing(opened, filing) : [...this.#unfinished(), ...fieldFaults(plainFields(form.schema), filing.kept.typed, today(new Date()), idOf)];
    if (this.faults.length === 0) await this.#send(opened, filing, isLast);
    await this.updateComplete;
    focusSummary(this);
  }

  async #send({ form }: Opened, filing: Filing, isLast: boolean): Promise<void> {
    this.busy = true;
    try {
      const saved = await filing.save();
      if (saved === 'changed' || (isLast && saved === 'here')) return;
      if (!isLast) navigate(this.#next(form));
      else if (session.is('delegate')) navigate('/declare');
      else navigate(`/declarations/${await filing.submit()}/receipt`, { replace: true });
    } catch (error) {
      filing.again();
      // Filed from elsewhere meanwhile: what this tab holds belongs to nothing any more.
      if (error instanceof ApiProblem && error.code === 'filed') filing.discard();
      this.faults = faultsOf(error, (path) => controlOf(path, form)).map((fault) => named(fault, form));
    } finally {
      this.busy = false;
    }
  }

  #next(form: Opened['form']): string {
    const ids = [START, ...(isPartial(form) ? [] : form.headings.map(({ id }) => id)), CHECK];
    const isChange = this.query.has('change') || !ids.includes(this.#at);
    return withQuery(this.query, { at: isChange ? CHECK : (ids[ids.indexOf(this.#at) + 1] ?? CHECK), change: '' });
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
    const unfinished = this.#unfinished();
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

  #unfinished(): Fault[] {
    return unfinishedDates(this);
  }
}

const isNil = ({ schema }: Opened['form']): boolean => Object.values(schema.properties ?? {}).every((part) => part.const === true);

function missing({ form }: Opened, filing: Filing): Fault[] {
  const plain = fieldFaults(plainFields(form.schema), filing.kept.typed, today(new Date()), rowId);
  return [...plain, ...(isPartial(form) ? [] : form.headings.filter(({ id }) => filing.kept.headings[id] === undefined).map(({ id, title }) => ({ id: rowId(id), message: t().allNeeded(title) })))];
}

function controlOf(path: string, { headings }: Opened['form']): string | undefined {
  const [, first = '', second = ''] = path.split('.');
  if (headings.length === 0) return idOf(first);
  return rowId(first === 'headings' ? second : first);
}

/** A path is for programs: people read the heading's title, and the field's own label. */
function named({ id, message }: Fault, form: Opened['form']): Fault {
  const heading = form.headings.find((one) => rowId(one.id) === id);
  const field = (heading?.fields ?? plainFields(form.schema)).find(({ name }) => new RegExp(`^\\S+\\.${name}\\b`).test(message));
  const [said, path = ''] = [message.replace(/^answers\.\S+ /, ''), /^answers\.\S+ /.exec(message)?.[0]];
  return path === '' ? { id, message } : { id, message: `${[heading?.title, field?.label].filter(Boolean).join(', ')}: ${said}` };
}
