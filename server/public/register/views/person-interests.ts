/**
 * What somebody declared, heading by heading. Nothing here may read as "clean": what was declared is said with its day, silence is called silence, and
 * where something is withheld nothing is said of the headings that are empty, for that would tell under which it stands. A heading that is empty because
 * what stood under it was replaced, ended or taken back was never declared to be so on that day.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Heading } from '../../../domain/declarations/heading.ts';
import { DISCLOSABLE, OTHER, SCOTLAND, WALES } from '../../../domain/declarations/headings/index.ts';
import { heldFor } from '../../../domain/declarations/happened.ts';
import { withheldUnder } from '../../../domain/publication/withheld-law.ts';
import type { Nation } from '../../../domain/vocabulary.ts';
import type { InterestShown } from '../data/interests.ts';
import type { Unsaid } from '../data/unsaid.ts';
import type { Words } from '../words.ts';
import { fieldsOf, type BodyLink } from './interest.ts';
import { table } from './table.ts';

export interface Declared {
  readonly nation: Nation;
  readonly declaredOn: string | null;
  readonly interests: readonly InterestShown[];
  readonly unsaid: Unsaid;
  readonly bodyLink: BodyLink;
}

interface Group {
  readonly title: 'disclosable' | 'other' | 'interests';
  readonly headings: readonly string[];
}

const idsOf = (headings: readonly Heading[]): string[] => headings.map(({ id }) => id);
/** Only in England are some of them "disclosable pecuniary interests". */
const GROUPS: Readonly<Record<Nation, readonly Group[]>> = {
  England: [{ title: 'disclosable', headings: idsOf(DISCLOSABLE) }, { title: 'other', headings: idsOf(OTHER) }],
  Wales: [{ title: 'interests', headings: idsOf(WALES) }],
  Scotland: [{ title: 'interests', headings: idsOf(SCOTLAND) }],
  'Northern-Ireland': [],
};

export function personInterests({ nation, declaredOn, interests, unsaid, bodyLink }: Declared, words: Words): TemplateResult {
  const { t, date } = words;
  const shown = interests.filter(({ withheld }) => withheld === null);
  const withheld = interests.length - shown.length;
  const under = (heading: string) => shown.filter((one) => one.heading === heading);
  const day = unsaid.isGone ? null : declaredOn;
  const groups = GROUPS[nation];
  const empty = groups.flatMap(({ headings }) => headings).filter((heading) => under(heading).length === 0);
  const none = empty.filter((heading) => !unsaid.headings.has(heading));
  const apart = [...new Set(shown.flatMap(({ heading }) => heading ?? []))].filter((heading) => !groups.some(({ headings }) => headings.includes(heading)));
  return html`
    ${interests.length === 0 && day === null ? html`<p class="govuk-body"><strong>${t.interestsNone}</strong> ${t.interestsNoneHint}</p>` : nothing}
    ${withheld === 0 ? nothing : html`<p class="govuk-inset-text public__withheld">${t.withheld(withheld, withheldUnder(nation, words.language))}</p>`}
    ${groups.map(({ title, headings }) => {
      const held = headings.filter((heading) => under(heading).length > 0);
      return held.length === 0 ? nothing : html`<section class="public__group" aria-labelledby=${title}><h2 class="govuk-heading-m" id=${title}>${t[title]}</h2>${title === 'disclosable' ? html`<p class="govuk-hint">${t.disclosableHint}</p>` : nothing}${held.map((heading) => oneHeading(heading, under(heading), words, bodyLink))}</section>`;
    })}
    ${apart.map((heading) => html`<section class="public__group"><h2 class="govuk-heading-m">${words.heading(heading)}</h2>${entries(heading, under(heading), words, bodyLink)}</section>`)}
    ${day === null || empty.length === 0 ? nothing : withheld > 0 ? html`<p class="govuk-body">${t.nothingShown}</p>` : unsaid.all ? html`<p class="govuk-body">${t.nothingShownElse}</p>` : noneDeclared(none, empty.length > none.length, date(day), words)}
  `;
}

const noneDeclared = (none: readonly string[], isMore: boolean, day: string, { t, heading }: Words): TemplateResult =>
  html`${none.length === 0 ? nothing : html`<div class="public__none keep-together"><p class="govuk-body">${t.noneDeclared(day)}</p><ul class="govuk-list govuk-list--bullet">${none.map((one) => html`<li>${heading(one)}</li>`)}</ul><p class="govuk-hint">${t.noneDeclaredHint}</p></div>`}${isMore ? html`<p class="govuk-body">${t.nothingShownElse}</p>` : nothing}`;

const oneHeading = (heading: string, interests: readonly InterestShown[], words: Words, bodyLink: BodyLink): TemplateResult => html`<h3 class="govuk-heading-s public__heading">${words.heading(heading)}</h3>${entries(heading, interests, words, bodyLink)}`;

const entries = (heading: string, interests: readonly InterestShown[], words: Words, bodyLink: BodyLink): TemplateResult =>
  table({ caption: words.t.interestsTable(words.heading(heading)), quiet: true, columns: [words.t.what, words.t.period], rows: interests.map((one) => [fieldsOf(one, words, bodyLink), html`${whenOf(one, words)}<span class="muted">${words.t.registeredOn(words.date(one.receivedOn))}</span>`]) });

/** A gift is of a day, which it says itself. */
const whenOf = ({ heading, entry, period }: InterestShown, words: Words): TemplateResult | typeof nothing => (heading === 'gifts' ? nothing : html`${words.period(heldFor(entry, period))}<br>`);

/** Ended or replaced: two different ends, both with their days. */
export const earlierTable = (interests: readonly InterestShown[], words: Words, bodyLink: BodyLink): TemplateResult =>
  table({
    caption: words.t.earlier,
    quiet: true,
    columns: [words.t.what, words.t.heading, words.t.period, words.t.how],
    rows: interests.map((one) => [fieldsOf(one, words, bodyLink), one.heading === null ? '' : words.heading(one.heading), one.heading === 'gifts' ? '' : words.period(heldFor(one.entry, one.period)), words.t.states[one.state]]),
  });
