/** What a rule or a paragraph rests on: in plain words how binding it is, the citation behind it. */
import { html, nothing, type TemplateResult } from 'lit';
import { vocabulary } from '../text/common.ts';
import { longDate } from '../text/dates.ts';
import { language } from '../text/index.ts';
import { rules as t } from '../text/rules.ts';
import type { Source } from '../../server/domain/conflicts/rule.ts';

export const sourceList = (sources: readonly Source[]): TemplateResult => html`
  <ul class="sources plain-list">
    ${sources.map(
      ({ title, provision, basis, url, from, to }) => html`
        <li>
          <span lang="en">${url ? html`<a class="govuk-link" href=${url}>${title}</a>` : html`<cite>${title}</cite>`}, ${provision}</span>
          <span class="muted">(${vocabulary().basis[basis]}; ${t().sourceFrom(longDate(from, language()))}${to ? html`, ${t().sourceTo(longDate(to, language()))}` : nothing})</span>
        </li>
      `,
    )}
  </ul>
`;
