/** What a saved change did, carried from the form to the body's page and told once. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Static } from 'typebox';
import type { Conflict } from '../../../server/domain/conflicts/conflict.ts';
import type { RoleReply as RoleReplySchema } from '../../../server/domain/roles/role.ts';
import { titleOf } from '../../views/body-matter.ts';
import { capital } from '../../views/timeline-table.ts';
import type { TimelineWords } from '../../views/timeline-words.ts';

export interface Saved {
  readonly mutual: string;
  readonly what: string;
  readonly conflicts: Static<typeof RoleReplySchema>['conflicts'];
  readonly statementsCut: Static<typeof RoleReplySchema>['statementsCut'];
}

const KEY = 'saved';

export function keepSaved(saved: Saved): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(saved));
  } catch {
    // Without storage the message is not shown; the change is saved all the same.
  }
}

export function takeSaved(mutual: string): Saved | undefined {
  try {
    const saved = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Saved | null;
    if (saved?.mutual !== mutual) return undefined;
    sessionStorage.removeItem(KEY);
    return saved;
  } catch {
    return undefined;
  }
}

export function savedBanner({ what, conflicts, statementsCut }: Saved, words: TimelineWords, onDismiss: () => void): TemplateResult {
  const t = words.text.page;
  const { opened, changed, cleared } = conflicts;
  return html`<div class="saved" role="status" tabindex="-1">
    <p class="saved__title">${t.saved}</p>
    <p class="govuk-body">${what} ${opened.length + changed.length + cleared.length === 0 ? t.noChange : nothing}</p>
    ${told(t.opened, opened)} ${told(t.changed, changed)} ${told(t.cleared, cleared)}
    ${statementsCut.length > 0
      ? html`<h2 class="govuk-heading-s">${t.cut}</h2><ul class="govuk-list govuk-list--bullet">${statementsCut.map(({ left }) => html`<li>${left.length > 0 ? t.cutTo(words.list(left.map(words.period))) : t.cutAway}</li>`)}</ul>`
      : nothing}
    <button type="button" class="frame__plain" @click=${onDismiss}>${t.dismiss}</button>
  </div>`;
}

const told = (title: string, conflicts: readonly Conflict[]) =>
  conflicts.length === 0 ? nothing : html`<h2 class="govuk-heading-s">${title}</h2><ul class="govuk-list govuk-list--bullet">${conflicts.map((conflict) => html`<li>${conflict.id ? html`<a class="govuk-link" href="/conflicts/${conflict.id}">${capital(titleOf(conflict))}</a>` : titleOf(conflict)}</li>`)}</ul>`;
