/** A file has many parts: which it has, in their order, each one press away. */
import { html, type TemplateResult } from 'lit';
import { common } from '../../text/common.ts';

/** The id of a part's heading, and what it says; false where this file has no such part. */
export type Part = readonly [id: string, title: string] | false;

export const contents = (parts: readonly Part[]): TemplateResult => html`<nav class="sections concern__contents no-print" aria-label=${common().onThisPage}>
  <strong aria-hidden="true">${common().onThisPage}</strong>
  ${parts.map((part) => (part ? html`<a class="govuk-link" href="#${part[0]}">${part[1]}</a>` : ''))}
</nav>`;
