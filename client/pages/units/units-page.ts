import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { getAll } from '../../api/client.ts';
import { empty } from '../../components/empty.ts';
import { selectField, textField } from '../../components/fields.ts';
import { downloads } from '../../components/list-tools.ts';
import { loaded } from '../../components/loaded.ts';
import { noCouncil } from '../../components/no-council.ts';
import { Page } from '../../components/page.ts';
import { errorSummary } from '../../components/problem.ts';
import { peopleAndUnits } from '../../components/section-links.ts';
import { Adding } from '../../controllers/adding.ts';
import { session } from '../../controllers/session.ts';
import { common, vocabulary } from '../../text/common.ts';
import { longPeriod, today } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import { people as t } from '../../text/people.ts';
import type { Unit } from '../../../server/domain/units/unit.ts';

interface Typed {
  name: string;
  kind: string;
  parent: string;
}

@customElement('units-page')
export class UnitsPage extends Page {
  @state() private added = '';
  readonly #units = new Task(this, { args: () => [session.authority, language()] as const, task: ([authority], { signal }) => (authority ? getAll<Unit>('/api/units', { authority }, signal) : Promise.resolve([])) });
  readonly #adding: Adding<Typed> = new Adding<Typed>(this, {
    path: '/api/units',
    empty: { name: '', kind: '', parent: '' },
    check: ({ name, kind }) => [...(name.trim() ? [] : [{ id: 'unit-name', message: t().nameMissing }]), ...(kind ? [] : [{ id: 'unit-kind', message: t().kindMissing }])],
    body: ({ name, kind, parent }) => ({ authority: session.authority, name: name.trim(), kind, ...(parent && { parent }) }),
    idOf: (path) => `unit-${path.split('.')[0]}`,
    done: ({ name }) => {
      this.added = t().added(name.trim());
      void this.#units.run();
    },
  });

  protected override heading(): string {
    return t().units;
  }

  protected override render(): TemplateResult {
    if (!session.authority) return noCouncil(t().units);
    return html`
      ${peopleAndUnits('units')}
      <h1 class="govuk-heading-l">${t().units}</h1>
      <p class="govuk-body lead">${t().unitsLead}</p>
      <div class="columns"><div>${loaded(this.#units, (units) => this.#table(units), 'part')}</div>${session.staffs ? this.#form() : nothing}</div>
    `;
  }

  #table(units: readonly Unit[]): TemplateResult {
    if (units.length === 0) return empty(t().noneUnits);
    return html`
      <table class="govuk-table table-compact">
        <caption class="govuk-visually-hidden">${t().units}</caption>
        <thead><tr><th scope="col" class="govuk-table__header">${t().name}</th><th scope="col" class="govuk-table__header">${t().kind}</th><th scope="col" class="govuk-table__header">${t().since}</th></tr></thead>
        <tbody>${asTree(units).map(({ unit, depth }) => row(unit, depth))}</tbody>
      </table>
      <div class="list-foot"><span></span>${downloads('/api/units', { authority: session.authority }, t().units)}</div>
    `;
  }

  #form(): TemplateResult {
    const { draft, faults, busy } = this.#adding;
    const typed = draft.value;
    const kinds = Object.entries(vocabulary().unitKind).map(([value, title]) => ({ value, title }));
    const parents = (this.#units.value ?? []).map(({ id, name }) => ({ value: id, title: name }));
    return html`
      <form class="aside-form no-print" novalidate aria-labelledby="add-unit" @submit=${this.#adding.submit}>
        <h2 class="govuk-heading-m" id="add-unit">${t().addUnit}</h2>
        ${errorSummary(faults)} <p class="govuk-body" role="status">${this.added}</p>
        ${textField({ id: 'unit-name', label: t().name, value: typed.name, faults, onInput: (name) => draft.set({ name }) })}
        ${selectField({ id: 'unit-kind', label: t().kind, value: typed.kind, none: '', choices: kinds, faults, onInput: (kind) => draft.set({ kind }) })}
        ${parents.length > 0 ? selectField({ id: 'unit-parent', label: t().parent, value: typed.parent, none: t().noUnit, choices: parents, faults, onInput: (parent) => draft.set({ parent }) }) : nothing}
        <button class="govuk-button" ?disabled=${busy}>${common().save}</button>
      </form>
    `;
  }
}

/** Each unit under its parent; one whose parent is not in the list stands at the top rather than nowhere. */
function asTree(units: readonly Unit[]): { unit: Unit; depth: number }[] {
  const known = new Set(units.map(({ id }) => id));
  const under = Map.groupBy(units, ({ parent }) => (parent !== null && known.has(parent) ? parent : ''));
  const walk = (parent: string, depth: number): { unit: Unit; depth: number }[] =>
    (under.get(parent) ?? []).toSorted((a, b) => a.name.localeCompare(b.name)).flatMap((unit) => [{ unit, depth }, ...walk(unit.id, depth + 1)]);
  return walk('', 0);
}

const row = (unit: Unit, depth: number): TemplateResult => html`
  <tr class="govuk-table__row">
    <th scope="row" class="govuk-table__header unit--${Math.min(depth, 4)}">${unit.name}</th>
    <td class="govuk-table__cell">${vocabulary().unitKind[unit.kind]}</td>
    <td class="govuk-table__cell muted">${longPeriod(unit.period, today(new Date()), language())}</td>
  </tr>
`;
