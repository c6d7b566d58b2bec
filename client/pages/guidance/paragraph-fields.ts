/** One paragraph as a form: each text in English and in Welsh beside it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Phase } from '../../../server/domain/guidance/guidance.ts';
import { selectField, textArea, textField } from '../../components/fields.ts';
import type { Fault } from '../../components/problem.ts';
import { vocabulary } from '../../text/common.ts';
import { guidance as t } from '../../text/guidance.ts';
import { controlOf, emptySafeguard, emptySource, type Said, type Typed } from './edition-draft.ts';

export interface Writing {
  readonly faults: readonly Fault[];
  readonly phases: readonly { readonly phase: Phase; readonly title: string }[];
  /** Those that are taken out, in whose place it can come. */
  readonly gone: readonly { readonly id: string; readonly title: string }[];
  readonly change: (change: Partial<Typed>) => void;
}

export function paragraphFields(one: Typed, { faults, phases, gone, change }: Writing): TemplateResult {
  const w = t().writing;
  const field = (part: string, label: string, value: string, onInput: (value: string) => void) => ({ id: controlOf(one.key, part), label, value, faults, onInput });
  const both = (part: string, label: string, { en, cy }: Said, set: (said: Said) => void, rows: number): TemplateResult => {
    const draw = rows === 1 ? textField : (of: Parameters<typeof textArea>[0]) => textArea({ ...of, rows });
    return html`<div class="languages">${draw(field(`${part}.en`, label, en, (typed) => set({ en: typed, cy })))}<div lang="cy">${draw(field(`${part}.cy`, w.inWelsh(label), cy, (typed) => set({ en, cy: typed })))}</div></div>`;
  };
  const at = <T>(list: readonly T[], i: number, to: Partial<T>): T[] => list.map((item, n) => (n === i ? { ...item, ...to } : item));
  const without = <T>(list: readonly T[], i: number): T[] => list.filter((_item, n) => n !== i);
  const bases = Object.entries(vocabulary().basis).map(([value, title]) => ({ value, title }));
  return html`
    <p class="govuk-hint">${w.welshHint}</p>
    ${one.isNew
      ? html`${selectField({ ...field('phase', w.phase, one.phase, (phase) => change({ phase: phase as Phase })), choices: phases.map(({ phase, title }) => ({ value: phase, title })) })} ${textField({ ...field('id', w.id, one.name, (name) => change({ name })), hint: w.idHint, width: '20' })}`
      : nothing}
    ${gone.length > 0 ? replacing(one, gone, change) : nothing}
    ${both('title', w.titleOf, one.title, (title) => change({ title }), 1)} ${both('advice', w.advice, one.advice, (advice) => change({ advice }), 8)}
    ${one.safeguards.map(
      (guard, i) => html`<div class="written__part">
        ${both(`safeguards.${i}.title`, w.safeguardTitle(i + 1), guard.title, (title) => change({ safeguards: at(one.safeguards, i, { title }) }), 1)}
        ${both(`safeguards.${i}.test`, w.safeguardTest(i + 1), guard.test, (test) => change({ safeguards: at(one.safeguards, i, { test }) }), 3)}
        ${one.safeguards.length > 1 ? button(w.removeSafeguard(i + 1), () => change({ safeguards: without(one.safeguards, i) })) : nothing}
      </div>`,
    )}
    ${one.safeguards.length < 12 ? html`<p>${button(w.addSafeguard, () => change({ safeguards: [...one.safeguards, emptySafeguard()] }))}</p>` : nothing}
    ${both('modelWording', w.modelWording, one.modelWording, (modelWording) => change({ modelWording }), 6)}
    ${one.sources.map(
      (source, i) => html`<div class="written__part">
        <div class="languages">${textField(field(`sources.${i}.title`, w.sourceTitle(i + 1), source.title, (title) => change({ sources: at(one.sources, i, { title }) })))} ${textField(field(`sources.${i}.provision`, w.sourceProvision(i + 1), source.provision, (provision) => change({ sources: at(one.sources, i, { provision }) })))}</div>
        <div class="languages">${selectField({ ...field(`sources.${i}.basis`, w.sourceBasis(i + 1), source.basis, (basis) => change({ sources: at(one.sources, i, { basis: basis as typeof source.basis }) })), choices: bases })} ${textField(field(`sources.${i}.url`, w.sourceUrl(i + 1), source.url, (url) => change({ sources: at(one.sources, i, { url }) })))}</div>
        ${one.sources.length > 1 ? button(w.removeSource(i + 1), () => change({ sources: without(one.sources, i) })) : nothing}
      </div>`,
    )}
    ${one.sources.length < 20 ? html`<p>${button(w.addSource, () => change({ sources: [...one.sources, emptySource()] }))}</p>` : nothing}
  `;
}

const button = (label: string, press: () => void): TemplateResult => html`<button type="button" class="govuk-button govuk-button--secondary" @click=${press}>${label}</button>`;

function replacing(one: Typed, gone: Writing['gone'], change: Writing['change']): TemplateResult {
  const w = t().writing;
  return html`<div class="govuk-form-group"><fieldset class="govuk-fieldset" aria-describedby=${controlOf(one.key, 'replaces-hint')}>
    <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${w.replaces}</legend>
    <div class="govuk-hint" id=${controlOf(one.key, 'replaces-hint')}>${w.replacesHint}</div>
    <div class="govuk-checkboxes govuk-checkboxes--small">${gone.map(({ id, title }, i) => {
      const control = controlOf(one.key, i === 0 ? 'replaces' : `replaces.${id}`);
      return html`<div class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" type="checkbox" id=${control} .checked=${one.replaces.includes(id)} @change=${(event: Event) => change({ replaces: (event.target as HTMLInputElement).checked ? [...one.replaces, id] : one.replaces.filter((other) => other !== id) })} /><label class="govuk-label govuk-checkboxes__label" for=${control}>${title}</label></div>`;
    })}</div>
  </fieldset></div>`;
}
