/** One filing: what was answered beside what was registered before, what the public sees of it, and what the monitoring officer does with it. */
import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { withQuery } from '../../components/list-tools.ts';
import { loaded } from '../../components/loaded.ts';
import { Page } from '../../components/page.ts';
import { shownName } from '../../components/person-name.ts';
import '../../components/verb-form.ts';
import type { Verb } from '../../components/verb-form.ts';
import { session } from '../../controllers/session.ts';
import { navigate } from '../../router.ts';
import { common } from '../../text/common.ts';
import { longDate, number } from '../../text/dates.ts';
import { declarations as t } from '../../text/declarations.ts';
import { declaring as d } from '../../text/declaring.ts';
import { language } from '../../text/index.ts';
import type { Declaration } from '../../../server/domain/declarations/filing.ts';
import { registeredView } from '../declare/check-step.ts';
import { kindTitle, type Answers } from '../declare/forms.ts';
import { headingsOf, registered } from '../declare/registered.ts';
import { mayTravel } from '../declare/seats.ts';
import { otherSeats } from '../declare/councils.ts';
import { stateTag } from '../declare/state-tag.ts';
import { chasedView } from './chased.ts';
import { answeredBefore, comparison, registeredBefore, type Before } from './comparison.ts';
import { loadDeclaration, type Shown } from './declaration-data.ts';
import { publicView } from './public-view.ts';
import { claimsView } from './sensitive-claims.ts';

type Doing = keyof ReturnType<typeof t>['did'];

@customElement('declaration-page')
export class DeclarationPage extends Page {
  @state() private said = '';
  #title = '';

  readonly #shown = new Task(this, {
    args: () => [this.params['id'] ?? '', session.hat?.id, language()] as const,
    task: async ([id], { signal }): Promise<Shown> => {
      const shown = await loadDeclaration(id, signal);
      this.#title = t().of(kindTitle(shown.kinds, shown.filing.kind), shownName(shown.name));
      return shown;
    },
  });

  protected override heading(): string {
    return this.#title;
  }

  protected override render(): TemplateResult {
    return loaded(this.#shown, (shown) => this.#page(shown));
  }

  #page(shown: Shown): TemplateResult {
    const { filing, kinds } = shown;
    const isOwn = session.isSelf(filing.person);
    const keeps = session.reviewsAt(filing.authority) && !isOwn;
    const travels = isOwn && mayTravel(filing, kinds) && otherSeats(filing.authority).length > 0;
    return html`
      <a class="govuk-back-link no-print" href=${isOwn ? '/declare' : '/declarations'}>${isOwn ? t().back : t().toQueue}</a>
      <div class="page-head"><h1 class="govuk-heading-l">${this.#title}</h1><span>${stateTag(filing)}</span></div>
      <p class="govuk-body" role="status"><strong>${this.said}</strong></p>
      <div class="columns">
        <div>
          <section aria-labelledby="answered"><h2 class="govuk-heading-m" id="answered">${t().answered}</h2>
            ${answeredView(shown)}
            ${filing.state === 'carried-over' ? html`<p class="govuk-hint">${d().carriedOverFrom}</p>` : nothing}
          </section>
          ${publicView(shown)}
        </div>
        <div>${facts(filing)} ${travels ? html`<p class="govuk-body no-print"><a class="govuk-button govuk-button--secondary no-margin" href="/declarations/${filing.id}/copies">${d().fileThere}</a></p>` : nothing}
          ${keeps ? html`${this.#verbs(shown)} ${claimsView(shown, this.query, (said) => this.#did(said))}` : nothing} ${chasedView(shown.chased)}</div>
      </div>
    `;
  }

  #verbs({ filing: { id, version, kind, state: where } }: Shown): TemplateResult {
    const path = (verb: string): string => `/api/declarations/${id}/${verb}`;
    const question: Verb = { path: path('return'), version, submit: t().returnIt, fields: [{ name: 'question', label: t().returnQuestion, hint: t().returnHint, kind: 'area', missing: t().questionMissing }] };
    const retract: Verb = { path: path('retract'), version, submit: t().retract, grave: true, fields: [{ name: 'reason', label: common().reason, hint: t().retractHint, kind: 'area', missing: common().reasonMissing }] };
    const accept: Verb = { path: path('accept'), version, submit: t().accept, fields: [], body: () => ({}) };
    const open = where === 'submitted';
    const stands = open || where === 'accepted' || where === 'returned';
    return html`<section class="aside-form no-print" aria-labelledby="to-do"><h2 class="govuk-heading-m" id="to-do">${t().toDo}</h2>
      ${open ? html`<verb-form name="accept" .verb=${accept} @did=${() => this.#did(t().did.accept)} @changed=${() => void this.#shown.run()}></verb-form>` : html`<p class="govuk-body">${where === 'returned' ? t().withPerson : where === 'carried-over' ? d().carriedOverWaits : t().settled}</p>`}
      <div class="acts acts--under">${open ? this.#offer('return', t().returnIt, question) : nothing}
        ${stands || where === 'rectified' ? html`<p class="govuk-body"><a class="govuk-link" href=${`/declare/${kind}?rectify=${id}&at=check`}>${d().rectify}</a></p>` : nothing}
        ${stands ? this.#offer('retract', t().retract, retract) : nothing}</div>
    </section>`;
  }

  #offer(doing: Doing, title: string, verb: Verb): TemplateResult {
    const to = (open: boolean): string => withQuery(this.query, { do: open ? doing : '' });
    if (this.query.get('do') !== doing) return html`<p class="govuk-body"><a class="govuk-link" href=${to(true)}>${title}</a></p>`;
    return html`<div class="acts__open"><h3 class="govuk-heading-s">${title}</h3><verb-form name=${doing} .verb=${{ ...verb, cancel: to(false) }} @did=${() => this.#did(t().did[doing])} @changed=${() => void this.#shown.run()}></verb-form></div>`;
  }

  #did(said: string): void {
    this.said = said;
    navigate(withQuery(this.query, { do: '', of: '' }), { stay: true, replace: true });
    void this.#shown.run();
  }
}

function answeredView(shown: Shown): TemplateResult {
  const { filing, form, kinds, interests } = shown;
  if (filing.answers === null) return html`<p class="govuk-body">${filing.state === 'destroyed' ? d().destroyed : t().answersHidden}</p>`;
  // What came from an older register stands under no form: what it entered is what it says.
  return form ? comparison(form, filing.answers as Answers, before(shown)) : registeredView(registered(interests, headingsOf(kinds)), d().interestsNoneOf);
}

/** Put right, it is compared with what it said at first; filed in the place of others, with what they had registered. */
function before({ form, kinds, first, registered }: Shown): Before | undefined {
  if (form && first) return answeredBefore(form, first, d().asFiled);
  return form?.effect === 'replaces' && registered ? registeredBefore(registered, headingsOf(kinds)) : undefined;
}

function facts({ number: no, receivedOn, dueOn, dueBy, attested, reason, state: where, id }: Declaration): TemplateResult {
  const line = (label: string, value: unknown) => html`<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${label}</dt><dd class="govuk-summary-list__value">${value}</dd></div>`;
  return html`<section aria-labelledby="facts"><h2 class="govuk-heading-m" id="facts">${t().facts}</h2><dl class="govuk-summary-list">
    ${no === null ? nothing : line(t().number, html`<a class="govuk-link" href="/declarations/${id}/receipt">${number(no)}</a>`)} ${receivedOn ? line(t().received, longDate(receivedOn, language())) : nothing}
    ${dueOn ? line(t().dueOn, `${longDate(dueOn, language())}${dueBy ? `, ${dueBy === 'statute' ? t().byStatute : t().byCode}` : ''}`) : nothing} ${attested ? line(t().state, t().attested) : nothing}
    ${reason ? line(where === 'returned' ? t().question : common().reason, reason) : nothing}
  </dl></section>`;
}
