/** "How can I check this?": says in plain words how, does it in the reader's browser, and shows every value for those who do it themselves. */
import { Task } from '@lit/task';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { canCheck, leafOf, rootOf } from '../../api/proof.ts';
import type { EntryReply, HeadReply, InclusionReply } from '../../api/replies.ts';
import { loaded } from '../../components/loaded.ts';
import { longInstant, number } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import { ledger as t } from '../../text/ledger.ts';

interface Outcome {
  readonly proof: InclusionReply;
  readonly result: 'holds' | 'holdsUnseen' | 'entryDiffers' | 'rootDiffers' | 'cannot';
}

@customElement('entry-check')
export class EntryCheck extends LitElement {
  @property({ attribute: false }) entry!: EntryReply;
  @property({ attribute: false }) head!: HeadReply;
  @property({ attribute: false }) ask!: (head: HeadReply, index: number) => Promise<InclusionReply>;

  readonly #check = new Task(this, { args: () => [this.entry, this.head] as const, task: ([entry, head]) => this.#run(entry, head) });

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  async #run(entry: EntryReply, head: HeadReply): Promise<Outcome> {
    const proof = await this.ask(head, entry.index);
    if (!canCheck()) return { proof, result: 'cannot' };
    // Of what is not shown, the fingerprint is all that there is to check.
    const unseen = entry.data === null;
    const leaf = unseen ? entry.leaf : await leafOf(entry);
    if (leaf !== entry.leaf || leaf !== proof.leaf) return { proof, result: 'entryDiffers' };
    // The proof must be about the very entry and tree that were asked for, or it proves something else.
    const root = proof.index === entry.index && proof.size === head.size ? await rootOf(proof, leaf) : undefined;
    return { proof, result: root !== head.root ? 'rootDiffers' : unseen ? 'holdsUnseen' : 'holds' };
  }

  protected override render(): TemplateResult {
    return html`
      <div class="check">
        <ol class="govuk-list govuk-list--number">${t().explain.map((sentence) => html`<li>${sentence}</li>`)}</ol>
        ${loaded(this.#check, (outcome) => this.#outcome(outcome), 'part')}
      </div>
    `;
  }

  #outcome({ proof, result }: Outcome): TemplateResult {
    return html`
      <p class="check__result check__result--${result}" role="status"><strong>${result.startsWith('holds') ? '✓ ' : ''}${t()[result]}</strong></p>
      <dl class="check__values">
        <dt>${t().leaf}</dt><dd class="mono">${this.entry.leaf}</dd>
        <dt>${t().path}</dt><dd class="mono"><ol class="plain-list">${proof.path.map((hash) => html`<li>${hash}</li>`)}</ol></dd>
        <dt>${t().head}, ${t().headOf(number(this.head.size), longInstant(this.head.at, language()))}</dt><dd class="mono">${this.head.root}</dd>
        <dt>${t().content}</dt><dd><pre class="mono check__content" tabindex="0" aria-label=${t().content}>${JSON.stringify(this.#written(), null, 2)}</pre></dd>
      </dl>
      <p class="govuk-body-s muted">${t().standard} <code class="mono">npm run register -- verify</code></p>
    `;
  }

  #written(): Omit<EntryReply, 'leaf'> {
    const { leaf: _shownAbove, ...content } = this.entry;
    return content;
  }
}
