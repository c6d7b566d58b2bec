/** Choosing a council from the reference list of the UK's principal authorities, as one types. */
import { Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ReferenceAuthority } from '../../api/replies.ts';
import type { Fault } from '../../components/problem.ts';
import { textField } from '../../components/fields.ts';
import { vocabulary } from '../../text/common.ts';
import { longDate } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import { t, type Council } from './steps.ts';

const PAUSE_MS = 200;

@customElement('council-choice')
export class CouncilChoice extends LitElement {
  @property({ attribute: false }) chosen: Council | null = null;
  @property({ attribute: false }) faults: readonly Fault[] = [];
  @property({ attribute: false }) ask!: (name: string, signal: AbortSignal) => Promise<{ items: ReferenceAuthority[] }>;
  @property({ attribute: false }) onChoose: (council: Council) => void = () => undefined;
  @state() private typed = '';

  readonly #found = new Task(this, {
    args: () => [this.typed.trim()] as const,
    task: async ([name], { signal }) => {
      if (name.length < 2) return undefined;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      signal.throwIfAborted();
      return (await this.ask(name, signal)).items;
    },
  });

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`
      ${textField({ id: 'council', label: t().councilSearch, value: this.typed, faults: this.faults, onInput: (value) => (this.typed = value) })}
      <div role="status">${this.#found.value?.length === 0 ? html`<p class="govuk-body">${t().councilNone}</p>` : nothing}</div>
      ${this.#radios(this.#found.value ?? [])}
    `;
  }

  /** The one chosen before stays in the list, so that coming back shows it. */
  #radios(found: readonly ReferenceAuthority[]): TemplateResult | typeof nothing {
    const offered = found.filter((one): one is ReferenceAuthority & { gss: string } => one.gss !== null);
    const all: Council[] = this.chosen && !offered.some(({ gss }) => gss === this.chosen?.gss) ? [this.chosen, ...offered] : offered;
    if (all.length === 0) return nothing;
    return html`
      <fieldset class="govuk-fieldset councils">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${t().councilChosen}</legend>
        <div class="govuk-radios">
          ${all.map((council) => html`
            <div class="govuk-radios__item">
              <input class="govuk-radios__input" type="radio" name="council-choice" id=${council.gss} .checked=${council.gss === this.chosen?.gss} aria-describedby="${council.gss}-hint" @change=${() => this.onChoose(council)} />
              <label class="govuk-label govuk-radios__label" for=${council.gss}>${council.name}</label>
              <div class="govuk-hint govuk-radios__hint" id="${council.gss}-hint">${detailOf(council)}</div>
            </div>
          `)}
        </div>
      </fieldset>
    `;
  }
}

function detailOf({ kind, gss, period, replacedBy }: Council): string {
  const title = (vocabulary().authorityKind as Record<string, string>)[kind] ?? kind;
  return [title, gss, period.to ? t().ended(longDate(period.to, language()), replacedBy.join(', ')) : ''].filter(Boolean).join(', ');
}
