/** Where am I: the body by its name, its numbers, its form, and how far it has come. */
import { html, nothing, type TemplateResult } from 'lit';
import type { MutualFile } from '../../server/domain/mutuals/file.ts';
import type { vocabulary } from '../text/en/vocabulary.ts';
import { capital } from './timeline-table.ts';
import type { TimelineWords } from './timeline-words.ts';

export function bodyHead(file: MutualFile, words: TimelineWords, terms: typeof vocabulary): TemplateResult {
  const t = words.text.page;
  const stage = file.dossier?.stage;
  const names = file.otherNames.map(({ name, period }) => (period ? t.formerly(name, words.period(period)) : name));
  return html`
    <nav class="body__back no-print" aria-label=${t.bodies}><a class="govuk-back-link" href="/bodies">${t.bodies}</a></nav>
    <h1 class="govuk-heading-l body__name">${file.name}</h1>
    <p class="body__facts">
      ${capital(terms.legalForm[file.legalForm])}${stage ? html` · ${words.text.stages[stage]}` : nothing}${file.identifiers.map(({ scheme, number }) => html` · <span class="body__number">${terms.identifierScheme[scheme]} ${number}</span>`)}
      ${names.length > 0 ? html`<br />${t.alsoKnown} ${names.join('; ')}` : nothing}
    </p>
  `;
}
