/** What is of one council, or of one role, does not exist for the other hats of the same human being: perhaps it was the wrong one. */
import { html, nothing, type TemplateResult } from 'lit';
import { session } from '../controllers/session.ts';
import { common } from '../text/common.ts';
import { hatTitle } from './hat.ts';

export function otherHats(): TemplateResult | typeof nothing {
  const others = session.hats.filter(({ id }) => id !== session.hat?.id);
  if (others.length === 0 || !session.hat) return nothing;
  return html`<p class="govuk-body">${common().otherHat(hatTitle(session.hat))}</p>
    <ul class="govuk-list">${others.map((hat) => html`<li><button type="button" class="frame__plain" @click=${() => session.wear(hat.id)}>${hatTitle(hat)}</button></li>`)}</ul>`;
}
