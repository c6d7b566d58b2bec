/** Severity in words, never in colour alone: act now, soon, note. */
import { html, type TemplateResult } from 'lit';
import { urgency, vocabulary } from '../text/common.ts';

const COLOUR = { actNow: 'govuk-tag--red', soon: 'govuk-tag--yellow', note: 'govuk-tag--grey' } as const;

export function severityTag(severity: number): TemplateResult {
  const how = urgency(severity);
  return html`<strong class="govuk-tag ${COLOUR[how]}">${vocabulary().severity[how]}</strong>`;
}
