/** What we do not yet know: each core family that nobody has stated, as a question with two answers; the others in a list. */
import { html, nothing, type TemplateResult } from 'lit';
import type { MutualFile } from '../../server/domain/mutuals/file.ts';
import type { Family } from '../../server/domain/vocabulary.ts';
import { inquiries } from '../text/asking.ts';
import { LAST_DAY } from '../text/dates.ts';
import { lastDayOf, unknownInWords, unstated } from './body-matter.ts';
import { capital } from './timeline-table.ts';
import type { TimelineWords } from './timeline-words.ts';

export interface Answering {
  readonly since: string;
  readonly busy: boolean;
  readonly problem?: string | undefined;
  readonly onSince: (date: string) => void;
  readonly onNotHeld: (family: Family) => void;
}

export function coverageView(file: MutualFile, words: TimelineWords, answering?: Answering): TemplateResult {
  const t = words.text.page;
  const core = unstated(file);
  const families = file.coverage?.families ?? [];
  const others = families.filter(({ family, state }) => state === 'unknown' && !core.includes(family));
  return html`<section class="unknown" aria-labelledby="unknown">
    <h2 class="govuk-heading-m" id="unknown" tabindex="-1">${t.unknownHeading}</h2>
    ${core.length + others.length === 0 ? html`<p class="govuk-body">${t.allKnown}</p>` : nothing}
    ${core.length > 0 && !answering ? html`<p class="govuk-body">${t.notKnown(words.list(unknownInWords(file, words), t.or))}</p>` : nothing}
    ${answering && core.length + others.length > 0 ? from(words, answering) : nothing}
    ${answering ? html`<ul class="unknown__questions">${core.map((family) => question(file, family, words, answering))}</ul>` : nothing}
    ${others.length > 0
      ? html`<details class="govuk-details">
          <summary class="govuk-details__summary"><span class="govuk-details__summary-text">${t.otherUnknown(others.length)}</span></summary>
          <div class="govuk-details__text">
            <ul class="unknown__questions">${others.map(({ family }) => (answering ? question(file, family, words, answering) : html`<li>${ask(file, family, words)}</li>`))}</ul>
          </div>
        </details>`
      : nothing}
    <h3 class="govuk-heading-s">${t.coverage}</h3>
    <dl class="unknown__states">${families.map(({ family, state, unconfirmedSince: since }) => html`<div class="unknown__state unknown__state--${since === undefined ? state : 'unconfirmed'}"><dt>${capital(words.families[family])}</dt><dd>${t.known[state]}${since === undefined ? nothing : `, ${t.unconfirmed(words.date(since))}`}</dd></div>`)}</dl>
  </section>`;
}

const from = (words: TimelineWords, { since, problem, onSince }: Answering) => html`
  <p class="govuk-body no-print">${words.text.page.unknownHint}</p>
  <div class="govuk-form-group unknown__since no-print ${problem ? 'govuk-form-group--error' : ''}">
    <label class="govuk-label" for="unknown-since">${words.text.page.since}</label>
    ${problem ? html`<p class="govuk-error-message" id="unknown-problem" role="alert">${problem}</p>` : nothing}
    <input class="govuk-input govuk-input--width-10" id="unknown-since" type="date" max=${LAST_DAY} .value=${since} aria-describedby=${problem ? 'unknown-problem' : nothing} @input=${(event: Event) => onSince((event.target as HTMLInputElement).value)} />
  </div>
`;

/** Who supported it until 2012 need not be asked again whether they did. */
export const ask = (file: MutualFile, family: Family, words: TimelineWords): string => (lastDayOf(file, family, words.day) ? words.text.doWeStill : words.text.doWe)[family];

function question(file: MutualFile, family: Family, words: TimelineWords, { busy, since, onNotHeld }: Answering) {
  const { weDoNot, notSince, page } = words.text;
  const last = since ? undefined : lastDayOf(file, family, words.day);
  return html`<li class="unknown__question">
    <span class="unknown__ask" id="ask-${family}">${ask(file, family, words)}</span>
    <span class="unknown__answers no-print">
      <a class="govuk-button govuk-button--secondary" href="/bodies/${file.id}/roles/new?family=${family}" aria-describedby="ask-${family}">${page.yes}</a>
      <button type="button" class="govuk-button govuk-button--secondary" ?disabled=${busy} aria-describedby="ask-${family}" @click=${() => onNotHeld(family)}>${last ? notSince(words.date(last)) : weDoNot[family]}</button>
      <a class="govuk-link" href="/inquiries/new?body=${file.id}" aria-describedby="ask-${family}">${inquiries().askFamily}</a>
    </span>
  </li>`;
}
