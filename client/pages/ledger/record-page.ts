import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { get } from '../../api/client.ts';
import type { EntryReply, HeadReply, InclusionReply } from '../../api/replies.ts';
import { empty } from '../../components/empty.ts';
import { applyFilters, downloads, withQuery } from '../../components/list-tools.ts';
import { loaded } from '../../components/loaded.ts';
import { Page } from '../../components/page.ts';
import { session } from '../../controllers/session.ts';
import { longInstant, number } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import { ledger as t } from '../../text/ledger.ts';
import './entry-check.ts';
import { bodyOf, detailOf, placeOf } from './entry-words.ts';
import { loadRecord, type Shown } from './record-data.ts';

@customElement('record-page')
export class RecordPage extends Page {
  @state() private open: number | undefined;
  readonly #shown = new Task(this, {
    args: () => [session.authority, session.hat?.id, this.query.get('log'), this.query.get('before'), this.query.get('body'), language()] as const,
    task: ([authority, _hat, log, before, body], { signal }) => loadRecord({ authority, log, before, body, reads: { council: session.readsRecord, instance: session.administers } }, signal),
  });

  protected override heading(): string {
    const body = this.#shown.value?.body;
    return body ? t().headingOf(body.name) : t().heading;
  }

  protected override render(): TemplateResult {
    return loaded(this.#shown, (shown) => {
      const { body, entries, head, withheld } = shown;
      return html`
        ${body ? html`<a class="govuk-back-link no-print" href="/bodies/${body.id}">${body.name}</a>` : nothing}
        <h1 class="govuk-heading-l">${this.heading()}</h1>
        <p class="govuk-body lead">${body ? t().leadOf : t().lead}</p>
        ${this.#choice(shown)} ${head && entries.length > 0 ? this.#entries(head, shown) : empty(withheld ? t().notYours : body ? t().noneOf : t().none)} ${head ? this.#foot(head, shown) : nothing}
      `;
    });
  }

  #choice({ logs, head, body }: Shown): TemplateResult {
    const submit = (event: Event) => (event.target as HTMLElement).closest('form')?.requestSubmit();
    return html`
      <form class="filters" @submit=${applyFilters}>
        ${body
          ? html`<a class="govuk-link filters__clear" href="/record">${t().whole}</a>`
          : html`<div class="govuk-form-group">
              <label class="govuk-label" for="log">${t().which}</label>
              <select class="govuk-select" id="log" name="log" @change=${submit}>${logs.map(({ log, title }) => html`<option value=${log} ?selected=${log === head?.log}>${log === 'instance' ? t().instance : title}</option>`)}</select>
            </div>`}
        ${head ? html`<p class="ledger__head">${t().size(number(head.size))}${head.size > 0 ? html`, ${t().lastAt(longInstant(head.at, language()))}` : nothing}<br /><span class="mono">${head.root.slice(0, 16)}…</span></p>` : nothing}
      </form>
    `;
  }

  #entries(head: HeadReply, { entries, names, body }: Shown): TemplateResult {
    return html`<ol class="ledger plain-list" reversed>${entries.map((entry) => this.#entry(head, entry, body ? undefined : names.get(bodyOf(entry) ?? '')))}</ol>`;
  }

  #foot(head: HeadReply, { from, entries, withheld, body }: Shown): TemplateResult | typeof nothing {
    if (withheld) return nothing;
    return html`
      <div class="list-foot">
        <nav class="pager" aria-label=${t().pages}>
          ${this.query.has('before') ? html`<a class="govuk-link" href=${withQuery(this.query, { before: '' })}>${t().newest}</a>` : nothing}
          ${from > 0 ? html`<a class="govuk-link" rel="next" href=${withQuery(this.query, { before: String(from) })}>${body ? t().lookBack(number(from)) : t().older}</a>` : nothing}
        </nav>
        ${entries.length > 0 && !body ? downloads(`/api/ledger/${head.log}/entries`, { from: String(from) }, t().heading) : nothing}
      </div>
    `;
  }

  #entry(head: HeadReply, entry: EntryReply, body: string | undefined): TemplateResult {
    const { index, at, event } = entry;
    const isOpen = this.open === index;
    const said = t().events[event] ?? event;
    const about = [body, detailOf(entry)].filter(Boolean).join(': ');
    return html`
      <li class="ledger__entry">
        <p class="ledger__line"><strong>${placeOf(entry) ? html`<a class="govuk-link" href=${placeOf(entry)}>${said}</a>` : said}</strong> <span class="muted">${t().received} ${longInstant(at, language())}, ${t().no(number(index))}</span></p>
        <p class="ledger__line"><span>${about}</span>
          <button type="button" class="frame__plain" aria-expanded=${isOpen ? 'true' : 'false'} aria-controls="check-${index}" @click=${() => (this.open = isOpen ? undefined : index)}>
            ${t().check}<span class="govuk-visually-hidden"> ${t().checkEntry(number(index))}</span>
          </button>
        </p>
        <div id="check-${index}">${isOpen ? html`<entry-check .entry=${entry} .head=${head} .ask=${askProof}></entry-check>` : nothing}</div>
      </li>
    `;
  }
}

const askProof = (head: HeadReply, index: number): Promise<InclusionReply> => get<InclusionReply>(`/api/ledger/${encodeURIComponent(head.log)}/proofs/inclusion`, { index, size: head.size });
