/** What would open, change and clear, in the register's own sentences, before anything is saved. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Static } from 'typebox';
import type { Conflict, ConflictChanges as ChangesSchema } from '../../server/domain/conflicts/conflict.ts';
import type { roles } from '../text/en/body.ts';
import { tag, titleOf } from '../views/body-matter.ts';
import type { TimelineWords } from '../views/timeline-words.ts';

type Changes = Static<typeof ChangesSchema>;

export interface WhatIfState {
  readonly status: 'waiting' | 'working' | 'known' | 'problem';
  readonly changes?: Changes;
  readonly problem?: string;
}

export interface WhatIfPanel {
  readonly state: WhatIfState;
  readonly text: (typeof roles)['whatIf'];
  readonly waiting: string;
  readonly words: TimelineWords;
}

/** Politely live: a reader hears the counts when typing pauses, and can go through the sentences when they choose. */
export function whatIfPanel({ state, text, waiting, words }: WhatIfPanel): TemplateResult {
  const { changes } = state;
  return html`<section class="what-if" tabindex="0" aria-labelledby="what-if" aria-busy=${state.status === 'working' ? 'true' : 'false'}>
    <h2 class="govuk-heading-m what-if__heading" id="what-if">${text.heading}</h2>
    <p class="what-if__hint">${text.hint}</p>
    <p class="govuk-body what-if__sum" aria-live="polite">${summary(state, text, waiting)}</p>
    ${changes && state.status !== 'problem' && state.status !== 'waiting' ? html`${group('opened', changes.opened, text.opened, words)} ${group('changed', changes.changed, text.changed, words)} ${group('cleared', changes.cleared, text.cleared, words)}
      ${changes.opened.length > 0 ? html`<p class="what-if__hint">${text.lawful}</p>` : nothing}` : nothing}
  </section>`;
}

function summary({ status, changes, problem }: WhatIfState, text: WhatIfPanel['text'], waiting: string): string {
  if (status === 'waiting') return waiting;
  if (status === 'problem') return `${text.cannot}. ${problem ?? ''}`;
  if (!changes) return text.working;
  const { opened, changed, cleared } = changes;
  const told = [opened.length > 0 ? text.opened(opened.length) : '', changed.length > 0 ? text.changed(changed.length) : '', cleared.length > 0 ? text.cleared(cleared.length) : ''].filter(Boolean);
  return told.length > 0 ? `${told.join('. ')}.` : text.nothing;
}

const group = (how: keyof Changes, conflicts: readonly Conflict[], title: (n: number) => string, words: TimelineWords) =>
  conflicts.length === 0
    ? nothing
    : html`<div class="what-if__group what-if__group--${how}">
        <h3 class="govuk-heading-s">${title(conflicts.length)}</h3>
        <ul class="what-if__list">
          ${conflicts.toSorted((a, b) => b.severity - a.severity).map((conflict) => html`<li>${how === 'cleared' ? nothing : tag(conflict.severity, words)} <strong>${titleOf(conflict)}</strong><span class="what-if__says">${conflict.explanation}</span></li>`)}
        </ul>
      </div>`;
