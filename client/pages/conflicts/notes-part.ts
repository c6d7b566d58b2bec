/** What is written into a file: private notes, and questions to the people concerned. What was written stands in the file, in order. */
import { html, type TemplateResult } from 'lit';
import type { Verb } from '../../components/verb-form.ts';
import { shownName } from '../../components/person-name.ts';
import { documents } from '../../text/acts.ts';
import { common } from '../../text/common.ts';
import { language } from '../../text/index.ts';
import { review as t } from '../../text/reviews.ts';
import { form, opener, type Acts } from './acts.ts';
import './document-form.ts';
import type { Work } from './work-data.ts';

const noteVerb = (conflict: string): Verb => ({ path: `/api/conflicts/${conflict}/notes`, submit: t().saveNote, fields: [{ name: 'text', label: t().noteText, hint: t().noteHint, kind: 'area', missing: t().noteMissing }] });

const askVerb = (conflict: string, { concerned }: Work): Verb => ({
  path: `/api/conflicts/${conflict}/questions`,
  submit: t().saveAsk,
  fields: [
    { name: 'person', label: t().askWhom, kind: 'choice', none: common().choiceMissing, choices: concerned.map(({ person, name }) => ({ value: person, title: shownName(name) })), missing: common().choiceMissing },
    { name: 'text', label: t().askText, hint: t().askHint, kind: 'area', missing: t().noteMissing },
  ],
});

export const notesPart = (conflict: string, work: Work, acts: Acts): TemplateResult => html`<section class="no-print" aria-labelledby="notes">
  <h2 class="govuk-heading-m" id="notes">${t().notes}</h2>
  ${acts.open === 'note' ? form('note', { title: t().note, verb: noteVerb(conflict), said: t().didNote }, acts) : html`<p class="govuk-body">${opener('note', t().note)}</p>`}
  ${acts.open === 'document' ? html`<document-form .conflict=${conflict} .acts=${acts} .spoken=${language()}></document-form>` : html`<p class="govuk-body">${opener('document', documents().add)}</p>`}
  ${work.concerned.length === 0 ? html`<p class="muted">${t().askNobody}</p>` : acts.open === 'ask' ? form('ask', { title: t().ask, verb: askVerb(conflict, work), said: t().didAsk }, acts) : html`<p class="govuk-body">${opener('ask', t().ask)}</p>`}
</section>`;
