/** From what a filing declares to rows of the register: what is entered, and what that takes the place of. */
import { filedAfter } from '../../db/stores/declarations.ts';
import { factOf, interestsOfFiling, registeredOf, type InterestFact } from '../../db/stores/interests.ts';
import { findMutual } from '../../db/stores/mutuals.ts';
import type { Tx } from '../../db/store.ts';
import type { AuthorityRef } from '../domain/access/permit.ts';
import type { Entry, NamedBody } from '../domain/declarations/answers.ts';
import { headingsIn } from '../domain/declarations/began.ts';
import type { FiledAnswers } from '../domain/declarations/filing.ts';
import { beganIn } from '../domain/declarations/happened.ts';
import type { Declared } from '../domain/declarations/kind.ts';
import { kindAt } from '../domain/declarations/kinds/index.ts';
import { INTEREST } from '../domain/declarations/states.ts';
import { canonical, type Json } from '../domain/ledger/canonical.ts';
import { moved } from '../domain/machine.ts';
import { addDays, OPEN_END } from '../domain/time/civil.ts';
import type { Unit } from './unit-of-work.ts';

type Entering = Pick<Unit, 'tx' | 'today' | 'newId' | 'sealed'>;

export interface Filing {
  readonly authority: AuthorityRef;
  readonly person: string;
  readonly declaration: string;
  readonly number: number;
  /** From when an entry holds that does not say since when. */
  readonly from: string;
  readonly filed: FiledAnswers;
}

const later = (day: string, other: string): string => (day > other ? day : other);
/** Its last day is the one before, unless it began no earlier. */
const superseded = (row: InterestFact, from: string): InterestFact => ({ ...row, version: row.version + 1, state: moved(INTEREST, row.state, 'replace'), validTo: later(row.validFrom, addDays(from, -1)) });

/** The body of the register that is meant, where the authority may see it: by the id that was chosen, else by its number. A name alone is not enough. */
async function linked(tx: Tx, { id }: AuthorityRef, today: string, { body }: Entry): Promise<string | null> {
  const { mutual, scheme, number } = (body ?? {}) as Partial<NamedBody>;
  for (const ref of [mutual, scheme !== undefined && number !== undefined ? `${scheme}:${number}` : undefined]) {
    const found = ref === undefined ? undefined : await findMutual(tx, ref, { sight: [id], ofInstallation: false, today });
    if (found) return found.id;
  }
  return null;
}

/** Under which headings something was filed since that took the place of what was there, and on which day. */
async function replacedSince(tx: Tx, { authority, person, number }: Filing): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const { kind, kindVersion, receivedOn, told } of await filedAfter(tx, { authority: authority.id, person, number })) {
    if (kindAt(kind, kindVersion)?.effect !== 'replaces' || told === null) continue;
    for (const heading of headingsIn(JSON.parse(told))) if (!found.has(heading)) found.set(heading, receivedOn);
  }
  return found;
}

async function entered(unit: Entering, of: Filing, declared: readonly Declared[]): Promise<InterestFact[]> {
  const since = await replacedSince(unit.tx, of);
  const rows: InterestFact[] = [];
  for (const { heading, entry } of declared) {
    const row: InterestFact = {
      id: unit.newId(),
      version: 1,
      authority: of.authority.id,
      person: of.person,
      declaration: of.declaration,
      heading,
      entry: await unit.sealed(canonical(entry as Json)),
      mutual: await linked(unit.tx, of.authority, unit.today, entry),
      validFrom: beganIn(entry) ?? of.from,
      validTo: OPEN_END,
      state: 'registered',
      sensitive: entry.sensitive === undefined ? 'no' : 'claimed',
      publishAddress: entry.publishAddress === true ? 1 : 0,
      reason: null,
      reviewOn: null,
    };
    const replacedOn = since.get(heading);
    rows.push(replacedOn === undefined ? row : { ...superseded(row, replacedOn), version: 1 });
  }
  return rows;
}

/** An entry that was ended since and is said again in the same words is no new one: it stays as it is. */
function withoutEnded(declared: readonly Declared[], ended: readonly { heading: string; told: string | null; id: string }[]): { fresh: Declared[]; kept: Set<string> } {
  const kept = new Set<string>();
  const fresh = declared.filter(({ heading, entry }) => {
    const same = ended.find((one) => !kept.has(one.id) && one.heading === heading && one.told === canonical(entry as Json));
    if (same) kept.add(same.id);
    return !same;
  });
  return { fresh, kept };
}

/**
 * What filing it writes. Whatever is notified is entered at once (Localism Act 2011 s.30(4)). Filed again after a question, or rectified, it takes
 * the place of what it declared before; where its kind replaces, also of what earlier filings declared under the headings that it answers.
 */
export async function interestsFrom(unit: Entering, of: Filing, again: 'filed' | { readonly rectified: string }): Promise<InterestFact[]> {
  const { kind, answers } = of.filed;
  const own = (await interestsOfFiling(unit.tx, { authority: of.authority.id, person: of.person, declaration: of.declaration })).map(({ told, ...row }) => ({ row, told }));
  const ended = own.filter(({ row }) => row.state === 'ended').map(({ row, told }) => ({ id: row.id, heading: row.heading, told }));
  const { fresh, kept } = withoutEnded(kind.declares(answers as never), ended);
  const gone =
    again === 'filed'
      ? own.filter(({ row }) => row.state === 'registered').map(({ row }) => superseded(row, unit.today))
      : own.filter(({ row }) => !kept.has(row.id)).map(({ row }) => ({ ...row, version: row.version + 1, state: moved(INTEREST, row.state, 'rectify'), reason: again.rectified }));
  const answered = new Set(kind.effect === 'replaces' ? headingsIn(answers) : []);
  const before = answered.size === 0 ? [] : (await registeredOf(unit.tx, of.authority.id, of.person)).filter(({ declaration, number, heading }) => declaration !== of.declaration && number < of.number && answered.has(heading));
  return [...gone, ...before.map(({ told: _told, number: _number, ...row }) => superseded(factOf(row), of.from)), ...(await entered(unit, of, fresh))];
}
