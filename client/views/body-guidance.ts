/** The guidance paragraphs that the lines of a case cite, each once, most urgent first. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Conflict } from '../../server/domain/conflicts/conflict.ts';
import type { Source } from '../../server/domain/conflicts/rule.ts';
import type { TimelineWords } from './timeline-words.ts';

export interface Paragraph {
  readonly id: string;
  readonly phaseTitle: string;
  readonly title: string;
  readonly advice: string;
  readonly safeguards: readonly { title: string; test: string }[];
  readonly modelWording: string;
  readonly sources: readonly Source[];
  /** Ids that are gone and mean this one now. */
  readonly standsFor?: readonly string[];
}

/** The paragraph that a rule means: itself, or what came in its place in what the council follows. */
export const paragraphFor = <P extends Paragraph>(cited: string, paragraphs: readonly P[]): P | undefined => paragraphs.find(({ id }) => id === cited) ?? paragraphs.find(({ standsFor = [] }) => standsFor.includes(cited));

export function citedBy<P extends Paragraph>(conflicts: readonly Conflict[], paragraphs: readonly P[]): P[] {
  const cited = conflicts.filter(({ live, folded }) => live && !folded).toSorted((a, b) => b.severity - a.severity).map(({ guidance }) => guidance);
  return [...new Set(cited.flatMap((id) => paragraphFor(id, paragraphs) ?? []))];
}

/** `beside` is what the council adds to one. */
export function guidanceView<P extends Paragraph>(paragraphs: readonly P[], words: TimelineWords, open = false, beside: (paragraph: P) => unknown = () => nothing): TemplateResult | typeof nothing {
  if (paragraphs.length === 0) return nothing;
  return html`<section class="cited" aria-labelledby="guidance">
    <h2 class="govuk-heading-m" id="guidance">${words.text.page.guidance}</h2>
    ${paragraphs.map((paragraph, i) => html`<details class="cited__paragraph" ?open=${open || i === 0}>
      <summary class="cited__summary"><span class="cited__phase">${paragraph.phaseTitle}</span> <span class="cited__title">${paragraph.title}</span></summary>
      <div class="cited__text">${inFull(paragraph, words, beside(paragraph))}</div>
    </details>`)}
  </section>`;
}

function inFull({ advice, safeguards, modelWording, sources }: Paragraph, words: TimelineWords, beside: unknown) {
  const t = words.text.page;
  return html`
    <p class="govuk-body">${advice}</p>
    ${beside}
    <h3 class="govuk-heading-s">${t.safeguards}</h3>
    <ul class="govuk-list govuk-list--bullet">${safeguards.map(({ title, test }) => html`<li>${title}<span class="cited__test">${t.tested}: ${test}</span></li>`)}</ul>
    <details class="govuk-details">
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">${t.modelWording}</span></summary>
      <blockquote class="govuk-details__text cited__wording">${modelWording}</blockquote>
    </details>
    <p class="cited__sources">${t.sources}: ${sources.map(({ title, provision, url }, i) => html`${i > 0 ? '; ' : ''}<span lang="en">${url ? html`<a class="govuk-link" href=${url} rel="noreferrer">${title}</a>` : title}, ${provision}</span>`)}</p>
  `;
}
