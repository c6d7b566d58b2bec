/** The fields of a role: what the council does, since when, in whose hands, on what basis, and who may see it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Person } from '../../../server/domain/people/person.ts';
import type { Unit } from '../../../server/domain/units/unit.ts';
import { radios, selectField, textField } from '../../components/fields.ts';
import { shownName } from '../../components/person-name.ts';
import type { Fault } from '../../components/problem.ts';
import { common } from '../../text/common.ts';
import { FAMILY_ORDER } from '../../views/timeline-layout.ts';
import { capital } from '../../views/timeline-table.ts';
import type { RoleKind } from '../mutuals/body-data.ts';
import { roleText, timelineText } from '../mutuals/body-text.ts';
import type { RoleDraft } from './role-draft.ts';
import { evidenceRows } from './role-evidence.ts';

export interface RoleFields {
  readonly draft: RoleDraft;
  readonly kinds: readonly RoleKind[];
  readonly units: readonly Unit[];
  readonly people: readonly Person[];
  readonly faults: readonly Fault[];
  readonly today: string;
  readonly set: (change: Partial<RoleDraft>) => void;
}

export function roleFields(fields: RoleFields): TemplateResult {
  const { draft, kinds, units, people, faults, set } = fields;
  const t = roleText();
  const chosen = kinds.find(({ kind }) => kind === draft.kind);
  const choices = (which: (unit: Unit) => boolean) => units.filter(which).map(({ id, name }) => ({ value: id, title: name }));
  const committee = ({ kind }: Unit) => kind === 'committee' || kind === 'sub-committee';
  return html`
    ${kindField(fields, chosen)}
    ${chosen?.universal
      ? radios({ id: 'ofContractedService', label: t.contracted, hint: t.contractedHint, inline: true, value: draft.ofContractedService ? 'yes' : 'no', faults, onInput: (value) => set({ ofContractedService: value === 'yes' }), choices: [{ value: 'yes', title: t.yes }, { value: 'no', title: t.no }] })
      : nothing}
    <fieldset class="govuk-fieldset role-form__group"><legend class="govuk-fieldset__legend govuk-fieldset__legend--m">${t.when}</legend>
      <div class="role-form__pair">
        ${textField({ id: 'from', label: t.from, hint: t.fromHint, type: 'date', width: '10', value: draft.from, faults, onInput: (from) => set({ from }) })}
        ${textField({ id: 'to', label: t.to, hint: t.toHint, type: 'date', width: '10', value: draft.to, faults, onInput: (to) => set({ to }) })}
      </div>
    </fieldset>
    <fieldset class="govuk-fieldset role-form__group"><legend class="govuk-fieldset__legend govuk-fieldset__legend--m">${t.hands}</legend>
      ${selectField({ id: 'unit', label: t.unit, none: t.notSaid, value: draft.unit, faults, onInput: (unit) => set({ unit }), choices: choices((unit) => !committee(unit)) })}
      ${selectField({ id: 'committee', label: t.committee, none: t.notSaid, value: draft.committee, faults, onInput: (value) => set({ committee: value }), choices: choices(committee) })}
      ${selectField({ id: 'accountableOfficer', label: t.officer, none: t.notSaid, value: draft.accountableOfficer, faults, onInput: (accountableOfficer) => set({ accountableOfficer }), choices: people.map(({ id, name }) => ({ value: id, title: shownName(name) })) })}
    </fieldset>
    <fieldset class="govuk-fieldset role-form__group"><legend class="govuk-fieldset__legend govuk-fieldset__legend--m">${t.proof}</legend>
      ${textField({ id: 'legalBasis', label: t.basis, hint: t.basisHint, value: draft.legalBasis, faults, onInput: (legalBasis) => set({ legalBasis }) })}
      ${evidenceRows(draft, faults, set)}
    </fieldset>
    ${radios({ id: 'publication', label: t.publication, inline: true, value: draft.withheld ? 'withheld' : 'public', faults, onInput: (value) => set({ withheld: value === 'withheld' }), choices: [{ value: 'public', title: t.public }, { value: 'withheld', title: t.withheld }] })}
    ${draft.withheld
      ? html`<div class="role-form__inset">
          ${textField({ id: 'until', label: t.until, hint: t.untilHint, type: 'date', width: '10', value: draft.until, faults, onInput: (until) => set({ until }) })}
          ${textField({ id: 'withheldReason', label: t.withheldReason, value: draft.withheldReason, faults, onInput: (withheldReason) => set({ withheldReason }) })}
        </div>`
      : nothing}
  `;
}

/** Forty kinds in families, in plain words; what the chosen one means stands beneath. */
function kindField({ draft, kinds, faults, today, set }: RoleFields, chosen: RoleKind | undefined) {
  const t = roleText();
  const words = timelineText(today);
  const fault = faults.find(({ id }) => id === 'kind')?.message;
  const families = FAMILY_ORDER.filter((family) => kinds.some((kind) => kind.family === family));
  return html`<div class="govuk-form-group ${fault ? 'govuk-form-group--error' : ''}">
    <label class="govuk-label govuk-label--m" for="kind">${t.kind}</label>
    ${fault ? html`<p class="govuk-error-message" id="kind-error"><span class="govuk-visually-hidden">${common().error}</span> ${fault}</p>` : nothing}
    <select class="govuk-select role-form__kind ${fault ? 'govuk-select--error' : ''}" id="kind" name="kind" aria-describedby="kind-means ${fault ? 'kind-error' : ''}" @change=${(event: Event) => set({ kind: (event.target as HTMLSelectElement).value })}>
      <option value="" ?selected=${draft.kind === ''}>${t.kindNone}</option>
      ${families.map((family) => html`<optgroup label=${capital(words.families[family])}>${kinds.filter((kind) => kind.family === family).map(({ kind, title }) => html`<option value=${kind} ?selected=${kind === draft.kind}>${capital(title)}</option>`)}</optgroup>`)}
    </select>
    <p class="govuk-hint role-form__means" id="kind-means" lang="en">${chosen?.description ?? ''}</p>
  </div>`;
}
