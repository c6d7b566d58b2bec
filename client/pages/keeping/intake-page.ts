/** After an election: everybody who took office, on one page, and the clocks of their declarations run. */
import { html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { notYours } from '../../components/not-yours.ts';
import { Page } from '../../components/page.ts';
import { shownName } from '../../components/person-name.ts';
import '../../components/verb-form.ts';
import type { Did, Verb } from '../../components/verb-form.ts';
import { session } from '../../controllers/session.ts';
import { common } from '../../text/common.ts';
import { today } from '../../text/dates.ts';
import { intake as t } from '../../text/keeping.ts';
import { linesOf } from './intake-lines.ts';

interface TakenIn {
  readonly items: readonly unknown[];
  readonly known: readonly { readonly name: string | null }[];
}

const MOST = 200;

@customElement('intake-page')
export class IntakePage extends Page {
  @state() private said: readonly string[] = [];

  protected override heading(): string {
    return t().heading;
  }

  protected override render(): TemplateResult {
    if (!session.authority || !(session.staffs || session.is('parish-clerk'))) return notYours(t().heading, common().notPermittedBody);
    return html`
      <a class="govuk-back-link no-print" href="/due">${t().back}</a>
      <h1 class="govuk-heading-l">${t().heading}</h1>
      <p class="govuk-body lead">${t().lead}</p>
      <div role="status">${this.said.map((line) => html`<p class="govuk-body"><strong>${line}</strong></p>`)}</div>
      <div class="question"><verb-form name="intake" .verb=${this.#verb()} @did=${this.#did}></verb-form></div>
    `;
  }

  readonly #did = ({ detail: { items, known } }: Did<TakenIn>): void => {
    this.said = [t().done(items.length), ...(known.length > 0 ? [t().known(known.map(({ name }) => shownName(name)).join(', '))] : [])];
  };

  #verb(): Verb {
    return {
      path: '/api/people/intake',
      submit: t().save,
      fields: [
        { name: 'people', label: t().people, hint: t().peopleHint, kind: 'area', rows: 12, missing: t().missing },
        { name: 'title', label: t().office, value: t().officeValue, missing: t().officeMissing },
        { name: 'kind', label: t().kind, kind: 'radios', value: 'member', choices: Object.entries(t().kinds).map(([value, title]) => ({ value, title })) },
        { name: 'from', label: t().from, hint: t().fromHint, kind: 'date', value: today(new Date()), missing: common().dateMissing },
        { name: 'to', label: t().to, hint: t().toHint, kind: 'date' },
      ],
      check: ({ people: pasted = '' }) => {
        const { people, bad } = linesOf(pasted);
        const [first] = bad;
        return [...(first === undefined ? [] : [{ id: 'people', message: t().badLine(first) }]), ...(people.length > MOST ? [{ id: 'people', message: t().tooMany }] : [])];
      },
      body: ({ people: pasted = '', title = '', kind, from, to }) => ({
        authority: session.authority,
        people: linesOf(pasted).people.map((one) => ({ ...one, title: title.trim(), kind, from, ...(kind === 'co-opted' && { hasVote: true }), ...(to && { to }) })),
      }),
    };
  }
}
