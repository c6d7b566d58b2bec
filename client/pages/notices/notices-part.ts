/** What the body was shown and what it replied, on the page of the body or of one overlap: sent, reminded, settled and taken back where it stands. */
import { Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Notice, PublishedReply } from '../../../server/domain/notices/notice.ts';
import type { PublicMutualFile } from '../../../server/domain/publication/replies.ts';
import { get, getAll } from '../../api/client.ts';
import '../../components/verb-form.ts';
import type { Verb } from '../../components/verb-form.ts';
import { session, SESSION_CHANGED } from '../../controllers/session.ts';
import { longDate } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import { notices as t } from '../../text/notices.ts';
import { loaded } from '../../components/loaded.ts';
import { remindVerb, sendVerb, settleVerb, withdrawVerb } from './notice-verbs.ts';

type Doing = 'send' | 'settle' | 'remind' | 'withdraw';
const LOOK: Readonly<Record<Notice['state'], string>> = { sent: 'yellow', replied: 'red', published: 'green', withheld: 'grey', withdrawn: 'grey' };
const DID: Readonly<Record<Doing, 'sent' | 'settled' | 'reminded' | 'withdrawn'>> = { send: 'sent', settle: 'settled', remind: 'reminded', withdraw: 'withdrawn' };

@customElement('notices-part')
export class NoticesPart extends LitElement {
  @property() authority = '';
  @property() mutual = '';
  /** Of one overlap; empty on the page of the body, which shows all of them. */
  @property() conflict = '';
  /** Nothing personal goes to a body. */
  @property({ type: Boolean }) sends = false;
  @state() private doing: { readonly what: Doing; readonly of: string } | undefined;
  @state() private said = '';
  #went = false;

  readonly #list = new Task(this, {
    args: () => [this.authority, this.mutual, this.conflict, language()] as const,
    task: async ([authority, mutual, conflict], { signal }): Promise<readonly Notice[] | PublishedReply | null> => {
      if (!authority) return [];
      // Whoever does not work on files reads what everybody reads.
      if (!this.#reads) return conflict ? null : ((await get<PublicMutualFile>(`/api/public/mutuals/${mutual}`, { authority }, signal).catch(() => undefined))?.reply ?? null);
      const all = await getAll<Notice>('/api/body-notices', { authority, mutual, ...(conflict && { conflict }) }, signal);
      return all.toReversed();
    },
  });

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener(SESSION_CHANGED, this.#again);
  }

  override disconnectedCallback(): void {
    window.removeEventListener(SESSION_CHANGED, this.#again);
    super.disconnectedCallback();
  }

  readonly #again = (): void => this.requestUpdate();

  /** A link that leads here arrives before this is loaded. */
  protected override updated(): void {
    const heading = location.hash === '#says' && !this.#went ? this.querySelector<HTMLElement>('#says') : null;
    if (!heading) return;
    this.#went = true;
    heading.scrollIntoView({ block: 'start' });
    heading.focus();
  }

  get #keeps(): boolean {
    return session.keepsAt(this.authority);
  }

  get #reads(): boolean {
    return this.#keeps || (session.is('reviewer') && session.authority === this.authority);
  }

  protected override render(): TemplateResult {
    return loaded(this.#list, (list) => (list === null ? html`` : 'text' in list ? published(list) : this.#part(list)), 'part');
  }

  #part(list: readonly Notice[]): TemplateResult {
    const free = !list.some(({ state: stands, conflict }) => (stands === 'sent' || stands === 'replied') && (conflict ?? '') === this.conflict);
    if (!this.sends && list.length === 0) return html``;
    return html`<section class="notices" aria-labelledby="says">
      <h2 class="govuk-heading-m" id="says" tabindex="-1">${t().heading}</h2>
      <p class="govuk-body" role="status">${this.said ? html`<strong>${this.said}</strong>` : nothing}</p>
      ${list.length === 0 ? html`<p class="govuk-body">${t().none} ${t().lead}</p>` : html`<ul class="plain-list cards">${list.map((one) => this.#one(one))}</ul>`}
      ${this.#keeps && this.sends && free ? this.#opened('send', '', t().send, sendVerb(this)) ?? html`<p class="govuk-body no-print">${this.#opener('send', '', list.length === 0 ? t().send : t().sendAnother, 'govuk-button govuk-button--secondary')}</p>` : nothing}
    </section>`;
  }

  #one(one: Notice): TemplateResult {
    const { id, state: stands, overdue, email, sentOn, dueOn, repliedOn, text, reply, repliedBy, reason } = one;
    const to = email ?? longDate(sentOn, language());
    const dates = [email ? t().sentTo(longDate(sentOn, language()), email) : t().sentOn(longDate(sentOn, language())), stands === 'sent' ? t().due(longDate(dueOn, language())) : '', repliedOn ? t().repliedOn(longDate(repliedOn, language())) : ''];
    const open = this.#opened('settle', id, t().settle, settleVerb(one)) ?? this.#opened('withdraw', id, t().withdraw, withdrawVerb(one)) ?? this.#opened('remind', id, t().remind, remindVerb(one));
    return html`<li class="card ${stands === 'withdrawn' ? 'card--past' : ''}">
      <strong class="govuk-tag govuk-tag--${overdue ? 'red' : LOOK[stands]}">${overdue ? t().overdue : t().states[stands]}</strong>
      <span class="card__line muted">${dates.filter(Boolean).join(' · ')}</span>
      ${this.conflict ? nothing : html`<span class="card__line">${one.conflict ? html`<a class="govuk-link" href="/conflicts/${one.conflict}#says">${t().aboutOne}</a>` : t().aboutAll}</span>`}
      ${text ? html`<span class="card__line"><span class="muted">${t().proposed}</span> ${text}</span>` : nothing}
      ${repliedOn === null ? nothing : said(reply ?? t().gone, repliedBy)}
      ${reason ? html`<span class="card__line">${t().because(reason)}</span>` : nothing}
      ${this.#keeps ? (open ?? this.#does(one, to)) : nothing}
    </li>`;
  }

  #does({ id, state: stands }: Notice, to: string): TemplateResult | typeof nothing {
    const may: readonly (readonly [Doing, string])[] =
      stands === 'sent' ? [['remind', t().remind], ['withdraw', t().withdraw]] : stands === 'replied' ? [['settle', t().settle], ['withdraw', t().withdraw]] : stands === 'withdrawn' ? [] : [['settle', t().settleAgain]];
    return may.length === 0 ? nothing : html`<div class="card__does no-print">${may.map(([what, title]) => this.#opener(what, id, title, 'frame__plain', t().of(title, to)))}</div>`;
  }

  #opener(what: Doing, of: string, title: string, look: string, label?: string): TemplateResult {
    return html`<button type="button" class=${look} aria-label=${label ?? nothing} @click=${() => void this.#open({ what, of })}>${title}</button>`;
  }

  #opened(what: Doing, of: string, title: string, verb: Verb): TemplateResult | undefined {
    if (this.doing?.what !== what || this.doing.of !== of) return undefined;
    return html`<section class="acts__open" aria-labelledby="notice-does">
      <h3 class="govuk-heading-s" id="notice-does" tabindex="-1">${title}</h3>
      <verb-form name="notice" .verb=${verb} @did=${() => void this.#did(what)} @changed=${() => void this.#list.run()}></verb-form>
      <button type="button" class="frame__plain" @click=${() => void this.#open(undefined)}>${t().close}</button>
    </section>`;
  }

  async #open(what: NoticesPart['doing']): Promise<void> {
    [this.doing, this.said] = [what, ''];
    await this.updateComplete;
    this.querySelector<HTMLElement>(what ? '#notice-does' : '#says')?.focus();
  }

  async #did(what: Doing): Promise<void> {
    [this.doing, this.said] = [undefined, t()[DID[what]]];
    await this.#list.run();
    await this.updateComplete;
    this.querySelector<HTMLElement>('#says')?.focus();
  }
}

const said = (text: string, by: string | null): TemplateResult => html`<blockquote class="about-you__said">${by ? html`<p class="muted">${t().inTheNameOf(by)}</p>` : nothing}<p class="about-you__text">${text}</p></blockquote>`;

const published = ({ text, by, on }: PublishedReply): TemplateResult => html`<section class="notices" aria-labelledby="says"><h2 class="govuk-heading-m" id="says">${t().heading}</h2><p class="muted">${t().repliedOn(longDate(on, language()))}</p>${said(text, by)}</section>`;

declare global {
  interface HTMLElementTagNameMap {
    'notices-part': NoticesPart;
  }
}
