/**
 * The role timeline as a drawing: a row of its own for each lane, all on one scale in per cent, so that it fits any width without a script
 * and stands in a page under a policy that forbids inline styles. Links, not pictures of links: each bar and band can be reached and followed.
 */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Family } from '../../server/domain/vocabulary.ts';
import { bandStrip } from './timeline-band.ts';
import { bar, BAR_HEIGHT, ROW } from './timeline-bar.ts';
import { hatchesOf, type Band } from './timeline-bands.ts';
import { patterns } from './timeline-patterns.ts';
import type { Facts, Lane, Layout } from './timeline-layout.ts';
import { capital } from './timeline-table.ts';
import type { TimelineWords } from './timeline-words.ts';

/** Heights are multiples of the hatch's tile, so that hatches meet from row to row. */
const FAMILY = 24;

/** Per cent of the line within which two labels would meet. */
const NEAR = 12;

export interface Picture {
  readonly layout: Layout;
  readonly facts: Facts;
  readonly words: TimelineWords;
  readonly asAt?: string | undefined;
  /** The one bar or band that the tab key reaches; arrow keys move it. */
  readonly current?: string | undefined;
}

export function timelinePicture(picture: Picture): TemplateResult {
  const { layout, words, asAt } = picture;
  return html`<div class="timeline__grid">
    ${patterns()}
    <svg class="timeline__lines" aria-hidden="true">${lines(layout)}</svg>
    ${layout.bands.length > 0 && !layout.stacked ? bandStrip(picture) : nothing}
    ${layout.lanes.map((lane, index) => [lane.first ? family(lane, index, picture) : nothing, laneRow(lane, index, picture)])}
    <div class="timeline__label timeline__label--axis"></div>
    <svg class="timeline__track timeline__axis" height="36" aria-hidden="true">
      ${layout.ticks.map(({ x, label }) => svg`<svg x="${x}%" overflow="visible"><text x="4" y="14">${label}</text></svg>`)}
      ${layout.today === undefined || (layout.asAt !== undefined && Math.abs(layout.asAt - layout.today) < NEAR) ? nothing : svg`<svg x="${layout.today}%" overflow="visible"><text class="timeline__today-label" x="0" y="32" text-anchor="${anchor(layout.today)}">${words.today}</text></svg>`}
      ${layout.asAt === undefined ? nothing : handle(layout.asAt, words.date(asAt ?? ''))}
    </svg>
  </div>`;
}

const anchor = (x: number) => (x > 95 ? 'end' : x < 5 ? 'start' : 'middle');

const lines = ({ ticks, today, asAt }: Layout) => svg`
  ${ticks.map(({ x }) => svg`<line class="timeline__year" x1="${x}%" x2="${x}%" y1="0" y2="100%"/>`)}
  ${today === undefined ? nothing : svg`<line class="timeline__today" x1="${today}%" x2="${today}%" y1="0" y2="100%"/>`}
  ${asAt === undefined ? nothing : svg`<line class="timeline__as-at" x1="${asAt}%" x2="${asAt}%" y1="0" y2="100%"/>`}`;

/** What the pointer drags; the date field beside the picture is the same for the keyboard. */
const handle = (x: number, date: string) => svg`<svg x="${x}%" overflow="visible"><path class="timeline__handle" d="M0 0 L9 10 V22 H-9 V10 Z"/>
  <text class="timeline__today-label" x="${x > 85 ? -14 : 14}" y="32" text-anchor="${x > 85 ? 'end' : 'start'}">${date}</text></svg>`;

function family(lane: Lane, index: number, { layout, words }: Picture) {
  return html`<div class="timeline__label timeline__label--family">
      <svg class="timeline__swatch timeline__bar--${lane.family}" width="14" height="14" aria-hidden="true"><rect class="timeline__fill" width="14" height="14" /><rect class="timeline__pattern" width="14" height="14" fill="url(#timeline-${lane.family})" /></svg>
      <span>${capital(words.families[lane.family])}</span>
    </div>
    <svg class="timeline__track timeline__track--family" height="${FAMILY}" aria-hidden="true">${shading(layout.bands, index, lane.family, true)}</svg>`;
}

function laneRow(lane: Lane, index: number, picture: Picture) {
  const { layout, words } = picture;
  const height = lane.rows * ROW + (lane.hidden > 0 ? ROW : 0);
  return html`<div class="timeline__label timeline__label--lane">${capital(lane.title)}</div>
    <svg class="timeline__track timeline__track--lane" height="${height}">
      ${shading(layout.bands, index, lane.family, false)}
      ${lane.notHeld.map(({ x, w, unconfirmedSince: since }) => svg`<rect class="timeline__not-held" x="${x}%" y="17" width="${w}%" height="4"/><svg x="${x}%" width="${w}%" height="${BAR_HEIGHT}">${since === null ? nothing : svg`<path class="timeline__dashes" d="M0 19 H4000"/>`}<text class="timeline__note" x="4" y="12">${words.notHeld}${since === null ? nothing : `, ${words.text.page.unconfirmed(words.date(since))}`}</text></svg>`)}
      ${lane.unknown ? svg`<rect class="timeline__unknown" x="1" y="4" width="99.8%" height="${BAR_HEIGHT}"/><text class="timeline__note timeline__note--unknown" x="8" y="21">${words.unknown}</text>` : nothing}
      ${lane.bars.map((item) => bar(item, picture))}
      ${lane.hidden > 0 ? svg`<text class="timeline__note" x="4" y="${height - 11}">${words.hidden(lane.hidden)}</text>` : nothing}
    </svg>`;
}

/** The hatch where a lane is concerned, and the thin lines at start and end of every band that reaches as far down as this lane. */
function shading(bands: readonly Band[], index: number, own: Family, heading: boolean) {
  const here = bands.filter(({ last }) => index <= last);
  const concerned = here.filter((band) => (heading ? band.families.includes(own) : band.lanes.has(index)));
  return svg`<g class="timeline__shade" aria-hidden="true">
    ${hatchesOf(concerned).map(({ x, w, look }) => svg`<g class="timeline__shade--${look}"><rect class="timeline__tint" x="${x}%" width="${w}%" height="100%"/><rect x="${x}%" width="${w}%" height="100%" fill="url(#timeline-hatch-${look})"/></g>`)}
    ${here.toReversed().map((band) => svg`<g class="timeline__shade--${band.look}">
      <line x1="${band.x}%" x2="${band.x}%" y1="0" y2="100%"/>
      ${band.to === Infinity ? nothing : svg`<line x1="${band.x + band.w}%" x2="${band.x + band.w}%" y1="0" y2="100%"/>`}
      ${index === band.last && !heading ? svg`<line x1="${band.x}%" x2="${band.x + band.w}%" y1="100%" y2="100%"/>` : nothing}
    </g>`)}
  </g>`;
}
