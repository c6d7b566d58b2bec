/** What stands around the questions of a declaration: how it begins, and what is signed at its end. */
import { html, nothing, type TemplateResult } from 'lit';
import { textArea } from '../../components/fields.ts';
import type { Fault } from '../../components/problem.ts';
import { session } from '../../controllers/session.ts';
import { common } from '../../text/common.ts';
import { declarations as t } from '../../text/declarations.ts';
import { declaring as d } from '../../text/declaring.ts';
import { answeredBefore, comparison } from '../declarations/comparison.ts';
import { registeredView, truthView } from './check-step.ts';
import { fieldControl } from './entry-fields.ts';
import type { Opened } from './filing-data.ts';
import { REASON } from './filing-faults.ts';
import type { Filing } from './filing.ts';
import { headingAnswers, isNil, isPartial, type Answers } from './forms.ts';
import { giftsView, type GiftsTogether } from './gifts-together.ts';
import { headingsOf, registered } from './registered.ts';
import { plainFields } from './typed-entry.ts';

/** In whose name it is written, where that is not the reader. */
export function whose({ desk, name, declaration }: Opened): TemplateResult | typeof nothing {
  if (desk === 'own') return declaration?.reason && declaration.state === 'returned' ? html`<div class="govuk-inset-text"><strong>${t().question}:</strong> ${declaration.reason}</div>` : nothing;
  return html`<p class="govuk-hint no-margin">${desk === 'paper' ? d().paperOf(name) : d().rectifyOf(name)}</p>`;
}

export function startView({ form, kinds, interests, desk }: Opened, filing: Filing, faults: readonly Fault[], gifts: readonly GiftsTogether[]): TemplateResult {
  const typing = { typed: filing.kept.typed, faults, onTyped: (change: Readonly<Record<string, string>>) => filing.type(change) };
  return html`
    <h1 class="govuk-heading-l">${form.title}</h1>
    <p class="govuk-body lead">${form.lead}</p>
    ${filing.kept.prefilled && !isPartial(form) && desk === 'own' ? html`<div class="govuk-inset-text">${t().prefilled}</div>` : nothing}
    ${form.effect === 'adds' ? giftsView(gifts) : nothing}
    ${form.effect === 'confirms' || isNil(form) ? html`<h2 class="govuk-heading-m">${desk === 'own' ? t().interests : t().interestsFor}</h2>${registeredView(registered(interests, headingsOf(kinds)), desk === 'own' ? t().interestsNone : d().interestsNoneOf)}` : nothing}
    ${plainFields(form.schema).map((field) => fieldControl(field, typing))}
  `;
}

/** Truth is declared by the person; who enters a paper form says that they have it, and who puts a filing right says why. */
export function endView({ form, desk, name, prefilled }: Opened, filing: Filing, faults: readonly Fault[]): TemplateResult | typeof nothing {
  if (desk === 'own') return session.is('delegate') ? html`${truthView(form.truth)}<p class="govuk-body">${t().onlyThePerson}</p>` : truthView(form.truth);
  if (desk === 'paper') return html`<section class="truth" aria-labelledby="truth"><h2 class="govuk-heading-m" id="truth">${d().attest}</h2><p class="govuk-body">${d().attestation(name)}</p><p class="govuk-body">${d().paperSays} <q>${form.truth}</q></p></section>`;
  return html`<section class="truth" aria-labelledby="changes"><h2 class="govuk-heading-m" id="changes">${d().whatChanges}</h2>${changes(form, prefilled, filing.answers)}</section>
    ${textArea({ id: REASON, label: d().rectifyWhy, hint: d().rectifyWhyHint, value: filing.kept.reason, faults, onInput: (reason) => filing.set({ reason }) })}`;
}

/** Only what is different: the rest stands above. */
function changes(form: Opened['form'], first: Answers, now: Answers): TemplateResult {
  const [before, after] = [headingAnswers(form, first), headingAnswers(form, now)];
  const headings = form.headings.filter(({ id }) => JSON.stringify(before[id]) !== JSON.stringify(after[id]));
  const properties = Object.fromEntries(Object.entries(form.schema.properties ?? {}).filter(([name]) => JSON.stringify(first[name]) !== JSON.stringify(now[name])));
  if (headings.length === 0 && Object.keys(properties).length === 0) return html`<p class="govuk-body">${d().nothingDiffers}</p>`;
  return comparison({ ...form, headings, schema: { ...form.schema, properties } }, now, answeredBefore(form, first, d().asFiled));
}

export function buttonWords({ form, desk }: Opened, isLast: boolean, busy: boolean): string {
  if (!isLast) return common().continue;
  if (busy) return t().submitting;
  if (desk === 'rectify') return d().rectifyDo;
  if (desk === 'paper') return d().paperDo;
  if (session.is('delegate')) return common().save;
  return form.effect === 'confirms' ? t().confirmNothing : isNil(form) ? t().confirmNil : t().submitTruth;
}
