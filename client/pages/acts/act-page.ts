/** One act: what is recorded of it, what the register knows of whoever acted, what it said before; and correcting or withdrawing it. */
import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { get } from '../../api/client.ts';
import { withQuery } from '../../components/list-tools.ts';
import { loaded } from '../../components/loaded.ts';
import { Page } from '../../components/page.ts';
import '../../components/verb-form.ts';
import type { Verb } from '../../components/verb-form.ts';
import { session } from '../../controllers/session.ts';
import { navigate } from '../../router.ts';
import { acts as t } from '../../text/acts.ts';
import { capital } from '../../text/capital.ts';
import { longDate, longInstant } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import { actKinds, bodyNamed, loadChoosing, type ActHistory, type ActKindLine, type Choosing } from './act-data.ts';
import { actSummary, changesOf, titleOfAct } from './act-summary.ts';
import { correctVerb, withdrawVerb } from './act-verbs.ts';

interface Shown {
  readonly act: ActHistory;
  readonly body: { readonly id: string; readonly name: string };
  readonly kinds: readonly ActKindLine[];
  readonly choosing: Choosing | undefined;
}

@customElement('act-page')
export class ActPage extends Page {
  #title = '';
  #focused = '';

  readonly #shown = new Task(this, {
    args: () => [this.params['id'] ?? '', this.query.get('do') === 'correct', language()] as const,
    task: async ([id, correcting], { signal }): Promise<Shown> => {
      const act = await get<ActHistory>(`/api/acts/${encodeURIComponent(id)}`, {}, signal);
      const [body, kinds, choosing] = await Promise.all([bodyNamed(act.mutual, signal), actKinds(signal), correcting && session.keepsAt(act.authority) ? loadChoosing(act.mutual, act.authority, signal) : undefined]);
      return { act, body, kinds, choosing };
    },
  });

  protected override heading(): string {
    return this.#title;
  }

  protected override render(): TemplateResult {
    return loaded(this.#shown, (shown) => this.#page(shown));
  }

  /** A form that was opened, and what was done, take the focus: where the reader goes on is there. */
  protected override updated(): void {
    super.updated();
    const at = this.query.toString();
    const heading = this.querySelector<HTMLElement>('#doing, #said');
    if (!heading || this.#focused === at || at === '') return;
    this.#focused = at;
    heading.focus();
  }

  #page({ act, body, kinds, choosing }: Shown): TemplateResult {
    const title = titleOfAct(act, kinds);
    this.#title = `${title}, ${body.name}`;
    const does = this.query.get('do') ?? '';
    const keeps = session.keepsAt(act.authority) && act.state === 'recorded';
    const did = { record: t().did, correct: t().didCorrect, withdraw: t().didWithdraw }[this.query.get('did') ?? ''];
    return html`
      <a class="govuk-back-link no-print" href="/bodies/${body.id}">${body.name}</a>
      <h1 class="govuk-heading-l">${title}</h1>
      <p class="body__facts">${body.name} · ${longDate(act.on, language())}</p>
      ${did ? html`<p class="govuk-body" id="said" role="status" tabindex="-1"><strong>${did}</strong></p>` : nothing}
      <div class="columns">
        <div>${actSummary(act)}</div>
        ${keeps && does === '' ? html`<aside class="next no-print" aria-labelledby="next"><h2 class="govuk-heading-m" id="next">${t().actions}</h2>
          <a class="govuk-button" href=${withQuery(new URLSearchParams(), { do: 'correct' })}>${t().correct}</a>
          <a class="govuk-button govuk-button--secondary" href=${withQuery(new URLSearchParams(), { do: 'withdraw' })}>${t().withdraw}</a></aside>` : nothing}
      </div>
      ${keeps && does === 'correct' && choosing ? this.#doing(t().correct, correctVerb(act, choosing), 'correct') : nothing}
      ${keeps && does === 'withdraw' ? this.#doing(t().withdraw, withdrawVerb(act), 'withdraw', t().withdrawHint) : nothing}
      ${history(act)}
    `;
  }

  #doing(title: string, verb: Verb, does: string, hint = ''): TemplateResult {
    return html`<section class="question" aria-labelledby="doing">
      <h2 class="govuk-heading-m" id="doing" tabindex="-1">${title}</h2>
      ${hint ? html`<p class="govuk-body">${hint}</p>` : nothing}
      <verb-form name=${does} .verb=${verb} @did=${() => this.#did(does)} @changed=${() => void this.#shown.run()}></verb-form>
    </section>`;
  }

  #did(does: string): void {
    navigate(withQuery(new URLSearchParams(), { did: does }), { stay: true, replace: true });
    void this.#shown.run();
  }
}

function history({ history: versions }: ActHistory): TemplateResult {
  return html`<section aria-labelledby="history">
    <h2 class="govuk-heading-m" id="history">${t().history}</h2>
    <ol class="versions">${versions
      .map((version, i) => {
        const before = versions[i - 1];
        return html`<li class="versions__one">
          <p class="versions__when"><strong>${before ? (version.state === 'withdrawn' ? capital(t().withdrawn) : t().isCorrected) : t().first}</strong> <span class="muted">${longInstant(version.recordedAt, language())}</span></p>
          ${before ? html`<ul class="versions__changes">${changesOf(before, version).map(([title, was, is]) => html`<li>${title}: <del>${was}</del> → <ins>${is}</ins></li>`)}</ul>` : nothing}
          ${version.reason ? html`<p class="versions__why">${t().because}: “${version.reason}”</p>` : nothing}
        </li>`;
      })
      .toReversed()}</ol>
  </section>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'act-page': ActPage;
  }
}
