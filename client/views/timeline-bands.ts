/** Overlaps as bands: one for each period, several findings of the same families and days in one, packed so that their labels do not meet. */
import type { Conflict } from '../../server/domain/conflicts/conflict.ts';
import type { Family } from '../../server/domain/vocabulary.ts';
import { endOf, startOf, stretch, toDay, type Day, type Stretch, type Window } from './timeline-days.ts';
import type { Lane, View } from './timeline-layout.ts';

export interface Band extends Stretch {
  /** Most severe first. */
  readonly conflicts: readonly [Conflict, ...Conflict[]];
  readonly families: readonly Family[];
  readonly from: Day;
  /** Infinity while it is open. */
  readonly to: Day;
  readonly look: 'open' | 'decided' | 'past';
  readonly row: number;
  /** `end`: it fits nowhere beside its band, and stands over it, to the end of the line. */
  readonly words: 'inside' | 'after' | 'before' | 'end';
  /** Lanes that are hatched, and the last of them: the lines at start and end run down to it. */
  readonly lanes: ReadonlySet<number>;
  readonly last: number;
}

/** More rows than this would push the lanes off the first screen: the list beneath has them all. */
const MOST_ROWS = 6;
const LETTER = 7.6;
/** " · 12 y 10 m", and " · not yet" or another word of its standing. */
const LENGTH = 12;
const STANDING = 10;

/** What needs somebody stands above what was settled or is over. */
const STRENGTH = { open: 3, decided: 2, past: 1 } as const;

type Loose = Omit<Band, 'row' | 'words' | 'lanes' | 'last'>;

export function bandsOf(conflicts: readonly Conflict[], lanes: readonly Lane[], window: Window, view: View): { bands: Band[]; bandRows: number; bandsHidden: number } {
  const rows: { from: number; to: number }[][] = [];
  const bands: Band[] = [];
  let bandsHidden = 0;
  const today = toDay(view.today);
  for (const loose of gathered(conflicts, window, view)) {
    const room = ((letters(loose, today) * LETTER + 16) / view.width) * 100;
    const end = loose.x + loose.w;
    const words = loose.w >= room ? 'inside' : end + room <= 100 ? 'after' : loose.x >= room ? 'before' : 'end';
    const taken = { inside: { from: loose.x, to: end }, after: { from: loose.x, to: end + room }, before: { from: loose.x - room, to: end }, end: { from: Math.min(loose.x, 100 - room), to: 100 } }[words];
    const free = rows.findIndex((row) => row.every(({ from, to }) => taken.to < from || taken.from > to));
    const row = free < 0 ? rows.length : free;
    if (row >= MOST_ROWS) {
      bandsHidden++;
      continue;
    }
    (rows[row] ??= []).push(taken);
    const concerned = lanesOf(loose, lanes);
    bands.push({ ...loose, row, words, lanes: concerned, last: Math.max(-1, ...concerned) });
  }
  return { bands, bandRows: rows.length, bandsHidden };
}

/** At most what a label takes: words are chosen later, in the reader's language. */
const letters = ({ conflicts: [{ rule, subject }], look, from }: Loose, today: Day): number => rule.title.length + (subject ? subject.name.length + 2 : 0) + LENGTH + (look === 'open' && from <= today ? 0 : STANDING);

function gathered(conflicts: readonly Conflict[], window: Window, view: View): Loose[] {
  const today = toDay(view.today);
  const found = new Map<string, Loose>();
  for (const conflict of conflicts.toSorted((a, b) => b.severity - a.severity)) {
    for (const period of conflict.periods) {
      const [from, to] = [startOf({ period }), endOf({ period })];
      const place = stretch(window, from, to);
      if (!place) continue;
      const key = `${conflict.families.toSorted().join(' ')} ${from} ${to}`;
      const held = found.get(key);
      if (held) found.set(key, { ...held, conflicts: [...held.conflicts, conflict] });
      else found.set(key, { ...place, conflicts: [conflict], families: conflict.families, from, to, look: to < today ? 'past' : conflict.state === 'decided' ? 'decided' : 'open' });
    }
  }
  return [...found.values()].toSorted((a, b) => STRENGTH[b.look] - STRENGTH[a.look] || b.conflicts[0].severity - a.conflicts[0].severity);
}

/** The lanes of its families with a role on those days; where a family has none then (one role, then another), all of that family. */
function lanesOf(band: Loose, lanes: readonly Lane[]): Set<number> {
  const concerned = new Set<number>();
  for (const family of band.families) {
    const own = [...lanes.entries()].filter(([, lane]) => lane.family === family && lane.roles.length > 0);
    const live = own.filter(([, lane]) => lane.roles.some((role) => startOf(role) <= band.to && endOf(role) >= band.from));
    for (const [index] of live.length > 0 ? live : own) concerned.add(index);
  }
  return concerned;
}

export interface Hatch extends Stretch {
  readonly look: Band['look'];
}

/** One hatch for each stretch, the strongest of those that lie over it: hatches on hatches would say nothing. */
export function hatchesOf(bands: readonly Band[]): Hatch[] {
  const edges = [...new Set(bands.flatMap(({ x, w }) => [x, x + w]))].sort((a, b) => a - b);
  const hatches: Hatch[] = [];
  for (const [i, x] of edges.slice(0, -1).entries()) {
    const end = edges[i + 1] as number;
    const over = bands.filter((band) => band.x <= x && band.x + band.w >= end);
    if (over.length === 0) continue;
    const look = over.reduce((strongest, band) => (STRENGTH[band.look] > STRENGTH[strongest] ? band.look : strongest), 'past' as Band['look']);
    const before = hatches.at(-1);
    if (before?.look === look && before.x + before.w >= x - 1e-9) hatches[hatches.length - 1] = { ...before, w: end - before.x };
    else hatches.push({ x, w: end - x, look });
  }
  return hatches;
}
