/** What changes between two texts, a line a paragraph. */
import { html, nothing, type TemplateResult } from 'lit';
import { guidance as t } from '../../text/guidance.ts';
import type { Change } from './guidance-data.ts';

const LOOK: Readonly<Record<Change['change'], string>> = { added: 'green', changed: 'blue', gone: 'grey' };

/** `named` knows the titles of paragraphs that come in the place of others. */
export const differencesList = (changes: readonly Change[], named: (id: string) => string | undefined, more: (change: Change) => unknown = () => nothing): TemplateResult => html`<ul class="plain-list cards">
  ${changes.map(
    (one) => html`<li class="card">
      <strong class="govuk-tag govuk-tag--${LOOK[one.change]}">${t().edition.change[one.change]}</strong> <strong>${one.title}</strong>
      ${one.parts.length > 0 ? html`<span class="card__line muted">${one.parts.map((part) => t().edition.parts[part]).join(', ')}</span>` : nothing}
      ${one.replacedBy ? html`<span class="card__line">${t().edition.replacedBy(named(one.replacedBy) ?? one.replacedBy)}</span>` : nothing}
      ${more(one)}
    </li>`,
  )}
</ul>`;
