/** Recording what was done, or left undone, in regulating a body or holding it to its contract. */
import { Task } from '@lit/task';
import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { loaded } from '../../components/loaded.ts';
import { notYours } from '../../components/not-yours.ts';
import { Page } from '../../components/page.ts';
import '../../components/verb-form.ts';
import type { Did } from '../../components/verb-form.ts';
import { session } from '../../controllers/session.ts';
import { navigate } from '../../router.ts';
import { acts as t } from '../../text/acts.ts';
import { bodies } from '../../text/bodies.ts';
import { common } from '../../text/common.ts';
import { language } from '../../text/index.ts';
import { bodyNamed, loadChoosing, type Act, type Choosing } from './act-data.ts';
import { recordVerb } from './act-verbs.ts';

interface Shown {
  readonly body: { readonly id: string; readonly name: string };
  readonly choosing: Choosing;
}

@customElement('act-form-page')
export class ActFormPage extends Page {
  readonly #shown = new Task(this, {
    args: () => [this.params['id'] ?? '', session.keeps ? session.authority : '', language()] as const,
    task: async ([id, authority], { signal }): Promise<Shown | undefined> => {
      if (!authority) return undefined;
      const body = await bodyNamed(id, signal);
      return { body, choosing: await loadChoosing(body.id, authority, signal) };
    },
  });

  protected override heading(): string {
    return t().newHeading;
  }

  protected override render(): TemplateResult {
    if (!session.keeps) return notYours(t().newHeading, common().onlyKeepers(session.authorityName), { href: '/bodies', title: bodies().heading });
    return loaded(this.#shown, (shown) => (shown ? this.#form(shown) : html``));
  }

  #form({ body, choosing }: Shown): TemplateResult {
    return html`
      <a class="govuk-back-link" href="/bodies/${body.id}">${body.name}</a>
      <div class="question">
        <h1 class="govuk-heading-l">${t().newHeading}</h1>
        <p class="govuk-body">${body.name}. ${t().newLead}</p>
        <verb-form name="act" .verb=${recordVerb(session.authority, body.id, choosing)} @did=${({ detail }: Did<Act>) => navigate(`/acts/${detail.id}?did=record`)}></verb-form>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'act-form-page': ActFormPage;
  }
}
