/** What the register holds of somebody, heading by heading: each with since when and from which filing, what can be done about it, and what stood there before. */
import { html, nothing, type TemplateResult } from 'lit';
import { withQuery } from '../../components/list-tools.ts';
import type { Verb } from '../../components/verb-form.ts';
import { session } from '../../controllers/session.ts';
import { common } from '../../text/common.ts';
import { longDate, longPeriod, number, today } from '../../text/dates.ts';
import { declarations as t } from '../../text/declarations.ts';
import { declaring as d } from '../../text/declaring.ts';
import { language } from '../../text/index.ts';
import type { DeclarationLine, Interest } from '../../../server/domain/declarations/filing.ts';
import { plainFields } from './typed-entry.ts';
import { isChange, type HeadingForm, type KindForm } from './forms.ts';
import { headingsOf, heldFor, interestParts, titlesOf } from './registered.ts';
import type { Own } from './own.ts';

export interface Acting {
  readonly query: URLSearchParams;
  readonly onDid: (said: string) => void;
}

/** The form by which somebody asks for one of their interests to be withheld. */
const asking = (kinds: readonly KindForm[]): KindForm | undefined => kinds.find(({ schema }) => plainFields(schema).some(({ kind }) => kind === 'hidden'));

export function ownInterests({ interests, kinds, mine, lines }: Own, acting: Acting): TemplateResult {
  const headings = headingsOf(kinds);
  const standing = interests.filter(({ state }) => state === 'registered');
  const before = interests.filter(({ state }) => state !== 'registered');
  const titles = titlesOf([...standing, ...before], headings);
  return html`
    ${standing.length === 0 ? html`<p class="govuk-body">${session.is('delegate') ? d().interestsNoneOf : t().interestsNone}</p>` : nothing}
    ${titles.map(([category, title]) => {
      const [now, past] = [standing, before].map((all) => all.filter((one) => one.category === category)) as [Interest[], Interest[]];
      return html`<h3 class="govuk-heading-s own-heading">${title}</h3>
        ${now.length === 0 ? html`<p class="govuk-body muted">${d().nothingNow}</p>` : html`<ul class="plain-list cards">${now.map((one) => card(one, headings, mine, lines, acting))}</ul>`}
        ${past.length === 0 ? nothing : history(title, past, headings, lines)}`;
    })}
    ${standing.length > 0 ? html`<p class="govuk-hint">${t().interestsShown}</p>` : nothing}
  `;
}

const byFiling = (lines: readonly DeclarationLine[], id: string): TemplateResult | typeof nothing => {
  const no = lines.find((line) => line.id === id)?.number;
  return no === null || no === undefined ? nothing : html` · <a class="govuk-link" href="/declarations/${id}">${d().fromFiling(number(no))}</a>`;
};

function card(one: Interest, headings: ReadonlyMap<string, HeadingForm>, mine: readonly KindForm[], lines: readonly DeclarationLine[], { query, onDid }: Acting): TemplateResult {
  const { name, notes } = interestParts(one, headings);
  const to = (doing: string): string => withQuery(query, { do: doing, of: doing ? one.id : '' });
  const doing = query.get('of') === one.id ? query.get('do') : null;
  const [change, ask] = [mine.find((form) => isChange(form) && form.headings.some(({ id }) => id === one.category)), asking(mine)];
  const link = (href: string, title: string) => html`<a class="govuk-link" href=${href} aria-label=${`${title}: ${name}`}>${title}</a>`;
  return html`<li class="card">
    <strong>${name}</strong>${notes.map((note) => html`<span class="card__line">${note}</span>`)}
    <span class="card__line muted">${longPeriod(heldFor(one), today(new Date()), language())}${byFiling(lines, one.declaration)}</span>
    ${one.reviewOn ? html`<span class="card__line muted">${d().looksAgain(longDate(one.reviewOn, language()))}</span>` : nothing}
    ${session.isSelf(one.person)
      ? doing === 'end'
        ? html`<div class="acts__open"><h4 class="govuk-heading-s">${d().end}</h4><verb-form name="end" .verb=${{ ...end(one), cancel: to('') }} @did=${() => onDid(d().ended(name))} @changed=${() => onDid(common().changedMeanwhile)}></verb-form></div>`
        : html`<div class="card__line card__does">${link(to('end'), d().end)} ${change ? link(`/declare/${change.kind}?at=${one.category}`, t().change) : nothing} ${ask && (one.claim === 'no' || one.claim === 'refused') ? link(`/declare/${ask.kind}?interest=${one.id}`, d().askWithhold) : nothing}</div>`
      : nothing}
  </li>`;
}

const end = ({ id, version }: Interest): Verb => ({
  path: `/api/interests/${id}/end`,
  version,
  submit: d().endDo,
  fields: [
    { name: 'on', label: d().endOn, hint: d().endHint, kind: 'date', value: today(new Date()), missing: common().dateMissing },
    { name: 'reason', label: t().optional(common().reason), kind: 'area' },
  ],
});

const history = (title: string, past: readonly Interest[], headings: ReadonlyMap<string, HeadingForm>, lines: readonly DeclarationLine[]): TemplateResult => html`
  <details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${d().before(past.length)}<span class="govuk-visually-hidden">: ${title}</span></span></summary>
    <ul class="plain-list own-history">${past.toSorted((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1)).map((one) => html`<li>
      <strong>${interestParts(one, headings).name}</strong><span class="card__line muted">${longPeriod(heldFor(one), today(new Date()), language())} · ${d().interestStates[one.state]}${byFiling(lines, one.declaration)}</span>
      ${one.reason ? html`<span class="card__line muted">${common().reason}: ${one.reason}</span>` : nothing}
    </li>`)}</ul>
  </details>`;
