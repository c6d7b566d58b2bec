/** Whether a decision that was made is shown to other councils, and the words in which it would be: its public reason without names. */
import { Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Static } from 'typebox';
import type { OwnPrecedent, Sharing } from '../../../server/domain/guidance/precedent.ts';
import type { Decision } from '../../../server/domain/reviews/decision.ts';
import { get } from '../../api/client.ts';
import { loaded } from '../../components/loaded.ts';
import type { Verb } from '../../components/verb-form.ts';
import { common } from '../../text/common.ts';
import { longDate } from '../../text/dates.ts';
import { guidance as t } from '../../text/guidance.ts';
import { language } from '../../text/index.ts';
import { review } from '../../text/reviews.ts';
import { capital } from '../../text/capital.ts';
import { form, opener, type Acts } from './acts.ts';

type Told = Static<typeof Sharing>;

@customElement('share-part')
export class SharePart extends LitElement {
  @property({ attribute: false }) decision!: Decision;
  @property({ attribute: false }) acts!: Acts;
  readonly #sharing = new Task(this, { args: () => [this.decision.id, this.decision.version, language()] as const, task: ([id], { signal }) => get<Told>(`/api/decisions/${id}/share`, {}, signal) });

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return loaded(this.#sharing, ({ text, shared }) => (shared ? this.#shared(shared) : this.#unshared(text)), 'part');
  }

  get #name(): string {
    return `${capital(review().decided[this.decision.disposition])}, ${longDate((this.decision.decidedAt ?? this.decision.recordedAt).slice(0, 10), language())}`;
  }

  #open(what: string): boolean {
    return this.acts.open === what && this.acts.of === this.decision.id;
  }

  /** The page asks again for what it shows, and this for what is shared. */
  get #acts(): Acts {
    return { ...this.acts, did: (said) => void this.#sharing.run().then(() => this.acts.did(said)) };
  }

  #unshared(text: string): TemplateResult {
    if (!this.#open('share')) return html`<div class="card__does no-print">${opener('share', t().share, { of: this.decision.id, label: t().shareOf(this.#name) })}</div>`;
    const verb: Verb = {
      path: `/api/decisions/${this.decision.id}/share`,
      submit: t().submitShare,
      fields: [
        { name: 'text', label: t().shareText, hint: t().shareTextHint, kind: 'area', rows: 4, value: text, missing: t().shareMissing },
        { name: 'contact', label: t().shareContact, hint: t().shareContactHint },
      ],
    };
    return form('share', { title: t().shareOf(this.#name), verb, said: t().didShare }, this.#acts, html`<p class="govuk-body">${t().shareLead}</p>`);
  }

  #shared({ id, version, text, contact, recordedAt }: OwnPrecedent): TemplateResult {
    const verb: Verb = { path: `/api/shared-precedents/${id}/withdraw`, version, submit: t().unshare, grave: true, fields: [{ name: 'reason', label: common().reason, hint: common().reasonHint, kind: 'area', missing: common().reasonMissing }] };
    return html`<div class="card__line shared__own"><strong>${t().shared(longDate(recordedAt.slice(0, 10), language()))}</strong>${contact ? html` <span class="muted">(${t().sharedContact(contact)})</span>` : nothing}
        <span class="card__line shared__text">${text}</span></div>
      ${this.#open('unshare') ? form('unshare', { title: t().unshareOf(this.#name), verb, said: t().didUnshare }, this.#acts) : html`<div class="card__does no-print">${opener('unshare', t().unshare, { of: this.decision.id, label: t().unshareOf(this.#name) })}</div>`}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'share-part': SharePart;
  }
}
