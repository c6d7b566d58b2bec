/** Mends presence and findings where they differ from what the roles, and what is recorded of people, give. History is kept: a finding that differs gets its next version. */
import { allPresenceKeys, currentFindings, loadPresence } from '../../db/stores/presence.ts';
import { findAuthority } from '../../db/stores/authorities.ts';
import { currentAbout } from '../../db/stores/person-findings.ts';
import { visibleRoles } from '../../db/stores/roles.ts';
import { rulebookOfAuthority } from '../../db/stores/rule-adoptions.ts';
import type { Reader, Store } from '../../db/store.ts';
import type { Clock } from '../clock.ts';
import { uuidv7 } from '../crypto.ts';
import { derive } from '../domain/conflicts/derive.ts';
import { personScope } from '../domain/conflicts/personal/derive.ts';
import { presenceOf, type Mutable } from '../domain/conflicts/presence.ts';
import { review } from '../domain/conflicts/reviewed.ts';
import { CATALOGUE, type Rulebook } from '../domain/conflicts/rulebook.ts';
import { same, type Spans } from '../domain/time/period.ts';
import type { Family } from '../domain/vocabulary.ts';
import { rebuilt, rebuiltPeople } from '../rebuild.ts';
import { apply, compare, reviewsOf, type Derivation, type FindingChange } from './derivation.ts';
import { derivePeople, differences } from './derive-people.ts';

type Placed = Derivation['cells'][number];

function* cellsOf(presence: Mutable): Generator<Placed> {
  for (const [scope, parts] of presence) for (const [part, families] of parts) for (const [family, spans] of Object.entries(families) as [Family, Spans][]) yield { cell: { scope, part, family }, spans };
}

/** What must be written to bring the stored presence to the rebuilt one. */
function difference(stored: Mutable, fresh: Mutable): Placed[] {
  const at = (presence: Mutable, { scope, part, family }: Placed['cell']): Spans => presence.get(scope)?.get(part)?.[family] ?? [];
  const put = [...cellsOf(fresh)].filter(({ cell, spans }) => !same(at(stored, cell), spans));
  const drop = [...cellsOf(stored)].filter(({ cell }) => at(fresh, cell).length === 0).map(({ cell }) => ({ cell, spans: [] }));
  return [...put, ...drop];
}

interface Found {
  readonly cells: Placed[];
  readonly changes: FindingChange[];
}

async function found(reader: Reader, authority: string, mutual: string, fresh: Mutable, { rules }: Rulebook): Promise<Found> {
  return { cells: difference(await loadPresence(reader, authority, mutual), fresh), changes: compare(await currentFindings(reader, authority, mutual), derive(fresh, rules)) };
}

const isWhole = ({ cells, changes }: Found): boolean => cells.length === 0 && changes.length === 0;

/** Beside a running service a dossier may change meanwhile, so what was found to differ is looked at again, and mended, under the lock. */
async function mend(store: Store, clock: Clock, authority: string, mutual: string): Promise<boolean> {
  const log = (await findAuthority(store, authority))?.log;
  return store.transaction(log ? [log] : [], async (tx) => {
    const fresh = presenceOf((await visibleRoles(tx, authority, mutual)).values());
    const rulebook = await rulebookOfAuthority(tx, authority);
    review(fresh, await reviewsOf(tx, authority, mutual), rulebook);
    const differing = await found(tx, authority, mutual, fresh, rulebook);
    if (isWhole(differing)) return false;
    const now = clock.now();
    await apply(tx, authority, mutual, differing, now.toISOString(), () => uuidv7(now.getTime()));
    return true;
  });
}

/** Again under the lock, and only those who differ. */
async function mendPeople(store: Store, clock: Clock, authority: string, persons: readonly string[]): Promise<number> {
  const log = (await findAuthority(store, authority))?.log;
  const now = clock.now();
  return store.transaction(log ? [log] : [], (tx) => derivePeople(tx, authority, persons, now.toISOString(), () => uuidv7(now.getTime())));
}

async function rebuildPeople(store: Store, clock: Clock): Promise<number> {
  let mended = 0;
  for await (const { authority, findings } of rebuiltPeople(store)) {
    const current = Map.groupBy(await currentAbout(store, authority, [...findings.keys()], personScope), ({ scope }) => scope);
    const differing = [...findings].filter(([person, found]) => differences(current.get(personScope(person)) ?? [], found).length > 0).map(([person]) => person);
    if (differing.length > 0) mended += await mendPeople(store, clock, authority, differing);
  }
  return mended;
}

/** `mended` counts dossiers and people. */
export async function rebuildDerived(store: Store, clock: Clock, progress: (dossiers: number) => void): Promise<{ dossiers: number; mended: number }> {
  let [dossiers, mended] = [0, 0];
  const seen = new Set<string>();
  const check = async (authority: string, mutual: string, fresh: Mutable, rulebook: Rulebook): Promise<void> => {
    if (!isWhole(await found(store, authority, mutual, fresh, rulebook)) && (await mend(store, clock, authority, mutual))) mended++;
  };
  for await (const { authority, mutual, presence, rulebook } of rebuilt(store)) {
    seen.add(`${authority} ${mutual}`);
    await check(authority, mutual, presence, rulebook);
    progress(++dossiers);
  }
  for (const { authority, mutual } of await allPresenceKeys(store)) if (!seen.has(`${authority} ${mutual}`)) await check(authority, mutual, new Map(), CATALOGUE);
  return { dossiers, mended: mended + (await rebuildPeople(store, clock)) };
}
