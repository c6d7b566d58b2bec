/** Somebody else saved first: what stands now, so that the reader can compare before saving again. */
import { html, type TemplateResult } from 'lit';
import { longInstant } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import type { TimelineWords } from '../../views/timeline-words.ts';
import { named } from '../mutuals/body-data.ts';
import { roleText } from '../mutuals/body-text.ts';
import { roleSummary } from './role-summary.ts';
import type { Role, RoleContext } from './role-form-data.ts';

export function theirsNow(role: Role, { kinds, units, people }: RoleContext, words: TimelineWords): TemplateResult {
  const t = roleText();
  const names = named([...units, ...people]);
  return html`<div class="theirs">
    <h2 class="govuk-heading-m">${t.theirs}</h2>
    <p class="govuk-body">${t.changedMeanwhileHint}</p>
    <p class="govuk-body">${longInstant(role.recordedAt, language())}${role.reason ? html`: “${role.reason}”` : ''}</p>
    ${roleSummary(role, { kind: kinds.find(({ kind }) => kind === role.kind)?.title ?? role.kind, names, words })}
  </div>`;
}
