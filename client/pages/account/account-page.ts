/** Everybody's own page: who they are here, where they are signed in, and who opened what is withheld about them. */
import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { del, get, type Page as ListOf } from '../../api/client.ts';
import { ApiProblem } from '../../api/problem.ts';
import type { SessionLine } from '../../api/replies.ts';
import { loaded } from '../../components/loaded.ts';
import { Page } from '../../components/page.ts';
import { readingsTable } from '../../components/readings.ts';
import '../../components/verb-form.ts';
import type { Verb } from '../../components/verb-form.ts';
import { session, type Membership } from '../../controllers/session.ts';
import { account as t } from '../../text/account.ts';
import { capital } from '../../text/capital.ts';
import { common, vocabulary } from '../../text/common.ts';
import { longDate, longInstant } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import type { Reading } from '../../../server/domain/people/withheld-detail.ts';

@customElement('account-page')
export class AccountPage extends Page {
  @state() private said = '';
  @state() private problem = '';
  readonly #sessions = new Task(this, { args: () => [language()] as const, task: async (_args, { signal }) => (await get<ListOf<SessionLine>>('/api/sessions', {}, signal)).items });
  readonly #readings = new Task(this, { args: () => [this.#persons, language()] as const, task: async ([persons], { signal }) => (persons ? (await get<ListOf<Reading>>('/api/readings', { own: true, limit: 100 }, signal)).items : null) });

  protected override heading(): string {
    return t().heading;
  }

  /** The reader's person records, in any council. */
  get #persons(): string {
    return (session.actor?.memberships ?? []).flatMap(({ person }) => person ?? []).join(' ');
  }

  protected override render(): TemplateResult {
    return html`
      <h1 class="govuk-heading-l">${t().heading}</h1>
      <p class="govuk-body lead">${t().lead(session.actor?.name ?? '')}</p>
      <p class="govuk-body" role="status">${this.said}</p>
      <div class="columns">
        <div>${this.#hats()} ${this.#files()} ${this.#where()} ${this.#whoRead()}</div>
        <section class="aside-form" aria-labelledby="password-heading">
          <h2 class="govuk-heading-m" id="password-heading">${t().password}</h2>
          <verb-form name="password" .verb=${changePassword()} @did=${() => this.#did(t().passwordDone)}></verb-form>
          <p class="govuk-body muted">${t().passwordNone}</p>
        </section>
      </div>
    `;
  }

  #hats(): TemplateResult {
    const { hats } = session;
    return html`
      <section aria-labelledby="hats">
        <h2 class="govuk-heading-m" id="hats">${t().hats}</h2>
        ${hats.length === 0
          ? html`<p class="govuk-body">${t().hatsNone}</p>`
          : html`${hats.length > 1 ? html`<p class="govuk-body">${t().hatsHint}</p>` : nothing}
              <ul class="plain-list cards">${hats.map(hat)}</ul>
              <p class="govuk-body"><a class="govuk-link" href="/permissions?mine=yes">${t().mayDo}</a></p>`}
      </section>
    `;
  }

  #files(): TemplateResult | typeof nothing {
    const files = session.actor?.invitations ?? [];
    if (files.length === 0) return nothing;
    return html`<section aria-labelledby="files"><h2 class="govuk-heading-m" id="files">${t().files}</h2><ul class="govuk-list">${files.map(({ conflict, authorityName }) => html`<li><a class="govuk-link" href="/conflicts/${conflict}">${t().file(authorityName)}</a></li>`)}</ul></section>`;
  }

  #where(): TemplateResult {
    return html`
      <section aria-labelledby="sessions">
        <h2 class="govuk-heading-m" id="sessions">${t().sessions}</h2>
        <p class="govuk-body">${t().sessionsHint}</p>
        ${this.problem ? html`<p class="govuk-error-message" role="alert">${this.problem}</p>` : nothing}
        ${loaded(this.#sessions, (sessions) => this.#table(sessions), 'part')}
        <p class="govuk-body"><button type="button" class="govuk-button govuk-button--secondary no-margin" @click=${this.#endAll}>${t().endAll}</button> <span class="muted">${t().endAllHint}</span></p>
      </section>
    `;
  }

  #table(sessions: readonly SessionLine[]): TemplateResult {
    return html`
      <table class="govuk-table table-compact stacks" role="table">
        <caption class="govuk-visually-hidden">${t().sessions}</caption>
        <thead role="rowgroup"><tr role="row">${[t().device, t().since, t().seen, t().address].map((title) => html`<th scope="col" role="columnheader" class="govuk-table__header">${title}</th>`)}<th scope="col" role="columnheader" class="govuk-table__header"><span class="govuk-visually-hidden">${t().end}</span></th></tr></thead>
        <tbody role="rowgroup">${sessions.map((line) => this.#line(line))}</tbody>
      </table>
    `;
  }

  #line({ id, device, how, createdAt, seenAt, address, current }: SessionLine): TemplateResult {
    const named = device ?? t().unknownDevice;
    const since = longInstant(createdAt, language());
    return html`
      <tr class="govuk-table__row" role="row">
        <th scope="row" role="rowheader" class="govuk-table__header">${named}${current ? html` <strong class="govuk-tag govuk-tag--grey">${t().this}</strong>` : nothing}<span class="line__form">${t().how[how] ?? how}</span></th>
        <td class="govuk-table__cell" role="cell" data-label=${t().since}>${since}</td>
        <td class="govuk-table__cell" role="cell" data-label=${t().seen}>${longInstant(seenAt, language())}</td>
        <td class="govuk-table__cell" role="cell" data-label=${t().address}>${address ?? ''}</td>
        <td class="govuk-table__cell" role="cell">${current ? nothing : html`<button type="button" class="frame__plain" aria-label=${t().endOf(named, since)} @click=${() => void this.#end(id, named)}>${t().end}</button>`}</td>
      </tr>
    `;
  }

  #whoRead(): TemplateResult {
    return html`
      <section aria-labelledby="readings">
        <h2 class="govuk-heading-m" id="readings">${t().readings}</h2>
        <p class="govuk-body">${t().readingsHint}</p>
        ${loaded(this.#readings, (readings) => (readings === null ? html`<p class="govuk-body">${t().readingsNoRecord}</p>` : readings.length === 0 ? html`<p class="govuk-body">${t().readingsNone}</p>` : readingsTable(readings, t().readings)), 'part')}
      </section>
    `;
  }

  async #end(id: string, device: string): Promise<void> {
    try {
      await del(`/api/sessions/${id}`);
      this.#did(t().endedOne(device));
    } catch (error) {
      this.problem = error instanceof ApiProblem ? error.detail || error.title : common().somethingWrong;
    }
  }

  #did(said: string): void {
    this.said = said;
    this.problem = '';
    void this.#sessions.run();
  }

  readonly #endAll = async (): Promise<void> => {
    try {
      await del('/api/sessions');
      session.left();
    } catch (error) {
      this.problem = error instanceof ApiProblem ? error.detail || error.title : common().somethingWrong;
    }
  };
}

const hat = (membership: Membership): TemplateResult => {
  const { id, role, authority, period, agreement, person } = membership;
  return html`<li class="card">
    <strong>${capital(vocabulary().hat[role])}</strong>${id === session.hat?.id ? html` <span class="govuk-tag govuk-tag--blue">${t().now}</span>` : nothing}
    <span class="card__line">${authority ? session.nameOf(authority) : t().whole}, ${period.to ? common().until(longDate(period.to, language())) : common().noEnd}</span>
    ${agreement ? html`<span class="card__line muted">${t().agreement}: ${agreement}</span>` : nothing}
    ${person && role !== 'delegate' && authority === session.authority ? html`<span class="card__line"><a class="govuk-link" href="/people/${person}">${t().record}</a></span>` : nothing}
  </li>`;
};

const changePassword = (): Verb => ({
  path: '/api/sessions/password',
  unrepeated: true,
  submit: t().passwordSubmit,
  fields: [
    { name: 'current', label: t().passwordCurrent, kind: 'password', missing: t().passwordMissing },
    { name: 'password', label: t().passwordNew, hint: t().passwordHint, kind: 'new-password', missing: t().passwordMissing },
  ],
  check: ({ password = '' }) => (password !== '' && password.length < 12 ? [{ id: 'password', message: t().passwordShort }] : []),
  // As typed: spaces belong to a password.
  body: ({ current, password }) => ({ current, password }),
});
