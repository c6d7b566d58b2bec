/** The heads of the bands: a bracket over each overlap, with its words. The thin lines that run down from it are drawn lane by lane. */
import { html, nothing, svg } from 'lit';
import { bandItem } from './timeline-bar.ts';
import type { Band } from './timeline-bands.ts';
import type { Picture } from './timeline-picture.ts';

const HEIGHT = 22;
const STEP = 28;

export function bandStrip(picture: Picture) {
  const { layout, words } = picture;
  return html`<div class="timeline__label timeline__label--bands">${words.overlaps}</div>
    <svg class="timeline__track timeline__track--bands" height="${layout.bandRows * STEP + (layout.bandsHidden > 0 ? 20 : 0) + 4}">
      ${layout.bands.map((band) => stems(band))}
      ${layout.bands.map((band) => head(band, picture))}
      ${layout.bandsHidden > 0 ? svg`<text class="timeline__note" x="4" y="${layout.bandRows * STEP + 14}">${words.hidden(layout.bandsHidden)}</text>` : nothing}
    </svg>`;
}

const top = (band: Band) => 2 + band.row * STEP;

const stems = (band: Band) => svg`<g class="timeline__shade timeline__shade--${band.look}" aria-hidden="true">
  <line x1="${band.x}%" x2="${band.x}%" y1="${top(band)}" y2="100%"/>
  ${band.to === Infinity ? nothing : svg`<line x1="${band.x + band.w}%" x2="${band.x + band.w}%" y1="${top(band)}" y2="100%"/>`}
</g>`;

function head(band: Band, { words, current }: Picture) {
  const [at, x, anchor] = band.words === 'inside' ? [band.x, 6, 'start'] : band.words === 'after' ? [band.x + band.w, 6, 'start'] : [band.words === 'end' ? 100 : band.x, -6, 'end'];
  const item = bandItem(band);
  return svg`<a class="timeline__band timeline__band--${band.look}" href="/conflicts/${band.conflicts[0].id}" data-item="${item}" tabindex="${current === item ? 0 : -1}"
      aria-label="${words.bandName(band)}">
    <rect class="timeline__halo" x="${band.x}%" y="${top(band)}" width="${band.w}%" height="${HEIGHT}"/>
    <rect class="timeline__tint" x="${band.x}%" y="${top(band)}" width="${band.w}%" height="${HEIGHT}"/>
    <rect x="${band.x}%" y="${top(band)}" width="${band.w}%" height="${HEIGHT}" fill="url(#timeline-hatch-${band.look})"/>
    <rect class="timeline__edge" x="${band.x}%" y="${top(band)}" width="${band.w}%" height="${HEIGHT}"/>
    <svg x="${at}%" y="${top(band)}" overflow="visible"><text x="${x}" y="16" text-anchor="${anchor}">${words.bandLabel(band)}</text></svg>
  </a>`;
}
