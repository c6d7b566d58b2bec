/** What the council follows since when, what comes, and which editions there are beside it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Edition } from '../../../server/domain/guidance/edition.ts';
import type { Adoption } from '../../../server/domain/guidance/following.ts';
import { session } from '../../controllers/session.ts';
import { capital } from '../../text/capital.ts';
import { today } from '../../text/dates.ts';
import { guidance as t } from '../../text/guidance.ts';
import { form, opener, type Acts } from '../conflicts/acts.ts';
import { adoptVerb, withdrawAdoptionVerb } from './guidance-verbs.ts';
import { dated, standing, titleOfAdoption, whoseIs, type GuidanceShown } from './guidance-data.ts';

const followedNow = (adoptions: readonly Adoption[]): Adoption | undefined => standing(adoptions).filter(({ from }) => from <= today(new Date())).at(-1);

export function followedPart(shown: GuidanceShown, acts: Acts): TemplateResult {
  const { adoptions, editions } = shown;
  const now = followedNow(adoptions);
  const edition = editions.find(({ id }) => id === now?.edition);
  const coming = standing(adoptions).filter(({ from }) => from > today(new Date()));
  const says = edition && now ? t().follows(edition.title, whoseIs(edition), dated(now.from)) : now ? t().followsShippedSince(dated(now.from)) : t().followsShipped;
  return html`<section class="followed" aria-labelledby="followed">
    <h2 class="govuk-heading-m" id="followed">${t().followed(session.authorityName)}</h2>
    <p class="govuk-body">${says}</p>
    ${edition?.state === 'withdrawn' ? html`<p class="govuk-inset-text">${t().wasWithdrawn} ${edition.withdrawnBecause}</p>` : nothing}
    ${coming.map((one) => html`<p class="govuk-body"><strong>${t().to(titleOfAdoption(one), dated(one.from))}</strong></p>`)}
    ${adoptions.length > 0 ? html`<details class="govuk-details" ?open=${acts.open === 'unadopt'}><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${t().adoptions}</span></summary><div class="govuk-details__text"><ul class="plain-list cards">${adoptions.toSorted((a, b) => (a.from < b.from ? 1 : -1)).map((one) => adoption(one, acts))}</ul></div></details>` : nothing}
    ${session.keeps && now?.edition && coming.length === 0
      ? acts.open === 'shipped'
        ? form('shipped', { title: t().backToShipped, verb: adoptVerb(null), said: t().edition.didAdopt }, acts)
        : html`<p class="govuk-body no-print">${opener('shipped', t().backToShipped)}</p>`
      : nothing}
  </section>`;
}

function adoption(one: Adoption, acts: Acts): TemplateResult {
  const title = titleOfAdoption(one);
  const open = acts.open === 'unadopt' && acts.of === one.id;
  return html`<li class="card ${one.state === 'withdrawn' ? 'card--past' : ''}">
    <strong>${t().adoptionLine(title, dated(one.from))}</strong>${one.state === 'withdrawn' ? ` · ${t().withdrawnLine}` : ''}
    ${one.reason ? html`<span class="card__line muted">${one.reason}</span>` : nothing}
    ${session.keeps && one.state === 'adopted'
      ? open
        ? form('unadopt', { title: t().withdrawAdoptionOf(title, dated(one.from)), verb: withdrawAdoptionVerb(one), said: t().didWithdrawAdoption }, acts)
        : html`<div class="card__does no-print">${opener('unadopt', t().withdrawAdoption, { of: one.id, label: t().withdrawAdoptionOf(title, dated(one.from)) })}</div>`
      : nothing}
  </li>`;
}

/** Newest first; those that the council does not follow yet say so. */
export function editionsPart({ editions, adoptions }: GuidanceShown): TemplateResult {
  const now = followedNow(adoptions);
  const publishes = session.keeps || session.administers;
  return html`<section class="editions" aria-labelledby="editions">
    <h2 class="govuk-heading-m" id="editions">${t().editions}</h2>
    ${editions.length === 0 ? html`<p class="govuk-body">${t().editionsNone}</p>` : html`<ul class="plain-list cards">${editions.toSorted((a, b) => (a.publishedOn === b.publishedOn ? (a.id < b.id ? 1 : -1) : a.publishedOn < b.publishedOn ? 1 : -1)).map((one) => edition(one, now, adoptions))}</ul>`}
    ${publishes ? html`<p class="govuk-body no-print"><a class="govuk-button govuk-button--secondary" href="/guidance/editions/new">${t().publish}</a></p>` : nothing}
  </section>`;
}

function edition(one: Edition, now: Adoption | undefined, adoptions: readonly Adoption[]): TemplateResult {
  const coming = standing(adoptions).find(({ edition: of, from }) => of === one.id && from > today(new Date()));
  const followed = now?.edition === one.id;
  const [says, look] = one.state === 'withdrawn' ? [t().isWithdrawn, 'grey'] : followed ? [t().isFollowed, 'green'] : coming ? [t().isComing(dated(coming.from)), 'blue'] : [t().isNew, 'yellow'];
  return html`<li class="card ${one.state === 'withdrawn' ? 'card--past' : ''}">
    <strong>${one.title}</strong> ${session.authority || one.state === 'withdrawn' ? html`<strong class="govuk-tag govuk-tag--${look}">${says}</strong>` : nothing}
    <span class="card__line muted">${t().editionLine(capital(whoseIs(one)), dated(one.publishedOn))} · ${t().changes(one.changes)}</span>
    <div class="card__does"><a class="govuk-link" href="/guidance/editions/${one.id}" aria-label=${t().seeOf(one.title)}>${t().see}</a></div>
  </li>`;
}
