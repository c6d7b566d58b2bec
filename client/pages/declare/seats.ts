/** The other councils on which the reader sits, and the way there: in another capacity, on a page of its own. */
import { html, nothing, type TemplateResult } from 'lit';
import { session } from '../../controllers/session.ts';
import { navigate } from '../../router.ts';
import { declaring as d } from '../../text/declaring.ts';
import type { DeclarationLine } from '../../../server/domain/declarations/filing.ts';
import { otherSeats } from './councils.ts';
import type { KindForm } from './forms.ts';

/** From here on the reader acts in the other council, whose page it is. */
export function goThere(membership: string, to: string): void {
  session.wear(membership);
  navigate(to);
}

/** A filing that has something to take along: what stands under headings, and is filed. */
export const mayTravel = ({ kind, state }: Pick<DeclarationLine, 'kind' | 'state'>, kinds: readonly KindForm[]): boolean =>
  (state === 'submitted' || state === 'accepted' || state === 'draft') && kinds.some((form) => form.kind === kind && form.headings.some(({ list }) => !list));

export function seatsView(authority: string, filing: Pick<DeclarationLine, 'id'> | undefined): TemplateResult | typeof nothing {
  const seats = otherSeats(authority);
  if (seats.length === 0 || session.is('delegate')) return nothing;
  return html`<section class="seats" aria-labelledby="seats"><h2 class="govuk-heading-m" id="seats">${d().seats(seats.length)}</h2>
    <p class="govuk-body">${d().seatsLead}</p>
    ${filing ? html`<p class="govuk-body"><a class="govuk-button govuk-button--secondary no-margin" href="/declarations/${filing.id}/copies">${d().fileThere}</a></p>` : nothing}
    <ul class="plain-list matters">${seats.map(({ id, authority: there }) => html`<li><button type="button" class="frame__plain seats__go" @click=${() => goThere(id, '/declare')}>${d().goThere(session.nameOf(there))}</button></li>`)}</ul>
  </section>`;
}
