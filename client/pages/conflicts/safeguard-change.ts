/** Changing a safeguard: its words, who answers for it (whoever of the council, found by name), how often it is tested, and for which overlaps of the body. */
import { Task } from '@lit/task';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Conflict } from '../../../server/domain/conflicts/conflict.ts';
import type { Person } from '../../../server/domain/people/person.ts';
import type { Safeguard } from '../../../server/domain/reviews/safeguard.ts';
import { getAll } from '../../api/client.ts';
import { textField } from '../../components/fields.ts';
import { loaded } from '../../components/loaded.ts';
import { shownName } from '../../components/person-name.ts';
import '../../components/verb-form.ts';
import { changing as t } from '../../text/acts.ts';
import { titleOf } from '../../views/body-matter.ts';
import { ACT, takeFocus, type Acts } from './acts.ts';
import { changeVerb } from './safeguard-verbs.ts';

/** More than anybody reads through in a list. */
const OFFERED = 60;
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

interface Choosing {
  readonly people: readonly Person[];
  readonly conflicts: readonly Conflict[];
}

@customElement('safeguard-change')
export class SafeguardChange extends LitElement {
  @property({ attribute: false }) safeguard!: Safeguard;
  /** Of the kind of safeguard. */
  @property({ attribute: false }) what = '';
  @property({ attribute: false }) acts!: Acts;
  /** So that it is drawn again where another language is spoken. */
  @property({ attribute: false }) spoken = '';
  @state() private sought = '';
  /** Whoever was chosen stays in the list, whatever is typed. */
  #kept = '';
  #focused = false;
  @state() private chosen: ReadonlySet<string> | undefined;

  readonly #choosing = new Task(this, {
    args: () => [this.safeguard.authority, this.safeguard.mutual, this.spoken] as const,
    task: async ([authority, mutual], { signal }): Promise<Choosing> => {
      const [people, conflicts] = await Promise.all([getAll<Person>('/api/people', { authority }, signal), getAll<Conflict>('/api/conflicts', { authority, mutual }, signal)]);
      return { people, conflicts: conflicts.filter(({ id, state: at }) => at !== 'withdrawn' || this.safeguard.conflicts.includes(id ?? '')) };
    },
  });

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override updated(): void {
    this.#focused = takeFocus(this, this.#focused);
  }

  protected override render(): TemplateResult {
    return loaded(this.#choosing, (choosing) => this.#form(choosing), 'part');
  }

  #form({ people, conflicts }: Choosing): TemplateResult {
    const named = people.map(({ id, name }) => ({ value: id, title: shownName(name) }));
    const fitting = named.filter(({ title, value }) => value === this.#kept || plain(title).includes(plain(this.sought.trim())));
    const chosen = this.chosen ?? new Set(this.safeguard.conflicts);
    const offered = fitting.slice(0, OFFERED);
    return html`
      <h2 class="govuk-heading-m" id=${ACT} tabindex="-1">${t().changeOf(this.what)}</h2>
      <details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${t().conflicts} (${chosen.size})</span></summary>
        <div class="govuk-details__text"><fieldset class="govuk-fieldset"><legend class="govuk-visually-hidden">${t().conflicts}</legend>
          <div class="govuk-checkboxes govuk-checkboxes--small">${conflicts.map((conflict) => this.#tick(conflict, chosen))}</div></fieldset></div>
      </details>
      ${textField({ id: 'owner-find', label: t().find, hint: t().findHint(offered.length, named.length), value: this.sought, faults: [], onInput: (sought) => this.#find(sought) })}
      <verb-form name="change" .verb=${{ ...changeVerb(this.safeguard, offered, [...chosen]), cancel: location.pathname }} @did=${() => this.acts.did(t().did)} @refused=${(event: CustomEvent<string>) => this.acts.again(event.detail)}></verb-form>
    `;
  }

  #find(sought: string): void {
    this.#kept = this.querySelector<HTMLSelectElement>('#change-owner')?.value ?? '';
    this.sought = sought;
  }

  #tick(conflict: Conflict, chosen: ReadonlySet<string>): TemplateResult {
    const id = conflict.id ?? '';
    const toggle = (event: Event): void => {
      const next = new Set(chosen);
      if ((event.target as HTMLInputElement).checked) next.add(id);
      else next.delete(id);
      this.chosen = next;
    };
    return html`<div class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" type="checkbox" id="for-${id}" .checked=${chosen.has(id)} @change=${toggle} /><label class="govuk-label govuk-checkboxes__label" for="for-${id}">${titleOf(conflict)}</label></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'safeguard-change': SafeguardChange;
  }
}
