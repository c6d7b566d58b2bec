/** The auditors who may read this council's register, by whose agreement and until when; the register is the council's, so it ends it. */
import { Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { address, get, type Page as ListOf } from '../../api/client.ts';
import type { AuditorLine } from '../../api/replies.ts';
import { loaded } from '../../components/loaded.ts';
import '../../components/verb-form.ts';
import { access as t } from '../../text/access.ts';
import { capital } from '../../text/capital.ts';
import { common, vocabulary } from '../../text/common.ts';
import { longDate } from '../../text/dates.ts';
import { language } from '../../text/index.ts';

@customElement('auditors-list')
export class AuditorsList extends LitElement {
  @property({ attribute: false }) authority = '';
  @state() private ending = '';
  readonly #auditors = new Task(this, { args: () => [this.authority, language()] as const, task: async ([authority], { signal }) => (await get<ListOf<AuditorLine>>('/api/auditors', { authority, limit: 100 }, signal)).items });

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`
      <section aria-labelledby="auditors">
        <h2 class="govuk-heading-m" id="auditors">${t().auditors}</h2>
        ${loaded(this.#auditors, (auditors) => (auditors.length === 0 ? html`<p class="govuk-body">${t().auditorsNone}</p>` : html`<p class="govuk-body">${t().auditorsHint}</p><ul class="plain-list cards">${auditors.map((line) => this.#auditor(line))}</ul>`), 'part')}
      </section>
    `;
  }

  #auditor({ membership, name, email }: AuditorLine): TemplateResult {
    const who = name ?? email ?? '';
    const { id, version, role, period, agreement, account } = membership;
    return html`<li class="card">
      <strong>${who}</strong>
      <span class="card__line">${capital(vocabulary().hat[role])}, ${period.to ? common().until(longDate(period.to, language())) : common().noEnd}</span>
      ${agreement ? html`<span class="card__line muted">${agreement}</span>` : nothing}
      <span class="card__line card__does">
        <a class="govuk-link" href=${address('/access', { kind: 'auditor-read', account })} aria-label=${t().lookedAt(who)}>${t().looked}</a>
        ${this.ending === id ? nothing : html`<button type="button" class="frame__plain" aria-label=${t().endAccessOf(who)} @click=${() => (this.ending = id)}>${t().endAccess}</button>`}
      </span>
      ${this.ending === id
        ? html`<verb-form name="end-${id}" .verb=${{ path: `/api/memberships/${id}/revoke`, version, grave: true, submit: t().endNow, fields: [{ name: 'reason', label: common().reason, hint: common().reasonHint, kind: 'area', missing: common().reasonMissing }] }} @did=${() => this.#ended(who)}></verb-form>`
        : nothing}
    </li>`;
  }

  #ended(who: string): void {
    this.ending = '';
    this.dispatchEvent(new CustomEvent('ended', { detail: who }));
    void this.#auditors.run();
  }
}
