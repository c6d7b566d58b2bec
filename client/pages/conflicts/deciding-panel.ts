/** Who decides this concern and why them; where nobody of the council can, asking another council's monitoring officer for this one file. */
import { Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ApiProblem, get, post, type Page as ListOf } from '../../api/client.ts';
import type { DecidingReply } from '../../api/replies.ts';
import '../../components/verb-form.ts';
import type { Did, Verb } from '../../components/verb-form.ts';
import { session } from '../../controllers/session.ts';
import { capital } from '../../text/capital.ts';
import { common } from '../../text/common.ts';
import { longDate, today } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import type { FileInvitation } from '../../../server/domain/access/file-invitation.ts';
import { decidingSentences, decidingText as t, standingName, standingWords } from './deciding-words.ts';

interface Shown {
  readonly deciding: DecidingReply;
  readonly invitations: readonly FileInvitation[];
}

const MONTH_MS = 28 * 86_400_000;

@customElement('deciding-panel')
export class DecidingPanel extends LitElement {
  @property({ attribute: false }) conflict = '';
  @property({ attribute: false }) authority = '';
  @property({ attribute: false }) keeps = false;
  /** So that it is drawn again where another language is spoken. */
  @property({ attribute: false }) spoken = '';
  @state() private said = '';
  @state() private problem = '';

  readonly #shown = new Task(this, {
    args: () => [this.conflict, this.authority, this.keeps, this.spoken] as const,
    task: async ([conflict, authority, keeps], { signal }): Promise<Shown | undefined> => {
      if (!conflict) return undefined;
      // Not for those who see no names: then the page goes on without it.
      const deciding = await get<DecidingReply>(`/api/conflicts/${conflict}/deciding`, {}, signal).catch(orNothing);
      if (!deciding) return undefined;
      const invitations = keeps ? (await get<ListOf<FileInvitation>>('/api/file-invitations', { authority, conflict, limit: 100 }, signal)).items.filter(isOpen) : [];
      return { deciding, invitations };
    },
  });

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    const shown = this.#shown.value;
    if (!shown) return nothing;
    const { deciding, invitations } = shown;
    const reader = session.actor?.account ?? '';
    return html`
      <section class="deciding" aria-labelledby="deciding">
        <h2 class="govuk-heading-m" id="deciding">${t().heading}</h2>
        ${decidingSentences(deciding, reader).map((sentence, i) => html`<p class="govuk-body">${i === 0 ? html`<strong>${sentence}</strong>` : sentence}</p>`)}
        <p class="govuk-body" role="status">${this.said}</p>
        ${this.problem ? html`<p class="govuk-error-message" role="alert">${this.problem}</p>` : nothing}
        ${invitations.length > 0 ? html`<h3 class="govuk-heading-s">${t().invitations}</h3><ul class="plain-list cards">${invitations.map((one) => this.#invitation(one))}</ul>` : nothing}
        ${this.keeps && deciding.needsAnother && invitations.length === 0
          ? html`<details class="govuk-details" ?open=${true}>
              <summary class="govuk-details__summary"><span class="govuk-details__summary-text">${t().invite}</span></summary>
              <div class="govuk-details__text"><p class="govuk-hint">${t().inviteHint}</p><verb-form name="invite" .verb=${asking(this.conflict)} @did=${(event: Did<FileInvitation>) => this.#did(t().asked(event.detail.name ?? t().somebody))}></verb-form></div>
            </details>`
          : nothing}
        <details class="govuk-details">
          <summary class="govuk-details__summary"><span class="govuk-details__summary-text">${t().all}</span></summary>
          <div class="govuk-details__text">
            <ol class="govuk-list govuk-list--number">${deciding.standings.map((one) => html`<li>${capital(standingName(one))}: ${standingWords(one, reader)}</li>`)}</ol>
            <p class="govuk-hint">${t().why}</p>
          </div>
        </details>
      </section>
    `;
  }

  #invitation(invitation: FileInvitation): TemplateResult {
    const { name, period } = invitation;
    const who = name ?? t().somebody;
    return html`<li class="card">${t().invitation(who, period.to ? longDate(period.to, language()) : '')}
      <span class="card__line"><button type="button" class="frame__plain" aria-label=${t().endInvitationOf(who)} @click=${() => void this.#end(invitation, who)}>${t().endInvitation}</button></span></li>`;
  }

  async #end({ id, version }: FileInvitation, who: string): Promise<void> {
    try {
      await post(`/api/file-invitations/${id}/end`, {}, { version });
      this.#did(t().ended(who));
    } catch (error) {
      this.problem = error instanceof ApiProblem ? error.detail || error.title : common().somethingWrong;
    }
  }

  #did(said: string): void {
    this.said = said;
    this.problem = '';
    void this.#shown.run();
  }
}

const isOpen = ({ state, period }: FileInvitation): boolean => state === 'recorded' && (period.to ?? '9999') >= today(new Date());

function orNothing(error: unknown): undefined {
  if (error instanceof ApiProblem && (error.status === 403 || error.status === 404)) return undefined;
  throw error;
}

const asking = (conflict: string): Verb => ({
  path: `/api/conflicts/${conflict}/file-invitations`,
  submit: t().submit,
  fields: [
    { name: 'email', label: t().email, kind: 'email', missing: common().emailMissing },
    { name: 'until', label: t().until, hint: t().untilHint, kind: 'date', value: today(new Date(Date.now() + MONTH_MS)), missing: common().dateMissing },
    { name: 'reason', label: t().reason, hint: t().reasonHint, kind: 'area', missing: common().reasonMissing },
  ],
});
