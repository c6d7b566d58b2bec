/**
 * The fewest changes after which a concern is live no longer, found by trying them on the function that derives. Level by level: one change, then two,
 * then three; what contains a set that was found is not tried, so that every set is minimal, and nothing of its size is missed.
 */
import type { Day } from '../time/civil.ts';
import type { Spans } from '../time/period.ts';
import { candidatesOf, personalCandidates } from './candidates.ts';
import type { Finding } from './derive.ts';
import type { PersonalFinding } from './personal/derive.ts';
import { add, cellsOf, DOSSIER, type Cell, type Mutable } from './presence.ts';
import { scopesOf } from './reviewed.ts';
import type { Change } from './supposed.ts';
import { findingsUnder, personalUnder, personUnder, reviewUnder, roleOf, rolePieces, type Judges, type Situation } from './supposing.ts';

export const MOST_CHANGES = 3;
export const MOST_SETS = 12;
/** Of three out of so many, ten thousand are tried. */
export const MOST_CANDIDATES = 40;
/** So many of one size are weighed against each other by all that they would do. */
const MOST_WEIGHED = 60;

/** Where a finding is one and the same. */
export interface Slot {
  readonly rule: string;
  readonly scope: string;
  /** Empty where it is about no body. */
  readonly mutual: string;
}
type Any = Finding | PersonalFinding;
export const slotOf = (finding: Any, mutual: string): Slot => ({ rule: finding.rule.id, scope: finding.scope, mutual: 'rests' in finding ? (finding.mutual ?? '') : mutual });
const keyOf = ({ rule, scope, mutual }: Slot): string => `${rule} ${scope} ${mutual}`;

export const liveFrom = (spans: Spans | undefined, day: Day): boolean => spans?.some(([, to]) => to >= day) ?? false;

/** Sets of positions, the smallest first, that work while no part of them does. Of a size that gives enough, nothing larger is asked for. */
export function minimal(count: number, works: (chosen: readonly number[]) => boolean, { most = MOST_CHANGES, enough = MOST_SETS } = {}): (readonly number[])[] {
  const found: (readonly number[])[] = [];
  for (let size = 1; size <= most && found.length < enough; size++) {
    for (const chosen of combinations(count, size)) {
      if (!found.some((set) => set.every((one) => chosen.includes(one))) && works(chosen)) found.push(chosen);
    }
  }
  return found;
}

function* combinations(count: number, size: number, from = 0): Generator<readonly number[]> {
  if (size === 0) yield [];
  else for (let i = from; i <= count - size; i++) for (const rest of combinations(count, size - 1, i + 1)) yield [i, ...rest];
}

/** Everything that is found under these changes. */
function all(situation: Situation, changes: readonly Change[], judges: Judges): Map<string, { slot: Slot; spans: Spans }> {
  const people = [...situation.people.values()].flatMap((facts) => personalUnder(facts, situation, changes, judges));
  return new Map([...findingsUnder(situation, changes, judges), ...people].map((finding) => { const at = slotOf(finding, situation.mutual); return [keyOf(at), { slot: at, spans: finding.periods }]; }));
}

export interface Effect {
  readonly clears: readonly Slot[];
  readonly opens: readonly Slot[];
}

/** The first day on which anything is otherwise. */
export const firstDay = (changes: readonly Change[]): Day => Math.min(...changes.map(({ on }) => on));

/** What is live no longer, and what comes to be, from the first of their days on. */
export function effectsIn(situation: Situation, judges: Judges): (changes: readonly Change[]) => Effect {
  const before = all(situation, [], judges);
  return (changes) => {
    const after = all(situation, changes, judges);
    const day = firstDay(changes);
    const gone = (one: typeof before, other: typeof before): Slot[] => [...one].filter(([key, { spans }]) => liveFrom(spans, day) && !liveFrom(other.get(key)?.spans, day)).map(([, { slot: at }]) => at);
    return { clears: gone(before, after), opens: gone(after, before) };
  };
}

/** Whether the target is live from the day on under changes of these candidates; what none of them touches is counted once. */
function liveUnder(situation: Situation, finding: Any, candidates: readonly Change[], day: Day, judges: Judges): (changes: readonly Change[]) => boolean {
  if ('rests' in finding) {
    const person = [...situation.people.values()].find((facts) => finding.scope.endsWith(`:${facts.person}`));
    return (changes) => person !== undefined && finding.rule.look(personUnder(person, situation, changes)).some(({ mutual, periods }) => mutual === finding.mutual && liveFrom(periods, day));
  }
  const { rule, scope } = finding;
  const scopes = new Set(scope === DOSSIER ? scopesOf(situation.reviews) : [scope]);
  const there = (cells: readonly Cell[]): Cell[] => cells.filter((cell) => scopes.has(cell.scope));
  const named = new Set(candidates.map(roleOf));
  const fixed: Mutable = new Map();
  for (const [id, role] of situation.roles) if (!named.has(id)) for (const cell of there(cellsOf(role))) add(fixed, cell);
  const moving = [...situation.roles].filter(([id]) => named.has(id));
  return (changes) => {
    const presence: Mutable = new Map([...fixed].map(([at, parts]) => [at, new Map([...parts].map(([part, families]) => [part, { ...families }]))]));
    for (const [id, role] of moving) for (const piece of rolePieces(role, changes.filter((change) => roleOf(change) === id))) for (const cell of there(cellsOf(piece))) add(presence, cell);
    if (scope === DOSSIER) reviewUnder(presence, situation, changes, judges);
    return liveFrom(rule.look(presence.get(scope) ?? new Map())?.periods, day);
  };
}

export interface Counterfactual extends Effect {
  readonly changes: readonly Change[];
}

export interface Searched {
  readonly sets: readonly Counterfactual[];
  readonly candidates: readonly Change[];
  /** There was more to try than was tried, or more to weigh than was weighed. */
  readonly cut: boolean;
}

export interface Asked {
  readonly target: Slot;
  readonly day: Day;
  /** Of what else would follow, what whoever asks may learn. */
  readonly seen?: (one: Slot) => boolean;
}

const NOTHING: Searched = { sets: [], candidates: [], cut: false };

/** As it stands. */
export function findingAt(situation: Situation, target: Slot, judges: Judges): Any | undefined {
  const found: Any[] = target.scope.startsWith('person:') ? [...situation.people.values()].flatMap((facts) => personalUnder(facts, situation, [], judges)) : findingsUnder(situation, [], judges);
  return found.find((one) => keyOf(slotOf(one, situation.mutual)) === keyOf(target));
}

function changesAgainst(situation: Situation, finding: Any, day: Day): Change[] {
  if (!('rests' in finding)) return candidatesOf(situation, finding, day);
  const facts = [...situation.people.values()].find(({ person }) => finding.scope.endsWith(`:${person}`));
  return facts ? personalCandidates(situation, facts, finding, day) : [];
}

export function counterfactuals(situation: Situation, { target, day, seen = () => true }: Asked, judges: Judges): Searched {
  const finding = findingAt(situation, target, judges);
  if (!finding || !liveFrom(finding.periods, day)) return NOTHING;
  const worthTrying = changesAgainst(situation, finding, day);
  const candidates = worthTrying.slice(0, MOST_CANDIDATES);
  const chosen = (set: readonly number[]): Change[] => set.flatMap((i) => candidates[i] ?? []);
  const live = liveUnder(situation, finding, candidates, day, judges);
  const found = minimal(candidates.length, (tried) => !live(chosen(tried)));
  const effects = effectsIn(situation, judges);
  const weighed = found.slice(0, MOST_WEIGHED).map((set): Counterfactual => {
    const { clears, opens } = effects(chosen(set));
    return { changes: chosen(set), clears: clears.filter(seen), opens: opens.filter(seen) };
  });
  const sets = weighed.toSorted((a, b) => a.changes.length - b.changes.length || a.opens.length - b.opens.length || b.clears.length - a.clears.length).slice(0, MOST_SETS);
  return { sets, candidates, cut: worthTrying.length > candidates.length || found.length > MOST_WEIGHED };
}

export const sameSlot = (a: Slot, b: Slot): boolean => keyOf(a) === keyOf(b);
