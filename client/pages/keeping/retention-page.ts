/** What has been kept its time, and what is held back all the same. */
import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { get, getAll } from '../../api/client.ts';
import { empty } from '../../components/empty.ts';
import { withQuery } from '../../components/list-tools.ts';
import { loaded } from '../../components/loaded.ts';
import { notYours } from '../../components/not-yours.ts';
import { Page } from '../../components/page.ts';
import { shownName } from '../../components/person-name.ts';
import '../../components/verb-form.ts';
import type { Did, Verb } from '../../components/verb-form.ts';
import { session } from '../../controllers/session.ts';
import { navigate } from '../../router.ts';
import { settings } from '../../text/access.ts';
import { common } from '../../text/common.ts';
import { longDate, number } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import { keeping, retention as t } from '../../text/keeping.ts';
import type { Settings } from '../../../server/domain/authorities/settings.ts';
import type { Person } from '../../../server/domain/people/person.ts';
import { keepingLinks } from './keeping-links.ts';

interface Leaver {
  readonly person: string;
  readonly name: string | null;
  readonly leftOn: string;
  readonly destroyOn: string;
  readonly declarations: number;
  readonly interests: number;
  readonly held: boolean;
}

interface Hold {
  readonly id: string;
  readonly version: number;
  readonly person: string;
  readonly reason: string | null;
  readonly state: string;
}

interface Destroyed {
  readonly destroyed: { readonly declarations: number; readonly interests: number };
  readonly held: readonly string[];
}

interface Shown {
  readonly settings: Settings;
  readonly leavers: readonly Leaver[];
  readonly holds: readonly Hold[];
  readonly people: ReadonlyMap<string, string>;
}

@customElement('retention-page')
export class RetentionPage extends Page {
  @state() private said: readonly string[] = [];
  @state() private chosen: ReadonlySet<string> = new Set();
  readonly #shown = new Task(this, {
    args: () => [session.authority, session.reviews, language()] as const,
    task: async ([authority, keeps], { signal }): Promise<Shown | undefined> => {
      if (!authority || !keeps) return undefined;
      const [settings, leavers, holds, people] = await Promise.all([
        get<Settings>('/api/settings', { authority }, signal),
        getAll<Leaver>('/api/retention', { authority }, signal),
        getAll<Hold>('/api/legal-holds', { authority }, signal),
        getAll<Person>('/api/people', { authority }, signal),
      ]);
      return { settings, leavers, holds, people: new Map(people.map(({ id, name }) => [id, shownName(name)])) };
    },
  });

  protected override heading(): string {
    return t().heading;
  }

  protected override render(): TemplateResult {
    if (!session.authority || !session.reviews) return notYours(t().heading, common().onlyKeepers(session.authorityName));
    return html`
      ${keepingLinks('retention')}
      <h1 class="govuk-heading-l">${t().heading}</h1>
      <div role="status">${this.said.map((line) => html`<p class="govuk-body"><strong>${line}</strong></p>`)}</div>
      ${loaded(this.#shown, (shown) => (shown ? this.#page(shown) : html``), 'part')}
    `;
  }

  #page(shown: Shown): TemplateResult {
    return html`
      <p class="govuk-body lead">${t().lead(shown.settings.keepYears)} <a class="govuk-link" href="/settings">${settings().heading}</a></p>
      <section aria-labelledby="past">
        <h2 class="govuk-heading-m" id="past">${t().due}</h2>
        ${shown.leavers.length === 0 ? empty(t().dueNone) : this.#leavers(shown)}
      </section>
      <section aria-labelledby="holds">
        <h2 class="govuk-heading-m" id="holds">${t().holds}</h2>
        <p class="govuk-body">${t().holdsLead}</p>
        ${shown.holds.length === 0 ? html`<p class="govuk-body"><strong>${t().holdsNone}</strong></p>` : html`<ul class="plain-list cards">${shown.holds.map((one) => this.#hold(one, shown))}</ul>`}
        ${this.query.get('do') === 'place'
          ? html`<div class="acts__open"><h3 class="govuk-heading-s">${t().place}</h3><verb-form name="place" .verb=${{ ...placeHold(shown), cancel: '/retention' }} @did=${() => this.#did([t().didPlace])}></verb-form></div>`
          : html`<a class="govuk-link" href="/retention?do=place">${t().place}</a>`}
      </section>
    `;
  }

  #leavers({ leavers, people }: Shown): TemplateResult {
    const choose = (person: string, on: boolean): void => {
      const chosen = new Set(this.chosen);
      if (on) chosen.add(person);
      else chosen.delete(person);
      this.chosen = chosen;
    };
    return html`
      <table class="govuk-table table-compact stacks" role="table">
        <caption class="govuk-visually-hidden">${t().due}</caption>
        <thead role="rowgroup"><tr role="row">${[keeping().who, t().left, t().destroyOn].map((title) => html`<th scope="col" role="columnheader" class="govuk-table__header">${title}</th>`)}${[t().filings, t().interests].map((title) => html`<th scope="col" role="columnheader" class="govuk-table__header number">${title}</th>`)}</tr></thead>
        <tbody role="rowgroup">
          ${leavers.map(
            ({ person, name, leftOn, destroyOn, declarations, interests, held }) => html`<tr class="govuk-table__row" role="row">
              <th scope="row" role="rowheader" class="govuk-table__header">
                ${held ? html`${shownName(name)} <strong class="govuk-tag govuk-tag--yellow">${t().held}</strong>` : html`<label class="choose-line"><input type="checkbox" .checked=${this.chosen.has(person)} @change=${(event: Event) => choose(person, (event.target as HTMLInputElement).checked)} /> <span class="govuk-visually-hidden">${t().choose('')}</span>${shownName(name)}</label>`}
              </th>
              <td class="govuk-table__cell" role="cell" data-label=${t().left}>${longDate(leftOn, language())}</td>
              <td class="govuk-table__cell" role="cell" data-label=${t().destroyOn}>${longDate(destroyOn, language())}</td>
              <td class="govuk-table__cell number" role="cell" data-label=${t().filings}>${number(declarations)}</td>
              <td class="govuk-table__cell number" role="cell" data-label=${t().interests}>${number(interests)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
      <p class="govuk-hint">${t().destroyHint}</p>
      <verb-form name="destroy" .verb=${destroy(this.chosen)} @did=${({ detail }: Did<Destroyed>) => this.#destroyed(detail, people)}></verb-form>
    `;
  }

  #hold(one: Hold, { people }: Shown): TemplateResult {
    const name = people.get(one.person) ?? shownName(null);
    const stands = one.state === 'placed';
    const asked = this.query.get('do') === 'lift' && this.query.get('of') === one.id;
    return html`<li class="card ${stands ? '' : 'card--past'}">
      <strong>${name}</strong>${stands ? nothing : html`<span class="card__line">${t().lifted}</span>`}
      ${one.reason ? html`<span class="card__line muted">${one.reason}</span>` : nothing}
      ${stands
        ? html`<div class="card__line">${asked ? html`<verb-form name="lift" .verb=${{ ...liftHold(one), cancel: '/retention' }} @did=${() => this.#did([t().didLift])} @changed=${() => void this.#shown.run()}></verb-form>` : html`<a class="govuk-link" href=${withQuery(new URLSearchParams(), { do: 'lift', of: one.id })} aria-label=${t().liftOf(name)}>${t().lift}</a>`}</div>`
        : nothing}
    </li>`;
  }

  #destroyed({ destroyed, held }: Destroyed, people: ReadonlyMap<string, string>): void {
    this.chosen = new Set();
    this.#did([t().destroyed(destroyed.declarations, destroyed.interests), ...(held.length > 0 ? [t().heldBack(held.map((id) => people.get(id) ?? id).join(', '))] : [])]);
  }

  #did(said: readonly string[]): void {
    this.said = said;
    navigate('/retention', { stay: true, replace: true });
    void this.#shown.run();
  }
}

const destroy = (chosen: ReadonlySet<string>): Verb => ({
  path: '/api/retention',
  submit: t().destroy,
  grave: true,
  fields: [{ name: 'reason', label: t().destroyReason, missing: t().reasonMissing }],
  check: () => (chosen.size === 0 ? [{ id: 'reason', message: t().chooseSome }] : []),
  body: ({ reason = '' }) => ({ authority: session.authority, people: [...chosen], reason: reason.trim() }),
});

const placeHold = ({ people }: Shown): Verb => ({
  path: '/api/legal-holds',
  submit: t().place,
  fields: [
    { name: 'person', label: t().person, kind: 'choice', none: '', choices: [...people].map(([value, title]) => ({ value, title })).toSorted((a, b) => a.title.localeCompare(b.title)), missing: t().personMissing },
    { name: 'reason', label: keeping().reason, kind: 'area', missing: common().reasonMissing },
  ],
  body: ({ person, reason = '' }) => ({ authority: session.authority, person, reason: reason.trim() }),
});

const liftHold = ({ id, version }: Hold): Verb => ({ path: `/api/legal-holds/${id}/lift`, version, submit: t().lift, fields: [{ name: 'reason', label: keeping().reason, kind: 'area' }] });
