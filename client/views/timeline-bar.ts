/** One role as a bar. Two drawings in one: an open end is a body and a tail of fixed length that fades into an arrow. */
import { nothing, svg } from 'lit';
import type { Bar } from './timeline-layout.ts';
import type { Picture } from './timeline-picture.ts';

export const BAR_HEIGHT = 24;
export const ROW = 32;
const TAIL = 36;
const LOCK = 'M3 6 V4 a3 3 0 0 1 6 0 V6 H10.5 V13 H1.5 V6 Z M5 6 H7 V4 a1 1 0 0 0 -2 0 Z';

export const barItem = (bar: Bar) => `bar:${bar.role.id}`;

export function bar(item: Bar, { facts, words, current }: Picture) {
  const { role, x, w } = item;
  const y = 4 + item.row * ROW;
  const clippedAhead = x + w >= 99.999 && !item.open;
  const looks = `timeline__bar timeline__bar--${role.family}${item.withheld ? ' timeline__bar--withheld' : ''}${role.unconfirmedSince ? ' timeline__bar--unconfirmed' : ''}`;
  // What is written in the bar is part of its name, for those who speak to their browser (WCAG 2.5.3).
  const names = { title: facts.kinds.get(role.kind) ?? role.kind, unit: (role.unit && facts.units.get(role.unit)) || item.text, officer: role.accountableOfficer && facts.people.get(role.accountableOfficer) };
  return svg`<a class="${looks}" href="${facts.closed ? `#fact-${role.id}` : `/roles/${role.id}`}" data-item="${barItem(item)}" tabindex="${current === barItem(item) ? 0 : -1}"
      aria-label="${words.bar(role, names, item.withheld)}">
    <rect class="timeline__halo" x="${x}%" y="${y}" width="${w}%" height="${BAR_HEIGHT}"/>
    <rect class="timeline__fill" x="${x}%" y="${y}" width="4" height="${BAR_HEIGHT}"/>
    <svg x="${x}%" y="${y}" width="${w}%" height="${BAR_HEIGHT}">
      <rect class="timeline__fill" x="${item.open ? -TAIL : 0}" width="100%" height="${BAR_HEIGHT}"/>
      <rect class="timeline__pattern" x="${item.open ? -TAIL : 0}" width="100%" height="${BAR_HEIGHT}" fill="url(#timeline-${role.family})"/>
      ${item.open ? tail(role.family) : nothing}
      ${role.unconfirmedSince ? svg`<path class="timeline__dashes" d="M0 1 H4000 M0 23 H4000"/>` : nothing}
      ${item.ragged ? svg`<path class="timeline__ragged" d="M0 0 H7 L2 4 L7 8 L2 12 L7 16 L2 20 L7 24 H0 Z"/>` : nothing}
      ${item.withheld ? svg`<path class="timeline__lock" transform="translate(8 5)" fill-rule="evenodd" d="${LOCK}"/>` : nothing}
      ${item.text ? svg`<foreignObject width="100%" height="${BAR_HEIGHT}"><div class="${textClass(item, clippedAhead)}">${item.text}</div></foreignObject>` : nothing}
    </svg>
  </a>`;
}

const textClass = (item: Bar, clipped: boolean) => `timeline__text${item.open ? ' timeline__text--open' : ''}${item.ragged ? ' timeline__text--ragged' : ''}${clipped ? ' timeline__text--clipped' : ''}`;

const tail = (family: string) => svg`<svg x="100%" overflow="visible">
  <rect class="timeline__tail" x="${-TAIL}" width="${TAIL}" height="${BAR_HEIGHT}" fill="url(#timeline-fade-${family})"/>
  <path class="timeline__arrow" d="M-14 5 L-6 12 L-14 19"/>
</svg>`;

export const bandItem = (band: Picture['layout']['bands'][number]) => `band:${band.conflicts[0].key}:${band.from}`;
