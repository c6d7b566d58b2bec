/** The walk with arrow keys: along a lane by time, from lane to lane to what is nearest in time. */
import { bandItem, barItem } from './timeline-bar.ts';
import { endOf, startOf, type Day } from './timeline-days.ts';
import type { Layout } from './timeline-layout.ts';

export interface Item {
  readonly id: string;
  readonly from: Day;
  readonly to: Day;
}

/** The overlaps are the first lane. */
export function items({ bands, lanes, stacked }: Layout): Item[][] {
  const overlaps = (stacked ? [] : bands).map((band) => ({ id: bandItem(band), from: band.from, to: band.to })).toSorted((a, b) => a.from - b.from);
  const roles = lanes.map((lane) => lane.bars.map((bar) => ({ id: barItem(bar), from: startOf(bar.role), to: endOf(bar.role) })));
  return [overlaps, ...roles].filter((lane) => lane.length > 0);
}

/** Where the tab key arrives: what was walked to last if it is on show, else the first. */
export function tabStop(layout: Layout, current: string | undefined): string | undefined {
  const all = items(layout).flat();
  return (all.find(({ id }) => id === current) ?? all[0])?.id;
}

export function step(lanes: readonly Item[][], from: string, key: string): Item | undefined {
  const at = lanes.findIndex((lane) => lane.some(({ id }) => id === from));
  const lane = lanes[at];
  if (!lane) return undefined;
  const index = lane.findIndex(({ id }) => id === from);
  const here = lane[index] as Item;
  switch (key) {
    case 'ArrowRight':
      return lane[index + 1];
    case 'ArrowLeft':
      return lane[index - 1];
    case 'ArrowDown':
      return nearest(lanes[at + 1], here);
    case 'ArrowUp':
      return nearest(lanes[at - 1], here);
    case 'Home':
      return lane[0];
    case 'End':
      return lane.at(-1);
    default:
      return undefined;
  }
}

function nearest(lane: readonly Item[] | undefined, { from }: Item): Item | undefined {
  return lane?.toSorted((a, b) => away(a, from) - away(b, from))[0];
}

/** Unknown starts are all as far away as each other: then the order of the lane decides. */
function away(item: Item, from: Day): number {
  return item.from === from ? 0 : Math.min(Math.abs(item.from - from), Number.MAX_SAFE_INTEGER);
}
