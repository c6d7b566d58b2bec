/** From file to file through the list that somebody works through: back to it, on to the next, and how many are left. */
import { Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ApiProblem, get } from '../../api/client.ts';
import { shownName } from '../../components/person-name.ts';
import { after, placeOf, type QueuePlace } from '../../controllers/queue-place.ts';
import { session } from '../../controllers/session.ts';
import { working as t } from '../../text/working.ts';
import { titleOf } from '../../views/body-matter.ts';
import type { Concern } from '../../views/concern-facts.ts';
import type { QueueReply } from '../reviews/queue-data.ts';
import { worksOnReviews } from '../reviews/review-links.ts';

interface Ahead {
  readonly counts: QueueReply['counts'];
  readonly next: { readonly id: string; readonly what: string } | undefined;
}

/** So many that somebody else decided, or that went away, are passed over; then the list is old, and is asked for again. */
const OLD = 5;

const waits = ({ state }: Concern): boolean => state === 'open' || state === 'stale';
const orNothing = (error: unknown): undefined => {
  if (error instanceof ApiProblem && (error.status === 403 || error.status === 404)) return undefined;
  throw error;
};

/** The list of this reader, where this file is one of it. */
export function placeWith(conflict: string | null): QueuePlace | undefined {
  const place = worksOnReviews() ? placeOf(session.actor?.account, session.authority) : undefined;
  return conflict !== null && place?.files.includes(conflict) ? place : undefined;
}

async function ahead(conflict: string, place: QueuePlace | undefined, signal: AbortSignal): Promise<Ahead> {
  const { authority } = session;
  const { counts, items } = await get<QueueReply>('/api/reviews', { authority, limit: 2 }, signal);
  for (const id of place ? after(place, conflict).slice(0, OLD) : []) {
    const found = await get<Concern>(`/api/conflicts/${id}`, {}, signal).catch(orNothing);
    if (found && waits(found)) return { counts, next: { id, what: whatOf(found, found.mutualName) } };
  }
  const first = items.find((line) => line.id !== conflict);
  return { counts, next: first?.id ? { id: first.id, what: whatOf(first, first.body) } : undefined };
}

@customElement('next-file')
export class NextFile extends LitElement {
  @property() conflict = '';
  /** So that it is drawn again where another language is spoken. */
  @property({ attribute: false }) spoken = '';
  /** Something was decided here: then what comes next is what is asked, and else it is an offer. */
  @property({ type: Boolean }) settled = false;

  readonly #ahead = new Task(this, {
    args: () => [this.conflict, this.settled, this.spoken] as const,
    // Asked for only where it is wanted; and the file itself is there without it.
    task: async ([conflict, settled], { signal }) => (conflict && settled ? ahead(conflict, placeWith(conflict), signal).catch(() => undefined) : undefined),
  });

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    const place = placeWith(this.conflict);
    return this.settled ? this.#panel(this.#ahead.value, place) : this.#row(place);
  }

  #row(place: QueuePlace | undefined): TemplateResult | typeof nothing {
    if (!place) return nothing;
    const at = place.files.indexOf(this.conflict) + 1;
    const next = place.files[at];
    return html`<nav class="file-walk no-print" aria-label=${t().walk}>
      <a class="govuk-back-link no-margin" href=${place.address}>${t().toList}</a>
      <span class="file-walk__place muted">${t().place(at, place.files.length)}</span>
      ${next ? html`<a class="govuk-link" href="/conflicts/${next}">${t().next}</a>` : nothing}
    </nav>`;
  }

  #panel(found: Ahead | undefined, place: QueuePlace | undefined): TemplateResult | typeof nothing {
    if (!found) return nothing;
    const { next, counts } = found;
    return html`<section class="file-walk__next no-print" aria-labelledby="next-file">
      <h2 class="govuk-heading-s" id="next-file">${t().nextHeading}</h2>
      <p class="govuk-body">${next ? next.what : t().end} <span class="muted">${t().left(counts['waiting'] ?? 0)} ${t().done(counts['decidedToday'] ?? 0)}</span></p>
      <p class="file-walk__do">${next ? html`<a class="govuk-button no-margin" href="/conflicts/${next.id}" aria-label=${t().nextOf(next.what)}>${t().next}</a>` : nothing}
        <a class="govuk-link" href=${place?.address ?? '/reviews'}>${t().backToList}</a></p>
    </section>`;
  }
}

const whatOf = (one: Parameters<typeof titleOf>[0], body: string | null): string => [titleOf(one), body && shownName(body)].filter(Boolean).join(', ');

declare global {
  interface HTMLElementTagNameMap {
    'next-file': NextFile;
  }
}
