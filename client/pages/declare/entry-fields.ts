/** Controls for the fields of a heading or of a form. */
import { html, nothing, type TemplateResult } from 'lit';
import { checkbox } from '../../components/checkbox.ts';
import { radios, textArea, textField } from '../../components/fields.ts';
import type { Fault } from '../../components/problem.ts';
import { capital } from '../../text/capital.ts';
import { common } from '../../text/common.ts';
import { declarations as t } from '../../text/declarations.ts';
import { declaring } from '../../text/declaring.ts';
import { session } from '../../controllers/session.ts';
import './body-field.ts';
import { ownSeats } from './councils.ts';
import type { HeadingField, HeadingForm } from './forms.ts';
import { councilsIn, type TypedEntry } from './typed-entry.ts';
import { choiceName } from './entry-words.ts';

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
  if (kind === 'confirm' || kind === 'hidden') return nothing;
  if (kind === 'body') return html`<body-field .name=${name} .label=${asked} .hint=${hint ?? ''} .control=${field.id} .typed=${typed} .faults=${faults} .onTyped=${onTyped}></body-field>`;
  if (kind === 'text') return textArea(field);
  if (kind === 'yes-no') return radios({ ...field, inline: true, choices: [{ value: 'yes', title: capital(common().yes) }, { value: 'no', title: capital(common().no) }] });
  if (kind === 'choice') return radios({ ...field, choices: choices.map((value) => ({ value, title: choiceName(value) })) });
  if (kind === 'date') return textField({ ...field, type: 'date', width: '10' });
  return textField({ ...field, ...((kind === 'pence' || kind === 'percent') && { width: '10' as const, inputmode: 'numeric' as const }) });
}

/** All that an entry under a heading asks for; whose it is and what is withheld come after what it is. */
export function entryControls({ fields, holders, more }: HeadingForm, typing: Typing): TemplateResult {
  const { typed, faults, onTyped } = typing;
  const tick = (name: string) => (checked: boolean) => onTyped({ [name]: checked ? 'yes' : '' });
  return html`
    ${fields.map((field) => fieldControl(field, typing))}
    ${fields.some(({ publish }) => publish === 'address') ? checkbox({ id: idOf('publishAddress'), label: t().publishAddress, hint: t().publishAddressHint, checked: typed['publishAddress'] === 'yes', onChange: tick('publishAddress') }) : nothing}
    ${holders.length > 1
      ? radios({ id: idOf('holder'), label: t().holder, hint: t().holderHint, value: typed['holder'] ?? 'self', choices: holders.map((value) => ({ value, title: t().holders[value] ?? value })), onInput: (holder) => onTyped({ holder }) })
      : nothing}
    ${more.includes('within') ? withinControl(typing) : nothing}
    ${!more.includes('sensitive') ? nothing : checkbox({ id: idOf('sensitive'), label: t().sensitive, hint: t().sensitiveHint, checked: typed['sensitive'] === 'yes', onChange: tick('sensitive') })}
    ${typed['sensitive'] === 'yes' ? textArea({ id: idOf('sensitive.reason'), label: t().sensitiveWhy, hint: t().sensitiveWhyHint, value: typed['sensitive.reason'] ?? '', faults, onInput: (reason) => onTyped({ 'sensitive.reason': reason }) }) : nothing}
  `;
}

/** Asked only of those who sit on several councils: land here need not be registered there. */
function withinControl({ typed, onTyped }: Typing): TemplateResult | typeof nothing {
  const seats = ownSeats();
  if (seats.length < 2 || session.is('delegate')) return nothing;
  const held = typed['within'] === undefined ? [session.authority] : councilsIn(typed);
  const turn = (council: string) => (checked: boolean) => onTyped({ within: [...held.filter((one) => one !== council), ...(checked ? [council] : [])].join(' ') || ' ' });
  return html`<fieldset class="govuk-fieldset within" aria-describedby="${idOf('within')}-hint">
    <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${declaring().within}</legend>
    <div class="govuk-hint" id="${idOf('within')}-hint">${declaring().withinHint}</div>
    ${seats.map(({ authority }) => checkbox({ id: idOf(`within.${authority}`), label: session.nameOf(authority), checked: held.includes(authority), onChange: turn(authority) }))}
  </fieldset>`;
}
