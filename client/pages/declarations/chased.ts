/** How often somebody was reminded of what is filed here. */
import { html, nothing, type TemplateResult } from 'lit';
import { longInstant } from '../../text/dates.ts';
import { declaring as d } from '../../text/declaring.ts';
import { language } from '../../text/index.ts';
import type { Chasing } from './declaration-data.ts';

export const chasedView = (chased: readonly Chasing[]): TemplateResult | typeof nothing =>
  chased.length === 0
    ? nothing
    : html`<section aria-labelledby="chased"><h2 class="govuk-heading-m" id="chased">${d().chased}</h2>
        <ul class="plain-list matters">${chased.toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1)).map(({ step, recordedAt, mailboxes }) => html`<li>${d().steps[step] ?? step}<span class="muted">${longInstant(recordedAt, language())}, ${d().mailboxes(mailboxes)}</span></li>`)}</ul></section>`;
