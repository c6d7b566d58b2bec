/** The facts that an overlap rests on, each a step from its source; and how the overlap itself came to be known. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Static } from 'typebox';
import type { Conflict as ConflictSchema } from '../../server/domain/conflicts/conflict.ts';
import type { Role } from '../../server/domain/roles/role.ts';
import type { Period } from '../../server/domain/time/period.ts';
import type { ConflictClass, ConflictState } from '../../server/domain/vocabulary.ts';
import type { concern } from '../text/en/body.ts';
import type { ConcernRecord } from './concern-records.ts';
import { startOf } from './timeline-days.ts';
import { FAMILY_ORDER, type Facts } from './timeline-layout.ts';
import { capital, proof } from './timeline-table.ts';
import type { TimelineWords } from './timeline-words.ts';

export type ConcernText = typeof concern;

export interface ConcernVersion {
  readonly version: number;
  readonly periods: readonly Period[];
  readonly severity: number;
  readonly class: ConflictClass;
  readonly state: ConflictState;
  readonly recordedAt: string;
  readonly supersededAt: string | null;
}

interface Known {
  readonly id: string;
  readonly name: string | null;
}

export interface Concern extends Static<typeof ConflictSchema> {
  facts: Role[];
  /** For those who see this file and not the body's. */
  units?: readonly Known[];
  persons?: readonly Known[];
  /** Of a finding about a person, beside roles. */
  records: readonly ConcernRecord[];
  history: ConcernVersion[];
  /** Null where it is about no body. */
  mutualName: string | null;
}

/** An overlap of three hundred roles rests on them all, and nobody reads them all at once. */
const SHOWN = 20;

export function factsList(roles: readonly Role[], facts: Facts, words: TimelineWords, t: ConcernText): TemplateResult {
  const inOrder = FAMILY_ORDER.flatMap((family) => roles.filter((role) => role.family === family).toSorted((a, b) => startOf(a) - startOf(b)));
  return html`<section aria-labelledby="facts">
    <h2 class="govuk-heading-m" id="facts">${t.facts}</h2>
    ${inOrder.length === 0 ? html`<p class="govuk-body">${t.factsNone}</p>` : nothing}
    <ul class="facts">${inOrder.slice(0, SHOWN).map((role) => fact(role, facts, words))}</ul>
    ${inOrder.length > SHOWN
      ? html`<details class="govuk-details">
          <summary class="govuk-details__summary"><span class="govuk-details__summary-text">${t.factsMore(inOrder.length - SHOWN)}</span></summary>
          <ul class="facts">${inOrder.slice(SHOWN).map((role) => fact(role, facts, words))}</ul>
        </details>`
      : nothing}
  </section>`;
}

function fact(role: Role, { kinds, units, people, closed }: Facts, words: TimelineWords) {
  const hands = [role.unit && units.get(role.unit), role.committee && units.get(role.committee), role.accountableOfficer && people.get(role.accountableOfficer)].filter(Boolean);
  const title = capital(kinds.get(role.kind) ?? role.kind);
  return html`<li class="facts__one facts__one--${role.family}" id="fact-${role.id}" tabindex="-1">
    ${closed ? html`<strong>${title}</strong>` : html`<a class="govuk-link" href="/roles/${role.id}">${title}</a>`} <span class="muted">${words.families[role.family]}</span>
    <span class="facts__when">${words.period(role.period)}${hands.length > 0 ? html` · ${hands.join(', ')}` : nothing}</span>
    ${role.legalBasis || role.evidence.length > 0 ? html`<span class="facts__proof">${role.legalBasis ?? ''}${role.evidence.map((evidence, i) => html`${i > 0 || role.legalBasis ? '; ' : ''}${proof(evidence, words)}`)}</span>` : nothing}
  </li>`;
}

/** While several roles are recorded one after another, an overlap takes a form for moments that nobody saw. */
const passing = ({ recordedAt, supersededAt }: ConcernVersion): boolean => supersededAt !== null && Date.parse(supersededAt) - Date.parse(recordedAt) < 60_000;

export function concernHistory(history: readonly ConcernVersion[], words: TimelineWords, t: ConcernText): TemplateResult {
  const stood = history.filter((version) => !passing(version));
  return html`<section class="concern__history" aria-labelledby="history">
    <h2 class="govuk-heading-m" id="history">${t.history}</h2>
    <ol class="versions">
      ${stood.toReversed().map(({ periods, severity, state, recordedAt, supersededAt }) => html`<li class="versions__one">
        <p class="versions__when"><strong>${words.instant(recordedAt)}</strong> <span class="muted">${supersededAt ? t.replaced(words.instant(supersededAt)) : t.stands}</span></p>
        <p class="versions__changes">${periods.length > 0 ? periods.map((period, i) => html`${i > 0 ? html`<br />` : nothing}${words.period(period)}`) : words.text.states.withdrawn}</p>
        <p class="versions__why">${words.urgency(severity)}, ${words.text.states[state]}</p>
      </li>`)}
    </ol>
    ${stood.length < history.length ? html`<p class="muted">${t.passing(history.length - stood.length)}</p>` : nothing}
  </section>`;
}
