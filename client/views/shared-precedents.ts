/** How other councils decided, in words that name nobody, and whether what they arranged was found to operate. */
import { html, nothing, type TemplateResult } from 'lit';
import type { SharedPrecedent } from '../../server/domain/guidance/precedent.ts';

export interface SharedWords {
  readonly decided: Readonly<Record<SharedPrecedent['disposition'], string>>;
  readonly kindOf: (kind: string) => string;
  readonly tested: Readonly<Record<SharedPrecedent['safeguards'][number]['tested'], string>>;
  readonly ask: string;
  readonly authorityKind: Readonly<Record<string, string>>;
  readonly nation: Readonly<Record<string, string>>;
}

/** Of the few that there are of a kind or in a nation neither is told. */
const called = (words: Readonly<Record<string, string>>, id: string | null): string[] => (id === null ? [] : [words[id] ?? id]);

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

export const sharedList = (shared: readonly SharedPrecedent[], words: SharedWords): TemplateResult => html`<ul class="plain-list cards">
  ${shared.map(
    ({ disposition, authorityKind, nation, year, text, safeguards, contact }) => html`<li class="card">
      <strong>${capital(words.decided[disposition])}</strong> <span class="muted">· ${[...called(words.authorityKind, authorityKind), ...called(words.nation, nation), year].join(', ')}</span>
      ${text ? html`<span class="card__line shared__text">${text}</span>` : nothing}
      ${safeguards.length > 0 ? html`<ul class="govuk-list govuk-list--bullet card__line">${safeguards.map(({ kind, tested }) => html`<li>${words.kindOf(kind)}: ${words.tested[tested]}</li>`)}</ul>` : nothing}
      ${contact ? html`<span class="card__line muted">${words.ask} ${contact}</span>` : nothing}
    </li>`,
  )}
</ul>`;
