/** The pages of one place in the navigation: who may, who did, and what the council set. */
import { html, nothing, type TemplateResult } from 'lit';
import { session } from '../controllers/session.ts';
import { access as t } from '../text/access.ts';

type Place = 'access' | 'permissions' | 'settings' | 'post';

export function accessLinks(here: Place): TemplateResult | typeof nothing {
  const places: Place[] = [...(session.watches ? (['access'] as const) : []), 'permissions', ...(session.reviews ? (['settings'] as const) : []), ...(session.administers ? (['post'] as const) : [])];
  if (places.length < 2) return nothing;
  return html`
    <nav class="sections no-print" aria-label=${t().sections}>
      ${places.map((place) => html`<a class="govuk-link" href="/${place}" aria-current=${place === here ? 'page' : 'false'}>${t().places[place]}</a>`)}
    </nav>
  `;
}
