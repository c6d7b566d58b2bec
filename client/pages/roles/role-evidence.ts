/** Evidence, row by row: what it is and where others find it. */
import { html, nothing, type TemplateResult } from 'lit';
import { textField } from '../../components/fields.ts';
import type { Fault } from '../../components/problem.ts';
import { roleText } from '../mutuals/body-text.ts';
import { NO_EVIDENCE, type EvidenceDraft, type RoleDraft } from './role-draft.ts';

export function evidenceRows({ evidence }: RoleDraft, faults: readonly Fault[], set: (change: Partial<RoleDraft>) => void): TemplateResult {
  const t = roleText();
  const change = (index: number, part: Partial<EvidenceDraft>) => set({ evidence: evidence.map((row, i) => (i === index ? { ...row, ...part } : row)) });
  const add = (event: Event): void => {
    set({ evidence: [...evidence, NO_EVIDENCE] });
    const form = (event.currentTarget as HTMLElement).closest('form');
    // Focus goes where the typing goes next, once the row is there.
    requestAnimationFrame(() => form?.querySelector<HTMLInputElement>(`#evidence-${evidence.length}-title`)?.focus());
  };
  return html`
    <p class="govuk-label">${t.evidence}</p>
    <p class="govuk-hint">${t.evidenceHint}</p>
    ${evidence.map(
      (row, i) => html`<fieldset class="govuk-fieldset evidence">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${t.evidenceNumber(i + 1)}</legend>
        ${textField({ id: `evidence-${i}-title`, label: t.evidenceTitle, value: row.title, faults, onInput: (title) => change(i, { title }) })}
        ${textField({ id: `evidence-${i}-url`, label: t.evidenceUrl, value: row.url, faults, onInput: (url) => change(i, { url }) })}
        <div class="role-form__pair">
          ${textField({ id: `evidence-${i}-reference`, label: t.evidenceReference, value: row.reference, faults, onInput: (reference) => change(i, { reference }) })}
          ${textField({ id: `evidence-${i}-date`, label: t.evidenceDate, type: 'date', width: '10', value: row.date, faults, onInput: (date) => change(i, { date }) })}
        </div>
        <button type="button" class="frame__plain" @click=${() => set({ evidence: evidence.toSpliced(i, 1) })}>${t.removeEvidence(i + 1)}</button>
      </fieldset>`,
    )}
    ${evidence.length < 100 ? html`<button type="button" class="govuk-button govuk-button--secondary" @click=${add}>${t.addEvidence}</button>` : nothing}
  `;
}
