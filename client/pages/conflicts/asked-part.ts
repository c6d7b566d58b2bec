/** What is asked of the reader now, and the one thing to do next. */
import { html, nothing, type TemplateResult } from 'lit';
import { session } from '../../controllers/session.ts';
import { shownName } from '../../components/person-name.ts';
import { review as t } from '../../text/reviews.ts';
import type { Concern } from '../../views/concern-facts.ts';
import { form, opener, type Act, type Acts } from './acts.ts';
import { decideVerb, recommendVerb, secondVerb, takesTwo, withdrawVerb } from './decision-verbs.ts';
import { proposedOf, safeguarded, standingOf, type Work } from './work-data.ts';

export type Ask = 'decide' | 'recommend' | 'second' | 'none';

/** A proposal waits for somebody else; else who decides decides, and who prepares recommends. */
export function askOf(concern: Concern, work: Work): Ask {
  const { deciding } = work;
  if (!deciding || deciding.endedOn !== null || concern.state === 'withdrawn' || concern.periods.length === 0) return 'none';
  const proposed = proposedOf(work);
  if (proposed) return deciding.standings.some(({ mayDecide }) => mayDecide) && proposed.account !== session.actor?.account ? 'second' : 'none';
  return deciding.mayDecide && !recommendedSelf(concern, work) ? 'decide' : work.works ? 'recommend' : 'none';
}

function recommendedSelf({ severity }: Concern, { recommendations, deciding }: Work): boolean {
  const last = recommendations.toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1)).at(-1);
  return severity >= (deciding?.apartFrom ?? 1) && last !== undefined && last.account === session.actor?.account;
}

const PRIMARY = 'govuk-button';
const SECONDARY = 'govuk-button govuk-button--secondary';

/** Decided and up to date: to decide anew is possible, and not what is asked. */
export function askedButtons(concern: Concern, work: Work, acts: Acts): TemplateResult | typeof nothing {
  const ask = askOf(concern, work);
  const proposed = proposedOf(work);
  const standing = standingOf(work);
  const done = concern.state === 'decided';
  const mayWithdraw = work.deciding?.mayDecide && (proposed ?? standing);
  return html`
    ${proposed ? html`<p class="govuk-body">${ask === 'second' ? t().secondAsked(shownName(proposed.name)) : proposed.account === session.actor?.account ? t().secondWaits : nothing}</p>` : nothing}
    ${work.deciding?.mayDecide && !proposed && recommendedSelf(concern, work) ? html`<p class="govuk-body">${t().youRecommended}</p>` : nothing}
    ${ask === 'none' || acts.open === ask ? nothing : opener(ask, ask === 'decide' && done ? t().decideAnew : t()[ask], { button: done ? SECONDARY : PRIMARY })}
    ${mayWithdraw && acts.open !== 'withdraw' ? html`<p class="govuk-body">${opener('withdraw', t().withdraw)}</p>` : nothing}
  `;
}

export function askedForm(concern: Concern, seen: string | null, work: Work, acts: Acts): TemplateResult | typeof nothing {
  const ask = askOf(concern, work);
  const decision = acts.open === 'second' ? proposedOf(work) : (proposedOf(work) ?? standingOf(work));
  if (acts.open === 'decide' && ask === 'decide') return form('decide', deciding(concern, seen, work), acts, beforehand(concern, work));
  if (acts.open === 'recommend' && work.works) return form('recommend', { title: t().recommend, verb: recommendVerb(concern), said: t().didRecommend }, acts);
  if (acts.open === 'second' && ask === 'second' && decision) return form('second', { title: t().second, verb: secondVerb(decision), said: (reply) => (stateOf(reply) === 'made' ? t().didAgree : t().didRefuse) }, acts);
  if (acts.open === 'withdraw' && work.deciding?.mayDecide && decision) return form('withdraw', { title: t().withdraw, verb: withdrawVerb(decision), said: t().didWithdraw }, acts);
  return nothing;
}

const stateOf = (reply: unknown): unknown => (typeof reply === 'object' && reply !== null && 'state' in reply ? reply.state : undefined);

const deciding = (concern: Concern, seen: string | null, work: Work): Act => ({
  title: t().heading,
  verb: decideVerb(concern, seen, safeguarded(work, concern.id), work.precedents),
  said: (reply) => (stateOf(reply) === 'proposed' ? t().didPropose : t().didDecide),
});

/** What somebody should know before they choose, and not after they have typed. */
const beforehand = (concern: Concern, work: Work): TemplateResult => html`
  ${concern.mutual !== null && !safeguarded(work, concern.id) ? html`<p class="govuk-body">${t().needsSafeguard} ${opener('arrange', t().arrangeFirst, { of: 'decide' })}</p>` : nothing}
  ${takesTwo(concern.severity) ? html`<p class="govuk-hint">${t().dispositions.tolerate}: ${t().needsSecond}</p>` : nothing}
`;
