/** One role: what is recorded of it now, and what the register said of it before, on both clocks. */
import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { MutualFile } from '../../../server/domain/mutuals/file.ts';
import { get, type Page as ListOf } from '../../api/client.ts';
import { downloads, withQuery } from '../../components/list-tools.ts';
import { loaded } from '../../components/loaded.ts';
import { Page } from '../../components/page.ts';
import { session } from '../../controllers/session.ts';
import { navigate } from '../../router.ts';
import { answering } from '../../text/answering.ts';
import { today } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import { capital } from '../../views/timeline-table.ts';
import { named as namesIn, roleKinds, type RoleKind } from '../mutuals/body-data.ts';
import { roleText, timelineText } from '../mutuals/body-text.ts';
import { roleAnswering, type Ending } from './role-answering.ts';
import type { Role } from './role-form-data.ts';
import { roleHistory } from './role-history.ts';
import { roleSummary, type Named } from './role-summary.ts';

interface Shown {
  readonly role: Role;
  readonly versions: readonly Role[];
  readonly file: MutualFile;
  readonly kinds: readonly RoleKind[];
}

@customElement('role-page')
export class RolePage extends Page {
  @state() private said = '';
  #title = '';

  readonly #shown = new Task(this, {
    args: () => [this.params['id'] ?? '', language()] as const,
    task: async ([id], { signal }): Promise<Shown> => {
      const path = `/api/roles/${encodeURIComponent(id)}`;
      const [role, history, kinds] = await Promise.all([get<Role>(path, {}, signal), get<ListOf<Role>>(`${path}/history`, { limit: 500 }, signal), roleKinds()]);
      const file = await get<MutualFile>(`/api/mutuals/${role.mutual}`, { authority: role.authority }, signal);
      return { role, versions: history.items, file, kinds };
    },
  });

  protected override heading(): string {
    return this.#title;
  }

  protected override render(): TemplateResult {
    return loaded(this.#shown, (shown) => this.#page(shown));
  }

  #page({ role, versions, file, kinds }: Shown): TemplateResult {
    const t = roleText().page;
    const words = timelineText(today(new Date()));
    const titles = new Map(kinds.map(({ kind, title }) => [kind, title]));
    const named: Named = { kind: titles.get(role.kind) ?? role.kind, names: namesIn([...(file.units ?? []), ...(file.people ?? [])]), words };
    this.#title = `${capital(named.kind)}, ${file.name}`;
    const keeps = session.keepsAt(role.authority) && role.state === 'recorded';
    return html`
      <a class="govuk-back-link no-print" href="/bodies/${file.id}">${file.name}</a>
      <h1 class="govuk-heading-l body__name">${capital(named.kind)}</h1>
      <p class="body__facts">${t.towards(file.name)} · ${words.period(role.period)}</p>
      <p class="govuk-body" role="status"><strong>${this.said}</strong></p>
      <div class="columns role-page">
        <div>
          ${roleSummary(role, named)}
          ${file.responsibilities && role.state === 'recorded' ? roleAnswering(file.responsibilities.filter((held) => held.role === role.id), named.names, keeps ? this.#ending : undefined) : nothing}
        </div>
        ${keeps
          ? html`<aside class="next" aria-labelledby="next"><h2 class="govuk-heading-m" id="next">${t.actions}</h2>
              ${(['end', 'correct', 'withdraw'] as const).filter((action) => action !== 'end' || role.period.to === null || role.period.to > today(new Date())).map((action, i) => html`<a class="govuk-button ${i > 0 ? 'govuk-button--secondary' : ''}" href="/roles/${role.id}/${action}">${t[action]}</a>`)}
            </aside>`
          : nothing}
      </div>
      ${roleHistory(versions, titles, named)}
      ${downloads(`/api/roles/${role.id}/history`, {}, t.history)}
    `;
  }

  readonly #ending: Ending = {
    asks: (id) => this.query.get('do') === 'end-answering' && this.query.get('of') === id,
    to: (id = '') => withQuery(this.query, { do: id && 'end-answering', of: id }),
    did: () => {
      this.said = answering().did;
      navigate(this.#ending.to(), { stay: true, replace: true });
      void this.#shown.run();
    },
    changed: () => void this.#shown.run(),
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'role-page': RolePage;
  }
}
