import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { get, type Page as ListOf } from '../../api/client.ts';
import { empty } from '../../components/empty.ts';
import { applyFilters, downloads, pager } from '../../components/list-tools.ts';
import { loaded } from '../../components/loaded.ts';
import { Page } from '../../components/page.ts';
import { severityTag } from '../../components/tag.ts';
import { session } from '../../controllers/session.ts';
import { bodies as t } from '../../text/bodies.ts';
import { common, vocabulary } from '../../text/common.ts';
import { language } from '../../text/index.ts';
import type { BodyLine } from '../../../server/domain/mutuals/file.ts';

const FILTERS = ['name', 'legalForm', 'family', 'state', 'asAt', 'knownAt', 'cursor'] as const;

/** Without a council there is only what all councils share: name and legal form. */
type Line = Pick<BodyLine, 'id' | 'name' | 'legalForm'> & Partial<BodyLine>;

@customElement('bodies-page')
export class BodiesPage extends Page {
  readonly #list = new Task(this, { args: () => [session.authority, this.query.toString(), language()] as const, task: (_args, { signal }) => get<ListOf<Line>>('/api/mutuals', this.#asked(), signal) });

  protected override heading(): string {
    return t().heading;
  }

  #asked(): Record<string, string | undefined> {
    const given = Object.fromEntries(FILTERS.map((name) => [name, this.query.get(name) ?? undefined]));
    return { authority: session.authority, ...given, ...(this.#lacksFamily && { state: undefined }) };
  }

  /** "Not known" says nothing without what it is that is not known. */
  get #lacksFamily(): boolean {
    return this.query.has('state') && !this.query.has('family');
  }

  protected override render(): TemplateResult {
    return html`
      <div class="page-head"><h1 class="govuk-heading-l">${t().heading}</h1>${mayAdd() ? html`<a class="govuk-button" href="/bodies/new">${t().add}</a>` : nothing}</div>
      <p class="govuk-body lead">${session.authority ? t().lead : t().leadShared}</p>
      ${this.#filters()} ${this.#lacksFamily ? html`<p class="govuk-body" role="status"><strong>${t().chooseFamily}</strong></p>` : nothing} ${loaded(this.#list, (list) => this.#results(list), 'part')}
    `;
  }

  #filters(): TemplateResult {
    const chosen = (name: string) => this.query.get(name) ?? '';
    const select = (name: string, label: string, titles: Record<string, string>) => html`
      <div class="govuk-form-group">
        <label class="govuk-label" for=${name}>${label}</label>
        <select class="govuk-select" id=${name} name=${name}>
          <option value="">${common().any}</option>
          ${Object.entries(titles).map(([value, title]) => html`<option value=${value} ?selected=${value === chosen(name)}>${title}</option>`)}
        </select>
      </div>
    `;
    return html`
      <form class="filters" role="search" @submit=${applyFilters}>
        <div class="govuk-form-group"><label class="govuk-label" for="name">${t().search}</label><input class="govuk-input" type="search" id="name" name="name" .value=${chosen('name')} /></div>
        ${select('legalForm', t().legalForm, vocabulary().legalForm)} ${session.authority ? html`${select('family', t().family, vocabulary().family)} ${select('state', t().state, vocabulary().known)}` : nothing}
        <button class="govuk-button govuk-button--secondary">${common().filter}</button>
        ${FILTERS.some((name) => this.query.has(name)) ? html`<a class="govuk-link filters__clear" href="/bodies">${common().clearFilters}</a>` : nothing}
      </form>
    `;
  }

  #results({ items, next }: ListOf<Line>): TemplateResult {
    if (items.length === 0) return this.query.size > 0 ? empty(t().nothingFound) : empty(t().nothingYet, mayAdd() ? { href: '/bodies/new', title: t().add } : undefined);
    return html`
      <div class="long-table__across" tabindex="0" role="region" aria-label=${t().heading}>
        <table class="govuk-table table-compact stacks" role="table">
          <caption class="govuk-visually-hidden">${t().heading}</caption>
          <thead role="rowgroup"><tr role="row">${[t().body, ...(session.authority ? [t().roles, t().notKnown, t().overlap] : [])].map((title) => html`<th scope="col" role="columnheader" class="govuk-table__header">${title}</th>`)}</tr></thead>
          <tbody role="rowgroup">${items.map(row)}</tbody>
        </table>
      </div>
      <div class="list-foot">${pager(this.query, next)} ${downloads('/api/mutuals', this.#asked(), t().heading)}</div>
    `;
  }
}

const mayAdd = (): boolean => session.keeps || session.administers;

const row = (line: Line): TemplateResult => html`
  <tr class="govuk-table__row" role="row">
    <th scope="row" role="rowheader" class="govuk-table__header"><a class="govuk-link" href="/bodies/${line.id}">${line.name}</a><span class="line__form">${titleOf(vocabulary().legalForm, line.legalForm)}</span></th>
    ${session.authority
      ? html`<td class="govuk-table__cell" role="cell" data-label=${t().roles}>${families(line, 'held')}</td>
          <td class="govuk-table__cell line__unknown" role="cell" data-label=${t().notKnown}>${families(line, 'unknown')}</td>
          <td class="govuk-table__cell" role="cell" data-label=${t().overlap}>${overlap(line)}</td>`
      : nothing}
  </tr>
`;

const titleOf = (titles: Record<string, string>, key: string): string => titles[key] ?? key;

/** A line may name kinds of role that only newer data knows; the three core ones come first by their fixed order. */
const families = (line: Line, state: 'held' | 'unknown'): string => (line.families ?? []).flatMap((family) => (family.state === state ? [vocabulary().family[family.family]] : [])).join('; ');

function overlap({ overlap: found, complete, families: known }: Line): TemplateResult | typeof nothing {
  if (!known) return nothing;
  if (!found) return html`<span class="muted">${complete ? t().none : t().noneYet}</span>`;
  const folded = found.folded > 0 ? html`<span class="muted">${t().folded(found.folded)}</span>` : nothing;
  return html`<span class="line__overlap">${severityTag(found.severity)} ${found.lines > 0 ? t().overlaps(found.lines) : nothing} ${folded}</span>`;
}
