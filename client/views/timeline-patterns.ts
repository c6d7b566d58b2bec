/** What fills bars and bands: a pattern for each family, for print; the hatches of overlaps; and the fades of open ends. */
import { html, svg } from 'lit';

const tile = (id: string, size: number, content: unknown, turn = 0) => svg`<pattern id="timeline-${id}" class="timeline__tile timeline__tile--${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse" patternTransform="rotate(${turn})">${content}</pattern>`;
const bar = (size: number, weight: number) => svg`<rect width="${weight}" height="${size}"/>`;

export const patterns = () => html`<svg class="timeline__patterns" width="0" height="0" aria-hidden="true"><defs>
  ${tile('incubator', 8, svg`<rect width="8" height="8"/>`)}
  ${tile('contractor', 7, bar(7, 3), 45)}
  ${tile('regulator', 7, svg`<circle cx="3.5" cy="3.5" r="1.6"/>`)}
  ${tile('owner', 8, svg`<path d="M0 0 L8 8 M8 0 L0 8"/>`)}
  ${tile('financier', 14, bar(14, 4), 45)}
  ${tile('landlord', 6, bar(6, 2), 90)}
  ${['hatch-open', 'hatch-decided', 'hatch-past'].map((id) => tile(id, 8, svg`<path d="M-1 1 L1 -1 M0 8 L8 0 M7 9 L9 7"/>`))}
  ${['incubator', 'contractor', 'regulator', 'owner', 'financier', 'landlord', 'adviser', 'scrutiny', 'other'].map((family) => svg`<linearGradient id="timeline-fade-${family}" class="timeline__bar--${family}"><stop class="timeline__stop" offset="0"/><stop class="timeline__stop timeline__stop--end" offset="1"/></linearGradient>`)}
</defs></svg>`;
