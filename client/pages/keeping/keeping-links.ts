/** The pages of one place in the navigation: what came in, what falls due, what is implied, what is kept. */
import { html, nothing, type TemplateResult } from 'lit';
import { session } from '../../controllers/session.ts';
import { keeping as t } from '../../text/keeping.ts';

type Place = keyof ReturnType<typeof t>['places'];

const HREFS: Readonly<Record<Place, string>> = { declarations: '/declarations', due: '/due', overlaps: '/people/overlaps', rulings: '/rulings', attestations: '/attestations', retention: '/retention' };

export function keepingLinks(here: Place): TemplateResult | typeof nothing {
  const places: Place[] = session.reviews ? ['declarations', 'due', ...(session.keeps ? (['attestations'] as const) : []), 'overlaps', 'rulings', 'retention'] : session.is('democratic-services', 'parish-clerk') ? ['declarations', 'due'] : [];
  if (places.length === 0) return nothing;
  return html`
    <nav class="sections no-print" aria-label=${t().sections}>
      ${places.map((place) => html`<a class="govuk-link" href=${HREFS[place]} aria-current=${place === here ? 'page' : 'false'}>${t().places[place]}</a>`)}
    </nav>
  `;
}
