/** Filed once, for several councils: each gets a draft with what is registrable there, which is looked through and filed there, with a receipt of its own. */
import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { get, post, type Page as ListOf } from '../../api/client.ts';
import { checkbox } from '../../components/checkbox.ts';
import { loaded } from '../../components/loaded.ts';
import { notYours } from '../../components/not-yours.ts';
import { Page } from '../../components/page.ts';
import { errorSummary, faultsOf, focusSummary, type Fault } from '../../components/problem.ts';
import { session } from '../../controllers/session.ts';
import { declarations as t } from '../../text/declarations.ts';
import { declaring as d } from '../../text/declaring.ts';
import { language } from '../../text/index.ts';
import type { Declaration } from '../../../server/domain/declarations/filing.ts';
import { otherSeats } from './councils.ts';
import { entryName } from './entry-words.ts';
import { headingAnswers, kindsOf, type Answers, type KindForm } from './forms.ts';
import { goThere, mayTravel } from './seats.ts';

interface Shown {
  readonly filing: Declaration;
  readonly kinds: readonly KindForm[];
}

@customElement('copies-page')
export class CopiesPage extends Page {
  @state() private left: readonly string[] = [];
  @state() private made: readonly Declaration[] = [];
  @state() private faults: readonly Fault[] = [];
  @state() private busy = false;

  readonly #shown = new Task(this, {
    args: () => [this.params['id'] ?? '', language()] as const,
    task: async ([id], { signal }): Promise<Shown> => {
      const filing = await get<Declaration>(`/api/declarations/${id}`, {}, signal);
      return { filing, kinds: await kindsOf(filing.authority, signal, filing.receivedOn ?? undefined) };
    },
  });

  protected override heading(): string {
    return d().fileThere;
  }

  protected override render(): TemplateResult {
    return loaded(this.#shown, ({ filing, kinds }) => {
      if (!session.isSelf(filing.person) || !mayTravel(filing, kinds) || otherSeats(filing.authority).length === 0) return notYours(d().fileThere, d().noSeats, { href: '/declare', title: t().back });
      return html`<a class="govuk-back-link no-print" href="/declare">${t().back}</a>${this.made.length > 0 ? this.#waiting() : this.#choose(filing, kinds)}`;
    });
  }

  #choose(filing: Declaration, kinds: readonly KindForm[]): TemplateResult {
    const chosen = otherSeats(filing.authority).filter(({ authority }) => !this.left.includes(authority));
    const turn = (authority: string) => (goes: boolean) => (this.left = goes ? this.left.filter((one) => one !== authority) : [...this.left, authority]);
    return html`<form class="question" novalidate @submit=${(event: Event) => void this.#copy(event, filing)}>
      ${errorSummary(this.faults)}
      <h1 class="govuk-heading-l">${d().fileThere}</h1>
      <p class="govuk-body lead">${d().copiesLead}</p>
      <fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend govuk-fieldset__legend--m">${d().whichCouncils}</legend>
        ${otherSeats(filing.authority).map(({ authority }, i) => checkbox({ id: i === 0 ? 'council' : `council-${authority}`, label: session.nameOf(authority), checked: !this.left.includes(authority), onChange: turn(authority) }))}
      </fieldset>
      ${along(filing, kinds, chosen.map(({ authority }) => authority))}
      <button class="govuk-button" ?disabled=${this.busy}>${d().makeCopies}</button>
    </form>`;
  }

  #waiting(): TemplateResult {
    const seats = otherSeats(session.authority);
    return html`<div class="question"><h1 class="govuk-heading-l" tabindex="-1">${d().copiesMade(this.made.length)}</h1><p class="govuk-body lead">${d().copiesNext}</p>
      <ul class="plain-list cards">${this.made.map(({ id, kind, authority }) => {
        const seat = seats.find((one) => one.authority === authority);
        return html`<li class="card"><strong>${session.nameOf(authority)}</strong>${seat ? html`<p class="card__line"><button type="button" class="govuk-button no-margin" @click=${() => goThere(seat.id, `/declare/${kind}?id=${id}&at=check`)}>${d().lookAndFile(session.nameOf(authority))}</button></p>` : nothing}</li>`;
      })}</ul></div>`;
  }

  async #copy(event: Event, { id, authority }: Declaration): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    const to = otherSeats(authority).filter((one) => !this.left.includes(one.authority)).map(({ authority: council, person }) => ({ authority: council, person }));
    this.faults = to.length === 0 ? [{ id: 'council', message: d().chooseCouncil }] : [];
    if (to.length > 0) await this.#send(id, to);
    await this.updateComplete;
    if (this.made.length > 0) this.querySelector<HTMLElement>('h1')?.focus();
    else focusSummary(this);
  }

  async #send(id: string, to: readonly { authority: string; person: string }[]): Promise<void> {
    this.busy = true;
    try {
      this.made = (await post<ListOf<Declaration>>(`/api/declarations/${id}/copies`, { to })).items;
    } catch (error) {
      this.faults = faultsOf(error, () => 'council');
    } finally {
      this.busy = false;
    }
  }
}

/** What goes along everywhere, and what only where its entry says that it is registrable. */
function along({ kind, authority, answers }: Declaration, kinds: readonly KindForm[], to: readonly string[]): TemplateResult | typeof nothing {
  const form = kinds.find((one) => one.kind === kind);
  if (!form) return nothing;
  const given = headingAnswers(form, (answers ?? {}) as Answers);
  const tied = form.headings.filter(({ reach }) => reach !== 'everywhere').flatMap((heading) => {
    const answer = given[heading.id];
    return (answer && 'entries' in answer ? answer.entries : []).map((entry) => ({ heading, entry }));
  });
  return html`<p class="govuk-body">${d().goesAlong}</p>
    ${tied.length === 0
      ? nothing
      : html`<p class="govuk-body">${d().tiedLead}</p><ul class="govuk-list govuk-list--bullet">${tied.map(({ heading, entry }) => {
          const there = to.filter((council) => (entry.within ?? []).includes(council));
          return html`<li>${heading.title}: ${entryName(heading, entry)} – ${there.length === 0 ? d().stays(session.nameOf(authority)) : d().goesTo(there.map((council) => session.nameOf(council)))}</li>`;
        })}</ul>`}`;
}
