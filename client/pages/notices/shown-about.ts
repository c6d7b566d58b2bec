/** What a body is shown: the words that are meant to be published, what everybody reads today, and what everybody will. */
import { html, nothing, type TemplateResult } from 'lit';
import type { NoticeShown } from '../../../server/domain/notices/notice.ts';
import { longDate, longPeriod, today } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import { aboutYou as t } from '../../text/notices.ts';

type Period = NoticeShown['roles'][number]['period'];
const when = (period: Period): string => longPeriod(period, today(new Date()), language());

const list = (title: string, lines: readonly (TemplateResult | string)[]): TemplateResult | typeof nothing =>
  lines.length === 0 ? nothing : html`<h3 class="govuk-heading-s">${title}</h3><ul class="govuk-list govuk-list--bullet">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;

type Overlap = NoticeShown['coming'][number] | NoticeShown['overlaps'][number];

function overlap(one: Overlap): TemplateResult {
  const asked = one.about ? html` <strong class="govuk-tag govuk-tag--yellow">${t().asked}</strong>` : nothing;
  const stands = 'on' in one ? html`<strong>${t().from(longDate(one.on, language()))}</strong>` : one.decided ? t().decidedAs(t().classes[one.class]) : one.stateTitle;
  return html`<li class="card ${one.about ? 'about-you__asked' : ''}">
    <strong>${one.title}</strong>${asked}
    <span class="card__line">${one.explanation}</span>
    <span class="card__line muted">${one.periods.map(when).join('; ')}</span>
    <span class="card__line">${stands}</span>
    ${'publicReason' in one && one.publicReason ? html`<span class="card__line">${t().reason(one.publicReason)}</span>` : nothing}
  </li>`;
}

export function shownAbout({ text, ofOverlap, roles, statements, overlaps, coming }: NoticeShown): TemplateResult {
  const isNothing = roles.length + statements.length + overlaps.length === 0;
  return html`
    ${text === null ? nothing : html`<section aria-labelledby="proposed"><h2 class="govuk-heading-m" id="proposed">${t().proposed}</h2><p class="govuk-hint">${t().proposedHint}</p><blockquote class="about-you__said about-you__text">${text}</blockquote></section>`}
    ${ofOverlap ? html`<p class="govuk-body">${t().ofOverlap}</p>` : nothing}
    <section aria-labelledby="now"><h2 class="govuk-heading-m" id="now">${t().now}</h2>
      ${isNothing ? html`<p class="govuk-body">${t().nothing}</p>` : nothing}
      ${list(t().roles, roles.map(({ title, unit, period }) => html`${title}${unit === null ? nothing : html`, ${unit}`}: ${when(period)}`))}
      ${list(t().notHeld, statements.map(({ title, period }) => `${title}: ${when(period)}`))}
      ${overlaps.length === 0 ? nothing : html`<h3 class="govuk-heading-s">${t().overlaps}</h3><p class="govuk-hint">${t().overlapsExplain}</p><ul class="plain-list cards">${overlaps.map(overlap)}</ul>`}
    </section>
    <section aria-labelledby="coming"><h2 class="govuk-heading-m" id="coming">${t().coming}</h2>
      ${coming.length === 0 ? html`<p class="govuk-body">${t().comingNone}</p>` : html`<p class="govuk-hint">${t().comingHint}</p><ul class="plain-list cards">${coming.map(overlap)}</ul>`}
    </section>
  `;
}
