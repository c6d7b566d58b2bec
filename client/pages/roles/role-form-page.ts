/** Recording, ending, correcting and withdrawing a role: one form, with what would follow beside it while it is filled in. */
import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Static } from 'typebox';
import type { RoleReply as RoleReplySchema } from '../../../server/domain/roles/role.ts';
import { get, post } from '../../api/client.ts';
import { ApiProblem } from '../../api/problem.ts';
import { textField, unfinishedDates } from '../../components/fields.ts';
import { loaded } from '../../components/loaded.ts';
import { notYours } from '../../components/not-yours.ts';
import { Page } from '../../components/page.ts';
import { errorSummary, faultsOf, focusSummary, type Fault } from '../../components/problem.ts';
import { whatIfPanel } from '../../components/what-if.ts';
import { Draft } from '../../controllers/draft.ts';
import { session } from '../../controllers/session.ts';
import { navigate } from '../../router.ts';
import { common } from '../../text/common.ts';
import { today } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import { FAMILY_ORDER } from '../../views/timeline-layout.ts';
import { capital } from '../../views/timeline-table.ts';
import { keepSaved } from '../mutuals/body-saved.ts';
import { roleText, timelineText } from '../mutuals/body-text.ts';
import { changesOf, draftOf, newRole, NOTHING, questionOf, type Action, type RoleDraft } from './role-draft.ts';
import { missing } from './role-checks.ts';
import { roleFields } from './role-fields.ts';
import { loadContext, type Role, type RoleContext } from './role-form-data.ts';
import { theirsNow } from './role-theirs.ts';
import { WhatIfController } from './role-what-if.ts';

type RoleReply = Static<typeof RoleReplySchema>;

@customElement('role-form-page')
export class RoleFormPage extends Page {
  @state() private faults: readonly Fault[] = [];
  @state() private saving = false;
  /** The version that somebody else made meanwhile. */
  @state() private theirs: Role | undefined;
  #draft: Draft<Partial<RoleDraft>> | undefined;
  /** Taken on arrival: the address changes before this page has gone. */
  readonly #action: Action = actionOf(location.pathname);
  #kept = false;
  #title = '';
  #once = { body: '', key: '' };
  readonly #whatIf = new WhatIfController(this);

  readonly #context = new Task(this, {
    args: () => [this.#action, this.params['id'] ?? '', session.authority, language()] as const,
    task: ([action, id, authority], { signal }) => loadContext(action, id, authority, signal),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#draft = new Draft<Partial<RoleDraft>>(this, `role:${location.pathname}`, {});
    this.#kept = Object.keys(this.#draft.value).length > 0;
  }

  protected override heading(): string {
    return this.#action === 'record' || !this.#context.value ? this.#title : `${this.#title}, ${this.#context.value.mutual.name}`;
  }

  #value({ role, kinds }: RoleContext): RoleDraft {
    const asked = this.query.get('family');
    // A question about a family that has one kind answers itself.
    const own = kinds.filter(({ family }) => family === asked);
    const start = role ? draftOf(role) : { ...NOTHING, kind: this.query.get('kind') ?? (own.length === 1 ? (own[0]?.kind ?? '') : '') };
    return { ...start, on: this.query.get('on') ?? '', ...this.#draft?.value };
  }

  protected override willUpdate(): void {
    const context = this.#context.value;
    if (context && session.keepsAt(context.authority)) this.#whatIf.ask(questionOf(this.#action, this.#value(context), context.role, context.authority, context.mutual.id));
  }

  protected override render(): TemplateResult {
    return loaded(this.#context, (context) => {
      this.#title = this.#named(context);
      if (session.keepsAt(context.authority)) return this.#form(context);
      return notYours(this.#title, common().onlyKeepers(session.nameOf(context.authority)), { href: `/bodies/${context.mutual.id}`, title: context.mutual.name });
    });
  }

  #named({ role, kinds, mutual }: RoleContext): string {
    const t = roleText();
    return this.#action === 'record' || !role ? t.record(mutual.name) : t[this.#action](capital(kinds.find(({ kind }) => kind === role.kind)?.title ?? role.kind));
  }

  #form(context: RoleContext): TemplateResult {
    const t = roleText();
    const action = this.#action;
    const now = today(new Date());
    const words = timelineText(now);
    const draft = this.#value(context);
    const set = (change: Partial<RoleDraft>) => this.#draft?.set(change);
    const back = context.role ? `/roles/${context.role.id}` : `/bodies/${context.mutual.id}`;
    return html`
      <a class="govuk-back-link no-print" href="/bodies/${context.mutual.id}">${context.mutual.name}</a>
      ${errorSummary(this.faults)}
      ${this.theirs ? theirsNow(this.theirs, context, words) : nothing}
      <h1 class="govuk-heading-l">${this.#title}</h1>
      ${action === 'record' ? nothing : html`<p class="govuk-body lead">${t[`${action}Lead`]}${context.role ? html`<br /><strong>${words.period(context.role.period)}</strong>` : nothing}</p>`}
      ${this.#kept ? html`<p class="govuk-inset-text role-form__kept">${t.draftKept} <button type="button" class="frame__plain" @click=${this.#startAgain}>${t.draftClear}</button></p>` : nothing}
      <form class="role-form" novalidate @submit=${(event: Event) => this.#submit(event, context)}>
        <div class="role-form__fields">
          ${action === 'record' || action === 'correct' ? roleFields({ draft, kinds: this.#inOrder(context), units: context.units, people: context.people, faults: this.faults, today: now, set }) : nothing}
          ${action === 'end' ? textField({ id: 'on', label: t.on, type: 'date', width: '10', value: draft.on, faults: this.faults, onInput: (on) => set({ on }) }) : nothing}
          ${action === 'record' ? nothing : textField({ id: 'reason', label: t.reason, hint: t.reasonHint, value: draft.reason, faults: this.faults, onInput: (reason) => set({ reason }) })}
        </div>
        <div class="role-form__aside">${whatIfPanel({ state: this.#whatIf.state, text: t.whatIf, waiting: t.whatIf.waiting[action], words })}</div>
        <div class="role-form__actions">
          <button class="govuk-button ${action === 'withdraw' ? 'govuk-button--warning' : ''}" aria-disabled=${this.saving ? 'true' : 'false'}>${this.saving ? t.saving : t.save[action]}</button>
          <a class="govuk-link" href=${back}>${t.cancel}</a>
        </div>
      </form>
    `;
  }

  /** The family that was asked about comes first. */
  #inOrder({ kinds }: RoleContext): RoleContext['kinds'] {
    const asked = FAMILY_ORDER.find((family) => family === this.query.get('family'));
    return asked && this.#action === 'record' ? kinds.filter(({ family }) => family === asked).concat(kinds.filter(({ family }) => family !== asked)) : kinds;
  }

  readonly #startAgain = (): void => {
    this.#kept = false;
    this.#draft?.clear();
  };

  async #submit(event: Event, context: RoleContext): Promise<void> {
    event.preventDefault();
    if (this.saving) return;
    const draft = this.#value(context);
    this.faults = [...unfinishedDates(this), ...missing(this.#action, draft)].filter(({ id }, i, all) => all.findIndex((one) => one.id === id) === i);
    if (this.faults.length > 0) return this.#toSummary();
    this.saving = true;
    try {
      const reply = await this.#send(draft, context);
      this.#draft?.clear();
      const title = context.kinds.find(({ kind }) => kind === reply.role.kind)?.title ?? reply.role.kind;
      keepSaved({ mutual: context.mutual.id, what: roleText().savedWhat[this.#action](capital(title)), conflicts: reply.conflicts, statementsCut: reply.statementsCut });
      navigate(`/bodies/${context.mutual.id}`);
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 412 && context.role) this.theirs = await get<Role>(`/api/roles/${context.role.id}`).catch(() => undefined);
      this.faults = this.theirs ? [{ id: '', message: roleText().changedMeanwhile }] : faultsOf(error, fieldOf);
      await this.#toSummary();
    } finally {
      this.saving = false;
    }
  }

  #send(draft: RoleDraft, { role, authority, mutual }: RoleContext): Promise<RoleReply> {
    const action = this.#action;
    if (!role || action === 'record') return this.#post('/api/roles', newRole(draft, authority, mutual.id));
    const reason = draft.reason.trim();
    const body = action === 'end' ? { on: draft.on, reason } : action === 'withdraw' ? { reason } : { ...changesOf(draft, role), reason };
    return this.#post(`/api/roles/${role.id}/${action}`, body, (this.theirs ?? role).version);
  }

  /** The same body again has the same key: a save repeated after a lost connection is one save. */
  #post(path: string, body: unknown, version?: number): Promise<RoleReply> {
    const sent = JSON.stringify([path, body, version]);
    if (sent !== this.#once.body) this.#once = { body: sent, key: crypto.randomUUID() };
    return post<RoleReply>(path, body, { once: this.#once.key, ...(version === undefined ? {} : { version }) });
  }

  async #toSummary(): Promise<void> {
    await this.updateComplete;
    focusSummary(this);
  }
}

function actionOf(path: string): Action {
  const last = path.split('/').at(-1);
  return last === 'end' || last === 'correct' || last === 'withdraw' ? last : 'record';
}

const FIELDS: Readonly<Record<string, string>> = { 'period.from': 'from', 'period.to': 'to', period: 'from', 'publication.until': 'until', 'publication.reason': 'withheldReason', publication: 'publication' };

function fieldOf(path: string): string {
  const [, row, part] = /^evidence[.[](\d+)\]?\.(\w+)$/.exec(path) ?? [];
  return row ? `evidence-${row}-${part ?? 'title'}` : (FIELDS[path] ?? path);
}

declare global {
  interface HTMLElementTagNameMap {
    'role-form-page': RoleFormPage;
  }
}
