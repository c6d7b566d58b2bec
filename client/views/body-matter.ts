/**
 * What is the matter: one case with its lines. A stack holds the pairs that it is made of; background overlaps stay folded; and where a core
 * family is unknown the page says so first, because unknown is not clear.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Conflict } from '../../server/domain/conflicts/conflict.ts';
import type { MutualFile } from '../../server/domain/mutuals/file.ts';
import type { Family } from '../../server/domain/vocabulary.ts';
import { urgency } from '../text/common.ts';
import type { TimelineWords } from './timeline-words.ts';

const CORE: readonly Family[] = ['incubator', 'contractor', 'regulator'];

/** Core families of which nobody has said whether the authority plays them. */
export const unstated = (file: Pick<MutualFile, 'coverage'>): Family[] => (file.coverage?.families ?? []).filter(({ family, state }) => state === 'unknown' && CORE.includes(family)).map(({ family }) => family);

/** Core families that were stated not to be played and that nobody has confirmed, by the day since which. */
export const unconfirmed = (file: Pick<MutualFile, 'coverage'>): [string, Family[]][] => {
  const open = (file.coverage?.families ?? []).flatMap(({ family, state, unconfirmedSince }) => (state === 'not-held' && unconfirmedSince !== undefined && CORE.includes(family) ? [{ family, since: unconfirmedSince }] : []));
  return [...Map.groupBy(open, ({ since }) => since)].map(([since, all]) => [since, all.map(({ family }) => family)]);
};

/** The last day of the family's recorded roles, where all of them are over by that day: what nobody has stated is what came after. */
export function lastDayOf({ roles = [] }: Pick<MutualFile, 'roles'>, family: Family, day: string): string | undefined {
  const ends = roles.filter((role) => role.family === family && role.state === 'recorded').map(({ period }) => period.to ?? day);
  const last = ends.toSorted().at(-1);
  return last !== undefined && last < day ? last : undefined;
}

/** "Helped to set it up or support it", or "still support it" where that is over: for after "whether we". */
export const unknownInWords = (file: Pick<MutualFile, 'coverage' | 'roles'>, words: TimelineWords): string[] =>
  unstated(file).map((family) => (lastDayOf(file, family, words.day) ? words.text.weStill : words.text.weDo)[family]);

export interface Case {
  readonly lead: Conflict | undefined;
  /** The pairs that the lead, a stack, is made of. */
  readonly within: readonly Conflict[];
  readonly others: readonly Conflict[];
  readonly folded: readonly Conflict[];
  readonly notNow: readonly Conflict[];
}

export function caseOf(conflicts: readonly Conflict[]): Case {
  const given = conflicts.filter(({ periods }) => periods.length > 0).toSorted((a, b) => b.severity - a.severity || b.families.length - a.families.length);
  const live = given.filter((conflict) => conflict.live && !conflict.folded);
  const stack = live.find(({ rule }) => rule.id === 'role-stack');
  const lead = stack ?? live[0];
  const within = stack ? live.filter((conflict) => conflict !== stack && conflict.subject === null && conflict.families.length === 2 && conflict.families.every((family) => stack.families.includes(family))) : [];
  return {
    lead,
    within,
    others: live.filter((conflict) => conflict !== lead && !within.includes(conflict)),
    folded: given.filter((conflict) => conflict.folded && conflict.live),
    notNow: given.filter((conflict) => !conflict.live),
  };
}

/** `answers`: whether the reader can answer what is not known. */
export function matter(file: MutualFile, words: TimelineWords, { asAt, answers = false }: { readonly asAt?: string | undefined; readonly answers?: boolean } = {}): TemplateResult {
  const t = words.text.page;
  const found = caseOf(file.conflicts ?? []);
  const unknown = unknownInWords(file, words);
  const lines = (found.lead ? 1 : 0) + found.within.length + found.others.length;
  return html`<section class="matter" aria-labelledby="matter">
    <h2 class="govuk-heading-m" id="matter">${asAt ? t.matterOn(words.date(asAt)) : t.matter}</h2>
    ${found.lead ? lead(found.lead, lines, words) : nothing}
    ${found.within.length > 0 ? list(found.within, words, 'matter__lines matter__lines--within') : nothing}
    ${found.others.length > 0 ? list(found.others, words, 'matter__lines') : nothing}
    ${unconfirmed(file).map(([since, families]) => notConfirmed(families, since, words))}
    ${unknown.length > 0 ? notKnown(words.list(unknown, t.or), Boolean(found.lead), answers, words) : nothing}
    ${!found.lead && found.folded.length > 0 ? html`<p class="govuk-body matter__none"><strong>${t.onlyFolded}</strong></p>` : nothing}
    ${!found.lead && found.folded.length === 0 && file.coverage?.complete ? html`<p class="govuk-body matter__none"><strong>${t.nothingFound}.</strong> ${t.nothingFoundHint}</p>` : nothing}
    ${collapsed(t.folded(found.folded.length), found.folded, words, t.foldedWhy)} ${collapsed(t.ended(found.notNow.length), found.notNow, words)}
  </section>`;
}

const lead = (conflict: Conflict, lines: number, words: TimelineWords) => html`
  <div class="matter__lead matter__lead--${LOOK[urgency(conflict.severity)]}">
    <p class="matter__count">${tag(conflict.severity, words)} ${words.text.page.live(lines)}</p>
    <p class="matter__title"><a class="govuk-link" href="/conflicts/${conflict.id}">${titleOf(conflict)}</a></p>
    <p class="govuk-body matter__says">${conflict.explanation}</p>
    <p class="matter__state">${words.text.states[conflict.state]}</p>
  </div>
`;

const list = (conflicts: readonly Conflict[], words: TimelineWords, kind: string) => html`<ul class=${kind}>${conflicts.map((conflict) => line(conflict, words))}</ul>`;

export const line = (conflict: Conflict, words: TimelineWords): TemplateResult => html`<li class="matter__line">
  <span class="matter__tag">${tag(conflict.severity, words)}</span>
  <span class="matter__what"><a class="govuk-link" href="/conflicts/${conflict.id}">${titleOf(conflict)}</a>
    <span class="matter__when">${words.list(conflict.periods.slice(0, 2).map(words.period))}${conflict.periods.length > 2 ? ` (+${conflict.periods.length - 2})` : ''} · ${words.standing(conflict)}</span></span>
</li>`;

export const titleOf = (conflict: Conflict): string => (conflict.subject ? `${conflict.rule.title}: ${conflict.subject.name}` : conflict.rule.title);

const LOOK = { actNow: 'now', soon: 'soon', note: 'note' } as const;
const TAG = { actNow: 'govuk-tag--red', soon: 'govuk-tag--yellow', note: 'govuk-tag--grey' } as const;

export const tag = (severity: number, words: TimelineWords): TemplateResult =>
  html`<strong class="govuk-tag ${TAG[urgency(severity)]}">${words.urgency(severity)}</strong>`;

function notKnown(families: string, also: boolean, answers: boolean, words: TimelineWords) {
  const t = words.text.page;
  return html`<div class="matter__unknown">
    <p class="govuk-body"><strong><span class="matter__question" aria-hidden="true">?</span> ${also ? t.alsoNotKnown(families) : t.notKnown(families)}</strong> ${also ? nothing : t.notKnownHint} ${answers ? html`<a class="govuk-link no-print" href="#unknown">${t.answer}</a>` : nothing}</p>
  </div>`;
}

const notConfirmed = (families: readonly Family[], since: string, words: TimelineWords) => html`<div class="matter__unknown">
  <p class="govuk-body"><strong><span class="matter__question" aria-hidden="true">?</span> ${words.text.page.notConfirmed(families.map((family) => words.families[family]).join('; '), words.date(since))}</strong> ${words.text.page.notConfirmedHint}</p>
</div>`;

const collapsed = (title: string, conflicts: readonly Conflict[], words: TimelineWords, why?: string) =>
  conflicts.length === 0
    ? nothing
    : html`<details class="govuk-details matter__more">
        <summary class="govuk-details__summary"><span class="govuk-details__summary-text">${title}</span></summary>
        <div class="govuk-details__text">${why ? html`<p class="govuk-body">${why}</p>` : nothing}${list(conflicts, words, 'matter__lines')}</div>
      </details>`;
