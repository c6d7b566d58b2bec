/** Another version or value is tried over the whole register first, and adopted by whoever has seen what it would change. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { NewPreview, PreviewReply, RuleAdopted } from '../../../server/domain/conflicts/adoption.ts';
import '../../components/verb-form.ts';
import type { Did } from '../../components/verb-form.ts';
import { adopting as t } from '../../text/adopting.ts';
import { longDate, number, today } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import { figuresSaid, type RuleVersion } from './rule-data.ts';
import { adoptVerb, previewVerb } from './rule-verbs.ts';

@customElement('rule-change')
export class RuleChange extends LitElement {
  @property() rule = '';
  @property() authority = '';
  @property({ attribute: false }) versions: readonly RuleVersion[] = [];
  /** Drawn again in another language. */
  @property() spoken = '';
  @state() private wanted: NewPreview | undefined;
  @state() private reply: PreviewReply | undefined;
  #asked: NewPreview | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override firstUpdated(): void {
    this.querySelector<HTMLElement>('#rule-change')?.focus();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('reply') && changed.get('reply') !== this.reply) this.querySelector<HTMLElement>('#rule-change')?.focus();
  }

  protected override render(): TemplateResult {
    const { wanted, reply } = this;
    return html`
      <section class="acts__open no-print" aria-labelledby="rule-change">
        <h2 class="govuk-heading-m" id="rule-change" tabindex="-1">${wanted && reply ? t().would(figuresSaid(wanted.version ?? 1, wanted.parameters ?? {}, this.#parametersOf(wanted)), longDate(wanted.from, language())) : t().change}</h2>
        ${wanted && reply ? this.#previewed(wanted, reply) : this.#ask()}
      </section>
    `;
  }

  #parametersOf({ version }: NewPreview): RuleVersion['parameters'] {
    return this.versions.find((one) => one.version === version)?.parameters ?? [];
  }

  #ask(): TemplateResult {
    const verb = previewVerb(this.rule, this.authority, this.versions, { from: today(new Date()), before: this.wanted, asked: (what) => (this.#asked = what) });
    return html`<p class="govuk-body">${t().previewLead}</p><verb-form name="try" .verb=${{ ...verb, cancel: location.pathname }} @did=${this.#seen}></verb-form>`;
  }

  #previewed(wanted: NewPreview, { opened, changed, cleared, byMutual, people, decisionsStale }: PreviewReply): TemplateResult {
    const some = byMutual.length > 0;
    return html`
      <p class="govuk-body" role="status">${some ? t().sum(opened, changed, cleared) : t().nothing} ${people > 0 ? t().people(people) : nothing} ${some || decisionsStale > 0 ? t().stale(decisionsStale) : nothing}</p>
      ${some ? table(byMutual) : nothing}
      <verb-form name="adopt" .verb=${adoptVerb(this.rule, wanted)} @did=${this.#adopted}></verb-form>
      <p class="govuk-body"><button type="button" class="frame__plain" @click=${this.#again}>${t().other}</button></p>
    `;
  }

  readonly #seen = ({ detail }: Did<PreviewReply>): void => {
    this.wanted = this.#asked;
    this.reply = detail;
  };

  readonly #again = (): void => {
    this.reply = undefined;
  };

  readonly #adopted = ({ detail }: Did<RuleAdopted>): void => {
    this.dispatchEvent(new CustomEvent('adopted', { detail: detail.conflicts }));
  };
}

function table(lines: PreviewReply['byMutual']): TemplateResult {
  const figures = ['opened', 'changed', 'cleared'] as const;
  return html`
    <table class="govuk-table table-compact rule-change__bodies">
      <caption class="govuk-visually-hidden">${t().table}</caption>
      <thead><tr><th scope="col" class="govuk-table__header">${t().body}</th>${figures.map((name) => html`<th scope="col" class="govuk-table__header number">${t()[name]}</th>`)}</tr></thead>
      <tbody>${lines.map((line) => html`<tr><th scope="row" class="govuk-table__header">${line.mutual === null ? t().noBody : html`<a class="govuk-link" href="/bodies/${line.mutual}">${line.name ?? line.mutual}</a>`}</th>${figures.map((name) => html`<td class="govuk-table__cell number">${line[name] > 0 ? number(line[name]) : '–'}</td>`)}</tr>`)}</tbody>
    </table>
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'rule-change': RuleChange;
  }
}
