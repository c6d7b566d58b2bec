/**
 * What follows from a council's rules being other than they were, over its whole register: asked beforehand without writing anything, and applied in
 * the unit of work that adopts them. Both walk the same way, so what was foretold is what comes.
 */
import { registerPages } from '../../db/stores/register-pages.ts';
import { currentAbout, everybodyOf } from '../../db/stores/person-findings.ts';
import { rulebookOfAuthority } from '../../db/stores/rule-adoptions.ts';
import type { Reader, Tx } from '../../db/store.ts';
import type { FactTable } from '../../db/tables/index.ts';
import { civilDate } from '../clock.ts';
import type { Changes } from '../domain/conflicts/adoption.ts';
import { derive } from '../domain/conflicts/derive.ts';
import { derivePerson, personScope } from '../domain/conflicts/personal/derive.ts';
import { personalRuleOf } from '../domain/conflicts/personal/rules/index.ts';
import type { Rulebook } from '../domain/conflicts/rulebook.ts';
import { NO_REVIEWS, reviewsOf } from '../domain/reviews/reviews.ts';
import { apply, compare, reviewedAnew, type Derivation } from './derivation.ts';
import { differences, personFacts } from './derive-people.ts';

export interface DossierChanges extends Pick<Derivation, 'cells' | 'changes'> {
  /** Empty where it is about somebody and no body. */
  readonly mutual: string;
}

const civilOf = (instant: string): string => civilDate(new Date(instant));

async function* dossiersUnder(reader: Reader, authority: string, rule: string, rulebook: Rulebook): AsyncGenerator<DossierChanges> {
  const changed = rulebook.rules.filter(({ id }) => id === rule);
  for await (const page of registerPages(reader, authority)) {
    for (const { mutual, presence, current, reviews } of page) {
      const cells = reviewedAnew(presence, reviews ? reviewsOf(reviews, civilOf) : NO_REVIEWS, rulebook);
      // Where another day is covered, or due, every rule that reads such days may find something else.
      const changes = cells.length > 0 ? compare(current, derive(presence, rulebook.rules)) : compare(current.filter((one) => one.rule === rule), derive(presence, changed));
      if (cells.length > 0 || changes.length > 0) yield { mutual, cells, changes };
    }
  }
}

/** So many people are held at once. */
const AT_ONCE = 200;

async function* peopleUnder(reader: Reader, authority: string, rule: string, rulebook: Rulebook): AsyncGenerator<DossierChanges> {
  const [persons, personal] = [await everybodyOf(reader, authority), rulebook.personal.filter(({ id }) => id === rule)];
  for (let i = 0; i < persons.length; i += AT_ONCE) {
    const some = persons.slice(i, i + AT_ONCE);
    const facts = await personFacts(reader, { authority, persons: some });
    const current = Map.groupBy((await currentAbout(reader, authority, some, personScope)).filter((one) => one.rule === rule), ({ scope }) => scope);
    for (const person of some) {
      const known = facts.get(person);
      for (const one of differences(current.get(personScope(person)) ?? [], known ? derivePerson(known, personal) : [])) yield { ...one, cells: [] };
    }
  }
}

export const changesUnder = (reader: Reader, authority: string, rule: string, rulebook: Rulebook): AsyncGenerator<DossierChanges> => (personalRuleOf(rule) ? peopleUnder : dossiersUnder)(reader, authority, rule, rulebook);

export const noChanges = (): Changes => ({ opened: 0, changed: 0, cleared: 0 });

export function count(into: Changes, { changes }: Pick<DossierChanges, 'changes'>): Changes {
  for (const { what } of changes) if (what !== 'same-to-people') into[what]++;
  return into;
}

/** Rules whose adoption changed, by authority, and the latest instant of what was written. */
export type Adopted = Map<string, { at: string; readonly rules: Set<string> }>;

export function gatherAdopted(adopted: Adopted, rows: Readonly<Partial<Record<FactTable, readonly Readonly<Record<string, unknown>>[]>>>, at: string): void {
  for (const row of rows.rule_adoptions ?? []) {
    const authority = String(row['authority']);
    const found = adopted.get(authority) ?? { at, rules: new Set<string>() };
    adopted.set(authority, found);
    found.at = at > found.at ? at : found.at;
    found.rules.add(String(row['rule']));
  }
}

/** Once: what was derived is gathered no longer. */
export async function deriveAdopted(tx: Tx, adopted: Adopted, authority: string, newId: () => string): Promise<Changes> {
  const found = adopted.get(authority);
  const changes = noChanges();
  if (!found) return changes;
  adopted.delete(authority);
  const rulebook = await rulebookOfAuthority(tx, authority);
  for (const rule of found.rules) {
    for await (const one of changesUnder(tx, authority, rule, rulebook)) {
      await apply(tx, authority, one.mutual, one, found.at, newId);
      count(changes, one);
    }
  }
  return changes;
}
