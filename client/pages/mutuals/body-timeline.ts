/** The role timeline in the reader's hands: zoom, the walk with arrow keys, and the line of the day that is dragged. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { timeline } from '../../views/timeline.ts';
import { toDate, toDay, type Window } from '../../views/timeline-days.ts';
import { layOut, wholeOf, type Facts } from '../../views/timeline-layout.ts';
import { items, step } from '../../views/timeline-walk.ts';
import { within, zoomed, yearsAround } from '../../views/timeline-zoom.ts';
import { timelineText } from './body-text.ts';

/** As in the stylesheet. */
const NARROW = window.matchMedia('(width < 700px)');

/** Pixels of the drawing on a sheet of A4, beside its labels. */
const SHEET = 540;

@customElement('role-timeline')
export class RoleTimeline extends LitElement {
  @property({ attribute: false }) facts: Facts = { roles: [], conflicts: [], statements: [], unknown: [], units: new Map(), people: new Map(), kinds: new Map() };
  @property() today = '';
  @property() asAt = '';
  @property({ type: Boolean }) folded = false;
  /** Whether the day can be chosen by dragging: not on a page that shows one overlap. */
  @property({ type: Boolean }) choosing = false;
  /** Off where the page itself lists the facts. */
  @property({ attribute: false }) tables = true;
  @state() private window: Window | undefined;
  @state() private years: number | undefined;
  @state() private width = 720;
  @state() private current: string | undefined;
  @state() private dragged: string | undefined;
  @state() private limit = 100;
  @state() private stacked = NARROW.matches;
  #sizes: ResizeObserver | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeprint', this.#print);
    window.addEventListener('afterprint', this.#printed);
    NARROW.addEventListener('change', this.#narrowed);
  }

  override disconnectedCallback(): void {
    window.removeEventListener('beforeprint', this.#print);
    window.removeEventListener('afterprint', this.#printed);
    NARROW.removeEventListener('change', this.#narrowed);
    this.#sizes?.disconnect();
    super.disconnectedCallback();
  }

  protected override firstUpdated(): void {
    this.#sizes = new ResizeObserver(([entry]) => {
      const width = Math.round(entry?.contentRect.width ?? 0);
      if (width > 0 && Math.abs(width - this.width) > 8) this.width = width;
    });
    const axis = this.querySelector('.timeline__axis');
    if (axis) this.#sizes.observe(axis);
  }

  protected override render(): TemplateResult {
    const view = { today: this.today, asAt: this.dragged ?? (this.asAt || undefined), window: this.window, width: this.width, showFolded: this.folded, stacked: this.stacked };
    return html`<div class="timeline__hands" @keydown=${this.#walk} @focusin=${this.#arrived} @wheel=${this.#wheel} @pointerdown=${this.#grab} @pointermove=${this.#drag} @pointerup=${this.#drop} @pointercancel=${this.#drop}>
      ${timeline({ facts: this.facts, view, words: timelineText(this.today), current: this.current, limit: this.limit, onAll: () => (this.limit = Infinity), controls: this.#controls(), tables: this.tables })}
    </div>`;
  }

  #controls(): TemplateResult {
    const words = timelineText(this.today);
    const t = words.text.timeline;
    const choice = (years: number | undefined, title: string) => html`<button type="button" class="timeline__zoom" aria-pressed=${this.years === years && (years !== undefined || !this.window) ? 'true' : 'false'} @click=${() => this.#show(years)}>${title}</button>`;
    return html`<div class="timeline__controls no-print">
      <div role="group" aria-label=${t.zoom} class="timeline__zooms">${choice(undefined, t.all)}${choice(10, t.years(10))}${choice(3, t.years(3))}</div>
      ${this.window
        ? html`<div class="timeline__zooms"><button type="button" class="timeline__zoom" @click=${() => this.#pan(-0.5)}>← ${t.earlier}</button><button type="button" class="timeline__zoom" @click=${() => this.#pan(0.5)}>${t.later} →</button></div>
            <p class="timeline__showing" role="status">${t.showing(words.date(toDate(this.window[0])), words.date(toDate(this.window[1])))}</p>`
        : nothing}
      <p class="timeline__hint">${t.wheel}${this.choosing ? html` ${t.drag}` : nothing}</p>
    </div>`;
  }

  get #whole(): Window {
    return wholeOf(this.facts, this.today);
  }

  #show(years: number | undefined): void {
    this.years = years;
    this.window = years === undefined ? undefined : yearsAround(toDay(this.asAt || this.today), years, this.#whole);
  }

  #pan(by: number): void {
    if (!this.window) return;
    const days = Math.round((this.window[1] - this.window[0]) * by);
    this.window = within([this.window[0] + days, this.window[1] + days], this.#whole);
  }

  /** Where the pointer is along the line, from 0 to 1. */
  #along(event: MouseEvent): number {
    const box = this.querySelector('.timeline__axis')?.getBoundingClientRect();
    return box ? Math.min(1, Math.max(0, (event.clientX - box.left) / box.width)) : 0;
  }

  /** Only with a modifier: without one the wheel belongs to the page. */
  readonly #wheel = (event: WheelEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || !(event.target as Element).closest('.timeline')) return;
    event.preventDefault();
    this.years = undefined;
    this.window = zoomed(this.window ?? this.#whole, this.#along(event), event.deltaY > 0 ? 1.25 : 0.8, this.#whole);
  };

  readonly #walk = (event: KeyboardEvent): void => {
    const from = (event.target as Element).closest<SVGElement>('[data-item]')?.dataset['item'];
    if (!from || event.altKey || event.ctrlKey || event.metaKey) return;
    const lanes = items(layOut(this.facts, { today: this.today, width: this.width, showFolded: this.folded, stacked: this.stacked }));
    const to = step(lanes, from, event.key);
    if (!to) return;
    event.preventDefault();
    this.current = to.id;
    if (this.window && (to.to < this.window[0] || to.from > this.window[1])) {
      const half = Math.round((this.window[1] - this.window[0]) / 2);
      const middle = Math.max(to.from, this.#whole[0]);
      this.window = within([middle - half, middle + half], this.#whole);
    }
    void this.updateComplete.then(() => this.querySelector<SVGElement>(`[data-item="${CSS.escape(to.id)}"]`)?.focus());
  };

  readonly #arrived = (event: FocusEvent): void => {
    const item = (event.target as Element).closest<SVGElement>('[data-item]')?.dataset['item'];
    if (item) this.current = item;
  };

  readonly #grab = (event: PointerEvent): void => {
    const axis = (event.target as Element).closest('.timeline__axis');
    if (!this.choosing || !axis || event.button !== 0) return;
    axis.setPointerCapture(event.pointerId);
    this.dragged = this.#day(event);
  };

  readonly #drag = (event: PointerEvent): void => {
    if (this.dragged !== undefined) this.dragged = this.#day(event);
  };

  readonly #drop = (event: PointerEvent): void => {
    if (this.dragged === undefined) return;
    const day = this.dragged;
    this.dragged = undefined;
    if (event.type === 'pointerup') this.dispatchEvent(new CustomEvent('as-at', { detail: day, bubbles: true }));
  };

  #day(event: PointerEvent): string {
    const [first, last] = this.window ?? this.#whole;
    return toDate(Math.round(first + this.#along(event) * (last - first)));
  }

  readonly #narrowed = (): void => {
    this.stacked = NARROW.matches;
  };

  /** The browser takes the page as it is when this event ends: all of the time, and every row. */
  readonly #print = (): void => {
    this.#onScreen = { window: this.window, limit: this.limit, width: this.width };
    Object.assign(this, { window: undefined, limit: Infinity, width: SHEET });
    this.performUpdate();
  };

  #onScreen: object = {};
  readonly #printed = (): void => void Object.assign(this, this.#onScreen);
}

declare global {
  interface HTMLElementTagNameMap {
    'role-timeline': RoleTimeline;
  }
}
