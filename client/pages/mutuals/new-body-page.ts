import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { ApiProblem, get, post } from '../../api/client.ts';
import { selectField, textField } from '../../components/fields.ts';
import { notYours } from '../../components/not-yours.ts';
import { Page } from '../../components/page.ts';
import { errorSummary, faultsOf, focusSummary, type Fault } from '../../components/problem.ts';
import { Draft } from '../../controllers/draft.ts';
import { session } from '../../controllers/session.ts';
import { navigate } from '../../router.ts';
import { bodies as t } from '../../text/bodies.ts';
import { common, vocabulary } from '../../text/common.ts';
import type { Mutual } from '../../../server/domain/mutuals/mutual.ts';

interface Typed {
  name: string;
  legalForm: string;
  identifiers: { scheme: string; number: string }[];
  once: string;
}

const BLANK = { scheme: '', number: '' };

@customElement('new-body-page')
export class NewBodyPage extends Page {
  @state() private faults: readonly Fault[] = [];
  @state() private other: { id: string; name: string } | undefined;
  @state() private saved: Mutual | undefined;
  @state() private busy = false;
  readonly #draft = new Draft<Typed>(this, 'new-body', { name: '', legalForm: '', identifiers: [BLANK], once: crypto.randomUUID() });

  protected override heading(): string {
    return t().newHeading;
  }

  protected override render(): TemplateResult {
    if (!session.keeps && !session.administers) return notYours(t().newHeading, common().onlyKeepers(session.authorityName), { href: '/bodies', title: t().heading });
    if (this.saved) return this.#warned(this.saved);
    const typed = this.#draft.value;
    return html`
      <a class="govuk-back-link" href="/bodies">${t().heading}</a>
      <div class="question">
        ${errorSummary(this.faults)} ${this.other ? this.#exists(this.other) : nothing}
        <h1 class="govuk-heading-l">${t().newHeading}</h1>
        <p class="govuk-body">${t().newLead}</p>
        <form novalidate @submit=${this.#submit}>
          ${textField({ id: 'name', label: t().name, hint: t().nameHint, value: typed.name, faults: this.faults, onInput: (name) => this.#draft.set({ name }) })}
          ${selectField({ id: 'legalForm', label: t().legalForm, value: typed.legalForm, none: t().choose, choices: choices(vocabulary().legalForm), faults: this.faults, onInput: (legalForm) => this.#draft.set({ legalForm }) })}
          <fieldset class="govuk-fieldset">
            <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">${t().identifiers}</legend>
            <div class="govuk-hint">${t().identifiersHint}</div>
            ${typed.identifiers.map((_, i) => this.#identifier(i))}
          </fieldset>
          <p class="govuk-body"><button type="button" class="govuk-button govuk-button--secondary" @click=${() => this.#draft.set({ identifiers: [...typed.identifiers, BLANK] })}>${t().addNumber}</button></p>
          <button class="govuk-button" ?disabled=${this.busy}>${t().save}</button>
        </form>
      </div>
    `;
  }

  #identifier(i: number): TemplateResult {
    const { identifiers } = this.#draft.value;
    const { scheme, number } = identifiers[i] ?? BLANK;
    const set = (change: Partial<typeof BLANK>) => this.#draft.set({ identifiers: identifiers.with(i, { scheme, number, ...change }) });
    return html`
      <div class="side-by-side">
        ${selectField({ id: `identifiers-${i}-scheme`, label: t().register, value: scheme, none: t().choose, choices: choices(vocabulary().identifierScheme), faults: this.faults, onInput: (value) => set({ scheme: value }) })}
        ${textField({ id: `identifiers-${i}-number`, label: t().number, value: number, width: '10', faults: this.faults, onInput: (value) => set({ number: value }) })}
        ${identifiers.length > 1 ? html`<button type="button" class="govuk-button govuk-button--secondary" aria-label=${t().removeNumber(i + 1)} @click=${() => this.#draft.set({ identifiers: identifiers.toSpliced(i, 1) })}>×</button>` : nothing}
      </div>
    `;
  }

  #exists({ id, name }: { id: string; name: string }): TemplateResult {
    return html`<div class="govuk-inset-text">${t().exists} <strong>${name}</strong>. <a class="govuk-link" href="/bodies/${id}">${t().openIt}</a></div>`;
  }

  /** A number that looks wrong is kept, and said aloud before going on. */
  #warned({ id, name, warnings }: Mutual): TemplateResult {
    return html`
      <h1 class="govuk-heading-l" tabindex="-1">${name}</h1>
      <div class="govuk-inset-text"><p class="govuk-body">${t().warned}</p><ul class="govuk-list govuk-list--bullet">${(warnings ?? []).map(({ message }) => html`<li>${message}</li>`)}</ul></div>
      <p class="govuk-body"><a class="govuk-button" href="/bodies/${id}">${t().go(name)}</a></p>
    `;
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { name, legalForm, identifiers, once } = this.#draft.value;
    this.other = undefined;
    this.faults = [...(name.trim() ? [] : [{ id: 'name', message: t().nameMissing }]), ...(legalForm ? [] : [{ id: 'legalForm', message: t().formMissing }])];
    if (this.faults.length === 0) await this.#save({ name: name.trim(), legalForm, identifiers: identifiers.filter(({ scheme, number }) => scheme || number.trim()) }, once);
    await this.updateComplete;
    focusSummary(this);
  };

  async #save(body: object, once: string): Promise<void> {
    this.busy = true;
    try {
      const mutual = await post<Mutual>('/api/mutuals', body, { once });
      this.#draft.clear();
      if (mutual.warnings && mutual.warnings.length > 0) this.saved = mutual;
      else navigate(`/bodies/${mutual.id}`);
    } catch (error) {
      this.#draft.set({ once: crypto.randomUUID() });
      this.faults = faultsOf(error, (path) => path.replaceAll('.', '-'));
      this.other = await otherBody(error);
    } finally {
      this.busy = false;
    }
  }
}

const choices = (titles: Record<string, string>) => Object.entries(titles).map(([value, title]) => ({ value, title }));

/** 409 names the body that has the number, with its id in the sentence. */
async function otherBody(error: unknown): Promise<{ id: string; name: string } | undefined> {
  if (!(error instanceof ApiProblem) || error.status !== 409) return undefined;
  const id = /\(([0-9a-f]{8}-[0-9a-f-]{27})\)/.exec(error.detail)?.[1];
  return id === undefined ? undefined : get<Mutual>(`/api/mutuals/${id}`).catch(() => undefined);
}
