/** What somebody has to declare, what they have declared, and what the register holds of theirs now. */
import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { loaded } from '../../components/loaded.ts';
import { notYours } from '../../components/not-yours.ts';
import { Page } from '../../components/page.ts';
import { session } from '../../controllers/session.ts';
import { longDate, number } from '../../text/dates.ts';
import { declarations as t } from '../../text/declarations.ts';
import { language } from '../../text/index.ts';
import type { DeclarationLine } from '../../../server/domain/declarations/filing.ts';
import { registeredView } from './check-step.ts';
import { isOnScreen, type KindForm } from './filing-data.ts';
import { loadOwn, type Own } from './own.ts';
import { headingsOf, registered } from './registered.ts';
import { stateTag } from './state-tag.ts';
import { standingCard } from './standing-card.ts';

@customElement('declare-page')
export class DeclarePage extends Page {
  readonly #own = new Task(this, { args: () => [session.authority, session.hat?.person ?? '', language()] as const, task: ([authority, person], { signal }) => (authority && person ? loadOwn(authority, person, signal) : Promise.resolve(null)) });

  protected override heading(): string {
    return session.is('delegate') ? t().headingFor : t().heading;
  }

  protected override render(): TemplateResult {
    if (!session.authority || !session.hat?.person) return notYours(this.heading(), t().noPerson);
    return html`<h1 class="govuk-heading-l">${this.heading()}</h1>
      ${session.is('delegate') ? html`<p class="govuk-body lead">${t().delegate}</p>` : nothing}
      ${loaded(this.#own, (own) => (own ? this.#page(own) : html``), 'part')}`;
  }

  #page(own: Own): TemplateResult {
    const headings = headingsOf(own.kinds);
    return html`<div class="columns">
      <div>
        ${standingCard(own)}
        <section aria-labelledby="done"><h2 class="govuk-heading-m" id="done">${t().done}</h2>${own.lines.length === 0 ? html`<p class="govuk-body">${t().doneNone}</p>` : filings(own)}</section>
        <section aria-labelledby="interests"><h2 class="govuk-heading-m" id="interests">${session.is('delegate') ? t().interestsFor : t().interests}</h2>
          ${registeredView(registered(own.interests, headings))}${own.interests.length > 0 ? html`<p class="govuk-hint">${t().interestsShown}</p>` : nothing}</section>
      </div>
      <section aria-labelledby="other"><h2 class="govuk-heading-m" id="other">${t().declareOther}</h2>
        <ul class="plain-list matters">${own.mine.map((kind) => html`<li>${isOnScreen(kind) ? html`<a class="govuk-link" href="/declare/${kind.kind}">${kind.title}</a>` : html`${kind.title}<span class="muted">${t().notHere}</span>`}${kind.deadline ? html`<span class="muted">${within(kind)}</span>` : nothing}</li>`)}</ul>
      </section>
    </div>`;
  }
}

const within = ({ deadline }: KindForm): string => (deadline ? t().within(deadline.days, deadline.clockTitle, deadline.basis === 'statute' ? t().byStatute : t().byCode) : '');

const ORDER = ['returned', 'draft', 'submitted', 'accepted'];
const place = ({ state }: DeclarationLine): number => (ORDER.includes(state) ? ORDER.indexOf(state) : ORDER.length);

function filings({ lines, kinds }: Own): TemplateResult {
  const sorted = lines.toSorted((a, b) => place(a) - place(b) || (a.recordedAt < b.recordedAt ? 1 : -1));
  const title = (kind: string): string => kinds.find((one) => one.kind === kind)?.title ?? kind;
  return html`<table class="govuk-table table-compact stacks" role="table">
    <caption class="govuk-visually-hidden">${t().done}</caption>
    <thead role="rowgroup"><tr role="row">${[t().what, t().number, t().received, t().state].map((one) => html`<th scope="col" role="columnheader" class="govuk-table__header">${one}</th>`)}</tr></thead>
    <tbody role="rowgroup">${sorted.map((line) => html`<tr class="govuk-table__row" role="row">
      <th scope="row" role="rowheader" class="govuk-table__header"><a class="govuk-link" href=${line.state === 'draft' || line.state === 'returned' ? `/declare/${line.kind}?id=${line.id}` : `/declarations/${line.id}`}>${title(line.kind)}</a></th>
      <td class="govuk-table__cell" role="cell" data-label=${t().number}>${line.number === null ? '' : html`<a class="govuk-link" href="/declarations/${line.id}/receipt" aria-label=${`${t().receiptLink} ${line.number}`}>${number(line.number)}</a>`}</td>
      <td class="govuk-table__cell" role="cell" data-label=${t().received}>${line.receivedOn ? longDate(line.receivedOn, language()) : ''}</td>
      <td class="govuk-table__cell" role="cell" data-label=${t().state}>${stateTag(line)}</td>
    </tr>`)}</tbody>
  </table>`;
}
