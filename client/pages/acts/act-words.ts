/** An act in words: by whom, whether they were connected, and what came of it. */
import { html, type TemplateResult } from 'lit';
import { shownName } from '../../components/person-name.ts';
import { acts as t } from '../../text/acts.ts';
import { vocabulary } from '../../text/common.ts';
import type { Act } from './act-data.ts';

export function byWhom({ person, unit, committee }: Pick<Act, 'person' | 'unit' | 'committee'>): string {
  const named = [person && shownName(person.name), unit?.name, committee?.name].filter(Boolean);
  return named.length > 0 ? named.join(', ') : t().nobody;
}

/** What was stated; and what the register knows, which is said plainly where the two differ. */
export function connection({ connected: { stated, found } }: Pick<Act, 'connected'>): TemplateResult {
  const ties = (found ?? []).map((tie) => vocabulary().tie[tie]).join('; ');
  if (ties === '') return stated === 'connected' ? html`<strong>${t().stated.connected}</strong>` : html`${t().stated[stated]}`;
  return html`<strong>${stated === 'none' ? t().contradicts(ties) : t().found(ties)}</strong>`;
}
