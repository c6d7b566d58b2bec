/** What was decided and recommended in a file, and how the same was decided before. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FileItem } from '../../../server/domain/reviews/file-item.ts';
import type { Decision } from '../../../server/domain/reviews/decision.ts';
import { shownName } from '../../components/person-name.ts';
import { sourceList } from '../../components/sources.ts';
import { under as u } from '../../text/acts.ts';
import { capital } from '../../text/capital.ts';
import { longDate, longInstant } from '../../text/dates.ts';
import { guidance } from '../../text/guidance.ts';
import { language } from '../../text/index.ts';
import { review as t } from '../../text/reviews.ts';
import { sharedList } from '../../views/shared-precedents.ts';
import { sharedWords } from '../guidance/shared-words.ts';
import type { Acts } from './acts.ts';
import './share-part.ts';
import type { Work } from './work-data.ts';

export const decisionsList = ({ decisions, recommendations, precedents, elsewhere, kinds, file, deciding }: Work, keeps: boolean, acts: Acts): TemplateResult => html`
  <section aria-labelledby="decisions">
    <h2 class="govuk-heading-m" id="decisions">${t().decisions}</h2>
    ${decisions.length === 0 ? html`<p class="govuk-body">${t().decisionsNone}</p>` : html`<ul class="plain-list cards">${decisions.toSorted(standingFirst).map((one) => decision(one, underOf(one, file), keeps && one.state === 'made' && !(deciding?.ties.includes('about-oneself') ?? false) ? html`<share-part .decision=${one} .acts=${acts}></share-part>` : nothing))}</ul>`}
    ${recommendations.length > 0 ? html`<h3 class="govuk-heading-s">${t().recommendations}</h3><ul class="plain-list cards">${recommendations.map(({ disposition, reason, name, recordedAt }) => html`<li class="card"><strong>${t().dispositions[disposition]}</strong><span class="card__line muted">${shownName(name)}, ${longInstant(recordedAt, language())}</span>${reason ? html`<span class="card__line">${reason}</span>` : nothing}</li>`)}</ul>` : nothing}
    ${precedents.length > 0 ? html`<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${t().precedents} (${precedents.length})</span></summary><div class="govuk-details__text"><ul class="plain-list cards">${precedents.map(({ conflict, body, disposition, publicReason, decidedOn }) => html`<li class="card"><a class="govuk-link" href="/conflicts/${conflict}">${body ?? capital(t().decided[disposition])}</a>: ${t().decided[disposition]}, ${longDate(decidedOn, language())}${publicReason ? html`<span class="card__line muted">${publicReason}</span>` : nothing}</li>`)}</ul></div></details>` : nothing}
    ${elsewhere.length > 0 ? html`<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${guidance().elsewhereHere} (${elsewhere.length})</span></summary><div class="govuk-details__text">${sharedList(elsewhere, sharedWords(kinds))}</div></details>` : nothing}
  </section>
`;

const RANK: Readonly<Record<Decision['state'], number>> = { proposed: 0, made: 1, superseded: 2, withdrawn: 3 };
const standingFirst = (a: Decision, b: Decision): number => RANK[a.state] - RANK[b.state] || (a.recordedAt < b.recordedAt ? 1 : -1);

/** The rule as it stood on the day of the decision, where the file tells it. */
const underOf = ({ id }: Decision, file: Work['file']): FileItem['rule'] => file.find((item) => item.what === 'decision' && item.id === id)?.rule;

function decision(one: Decision, rule: FileItem['rule'], sharing: TemplateResult | typeof nothing): TemplateResult {
  const { disposition, state, name, secondName, recordedAt, decidedAt, publicReason, reviewOn, changed, stale } = one;
  const past = state === 'withdrawn' || state === 'superseded';
  const who = [name, secondName].filter((known) => known !== null).join(` ${t().and} `);
  const dueOnly = one.staleBecause.length > 0 && one.staleBecause.every((because) => because === 'review-due');
  return html`<li class="card ${past ? 'card--past' : ''}">
    <strong>${capital(t().decided[disposition])}</strong> · ${t().classes[one.class].toLowerCase()} · ${t().decisionStates[state]}
    <span class="card__line muted">${who ? `${who}, ` : ''}${longInstant(decidedAt ?? recordedAt, language())}${reviewOn ? ` · ${t().reviewBy(longDate(reviewOn, language()))}` : ''}</span>
    ${stale && !past ? html`<div class="card__line decision__stale"><strong>${dueOnly ? t().sinceReview : t().since}</strong><ul class="govuk-list govuk-list--bullet">${changed.map((sentence) => html`<li>${sentence}</li>`)}</ul></div>` : nothing}
    ${publicReason ? html`<span class="card__line">${publicReason}</span>` : nothing}
    ${inside(one)}
    ${sharing}
    ${rule ? ruleThen(rule) : nothing}
  </li>`;
}

const ruleThen = ({ version, title, why, sources, guidance }: NonNullable<FileItem['rule']>): TemplateResult => html`<details class="govuk-details card__line"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${u().summary(version)}</span></summary>
  <div class="govuk-details__text"><p class="govuk-body"><strong>${title}</strong></p>${why ? html`<p class="govuk-body">${why}</p>` : nothing}${sourceList(sources)}${guidance ? html`<p class="govuk-body">${u().guidance}: <a class="govuk-link" href="/guidance">${guidance.title}</a></p>` : nothing}</div></details>`;

const inside = ({ reason, legalAdvice, observer, steps, referredTo, withdrawnBecause }: Decision): TemplateResult | typeof nothing => {
  const lines = [[`${t().inside}${legalAdvice ? ` (${t().legalAdvice})` : ''}`, reason], [t().observerSaid, observer], [t().stepsSaid, steps], [t().referred, referredTo && t().referrals[referredTo]], [t().withdrawnBecause, withdrawnBecause]] as const;
  return html`${lines.map(([label, said]) => (said ? html`<span class="card__line"><span class="muted">${label}:</span> ${said}</span>` : nothing))}`;
};
