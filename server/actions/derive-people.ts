/**
 * Findings about people, kept up with what was recorded: each unit of work gathers whom its rows concern, and those are derived anew before it ends,
 * whatever verb it was. Who has nothing to do with a body costs one probe of an index.
 */
import { currentAbout, everybodyOf, linkedAmong, personsWith, type PersonalCurrent } from '../../db/stores/person-findings.ts';
import { loadPersonFacts, type Whose } from '../../db/stores/person-facts.ts';
import { rulebookOfAuthority } from '../../db/stores/rule-adoptions.ts';
import type { Reader, Tx } from '../../db/store.ts';
import type { FactTable } from '../../db/tables/index.ts';
import { civilDate } from '../clock.ts';
import { derivePerson, personScope, type PersonalFinding } from '../domain/conflicts/personal/derive.ts';
import type { PersonFacts } from '../domain/conflicts/personal/facts.ts';
import { apply, compare } from './derivation.ts';

export const personFacts = (reader: Reader, whose: Whose): Promise<Map<string, PersonFacts>> => loadPersonFacts(reader, whose, (instant) => civilDate(new Date(instant)));

interface Concerned {
  at: string;
  everybody: boolean;
  readonly persons: Set<string>;
  /** Only if they have something to do with a body. */
  readonly ifLinked: Set<string>;
  readonly mutuals: Set<string>;
}

type Row = Readonly<Record<string, unknown>>;

/** What of a table's row says whom it concerns; rows of other tables concern nobody's findings. */
const CONCERNS: { readonly [T in FactTable]?: (row: Row, found: Concerned) => void } = {
  people: ({ id }, { persons }) => persons.add(String(id)),
  connections: ({ person }, { persons }) => persons.add(String(person)),
  interests: ({ person }, { persons }) => persons.add(String(person)),
  declarations: ({ person }, { persons }) => persons.add(String(person)),
  responsibilities: ({ person }, { ifLinked }) => ifLinked.add(String(person)),
  // Corrected, it may be said of somebody else than before.
  acts: ({ person, mutual, version }, { persons, mutuals }) => {
    if (typeof person === 'string') persons.add(person);
    if (version !== 1) mutuals.add(String(mutual));
  },
  roles: ({ mutual }, { mutuals }) => mutuals.add(String(mutual)),
  rulings: ({ person, mutual }, found) => {
    if (typeof person === 'string') found.persons.add(person);
    else if (typeof mutual === 'string') found.mutuals.add(mutual);
    else found.everybody = true;
  },
  authority_settings: (_row, found) => (found.everybody = true),
  // The kinds of declaration are those of the nation.
  authorities: ({ version }, found) => (found.everybody ||= version !== 1),
};

/** By authority. */
export type Gathered = Map<string, Concerned>;

export function gather(gathered: Gathered, rows: Readonly<Partial<Record<FactTable, readonly Row[]>>>, at: string): void {
  for (const [table, list] of Object.entries(rows) as [FactTable, readonly Row[]][]) {
    const concern = CONCERNS[table];
    if (!concern) continue;
    for (const row of list) {
      const authority = String(table === 'authorities' ? row['id'] : row['authority']);
      const found = gathered.get(authority) ?? { at, everybody: false, persons: new Set(), ifLinked: new Set(), mutuals: new Set() };
      gathered.set(authority, found);
      found.at = at > found.at ? at : found.at;
      concern(row, found);
    }
  }
}

async function whom(reader: Reader, authority: string, { everybody, persons, ifLinked, mutuals }: Concerned): Promise<string[]> {
  if (everybody) return everybodyOf(reader, authority);
  const linked = ifLinked.size === 0 ? [] : await linkedAmong(reader, authority, [...ifLinked]);
  const there = mutuals.size === 0 ? [] : await personsWith(reader, authority, [...mutuals]);
  return [...new Set([...persons, ...linked, ...there])];
}

/** So many are held at once. */
const AT_ONCE = 200;

export async function deriveConcerned(tx: Tx, gathered: Gathered, newId: () => string): Promise<void> {
  for (const [authority, concerned] of gathered) {
    const persons = await whom(tx, authority, concerned);
    for (let i = 0; i < persons.length; i += AT_ONCE) await derivePeople(tx, authority, persons.slice(i, i + AT_ONCE), concerned.at, newId);
  }
}

const bodyOf = ({ mutual }: PersonalFinding): string => mutual ?? '';

/** Returns how many of these had other findings than were kept. */
export async function derivePeople(tx: Tx, authority: string, persons: readonly string[], at: string, newId: () => string): Promise<number> {
  const facts = await personFacts(tx, { authority, persons });
  const { personal } = await rulebookOfAuthority(tx, authority);
  const current = Map.groupBy(await currentAbout(tx, authority, persons, personScope), ({ scope }) => scope);
  let changed = 0;
  for (const person of persons) {
    const known = facts.get(person);
    const differing = differences(current.get(personScope(person)) ?? [], known ? derivePerson(known, personal) : []);
    for (const { mutual, changes } of differing) await apply(tx, authority, mutual, { cells: [], changes }, at, newId);
    if (differing.length > 0) changed++;
  }
  return changed;
}

/** For each body, and for none. */
export function differences(current: readonly PersonalCurrent[], findings: readonly PersonalFinding[]): { mutual: string; changes: ReturnType<typeof compare> }[] {
  const [stored, found] = [Map.groupBy(current, ({ mutual }) => mutual), Map.groupBy(findings, bodyOf)];
  return [...new Set([...stored.keys(), ...found.keys()])].map((mutual) => ({ mutual, changes: compare(stored.get(mutual) ?? [], found.get(mutual) ?? []) })).filter(({ changes }) => changes.length > 0);
}
