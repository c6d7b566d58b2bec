/** The pages of the work of review, and who has them. */
import { html, type TemplateResult } from 'lit';
import { session } from '../../controllers/session.ts';
import { reviews as t } from '../../text/reviews.ts';

type Place = keyof ReturnType<typeof t>['places'];

export const worksOnReviews = (): boolean => Boolean(session.authority) && (session.keeps || session.is('reviewer'));

export const reviewLinks = (here: Place): TemplateResult => html`
  <nav class="sections no-print" aria-label=${t().sections}>
    ${(['reviews', 'concerns', 'inquiries'] as const).map((place) => html`<a class="govuk-link" href="/${place}" aria-current=${place === here ? 'page' : 'false'}>${t().places[place]}</a>`)}
  </nav>
`;
