/** Two pages of one place in the navigation. */
import { html, type TemplateResult } from 'lit';
import { people as t } from '../text/people.ts';

export const peopleAndUnits = (here: 'people' | 'units'): TemplateResult => html`
  <nav class="sections" aria-label=${t().sections}>
    ${(['people', 'units'] as const).map((place) => html`<a class="govuk-link" href="/${place}" aria-current=${place === here ? 'page' : 'false'}>${t()[place]}</a>`)}
  </nav>
`;
