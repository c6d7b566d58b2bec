/** One filing: what was answered beside what was registered before, and what the monitoring officer does with it. */
import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { get, getAll } from '../../api/client.ts';
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
import { language } from '../../text/index.ts';
import type { Declaration, Interest } from '../../../server/domain/declarations/filing.ts';
import type { Person } from '../../../server/domain/people/person.ts';
import { kindsOf, type Answers, type KindForm } from '../declare/filing-data.ts';
import { headingsOf } from '../declare/registered.ts';
import { stateTag } from '../declare/state-tag.ts';
import { comparison } from './comparison.ts';

interface Shown {
  readonly filing: Declaration;
  readonly form: KindForm | undefined;
  readonly kinds: readonly KindForm[];
  readonly name: string;
  readonly before: readonly Interest[] | undefined;
}

type Doing = keyof ReturnType<typeof t>['did'];

@customElement('declaration-page')
export class DeclarationPage extends Page {
  @state() private said = '';
  #title = '';

  readonly #shown = new Task(this, {
    args: () => [this.params['id'] ?? '', session.hat?.id, language()] as const,
    task: async ([id], { signal }): Promise<Shown> => {
      const filing = await get<Declaration>(`/api/declarations/${id}`, {}, signal);
      const { authority, person } = filing;
      const [kinds, people, before] = await Promise.all([kindsOf(authority, signal), getAll<Person>('/api/people', { authority }, signal), registeredBefore(filing, signal)]);
      const form = kinds.find(({ kind }) => kind === filing.kind);
      const name = shownName(people.find((one) => one.id === person)?.name ?? null);
      this.#title = t().of(form?.title ?? filing.kind, name);
      return { filing, form, kinds, name, before };
    },
  });

  protected override heading(): string {
    return this.#title;
  }

  protected override render(): TemplateResult {
    return loaded(this.#shown, (shown) => this.#page(shown));
  }

  #page({ filing, form, kinds, before }: Shown): TemplateResult {
    const isOwn = session.isSelf(filing.person);
    return html`
      <a class="govuk-back-link no-print" href=${isOwn ? '/declare' : '/declarations'}>${isOwn ? t().back : t().toQueue}</a>
      <div class="page-head"><h1 class="govuk-heading-l">${this.#title}</h1><span>${stateTag(filing)}</span></div>
      <p class="govuk-body" role="status"><strong>${this.said}</strong></p>
      <div class="columns">
        <section aria-labelledby="answered"><h2 class="govuk-heading-m" id="answered">${t().answered}</h2>
          ${filing.answers === null || !form ? html`<p class="govuk-body">${t().answersHidden}</p>` : comparison(form, filing.answers as Answers, form.effect === 'replaces' ? before : undefined, headingsOf(kinds))}
        </section>
        <div>${facts(filing)} ${session.keepsAt(filing.authority) && !isOwn ? this.#verbs(filing) : nothing}</div>
      </div>
    `;
  }

  #verbs({ id, version, state: where }: Declaration): TemplateResult {
    const path = (verb: string): string => `/api/declarations/${id}/${verb}`;
    const question: Verb = { path: path('return'), version, submit: t().returnIt, fields: [{ name: 'question', label: t().returnQuestion, hint: t().returnHint, kind: 'area', missing: t().questionMissing }] };
    const retract: Verb = { path: path('retract'), version, submit: t().retract, grave: true, fields: [{ name: 'reason', label: common().reason, hint: t().retractHint, kind: 'area', missing: common().reasonMissing }] };
    const accept: Verb = { path: path('accept'), version, submit: t().accept, fields: [], body: () => ({}) };
    const open = where === 'submitted';
    return html`<section class="aside-form no-print" aria-labelledby="to-do"><h2 class="govuk-heading-m" id="to-do">${t().toDo}</h2>
      ${open ? html`<verb-form name="accept" .verb=${accept} @did=${() => this.#did('accept')} @changed=${() => void this.#shown.run()}></verb-form>` : html`<p class="govuk-body">${where === 'returned' ? t().withPerson : t().settled}</p>`}
      <div class="acts acts--under">${open ? this.#offer('return', t().returnIt, question) : nothing} ${open || where === 'accepted' || where === 'returned' ? this.#offer('retract', t().retract, retract) : nothing}</div>
    </section>`;
  }

  #offer(doing: Doing, title: string, verb: Verb): TemplateResult {
    const to = (open: boolean): string => withQuery(this.query, { do: open ? doing : '' });
    if (this.query.get('do') !== doing) return html`<p class="govuk-body"><a class="govuk-link" href=${to(true)}>${title}</a></p>`;
    return html`<div class="acts__open"><h3 class="govuk-heading-s">${title}</h3><verb-form name=${doing} .verb=${{ ...verb, cancel: to(false) }} @did=${() => this.#did(doing)} @changed=${() => void this.#shown.run()}></verb-form></div>`;
  }

  #did(doing: Doing): void {
    this.said = t().did[doing];
    navigate(withQuery(this.query, { do: '' }), { stay: true, replace: true });
    void this.#shown.run();
  }
}

/** As the register stood at the last moment before it was filed; nothing to compare with where that moment is not told. */
async function registeredBefore({ id, authority, person, number: no }: Declaration, signal: AbortSignal): Promise<Interest[] | undefined> {
  if (no === null) return undefined;
  const { at } = await get<{ at: string }>(`/api/declarations/${id}/receipt`, {}, signal);
  return getAll<Interest>('/api/interests', { authority, person, state: 'registered', knownAt: new Date(Date.parse(at) - 1).toISOString() }, signal);
}

function facts({ number: no, receivedOn, dueOn, dueBy, attested, reason, state: where, id }: Declaration): TemplateResult {
  const line = (label: string, value: unknown) => html`<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${label}</dt><dd class="govuk-summary-list__value">${value}</dd></div>`;
  return html`<section aria-labelledby="facts"><h2 class="govuk-heading-m" id="facts">${t().facts}</h2><dl class="govuk-summary-list">
    ${no === null ? nothing : line(t().number, html`<a class="govuk-link" href="/declarations/${id}/receipt">${number(no)}</a>`)} ${receivedOn ? line(t().received, longDate(receivedOn, language())) : nothing}
    ${dueOn ? line(t().dueOn, `${longDate(dueOn, language())}${dueBy ? `, ${dueBy === 'statute' ? t().byStatute : t().byCode}` : ''}`) : nothing} ${attested ? line(t().state, t().attested) : nothing}
    ${reason ? line(where === 'returned' ? t().question : common().reason, reason) : nothing}
  </dl></section>`;
}
