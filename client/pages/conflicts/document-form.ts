/** Naming a document in a file. Its fingerprint is taken here, in the browser: the document itself goes nowhere. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../../components/verb-form.ts';
import type { Verb } from '../../components/verb-form.ts';
import { documents as t } from '../../text/acts.ts';
import { ACT, takeFocus, type Acts } from './acts.ts';

const isAddress = (typed: string): boolean => /^https?:\/\/\S+$/.test(typed);

const documentVerb = (conflict: string, sha256: string | undefined): Verb => ({
  path: `/api/conflicts/${conflict}/documents`,
  submit: t().submit,
  fields: [
    { name: 'title', label: t().title, missing: t().titleMissing },
    { name: 'url', label: t().url, hint: t().urlHint },
    { name: 'date', label: t().date, kind: 'date' },
    { name: 'reference', label: t().reference, also: ['sha256'] },
  ],
  check: ({ url = '' }) => (url.trim() === '' || isAddress(url.trim()) ? [] : [{ id: 'url', message: t().urlWrong }]),
  body: ({ title = '', url = '', date = '', reference = '' }) => ({ title: title.trim(), url: url.trim() || null, date: date || null, reference: reference.trim() || null, sha256: sha256 ?? null }),
  cancel: location.pathname,
});

const hex = (bytes: ArrayBuffer): string => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

@customElement('document-form')
export class DocumentForm extends LitElement {
  @property({ attribute: false }) conflict = '';
  @property({ attribute: false }) acts!: Acts;
  /** So that it is drawn again where another language is spoken. */
  @property({ attribute: false }) spoken = '';
  @state() private taken: { readonly name: string; readonly sha256: string } | undefined;
  @state() private said = '';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override firstUpdated(): void {
    takeFocus(this, false);
  }

  protected override render(): TemplateResult {
    return html`<section class="acts__open" aria-labelledby=${ACT}>
      <h2 class="govuk-heading-m" id=${ACT} tabindex="-1">${t().add}</h2>
      <div class="govuk-form-group document-form__file">
        <label class="govuk-label" for="document-file">${t().file}</label>
        <p class="govuk-hint" id="document-file-hint">${t().fileHint}</p>
        <input type="file" id="document-file" aria-describedby="document-file-hint" @change=${(event: Event) => void this.#take(event.target as HTMLInputElement)} />
        <p class="govuk-body" role="status">${this.said}</p>
        ${this.taken ? html`<p class="govuk-body"><code class="fingerprint">${this.taken.sha256}</code> <button type="button" class="frame__plain" @click=${() => this.#drop()}>${t().drop}</button></p>` : nothing}
      </div>
      <verb-form name="document" .verb=${documentVerb(this.conflict, this.taken?.sha256)} @did=${() => this.acts.did(t().did)}></verb-form>
    </section>`;
  }

  async #take(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    this.taken = undefined;
    if (!file) return;
    this.said = t().working;
    try {
      this.taken = { name: file.name, sha256: hex(await crypto.subtle.digest('SHA-256', await file.arrayBuffer())) };
      this.said = t().taken(file.name);
    } catch {
      this.said = t().unreadable;
    }
  }

  #drop(): void {
    this.taken = undefined;
    this.said = '';
    const input = this.querySelector<HTMLInputElement>('#document-file');
    if (input) input.value = '';
    input?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'document-form': DocumentForm;
  }
}
