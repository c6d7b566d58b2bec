/** The first thing that somebody who declares sees: how they stand, and the one thing to do about it. */
import { html, nothing, type TemplateResult } from 'lit';
import { session } from '../../controllers/session.ts';
import { declarations as t } from '../../text/declarations.ts';
import { declaring as d } from '../../text/declaring.ts';
import { isChange, within } from './forms.ts';
import type { Own } from './own.ts';
import type { Standing } from './standing.ts';

const COLOUR: Readonly<Record<Standing, string>> = { none: 'blue', toCome: 'blue', inDate: 'green', overdue: 'red', withdrawn: 'yellow', waiting: 'blue', returned: 'yellow', carriedOver: 'blue', confirm: 'blue', notAsked: 'grey' };

/** Whoever drafts for somebody is not told what they owe: then nothing is said of it, rather than that there is nothing. */
export function standingCard(own: Own): TemplateResult | typeof nothing {
  const { stands, mine } = own;
  if (session.is('delegate') && own.obligations.length === 0 && stands.standing === 'notAsked') return nothing;
  const step = nextStep(own);
  const change = mine.find(isChange);
  return html`<section class="standing standing--${stands.standing}" aria-labelledby="due">
    <h2 class="govuk-heading-m" id="due">${t().due} <strong class="govuk-tag govuk-tag--${COLOUR[stands.standing]}">${t().standing[stands.standing]}</strong></h2>
    <p class="govuk-body">${stands.says}</p>
    ${step ? html`<p class="govuk-body standing__does"><a class="govuk-button no-margin" href=${step.href}>${step.title}</a>${step.also ? html` <a class="govuk-link" href=${step.also.href}>${step.also.title}</a>` : nothing}</p>` : nothing}
    ${stands.standing === 'inDate' && change ? html`<p class="govuk-hint no-margin">${d().changeAny(within(change))}</p>` : nothing}
  </section>`;
}

interface Step {
  readonly href: string;
  readonly title: string;
  readonly also?: { readonly href: string; readonly title: string };
}

function nextStep({ stands, mine, lines }: Own): Step | undefined {
  const { standing, kind, filing } = stands;
  if (standing === 'returned' && filing) return { href: `/declare/${filing.kind}?id=${filing.id}`, title: t().answerQuestion };
  const form = mine.find((one) => one.kind === kind);
  if (standing === 'waiting' || standing === 'notAsked' || !form) return undefined;
  const draft = lines.find((one) => one.kind === form.kind && one.state === 'draft');
  if (form.effect === 'confirms') {
    const change = mine.find(isChange);
    return { href: `/declare/${form.kind}`, title: t().nothingChanged, ...(change && { also: { href: `/declare/${change.kind}`, title: d().somethingChanged } }) };
  }
  return draft ? { href: `/declare/${form.kind}?id=${draft.id}`, title: t().goOn } : { href: `/declare/${form.kind}`, title: standing === 'carriedOver' ? d().lookThrough : t().fileRegister };
}
