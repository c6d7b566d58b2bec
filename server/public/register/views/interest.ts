/** One published interest: what was declared, field by field, in the words of the form. */
import { html, nothing, type TemplateResult } from 'lit';
import { headingOf } from '../../../domain/declarations/headings/index.ts';
import { HOME_ADDRESSES } from '../../../domain/declarations/sources.ts';
import type { InterestShown } from '../data/interests.ts';
import type { Words } from '../words.ts';

const GIFT = ['what', 'outcome', 'body', 'on', 'valuePence'];
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The name of the body leads to its page, where there is one here. */
export type BodyLink = (mutual: string) => string;

const isNamed = (value: unknown): value is { name: string; scheme?: string; number?: string } => typeof value === 'object' && value !== null && 'name' in value;

function bodyName({ name, scheme, number }: { name: string; scheme?: string; number?: string }, to: string | undefined, { vocabulary }: Words): TemplateResult {
  const title = scheme !== undefined && scheme in vocabulary.identifierScheme ? vocabulary.identifierScheme[scheme as keyof typeof vocabulary.identifierScheme] : undefined;
  return html`${to === undefined ? name : html`<a class="govuk-link" href=${to}>${name}</a>`}${title !== undefined && number !== undefined ? html` <span class="muted">(${title} ${number})</span>` : nothing}`;
}

const pounds = (pence: number): string => `£${(pence / 100).toFixed(pence % 100 === 0 ? 0 : 2).replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',')}`;

function valueOf(name: string, value: unknown, to: string | undefined, words: Words): TemplateResult | string {
  if (isNamed(value)) return bodyName(value, to, words);
  if (typeof value === 'boolean') return value ? words.common.yes : words.common.no;
  if (typeof value === 'number') return name.endsWith('Pence') ? pounds(value) : String(value);
  if (name === 'outcome') return words.t.giftOutcome[String(value)] ?? String(value);
  const text = String(value);
  return DAY.test(text) ? words.date(text) : text;
}

export function labelOf(heading: string | null, field: string, { t, language }: Words): string {
  if (heading === 'gifts') return t.gift[field] ?? field;
  return t.labels[field] ?? (heading === null ? undefined : headingOf(heading)?.fields.find(({ name }) => name === field)?.label[language]) ?? field;
}

type Told = Pick<InterestShown, 'heading' | 'entry' | 'addressWithheld' | 'mutual'>;

export function fieldsOf({ heading, entry, addressWithheld, mutual }: Told, words: Words, bodyLink?: BodyLink): TemplateResult {
  if (entry === null) return html`<span class="muted">${words.t.noLongerKept}</span>`;
  const order = heading === 'gifts' ? GIFT : (heading === null ? [] : (headingOf(heading)?.fields ?? []).map(({ name }) => name));
  // Since when it holds is told beside it.
  const names = order.filter((name) => name !== 'since' && entry[name] !== undefined);
  const to = mutual === null || !bodyLink ? undefined : bodyLink(mutual);
  return html`<dl class="public__fields">${names.map((name) => html`<div><dt>${labelOf(heading, name, words)}</dt><dd>${valueOf(name, entry[name], to, words)}</dd></div>`)}</dl>
    ${addressWithheld ? html`<p class="muted public__note">${headingOf(heading ?? '')?.sources.includes(HOME_ADDRESSES) ? words.t.addressWithheld32A : words.t.addressWithheld}</p>` : nothing}`;
}

/** In one line, for lists. */
export function inShort({ heading, entry }: Told, words: Words): string {
  if (entry === null) return words.t.noLongerKept;
  const { what, body, from, post } = entry as Record<string, unknown>;
  const parts = [what, isNamed(body) ? body.name : undefined, from, post].filter((part) => typeof part === 'string' && part !== '');
  return parts.length > 0 ? parts.join(', ') : heading === null ? '' : words.heading(heading);
}
