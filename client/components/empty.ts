/** An empty place says what belongs there and offers the first step. */
import { html, nothing, type TemplateResult } from 'lit';

export const empty = (what: string, step?: { href: string; title: string }): TemplateResult => html`
  <div class="empty">
    <p class="govuk-body">${what}</p>
    ${step ? html`<p class="govuk-body"><a class="govuk-button" href=${step.href}>${step.title}</a></p>` : nothing}
  </div>
`;
