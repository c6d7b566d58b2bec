/** The first thing that somebody who declares sees: how they stand, and the one thing to do about it. */
import { html, nothing, type TemplateResult } from 'lit';
import { declarations as t } from '../../text/declarations.ts';
import type { Own } from './own.ts';
import type { Standing } from './standing.ts';

const COLOUR: Readonly<Record<Standing, string>> = { none: 'blue', inDate: 'green', overdue: 'red', withdrawn: 'yellow', waiting: 'blue', returned: 'yellow', notAsked: 'grey' };

export function standingCard(own: Own): TemplateResult {
  const { stands } = own;
  const step = nextStep(own);
  return html`<section class="standing standing--${stands.standing}" aria-labelledby="due">
    <h2 class="govuk-heading-m" id="due">${t().due} <strong class="govuk-tag govuk-tag--${COLOUR[stands.standing]}">${t().standing[stands.standing]}</strong></h2>
    <p class="govuk-body">${stands.says}</p>
    ${step ? html`<p class="govuk-body"><a class="govuk-button no-margin" href=${step.href}>${step.title}</a></p>` : nothing}
    ${stands.standing === 'inDate' ? html`<p class="govuk-hint no-margin">${t().changeAny}</p>` : nothing}
  </section>`;
}

function nextStep({ stands, register, mine, lines }: Own): { href: string; title: string } | undefined {
  if (stands.filing && stands.standing === 'returned') return { href: `/declare/${stands.filing.kind}?id=${stands.filing.id}`, title: t().answerQuestion };
  if (stands.standing === 'waiting') return undefined;
  if (stands.standing === 'inDate') return mine.some(({ kind }) => kind === 'annual-confirmation') ? { href: '/declare/annual-confirmation', title: t().nothingChanged } : undefined;
  if (!register) return undefined;
  const draft = lines.find(({ kind, state }) => kind === register.kind && state === 'draft');
  return draft ? { href: `/declare/${register.kind}?id=${draft.id}`, title: t().goOn } : { href: `/declare/${register.kind}`, title: t().fileRegister };
}
