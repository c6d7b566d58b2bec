/** What would clear an overlap: by itself on a day, or by a change, with the way to try each change before it is made. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Concern, ConcernText } from './concern-facts.ts';
import type { Facts } from './timeline-layout.ts';
import { capital } from './timeline-table.ts';
import type { TimelineWords } from './timeline-words.ts';

/** `tryOn` is the day that a trial ending starts from; absent for readers who cannot change the register. */
export function clearings(concern: Concern, facts: Facts, words: TimelineWords, t: ConcernText, tryOn?: string): TemplateResult {
  return html`<section aria-labelledby="clears">
    <h2 class="govuk-heading-m" id="clears" tabindex="-1">${t.clears}</h2>
    ${concern.clears.length === 0 ? html`<p class="govuk-body">${t.clearsNone}</p>` : nothing}
    <ul class="clears">
      ${concern.clears.map(({ on, if: how, change }) => html`<li class="clears__one">
        ${on ? html`<p class="govuk-body">${t.clearsBy(words.date(on))}</p>` : nothing}
        ${how ? html`<p class="govuk-body">${t.clearsIf(how)}.</p>` : nothing}
        ${change && change.flatMap(({ roles }) => roles).length > 1 ? html`<p class="muted clears__all">${concern.subject ? t.clearsAllMoved : t.clearsAll}</p>` : nothing}
        ${tryOn && change ? html`<div class="clears__buttons no-print">${change.flatMap(({ roles }) => roles.slice(0, MOST)).map((id) => trial(id, concern, facts, t, tryOn))}</div>` : nothing}
      </li>`)}
    </ul>
  </section>`;
}

const MOST = 6;

/** Where the overlap is about a unit, committee or officer, moving the role is the natural change; otherwise ending it. */
function trial(id: string, concern: Concern, facts: Facts, t: ConcernText, tryOn: string) {
  const role = facts.roles.find((fact) => fact.id === id);
  const named = capital([role ? (facts.kinds.get(role.kind) ?? role.kind) : '', role?.unit ? facts.units.get(role.unit) : ''].filter(Boolean).join(', '));
  const moves = concern.subject !== null;
  return html`<a class="govuk-button govuk-button--secondary" href=${moves ? `/roles/${id}/correct` : `/roles/${id}/end?on=${tryOn}`}>${moves ? t.moveOne(named) : t.endOne(named)}</a>`;
}
