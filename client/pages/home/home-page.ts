import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { get } from '../../api/client.ts';
import { empty } from '../../components/empty.ts';
import { loaded } from '../../components/loaded.ts';
import { Page } from '../../components/page.ts';
import { severityTag } from '../../components/tag.ts';
import { session } from '../../controllers/session.ts';
import { common, vocabulary } from '../../text/common.ts';
import { home as cy } from '../../text/cy/home.ts';
import { longDate, number } from '../../text/dates.ts';
import { home as en } from '../../text/en/home.ts';
import { bilingual, language } from '../../text/index.ts';
import { week } from '../../text/week.ts';
import { loadOwn } from '../declare/own.ts';
import { standingCard } from '../declare/standing-card.ts';
import '../attestations/asked-of-you.ts';
import '../reviews/questions-waiting.ts';
import { worksOnReviews } from '../reviews/review-links.ts';
import { declarationsNeed, loadNeeds } from './declarations-need.ts';
import type { BodyLine, HomeReply } from '../../../server/domain/mutuals/file.ts';

const t = bilingual(en, cy);

@customElement('home-page')
export class HomePage extends Page {
  readonly #home = new Task(this, { args: () => [session.authority, language()] as const, task: ([authority], { signal }) => (authority ? get<HomeReply>('/api/home', { authority }, signal) : Promise.resolve(null)) });

  readonly #own = new Task(this, {
    args: () => [session.authority, session.is('member', 'officer', 'delegate') ? (session.hat?.person ?? '') : '', language()] as const,
    task: ([authority, person], { signal }) => (authority && person ? loadOwn(authority, person, signal) : Promise.resolve(null)),
  });

  readonly #needs = new Task(this, { args: () => [session.authority, session.reviews, language()] as const, task: ([authority, reviews], { signal }) => (authority && reviews ? loadNeeds(authority, signal) : Promise.resolve(null)) });

  protected override heading(): string {
    return t().heading;
  }

  protected override render(): TemplateResult {
    return loaded(this.#home, (home) => html`<h1 class="govuk-heading-l">${t().heading}</h1><questions-waiting></questions-waiting><asked-of-you></asked-of-you>${worksOnReviews() ? html`<p class="govuk-body no-print"><a class="govuk-link" href="/week">${week().fromHome}</a></p>` : nothing}${invited()}${this.#own.value ? standingCard(this.#own.value) : nothing}${home ? this.#council(home) : !session.hat ? html`<p class="govuk-body">${t().noHat}</p>` : !session.administers ? html`<p class="govuk-body">${t().noCouncil}</p>` : html`${empty(t().noCouncil, { href: '/start', title: common().setUp })}<p class="govuk-body"><a class="govuk-link" href="/accounts">${t().giveAccounts}</a></p>`}`);
  }

  #council(home: HomeReply): TemplateResult {
    if (home.bodies === 0) return empty(t().emptyLead, { href: '/start', title: t().start });
    return html`
      <div class="columns">
        <div>${this.#cases(home)} ${this.#urgent(home)} ${this.#needs.value ? declarationsNeed(this.#needs.value) : nothing}</div>
        <div>${this.#unstated(home)} ${this.#ending(home)}</div>
      </div>
    `;
  }

  #cases({ cases, bodies }: HomeReply): TemplateResult {
    const count = (n: number, word: string, kind: string) => html`<li class="count count--${kind}"><a href="/matrix?urgency=${kind}"><strong>${number(n)}</strong> <span>${word}</span></a></li>`;
    return html`
      <section aria-labelledby="cases">
        <h2 class="govuk-heading-m" id="cases">${t().cases}</h2>
        <ul class="counts plain-list">${count(cases.actNow, t().actNow, 'now')} ${count(cases.soon, t().soon, 'soon')} ${count(cases.note, t().note, 'note')}</ul>
        <p class="govuk-body muted"><a class="govuk-link" href="/bodies">${t().bodies(number(bodies))}</a></p>
      </section>
    `;
  }

  /** While anything is unknown, "nothing urgent" says so: unknown is not clear. */
  #urgent({ urgent, unknown }: HomeReply): TemplateResult {
    return html`
      <section aria-labelledby="urgent">
        <h2 class="govuk-heading-m" id="urgent">${t().urgent}</h2>
        ${urgent.length === 0 ? html`<p class="govuk-body">${unknown > 0 ? t().urgentNoneUnknown(number(unknown)) : t().urgentNone}</p>` : html`<ul class="matters plain-list">${urgent.map(matter)}</ul>`}
      </section>
    `;
  }

  #unstated({ unstated, unknown }: HomeReply): TemplateResult {
    return html`
      <section aria-labelledby="unstated">
        <h2 class="govuk-heading-m" id="unstated">${t().unstated}</h2>
        ${unstated.length === 0
          ? html`<p class="govuk-body">${t().unstatedNone}</p>`
          : html`<p class="govuk-body">${t().unstatedLead}</p>
              <ul class="matters plain-list">${unstated.map((line) => html`<li><a class="govuk-link" href="/bodies/${line.id}">${line.name}</a><span class="muted">${[unknownOf(line), unconfirmedOf(line)].filter(Boolean).join(' · ')}</span></li>`)}</ul>
              ${unknown > unstated.length ? html`<p class="govuk-body"><a class="govuk-link" href="/matrix?order=unknown">${t().unstatedMore(number(unknown - unstated.length))}</a></p>` : nothing}`}
      </section>
    `;
  }

  #ending({ endingSoon }: HomeReply): TemplateResult {
    return html`
      <section aria-labelledby="ending">
        <h2 class="govuk-heading-m" id="ending">${t().endingSoon}</h2>
        ${endingSoon.length === 0 ? html`<p class="govuk-body">${t().endingNone}</p>` : html`<ul class="matters plain-list">${endingSoon.map(ending)}</ul>`}
      </section>
    `;
  }
}

/** Files of other councils, which stand in no register of one's own. */
const invited = (): TemplateResult | typeof nothing => {
  const files = session.actor?.invitations ?? [];
  if (files.length === 0) return nothing;
  return html`<section class="invited" aria-labelledby="invited">
    <h2 class="govuk-heading-m" id="invited">${t().invited}</h2>
    <ul class="matters plain-list">${files.map(({ conflict, authorityName }) => html`<li><a class="govuk-link" href="/conflicts/${conflict}">${t().invitedTo(authorityName)}</a></li>`)}</ul>
  </section>`;
};

const matter = (line: BodyLine): TemplateResult => html`
  <li>
    <span class="matters__head"><a class="govuk-link" href="/bodies/${line.id}">${line.name}</a>${line.overlap ? severityTag(line.overlap.severity) : nothing}</span>
    ${line.overlap ? html`<span class="muted">${line.overlap.families.map((family) => vocabulary().family[family]).join(' · ')} (${t().overlaps(line.overlap.lines)})</span>` : nothing}
  </li>
`;

const ending = ({ id, mutualName, family, period }: HomeReply['endingSoon'][number]): TemplateResult => html`
  <li><a class="govuk-link" href="/roles/${id}">${mutualName}</a>: ${vocabulary().family[family]}${period.to ? html`, ${t().ends(longDate(period.to, language()))}` : nothing}</li>
`;

const CORE = ['incubator', 'contractor', 'regulator'];
const core = (line: BodyLine, isMeant: (cell: BodyLine['families'][number]) => boolean): string => line.families.flatMap((cell) => (isMeant(cell) && CORE.includes(cell.family) ? [vocabulary().family[cell.family]] : [])).join('; ');
const said = (families: string, say: (families: string) => string): string => (families === '' ? '' : say(families));
const unknownOf = (line: BodyLine): string => said(core(line, ({ state }) => state === 'unknown'), t().missing);
/** What was stated, and nobody confirms. */
const unconfirmedOf = (line: BodyLine): string => said(core(line, ({ state, unconfirmedSince }) => state === 'not-held' && unconfirmedSince !== undefined), t().notConfirmed);
