/** The week of those who keep the register: what waits, each of it one link. Sunday's mail leads here. */
import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Static } from 'typebox';
import type { Digest, DigestSection } from '../../../server/domain/reviews/digest.ts';
import { get } from '../../api/client.ts';
import { empty } from '../../components/empty.ts';
import { loaded } from '../../components/loaded.ts';
import { notYours } from '../../components/not-yours.ts';
import { Page } from '../../components/page.ts';
import { session } from '../../controllers/session.ts';
import { longDate, number } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import { week as t } from '../../text/week.ts';
import { worksOnReviews } from '../reviews/review-links.ts';

type Week = Static<typeof Digest>;

/** Where all of a section is listed. */
const WHOLE: Readonly<Record<DigestSection['id'], string>> = { 'fell-due': '/reviews?sort=deadline', tests: '/reviews?sort=deadline', answers: '/inquiries', stale: '/reviews?state=stale', concerns: '/concerns?state=received', assigned: '/reviews?assigned=me' };

const DAYS = 7;
const weekBefore = (sunday: string): string => new Date(Date.parse(`${sunday}T00:00:00Z`) - DAYS * 86_400_000).toISOString().slice(0, 10);

@customElement('week-page')
export class WeekPage extends Page {
  #went = false;

  readonly #week = new Task(this, {
    args: () => [session.authority, worksOnReviews(), language()] as const,
    task: ([authority, works], { signal }): Promise<Week | undefined> => (works ? get<Week>('/api/digest', { authority }, signal) : Promise.resolve(undefined)),
  });

  protected override heading(): string {
    return t().heading;
  }

  /** The mail names a part of this page, which is there only once it is loaded. */
  protected override updated(): void {
    super.updated();
    const part = location.hash.length > 1 ? this.querySelector<HTMLElement>(`#${CSS.escape(location.hash.slice(1))}`) : null;
    if (this.#went || !part) return;
    this.#went = true;
    part.scrollIntoView({ block: 'start' });
    part.focus();
  }

  protected override render(): TemplateResult {
    if (!worksOnReviews()) return notYours(t().heading, t().only(session.authorityName));
    return loaded(this.#week, (week) => (week ? this.#page(week) : html``));
  }

  #page({ week, sections }: Week): TemplateResult {
    return html`
      <h1 class="govuk-heading-l">${t().heading}</h1>
      <p class="govuk-body lead">${t().lead(session.authorityName, longDate(weekBefore(week), language()))}</p>
      ${sections.length === 0 ? empty(t().none) : html`<nav class="sections no-print" aria-label=${t().sections}>${sections.map(({ id, title, count }) => html`<a class="govuk-link" href="#${id}">${title} (${number(count)})</a>`)}</nav>`}
      ${sections.map(section)}
    `;
  }
}

const section = ({ id, title, count, lines, more }: DigestSection): TemplateResult => html`
  <section aria-labelledby=${id}>
    <h2 class="govuk-heading-m" id=${id} tabindex="-1">${title} <span class="week__count">(${number(count)})</span></h2>
    <ul class="week__lines">${lines.map(({ text, path, on }) => html`<li><a class="govuk-link" href=${path}>${text}</a>${on === null ? nothing : html`<span class="muted">${longDate(on, language())}</span>`}</li>`)}</ul>
    ${more > 0 ? html`<p class="govuk-body"><a class="govuk-link" href=${WHOLE[id]}>${t().more(number(more))}</a></p>` : nothing}
  </section>
`;

declare global {
  interface HTMLElementTagNameMap {
    'week-page': WeekPage;
  }
}
