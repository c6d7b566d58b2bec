/** Where everything on the role timeline stands, as plain numbers: along the line in per cent, down the lanes in rows. */
import type { Conflict } from '../../server/domain/conflicts/conflict.ts';
import type { Role, RoleStatement } from '../../server/domain/roles/role.ts';
import type { Family } from '../../server/domain/vocabulary.ts';
import { bandsOf, type Band } from './timeline-bands.ts';
import { endOf, firstOfYear, startOf, stretch, toDay, yearOf, type Day, type Stretch, type Window } from './timeline-days.ts';

export const FAMILY_ORDER: readonly Family[] = ['incubator', 'contractor', 'regulator', 'owner', 'financier', 'landlord', 'adviser', 'scrutiny', 'other'];

/** A lane deeper than this says how many more there are: the table has them all. */
const DEEPEST = 12;

export interface Facts {
  readonly roles: readonly Role[];
  readonly conflicts: readonly Conflict[];
  readonly statements: readonly RoleStatement[];
  /** Families of which nobody has said whether the authority plays them: shown as an empty lane with a question. */
  readonly unknown: readonly Family[];
  readonly units: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
  /** Titles of the kinds of role. */
  readonly kinds: ReadonlyMap<string, string>;
  /** The reader may see these facts and no page of their own: what would lead there leads to the list of them on this page. */
  readonly closed?: boolean;
}

export interface View {
  readonly today: string;
  readonly asAt?: string | undefined;
  /** The stretch of time on show; absent: all of it. */
  readonly window?: Window | undefined;
  /** Pixels of the drawing, for deciding which words fit. */
  readonly width: number;
  readonly showFolded?: boolean;
  /** On a phone the heads of the bands are not drawn: their periods are the list beneath. */
  readonly stacked?: boolean;
}

export interface Bar extends Stretch {
  readonly role: Role;
  readonly row: number;
  readonly text: string;
  readonly ragged: boolean;
  readonly open: boolean;
  readonly withheld: boolean;
}

export interface Lane {
  readonly family: Family;
  readonly first: boolean;
  /** Absent in a lane that only says that a family is unknown or not held. */
  readonly kind?: string;
  readonly title: string;
  readonly rows: number;
  /** All of the lane's roles, also those outside the stretch of time on show. */
  readonly roles: readonly Role[];
  readonly bars: readonly Bar[];
  readonly hidden: number;
  readonly notHeld: readonly (Stretch & { readonly unconfirmedSince: string | null })[];
  readonly unknown: boolean;
}

export interface Layout {
  readonly window: Window;
  readonly whole: Window;
  readonly ticks: readonly { x: number; label: string }[];
  readonly lanes: readonly Lane[];
  readonly bands: readonly Band[];
  readonly bandRows: number;
  readonly bandsHidden: number;
  readonly stacked: boolean;
  readonly today: number | undefined;
  readonly asAt: number | undefined;
}

/** Withheld today: the day that it names is the first on which it may be seen. A planned role is, until its notice (Local Government Act 1972 Schedule 12A). */
export const withheld = ({ publication, period }: Role, today: string): boolean => (publication.until !== null ? today < publication.until : !publication.public || (period.from !== null && today < period.from));

export function wholeOf(facts: Pick<Facts, 'roles' | 'statements'>, today: string): Window {
  const now = toDay(today);
  const days = [...facts.roles, ...facts.statements].flatMap(({ period }) => [period.from, period.to]).filter((date) => date !== null).map(toDay);
  const [first, last] = [Math.min(now - 365, ...days), Math.max(now, ...days)];
  const margin = Math.round((last - first) * 0.04) + 30;
  return [first - margin, Math.max(last + margin, now + 180)];
}

export function layOut(facts: Facts, view: View): Layout {
  const whole = wholeOf(facts, view.today);
  const window = view.window ?? whole;
  const lanes = FAMILY_ORDER.flatMap((family) => lanesOf(family, facts, window, view.today));
  const at = (date: string) => stretch(window, toDay(date), toDay(date))?.x;
  return {
    window,
    whole,
    lanes,
    ...bandsOf(facts.conflicts.filter((conflict) => view.showFolded || !conflict.folded), lanes, window, view),
    stacked: view.stacked ?? false,
    ticks: ticksOf(window, view.width),
    today: at(view.today),
    asAt: view.asAt ? at(view.asAt) : undefined,
  };
}

function lanesOf(family: Family, facts: Facts, window: Window, today: string): Lane[] {
  const roles = facts.roles.filter((role) => role.family === family && role.state === 'recorded');
  const said = facts.statements.filter((statement) => statement.family === family && statement.state === 'recorded');
  const notHeld = said.flatMap((statement) => {
    const place = stretch(window, startOf(statement), endOf(statement));
    return place ? [{ ...place, unconfirmedSince: statement.unconfirmedSince ?? null }] : [];
  });
  const unknown = facts.unknown.includes(family);
  const empty = { family, first: true, title: '', rows: 1, roles: [], bars: [], hidden: 0, notHeld, unknown };
  const byKind = Map.groupBy(roles.toSorted((a, b) => startOf(a) - startOf(b) || endOf(a) - endOf(b)), (role) => role.kind);
  if (byKind.size === 0) return unknown || notHeld.length > 0 ? [empty] : [];
  return [...byKind].map(([kind, held], i): Lane => {
    const bars = rowsOf(held, facts, window, today);
    const rows = Math.min(DEEPEST, Math.max(0, ...bars.map(({ row }) => row)) + 1);
    const shown = bars.filter(({ row }) => row < DEEPEST);
    return { ...empty, first: i === 0, kind, title: facts.kinds.get(kind) ?? kind, rows, roles: held, bars: shown, hidden: bars.length - shown.length, notHeld: i === 0 ? notHeld : [], unknown: false };
  });
}

/** Roles of one kind that overlap in time stand in rows beneath each other: each takes the first row that is free. */
function rowsOf(roles: readonly Role[], facts: Facts, window: Window, today: string): Bar[] {
  const ends: Day[] = [];
  const bars: Bar[] = [];
  for (const role of roles) {
    const free = ends.findIndex((end) => end < startOf(role));
    const row = free < 0 ? ends.length : free;
    ends[row] = endOf(role);
    const place = stretch(window, startOf(role), endOf(role));
    if (!place) continue;
    const secret = withheld(role, today);
    const text = (role.unit && facts.units.get(role.unit)) ?? role.evidence.find(({ reference }) => reference)?.reference ?? '';
    bars.push({ role, row, ...place, text: secret ? '' : text, ragged: role.period.from === null, open: role.period.to === null, withheld: secret });
  }
  return bars;
}

const STEPS = [1, 2, 5, 10, 20, 50, 100] as const;
const ROOM_FOR_A_YEAR = 52;

function ticksOf(window: Window, width: number): { x: number; label: string }[] {
  const [first, last] = [yearOf(window[0]), yearOf(window[1])];
  const step = STEPS.find((years) => ((last - first + 1) / years) * ROOM_FOR_A_YEAR <= width) ?? 100;
  const ticks: { x: number; label: string }[] = [];
  for (let year = Math.ceil((first + 1) / step) * step; year <= last; year += step) {
    const x = stretch(window, firstOfYear(year), firstOfYear(year))?.x;
    if (x !== undefined && ((100 - x) / 100) * width > ROOM_FOR_A_YEAR / 1.4) ticks.push({ x, label: String(year) });
  }
  return ticks;
}
