import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { getAll } from '../../api/client.ts';
import { empty } from '../../components/empty.ts';
import { applyFilters, downloads } from '../../components/list-tools.ts';
import { loaded } from '../../components/loaded.ts';
import '../../components/long-table.ts';
import { noCouncil } from '../../components/no-council.ts';
import { Page } from '../../components/page.ts';
import { session } from '../../controllers/session.ts';
import { common, vocabulary } from '../../text/common.ts';
import { LAST_DAY, longDate, number } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import type { BodyLine } from '../../../server/domain/mutuals/file.ts';
import { arranged, familiesOf, headRow, legend, matrixRow, t } from './matrix-rows.ts';

@customElement('matrix-page')
export class MatrixPage extends Page {
  /** What has come so far, while the rest is on its way. */
  @state() private sofar: readonly BodyLine[] | undefined;

  readonly #lines = new Task(this, {
    args: () => [session.authority, this.query.get('asAt'), this.query.get('knownAt'), language()] as const,
    task: async (_args, { signal }) => {
      this.sofar = undefined;
      if (!session.authority) return [];
      const all = await getAll<BodyLine>('/api/matrix', this.#asked(), signal, (items) => (this.sofar = [...items]));
      this.sofar = undefined;
      return all;
    },
  });

  protected override heading(): string {
    return t().heading;
  }

  #asked(): Record<string, string | undefined> {
    return { authority: session.authority, asAt: this.query.get('asAt') ?? undefined, knownAt: this.query.get('knownAt') ?? undefined };
  }

  protected override render(): TemplateResult {
    if (!session.authority) return noCouncil(t().heading);
    const asAt = this.query.get('asAt');
    return html`
      <h1 class="govuk-heading-l">${t().heading}${asAt ? html` <span class="govuk-caption-l">${common().asAt(longDate(asAt, language()))}</span>` : nothing}</h1>
      <p class="govuk-body lead">${t().lead}</p>
      ${this.#choices()} ${legend()} ${this.sofar ? this.#table(this.sofar, true) : loaded(this.#lines, (lines) => this.#table(lines, false), 'part')}
    `;
  }

  #choices(): TemplateResult {
    const chosen = (name: string) => this.query.get(name) ?? '';
    const submit = (event: Event) => (event.target as HTMLElement).closest('form')?.requestSubmit();
    const select = (name: string, label: string, options: readonly (readonly [string, string])[]) => html`
      <div class="govuk-form-group">
        <label class="govuk-label" for=${name}>${label}</label>
        <select class="govuk-select" id=${name} name=${name} @change=${submit}>${options.map(([value, title]) => html`<option value=${value} ?selected=${value === chosen(name)}>${title}</option>`)}</select>
      </div>
    `;
    const { severity } = vocabulary();
    return html`
      <form class="filters" role="search" @submit=${applyFilters}>
        <div class="govuk-form-group"><label class="govuk-label" for="find">${t().find}</label><input class="govuk-input" type="search" id="find" name="find" .value=${chosen('find')} @change=${submit} /></div>
        ${select('urgency', t().urgency, [['', t().everything], ['now', severity.actNow], ['soon', severity.soon], ['note', severity.note]])}
        ${select('order', t().order, [['', t().byUrgency], ['name', t().byName], ['unknown', t().byUnknown]])} ${select('group', t().group, [['', t().ungrouped], ['stage', t().byStage]])}
        <div class="govuk-form-group"><label class="govuk-label" for="asAt">${common().asAtLabel}</label><input class="govuk-input" type="date" max=${LAST_DAY} id="asAt" name="asAt" .value=${chosen('asAt')} @change=${submit} /></div>
      </form>
    `;
  }

  #table(lines: readonly BodyLine[], partly: boolean): TemplateResult {
    if (lines.length === 0) return empty(t().nothingYet, { href: '/bodies/new', title: t().add });
    const shown = { find: this.query.get('find') ?? '', order: this.query.get('order') ?? '', group: this.query.get('group') ?? '', urgency: this.query.get('urgency') ?? '' };
    const rows = arranged(lines, shown);
    const bodies = rows.filter((row) => 'id' in row).length;
    if (bodies === 0) return empty(t().nothing, { href: '/matrix', title: common().clearFilters });
    const families = familiesOf(lines);
    return html`
      <p class="govuk-body muted" role="status">${t().counted(number(bodies), number(lines.length))}${partly ? html` · ${t().more}` : nothing}</p>
      <long-table kind="matrix" limit="100" row-height="34" .columns=${families.length + 2} .heading=${t().table} .rows=${rows} .head=${headRow(families)} .row=${matrixRow}></long-table>
      <div class="list-foot">${downloads('/api/matrix', this.#asked(), t().heading)}</div>
    `;
  }
}
