/** An edition is written: from the text that there is, paragraph by paragraph, in both languages, with what it changes seen before it is published. */
import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Edition, EditionParagraph } from '../../../server/domain/guidance/edition.ts';
import type { Phase } from '../../../server/domain/guidance/guidance.ts';
import { getAll, post } from '../../api/client.ts';
import { ApiProblem } from '../../api/problem.ts';
import type { GuidanceReply } from '../../api/replies.ts';
import { selectField, textField } from '../../components/fields.ts';
import { loaded } from '../../components/loaded.ts';
import { notYours } from '../../components/not-yours.ts';
import { Page } from '../../components/page.ts';
import { errorSummary, faultsOf, focusSummary, type Fault } from '../../components/problem.ts';
import { Draft } from '../../controllers/draft.ts';
import { session } from '../../controllers/session.ts';
import { navigate } from '../../router.ts';
import { guidance as t } from '../../text/guidance.ts';
import { language } from '../../text/index.ts';
import { differencesList } from './differences.ts';
import { changesOf, contentOf, controlOf, emptyParagraph, faultsIn, idOf, NOTHING, titleOf, typedFrom, written, type Typed, type Writing } from './edition-draft.ts';
import { loadEdition, whoseIs, type Change } from './guidance-data.ts';
import { paragraphFields } from './paragraph-fields.ts';

const OWN = 'shipped';

interface Shown {
  readonly paragraphs: readonly EditionParagraph[];
  readonly phases: readonly { readonly phase: Phase; readonly title: string }[];
  readonly editions: readonly Edition[];
}

@customElement('new-edition-page')
export class NewEditionPage extends Page {
  @state() private faults: readonly Fault[] = [];
  @state() private busy = false;
  @state() private open: ReadonlySet<string> = new Set();
  #draft: Draft<Writing> | undefined;
  #of = '';
  #once = crypto.randomUUID();
  #focus = '';

  readonly #shown = new Task(this, {
    args: () => [this.#basis, session.keeps || session.administers, language()] as const,
    task: async ([basis, publishes], { signal }): Promise<Shown> => {
      if (!publishes) return { paragraphs: [], phases: [], editions: [] };
      const [{ paragraphs }, catalogue, editions] = await Promise.all([loadEdition(basis, signal), getAll<GuidanceReply>('/api/guidance', {}, signal), getAll<Edition>('/api/guidance-editions', { state: 'published' }, signal)]);
      const titles = new Map(catalogue.map(({ phase, phaseTitle }) => [phase, phaseTitle]));
      return { paragraphs, phases: [...titles].map(([phase, title]) => ({ phase: phase as Phase, title })), editions };
    },
  });

  get #basis(): string {
    return this.query.get('basis') || OWN;
  }

  protected override heading(): string {
    return t().writing.heading;
  }

  /** What was typed belongs to the text that it changes. */
  protected override willUpdate(): void {
    if (this.#of === this.#basis) return;
    this.#of = this.#basis;
    this.#draft = new Draft<Writing>(this, `/guidance/editions/new ${this.#basis}`, NOTHING);
    [this.faults, this.open] = [[], new Set()];
  }

  protected override updated(): void {
    super.updated();
    const target = this.#focus && this.querySelector<HTMLElement>(`#${this.#focus}`);
    if (target) {
      this.#focus = '';
      target.focus();
    }
  }

  get #writing(): Writing {
    return this.#draft?.value ?? NOTHING;
  }

  protected override render(): TemplateResult {
    if (!session.keeps && !session.administers) return notYours(t().writing.heading, t().writing.only, { href: '/guidance', title: t().edition.all });
    return loaded(this.#shown, (shown) => this.#page(shown));
  }

  #page(shown: Shown): TemplateResult {
    const w = t().writing;
    const { title, contact } = this.#writing;
    const bases = [{ value: OWN, title: t().ships }, ...shown.editions.map((one) => ({ value: one.id, title: `“${one.title}”, ${whoseIs(one)}` }))];
    const phases = shown.phases.map((one) => ({ ...one, of: [...shown.paragraphs.filter(({ phase }) => phase === one.phase).map((paragraph) => this.#typed(paragraph)), ...this.#writing.changed.filter(({ isNew, phase }) => isNew && phase === one.phase)] }));
    return html`
      <a class="govuk-back-link no-print" href="/guidance">${t().edition.all}</a>
      <h1 class="govuk-heading-l">${w.heading}</h1>
      <p class="govuk-body lead">${w.lead} ${w.inName(session.keeps ? session.authorityName : t().lga)}</p>
      <form novalidate @submit=${(event: Event) => this.#publish(event, shown)}>
        ${errorSummary(this.faults)}
        <div class="written__head">
          ${selectField({ id: 'edition-basis', label: w.basis, hint: w.basisHint, value: this.#basis, choices: bases, onInput: (basis) => navigate(basis === OWN ? '/guidance/editions/new' : `/guidance/editions/new?basis=${basis}`, { stay: true }) })}
          ${textField({ id: 'edition-title', label: w.title, value: title, faults: this.faults, onInput: (typed) => this.#draft?.set({ title: typed }) })}
          ${textField({ id: 'edition-contact', label: w.contact, value: contact, faults: this.faults, onInput: (typed) => this.#draft?.set({ contact: typed }) })}
        </div>
        <h2 class="govuk-heading-m">${w.paragraphs}</h2>
        ${phases.map((phase) => html`<section aria-label=${phase.title}><h3 class="govuk-heading-s">${phase.title}</h3><ul class="plain-list cards">${phase.of.map((one) => this.#row(one, shown))}</ul></section>`)}
        <p><button type="button" class="govuk-button govuk-button--secondary" id="add-paragraph" @click=${() => this.#add(shown)}>${w.add}</button></p>
        <section aria-labelledby="preview" class="written__preview">
          <h2 class="govuk-heading-m" id="preview">${w.preview}</h2>
          ${this.#preview(shown)}
        </section>
        <button class="govuk-button" ?disabled=${this.busy}>${w.publish}</button>
      </form>
    `;
  }

  #typed(paragraph: EditionParagraph): Typed {
    return this.#writing.changed.find(({ key }) => key === paragraph.id) ?? typedFrom(paragraph);
  }

  #row(one: Typed, shown: Shown): TemplateResult {
    const w = t().writing;
    const { gone } = this.#writing;
    const isGone = gone.includes(one.key);
    const change = written(this.#writing, shown.paragraphs).some(({ key }) => key === one.key) ? (one.isNew ? 'added' : 'changed') : isGone ? 'gone' : undefined;
    const title = titleOf(one);
    const open = this.open.has(one.key) && !isGone;
    const name = controlOf(one.key, 'head');
    const link = (label: string, full: string, press: () => void, id?: string) => html`<button type="button" class="link-button" id=${id ?? nothing} aria-label=${full} @click=${press}>${label}</button>`;
    const goneTitles = gone.flatMap((id) => shown.paragraphs.find((other) => other.id === id) ?? []).map((other) => ({ id: other.id, title: titleOf(typedFrom(other)) }));
    return html`<li class="card ${isGone ? 'card--past' : ''}">
      <strong>${title}</strong> ${change ? html`<strong class="govuk-tag govuk-tag--${change === 'gone' ? 'grey' : change === 'added' ? 'green' : 'blue'}">${t().edition.change[change]}</strong>` : nothing}
      <div class="card__does no-print">
        ${isGone ? nothing : open ? link(w.close, w.closeOf(title), () => this.#toggle(one.key, false), name) : link(w.change, w.changeOf(title), () => this.#toggle(one.key, true), name)}
        ${isGone || (change === 'changed' && !one.isNew) ? link(w.putBack, w.putBackOf(title), () => this.#putBack(one.key)) : nothing}
        ${one.isNew ? link(w.remove, w.removeOf(title), () => this.#putBack(one.key)) : isGone ? nothing : link(w.takeOut, w.takeOutOf(title), () => this.#draft?.set({ gone: [...gone, one.key] }))}
      </div>
      ${open ? html`<div class="acts__open" role="group" aria-label=${w.changeOf(title)}>${paragraphFields(one, { faults: this.faults, phases: shown.phases, gone: goneTitles, change: (to) => this.#set({ ...one, ...to }) })}</div>` : nothing}
    </li>`;
  }

  #toggle(key: string, opened: boolean): void {
    this.open = new Set(opened ? [...this.open, key] : [...this.open].filter((other) => other !== key));
    this.#focus = controlOf(key, opened ? 'title.en' : 'head');
  }

  #set(one: Typed): void {
    const { changed } = this.#writing;
    this.#draft?.set({ changed: changed.some(({ key }) => key === one.key) ? changed.map((other) => (other.key === one.key ? one : other)) : [...changed, one] });
  }

  /** As it was: neither changed nor gone; one that is new is not there. Nothing can stand any longer for one that is back. */
  #putBack(key: string): void {
    const { changed, gone } = this.#writing;
    this.#draft?.set({ gone: gone.filter((id) => id !== key), changed: changed.filter((one) => one.key !== key).map((one) => ({ ...one, replaces: one.replaces.filter((id) => id !== key) })) });
    this.#focus = this.querySelector(`#${controlOf(key, 'head')}`) ? controlOf(key, 'head') : 'add-paragraph';
  }

  #add({ phases }: Shown): void {
    const one = emptyParagraph(`new-${crypto.randomUUID().slice(0, 8)}`, phases[0]?.phase ?? 'organising');
    this.#set(one);
    this.open = new Set([...this.open, one.key]);
    this.#focus = controlOf(one.key, 'phase');
  }

  #preview(shown: Shown): TemplateResult {
    const w = t().writing;
    const changes = changesOf(this.#writing, shown.paragraphs);
    if (changes.length === 0) return html`<p class="govuk-body">${w.previewNone}</p>`;
    const all = written(this.#writing, shown.paragraphs);
    return differencesList(changes, (key) => { const found = all.find((one) => one.key === key); return found && titleOf(found); }, (change) => this.#words(change, shown, all));
  }

  /** Before and now, of the texts that differ. */
  #words({ id, parts }: Change, { paragraphs }: Shown, all: readonly Typed[]): TemplateResult | typeof nothing {
    const [was, is] = [paragraphs.find((one) => one.id === id), all.find(({ key }) => key === id)];
    if (!was || !is) return nothing;
    const before = typedFrom(was);
    return html`${(['title', 'advice', 'modelWording'] as const).filter((part) => parts.includes(part)).flatMap((part) => (['en', 'cy'] as const).filter((code) => before[part][code].trim() !== is[part][code].trim()).map((code) => html`<dl class="written__words" lang=${code}><dt lang=${language()}>${t().edition.parts[part]}, ${code === 'en' ? t().writing.english : t().writing.welsh}. ${t().writing.was}</dt><dd><del>${before[part][code]}</del></dd><dt lang=${language()}>${t().writing.is}</dt><dd><ins>${is[part][code]}</ins></dd></dl>`))}`;
  }

  async #publish(event: Event, { paragraphs }: Shown): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    const found = faultsIn(this.#writing, paragraphs);
    this.#show(found, found.flatMap(({ key }) => key ?? []));
    if (found.length === 0) await this.#send(paragraphs);
    await this.updateComplete;
    focusSummary(this);
  }

  #show(faults: readonly Fault[], keys: readonly string[]): void {
    this.faults = faults;
    this.open = new Set([...this.open, ...keys]);
  }

  async #send(paragraphs: readonly EditionParagraph[]): Promise<void> {
    const { title, contact } = this.#writing;
    const all = written(this.#writing, paragraphs);
    this.busy = true;
    try {
      const made = await post<Edition>('/api/guidance-editions', { title: title.trim(), ...(session.keeps && { publisher: session.authority }), ...(this.#basis !== OWN && { basis: this.#basis }), ...(contact.trim() && { contact: contact.trim() }), content: contentOf(this.#writing, paragraphs) }, { once: this.#once });
      this.#draft?.clear();
      navigate(`/guidance/editions/${made.id}`);
    } catch (error) {
      if (error instanceof ApiProblem && error.status !== 0) this.#once = crypto.randomUUID();
      const keyAt = (path: string): string | undefined => all[Number(/^content\.paragraphs\.(\d+)/.exec(path)?.[1] ?? -1)]?.key;
      const control = (path: string): string | undefined => {
        const key = keyAt(path);
        if (key !== undefined) return controlOf(key, path.replace(/^content\.paragraphs\.\d+\.?/, '') || 'title.en');
        return path === 'title' ? 'edition-title' : path === 'contact' ? 'edition-contact' : path === 'basis' ? 'edition-basis' : path.startsWith('content.gone') ? 'add-paragraph' : undefined;
      };
      const problem = error instanceof ApiProblem ? error : undefined;
      this.#show(faultsOf(error, control).map((fault) => ({ ...fault, message: this.#named(fault.message, paragraphs) })), (problem?.fields ?? []).flatMap(({ path }) => keyAt(path.replace(/^\//, '').replaceAll('/', '.')) ?? []));
    } finally {
      this.busy = false;
    }
  }

  /** People know paragraphs by their titles. */
  #named(message: string, paragraphs: readonly EditionParagraph[]): string {
    return [...paragraphs.map(typedFrom), ...this.#writing.changed].reduce((said, one) => said.replaceAll(`"${idOf(one)}"`, `“${titleOf(one)}”`), message);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'new-edition-page': NewEditionPage;
  }
}
