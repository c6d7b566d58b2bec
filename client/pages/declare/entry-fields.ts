/** Controls for the fields of a heading or of a form. */
import { html, nothing, type TemplateResult } from 'lit';
import { checkbox } from '../../components/checkbox.ts';
import { radios, textArea, textField } from '../../components/fields.ts';
import type { Fault } from '../../components/problem.ts';
import { capital } from '../../text/capital.ts';
import { common } from '../../text/common.ts';
import { declarations as t } from '../../text/declarations.ts';
import './body-field.ts';
import type { HeadingField, HeadingForm } from './filing-data.ts';
import type { TypedEntry } from './typed-entry.ts';

export interface Typing {
  readonly typed: TypedEntry;
  readonly faults: readonly Fault[];
  readonly onTyped: (change: TypedEntry) => void;
}

export const idOf = (name: string): string => `answer-${name.replaceAll('.', '-')}`;

export function fieldControl({ name, kind, label, hint, required, choices = [] }: HeadingField, { typed, faults, onTyped }: Typing): TemplateResult | typeof nothing {
  const asked = required ? label : t().optional(label);
  const given = kind === 'pence' && !hint ? t().pounds : hint;
  const field = { id: idOf(name), label: asked, value: typed[name] ?? '', faults, onInput: (value: string) => onTyped({ [name]: value }), ...(given && { hint: given }) };
  if (kind === 'confirm') return nothing;
  if (kind === 'body') return html`<body-field .name=${name} .label=${asked} .hint=${hint ?? ''} .control=${field.id} .typed=${typed} .faults=${faults} .onTyped=${onTyped}></body-field>`;
  if (kind === 'text') return textArea(field);
  if (kind === 'yes-no') return radios({ ...field, inline: true, choices: [{ value: 'yes', title: capital(common().yes) }, { value: 'no', title: capital(common().no) }] });
  if (kind === 'choice') return radios({ ...field, choices: choices.map((value) => ({ value, title: t().choices[value] ?? value })) });
  if (kind === 'date') return textField({ ...field, type: 'date', width: '10' });
  return textField({ ...field, ...((kind === 'pence' || kind === 'percent') && { width: '10' as const, inputmode: 'numeric' as const }) });
}

/** All that an entry under a heading asks for; whose it is and what is withheld come after what it is. */
export function entryControls({ fields, holders }: HeadingForm, typing: Typing): TemplateResult {
  const { typed, faults, onTyped } = typing;
  const tick = (name: string) => (checked: boolean) => onTyped({ [name]: checked ? 'yes' : '' });
  return html`
    ${fields.map((field) => fieldControl(field, typing))}
    ${fields.some(({ publish }) => publish === 'address') ? checkbox({ id: idOf('publishAddress'), label: t().publishAddress, hint: t().publishAddressHint, checked: typed['publishAddress'] === 'yes', onChange: tick('publishAddress') }) : nothing}
    ${holders.length > 1
      ? radios({ id: idOf('holder'), label: t().holder, hint: t().holderHint, value: typed['holder'] ?? 'self', choices: holders.map((value) => ({ value, title: t().holders[value] ?? value })), onInput: (holder) => onTyped({ holder }) })
      : nothing}
    ${checkbox({ id: idOf('sensitive'), label: t().sensitive, hint: t().sensitiveHint, checked: typed['sensitive'] === 'yes', onChange: tick('sensitive') })}
    ${typed['sensitive'] === 'yes' ? textArea({ id: idOf('sensitive.reason'), label: t().sensitiveWhy, hint: t().sensitiveWhyHint, value: typed['sensitive.reason'] ?? '', faults, onInput: (reason) => onTyped({ 'sensitive.reason': reason }) }) : nothing}
  `;
}
