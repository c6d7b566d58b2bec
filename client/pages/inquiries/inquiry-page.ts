/** One question: where it stands, what the service said, and beside it what would be recorded. */
import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { ConflictChanges } from '../../../server/domain/conflicts/conflict.ts';
import type { Answer } from '../../../server/domain/inquiries/answer.ts';
import type { Inquiry } from '../../../server/domain/inquiries/inquiry.ts';
import { loaded } from '../../components/loaded.ts';
import { Page } from '../../components/page.ts';
import '../../components/verb-form.ts';
import type { Did, Verb } from '../../components/verb-form.ts';
import { session } from '../../controllers/session.ts';
import { navigate } from '../../router.ts';
import { ask, inquiries as t } from '../../text/asking.ts';
import { capital } from '../../text/capital.ts';
import { common } from '../../text/common.ts';
import { longDate, longPeriod, today } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import { keepSaved } from '../mutuals/body-saved.ts';
import { reviewLinks } from '../reviews/review-links.ts';
import './accept-form.ts';
import { titleOfKind } from './accept-draft.ts';
import { loadInquiry, type Accepting } from './inquiry-data.ts';
import { stateTag } from './inquiry-state.ts';

@customElement('inquiry-page')
export class InquiryPage extends Page {
  @state() private said = '';

  readonly #inquiry = new Task(this, {
    args: () => [this.params['id'] ?? '', session.authority, language()] as const,
    task: ([id], { signal }) => loadInquiry(id, signal),
  });

  protected override heading(): string {
    return this.#inquiry.value ? t().onPage(this.#inquiry.value.inquiry.mutualName ?? '') : '';
  }

  protected override render(): TemplateResult {
    return loaded(this.#inquiry, (accepting) => this.#page(accepting));
  }

  #page(accepting: Accepting): TemplateResult {
    const { inquiry, kinds } = accepting;
    const { mutual, mutualName, state: now, answer, reason } = inquiry;
    const keeps = session.keepsAt(inquiry.authority);
    const sent = this.query.get('said') === 'sent' && now === 'sent' ? t().sent(inquiry.name ?? inquiry.email ?? t().somebody) : '';
    return html`
      ${reviewLinks('inquiries')}
      <h1 class="govuk-heading-l">${t().onPage(mutualName ?? '')}</h1>
      <p class="govuk-body" role="status"><strong>${this.said || sent}</strong></p>
      <p class="govuk-body">${stateTag(inquiry)} <span class="muted">${standing(inquiry)}</span></p>
      <p class="govuk-body"><a class="govuk-link" href="/bodies/${mutual}">${mutualName}</a></p>
      ${reason === null ? nothing : html`<p class="govuk-body">${t().because}: ${reason}</p>`}
      ${answer === null
        ? nothing
        : html`<div class="inquiry ${now === 'answered' && keeps ? 'inquiry--open' : ''}">
            <section aria-labelledby="said"><h2 class="govuk-heading-m" id="said">${t().said}</h2>${said(answer, kinds)}</section>
            ${now === 'answered' && keeps ? html`<section class="no-print"><accept-form .accepting=${accepting} @did=${(event: Did<{ inquiry: Inquiry; conflicts: ConflictChanges }>) => accepted(event.detail)} @changed=${() => void this.#inquiry.run()}></accept-form></section>` : nothing}
          </div>`}
      ${keeps ? this.#verbs(inquiry) : nothing}
    `;
  }

  #verbs(inquiry: Inquiry): TemplateResult | typeof nothing {
    const { state: now } = inquiry;
    if (now === 'sent') return html`${this.#verb(inquiry, 'remind', remindVerb(inquiry))} ${this.#folded(inquiry, 'withdraw')}`;
    return now === 'answered' ? this.#folded(inquiry, 'decline') : nothing;
  }

  #folded(inquiry: Inquiry, what: 'withdraw' | 'decline'): TemplateResult {
    return html`<details class="govuk-details no-print">
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">${t()[what]}</span></summary>
      <div class="govuk-details__text">${this.#verb(inquiry, what, endVerb(inquiry, what))}</div>
    </details>`;
  }

  #verb({ version }: Inquiry, what: 'remind' | 'withdraw' | 'decline', verb: Verb): TemplateResult {
    const SAID = { remind: 'reminded', withdraw: 'withdrawn', decline: 'declined' } as const;
    return html`<verb-form class="no-print" name="${what}-${version}" .verb=${verb} @did=${() => this.#did(t()[SAID[what]])} @changed=${() => void this.#inquiry.run()}></verb-form>`;
  }

  #did(said: string): void {
    this.said = said;
    void this.#inquiry.run();
  }
}

const remindVerb = ({ id, version }: Inquiry): Verb => ({ path: `/api/inquiries/${id}/remind`, version, submit: t().remind, fields: [], body: () => ({}) });
const endVerb = ({ id, version }: Inquiry, what: 'withdraw' | 'decline'): Verb => ({
  path: `/api/inquiries/${id}/${what}`,
  version,
  submit: t()[what],
  grave: true,
  fields: [{ name: 'reason', label: common().reason, hint: common().reasonHint, kind: 'area', missing: common().reasonMissing }],
});

function standing({ name, email, by, askedOn, dueOn, answeredOn, state: now, recorded }: Inquiry): string {
  const kept = recorded.roles.length + recorded.statements.length;
  const day = longDate(askedOn, language());
  const who = name ?? email;
  return [by?.name ? t().askedBy(by.name, day) : capital(t().asked(day)), who === null ? '' : t().to(who), now === 'sent' ? t().due(longDate(dueOn, language())) : '', answeredOn === null ? '' : t().answeredOn(longDate(answeredOn, language())), kept > 0 ? t().recorded(kept) : ''].filter(Boolean).join(' · ');
}

function said({ does, plays, doesNot, who, else: more }: Answer, kinds: Accepting['kinds']): TemplateResult {
  const day = today(new Date());
  return html`
    <p class="govuk-body">${t().does[does]}${plays.length > 0 ? ':' : '.'}</p>
    ${plays.length > 0 ? html`<ul class="govuk-list govuk-list--bullet">${plays.map(({ kind, from, to, unit }) => html`<li>${capital(titleOfKind(kinds, kind))}, ${longPeriod({ from, to }, day, language())}${unit === undefined ? nothing : html`, ${unit}`}</li>`)}</ul>` : nothing}
    ${doesNot.length > 0 ? html`<p class="govuk-body">${t().certainlyNot}:</p><ul class="govuk-list govuk-list--bullet">${doesNot.map((family) => html`<li>${capital(ask().nots[family])}</li>`)}</ul>` : nothing}
    <h3 class="govuk-heading-s">${t().who}</h3>
    <p class="govuk-body concern-raised__text">${who ?? t().nothingElse}</p>
    <h3 class="govuk-heading-s">${t().else}</h3>
    <p class="govuk-body concern-raised__text">${more ?? t().nothingElse}</p>
    ${more === undefined ? nothing : html`<p class="govuk-inset-text no-print">${t().tie} <a class="govuk-link" href="/people">${common().nav.people}</a></p>`}
  `;
}

/** On the body's page, where what was recorded is seen, with what it opened, changed and cleared. */
function accepted({ inquiry, conflicts }: { inquiry: Inquiry; conflicts: ConflictChanges }): void {
  const kept = inquiry.recorded.roles.length + inquiry.recorded.statements.length;
  keepSaved({ mutual: inquiry.mutual, what: t().saved(kept), conflicts, statementsCut: [] });
  navigate(`/bodies/${inquiry.mutual}`);
}

declare global {
  interface HTMLElementTagNameMap {
    'inquiry-page': InquiryPage;
  }
}
