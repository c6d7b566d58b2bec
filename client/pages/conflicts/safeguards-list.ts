/** Safeguards for this overlap and for others of the same body: each with its last test, when the next is due, and what can be done with it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Safeguard } from '../../../server/domain/reviews/safeguard.ts';
import { longDate, longPeriod, today } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import { changing as c } from '../../text/acts.ts';
import { safeguards as t } from '../../text/reviews.ts';
import type { Concern } from '../../views/concern-facts.ts';
import { ACT, form, opener, type Acts } from './acts.ts';
import './safeguard-change.ts';
import { arrangeVerb, endVerb, testVerb, useVerb } from './safeguard-verbs.ts';
import type { Work } from './work-data.ts';

export interface MayDo {
  readonly arrange: boolean;
  readonly verify: boolean;
}

export function safeguardsList(concern: Concern, work: Work, may: MayDo, acts: Acts): TemplateResult {
  const own = work.safeguards.filter(({ conflicts }) => conflicts.includes(concern.id ?? ''));
  const others = work.safeguards.filter((one) => !own.includes(one) && one.state !== 'ended' && one.state !== 'expired');
  const arranges = may.arrange && concern.mutual !== null;
  return html`<section aria-labelledby="safeguards">
    <h2 class="govuk-heading-m" id="safeguards">${t().heading}</h2>
    ${own.length === 0 ? html`<p class="govuk-body">${t().none}</p>` : html`<ul class="plain-list cards">${own.map((one) => card(one, concern, work, may, acts))}</ul>`}
    ${arranges && acts.open !== 'arrange' ? html`<p class="govuk-body no-print">${opener('arrange', t().arrange, { button: 'govuk-button govuk-button--secondary' })}</p>` : nothing}
    ${others.length > 0
      ? html`<details class="govuk-details" ?open=${acts.open === 'use'}><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${t().others} (${others.length})</span></summary>
          <div class="govuk-details__text"><ul class="plain-list cards">${others.map((one) => card(one, concern, work, may, acts))}</ul></div></details>`
      : nothing}
  </section>`;
}

/** The form for arranging one stands where the decision is made, for one follows from the other. */
export const arranging = (concern: Concern, work: Work, acts: Acts): TemplateResult => form('arrange', { title: t().arrange, verb: arrangeVerb(concern, work), said: t().didArrange }, acts);

const LOOK: Readonly<Record<Safeguard['state'], string>> = { planned: 'grey', operating: 'green', 'not-tested': 'red', 'not-operating': 'red', expired: 'red', ended: 'grey' };

function card(one: Safeguard, concern: Concern, { kinds }: Work, may: MayDo, acts: Acts): TemplateResult {
  const kind = kinds.find((known) => known.kind === one.kind);
  const title = kind?.title ?? one.kind;
  const names = one.conflicts.includes(concern.id ?? '');
  const ended = one.state === 'ended';
  const says = one.state === 'not-tested' && !one.lastTest && (one.testDueOn ?? '') >= today(new Date()) ? t().notYet : t().states[one.state];
  const due = one.testDueOn && !ended ? t().due(longDate(one.testDueOn, language())) : '';
  const last = one.lastTest ? t().tested(longDate(one.lastTest.on, language()), t().outcomes[one.lastTest.outcome].toLowerCase()) : t().notYet;
  const links = [may.verify && opener('test', t().test, { of: one.id, label: t().testOf(title) }), may.arrange && !ended && opener('change', c().change, { of: one.id, label: c().changeOf(title) }), may.arrange && !names && !ended && opener('use', t().use, { of: one.id, label: t().useOf(title) }), may.arrange && !ended && opener('end', t().end, { of: one.id, label: t().endOf(title) })].filter(Boolean);
  return html`<li class="card ${ended ? 'card--past' : ''}">
    <strong>${title}</strong> <strong class="govuk-tag govuk-tag--${says === t().notYet ? 'yellow' : LOOK[one.state]}">${says}</strong>
    ${one.description ? html`<span class="card__line">${one.description}</span>` : nothing}
    <span class="card__line muted">${[one.ownerName, longPeriod(one.period, today(new Date()), language()), t().months(one.testEveryMonths)].filter(Boolean).join(' · ')}</span>
    <span class="card__line">${[last, due].filter(Boolean).join('. ')}</span>
    ${acts.of === one.id && acts.open !== '' ? openForm(one, title, kind?.evidence, concern, acts) : links.length > 0 ? html`<div class="card__does no-print">${links}</div>` : nothing}
  </li>`;
}

function openForm(one: Safeguard, title: string, evidence: string | undefined, { id }: Concern, acts: Acts): TemplateResult | typeof nothing {
  if (acts.open === 'test') return form('test', { title: t().testOf(title), verb: testVerb(one, evidence), said: t().didTest }, acts);
  if (acts.open === 'change') return html`<section class="acts__open" aria-labelledby=${ACT}><safeguard-change .safeguard=${one} .what=${title} .acts=${acts} .spoken=${language()}></safeguard-change></section>`;
  if (acts.open === 'end') return form('end', { title: t().endOf(title), verb: endVerb(one), said: t().didEnd }, acts);
  if (acts.open === 'use' && id !== null) return form('use', { title: t().useOf(title), verb: useVerb(one, id), said: t().didUse }, acts);
  return nothing;
}
