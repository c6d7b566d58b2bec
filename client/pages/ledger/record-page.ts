import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { ApiProblem, get, type Page as ListOf } from '../../api/client.ts';
import type { EntryReply, HeadReply, InclusionReply, LogReply } from '../../api/replies.ts';
import { empty } from '../../components/empty.ts';
import { applyFilters, downloads, withQuery } from '../../components/list-tools.ts';
import { loaded } from '../../components/loaded.ts';
import { Page } from '../../components/page.ts';
import { session } from '../../controllers/session.ts';
import { longInstant, number } from '../../text/dates.ts';
import { language } from '../../text/index.ts';
import { ledger as t } from '../../text/ledger.ts';
import './entry-check.ts';

const LENGTH = 50;

interface Shown {
  readonly logs: readonly LogReply[];
  readonly head: HeadReply | undefined;
  /** Newest first. */
  readonly entries: readonly EntryReply[];
  /** Heads are public, entries are not. */
  readonly withheld?: boolean;
}

@customElement('record-page')
export class RecordPage extends Page {
  @state() private open: number | undefined;
  readonly #shown = new Task(this, { args: () => [session.authority, this.query.toString(), language()] as const, task: (_args, { signal }) => this.#ask(signal) });

  protected override heading(): string {
    return t().heading;
  }

  async #ask(signal: AbortSignal): Promise<Shown> {
    const { items: logs } = await get<ListOf<LogReply>>('/api/ledger', {}, signal);
    const log = this.query.get('log') ?? logs.find((one) => one.log === (session.authority || 'instance'))?.log ?? logs[0]?.log;
    if (log === undefined) return { logs, head: undefined, entries: [] };
    const path = `/api/ledger/${encodeURIComponent(log)}`;
    const head = await get<HeadReply>(`${path}/head`, {}, signal);
    const end = Math.min(Number(this.query.get('before') ?? head.size), head.size);
    const from = Math.max(0, end - LENGTH);
    if (end === from) return { logs, head, entries: [] };
    const list = await get<ListOf<EntryReply>>(`${path}/entries`, { from, limit: end - from }, signal).catch((error: unknown) => {
      if (error instanceof ApiProblem && (error.status === 403 || error.status === 404)) return undefined;
      throw error;
    });
    return list ? { logs, head, entries: list.items.toReversed() } : { logs, head, entries: [], withheld: true };
  }

  protected override render(): TemplateResult {
    return html`
      <h1 class="govuk-heading-l">${t().heading}</h1>
      <p class="govuk-body lead">${t().lead}</p>
      ${loaded(this.#shown, ({ logs, head, entries, withheld }) => html`${this.#choice(logs, head)} ${head && entries.length > 0 ? this.#entries(head, entries) : empty(withheld ? t().notYours : t().none)}`)}
    `;
  }

  #choice(logs: readonly LogReply[], head: HeadReply | undefined): TemplateResult {
    const submit = (event: Event) => (event.target as HTMLElement).closest('form')?.requestSubmit();
    return html`
      <form class="filters" @submit=${applyFilters}>
        <div class="govuk-form-group">
          <label class="govuk-label" for="log">${t().which}</label>
          <select class="govuk-select" id="log" name="log" @change=${submit}>${logs.map(({ log, title }) => html`<option value=${log} ?selected=${log === head?.log}>${title}</option>`)}</select>
        </div>
        ${head ? html`<p class="ledger__head">${t().size(number(head.size))}${head.size > 0 ? html`, ${t().lastAt(longInstant(head.at, language()))}` : nothing}<br /><span class="mono">${head.root.slice(0, 16)}…</span></p>` : nothing}
      </form>
    `;
  }

  #entries(head: HeadReply, entries: readonly EntryReply[]): TemplateResult {
    const last = entries.at(-1)?.index ?? 0;
    return html`
      <ol class="ledger plain-list" reversed>${entries.map((entry) => this.#entry(head, entry))}</ol>
      <div class="list-foot">
        <nav class="pager">
          ${this.query.has('before') ? html`<a class="govuk-link" href=${withQuery(this.query, { before: '' })}>${t().newest}</a>` : nothing}
          ${last > 0 ? html`<a class="govuk-link" rel="next" href=${withQuery(this.query, { before: String(last) })}>${t().older}</a>` : nothing}
        </nav>
        ${downloads(`/api/ledger/${head.log}/entries`, { from: String(last) }, t().heading)}
      </div>
    `;
  }

  #entry(head: HeadReply, entry: EntryReply): TemplateResult {
    const { index, at, event } = entry;
    const isOpen = this.open === index;
    const said = t().events[event] ?? event;
    return html`
      <li class="ledger__entry">
        <p class="ledger__line"><strong>${placeOf(entry) ? html`<a class="govuk-link" href=${placeOf(entry)}>${said}</a>` : said}</strong> <span class="muted">${t().received} ${longInstant(at, language())}, ${t().no(number(index))}</span></p>
        <button type="button" class="frame__plain" aria-expanded=${isOpen ? 'true' : 'false'} aria-controls="check-${index}" @click=${() => (this.open = isOpen ? undefined : index)}>
          ${t().check}<span class="govuk-visually-hidden"> ${t().checkEntry(number(index))}</span>
        </button>
        <div id="check-${index}">${isOpen ? html`<entry-check .entry=${entry} .head=${head} .ask=${askProof}></entry-check>` : nothing}</div>
      </li>
    `;
  }
}

/** Where what an entry is about can be seen as it stands today. */
function placeOf({ event, subject }: EntryReply): string {
  if (event.startsWith('role.')) return `/roles/${subject}`;
  return event === 'mutual.added' ? `/bodies/${subject}` : '';
}

const askProof = (head: HeadReply, index: number): Promise<InclusionReply> => get<InclusionReply>(`/api/ledger/${encodeURIComponent(head.log)}/proofs/inclusion`, { index, size: head.size });
