/** What supposed changes would open, change and clear, told in the reader's language; of findings about people too, where they may be told. */
import { currentFindings } from '../../db/stores/presence.ts';
import { currentAbout } from '../../db/stores/person-findings.ts';
import { decidedOf } from '../../db/stores/conflicts.ts';
import { decidedAmong } from '../../db/stores/decisions.ts';
import { findMutual } from '../../db/stores/mutuals.ts';
import { namesOf } from '../../db/stores/people.ts';
import type { Reader } from '../../db/store.ts';
import type { AuthorityRef } from '../domain/access/permit.ts';
import type { ConflictChanges } from '../domain/conflicts/conflict.ts';
import { firstDay, liveFrom, type Slot } from '../domain/conflicts/counterfactuals.ts';
import { personScope } from '../domain/conflicts/personal/derive.ts';
import type { PersonFacts } from '../domain/conflicts/personal/facts.ts';
import { tellPersonal } from '../domain/conflicts/personal/tell.ts';
import type { Change } from '../domain/conflicts/supposed.ts';
import { findingsUnder, personalUnder, personUnder, presenceUnder, type Situation } from '../domain/conflicts/supposing.ts';
import type { Rulebook } from '../domain/conflicts/rulebook.ts';
import type { Telling } from '../domain/conflicts/tell.ts';
import { toDate } from '../domain/time/civil.ts';
import { same, type Spans } from '../domain/time/period.ts';
import { compare, type Derived, type FindingChange } from './derivation.ts';
import { differences } from './derive-people.ts';
import { caseId, toldChanges } from './told-changes.ts';

export interface Supposition {
  readonly authority: AuthorityRef;
  /** Empty where it is about no body. */
  readonly mutual: { readonly id: string; readonly name: string };
  readonly situation: Situation;
  readonly changes: readonly Change[];
  readonly rulebook: Rulebook;
  readonly seen: (slot: Slot) => boolean;
  /** To those who keep the register. */
  readonly toKeepers: boolean;
}

interface Before {
  readonly spans: Spans;
  readonly severity: number;
}

const keyOf = ({ rule, scope }: { rule: string; scope: string }): string => `${rule} ${scope}`;
const asBefore = (findings: readonly (Derived & { readonly rule: { readonly id: string } })[]): Map<string, Before> => new Map(findings.map(({ rule, scope, periods, severity }) => [keyOf({ rule: rule.id, scope }), { spans: periods, severity }]));

/** Whoever supposes asks what goes on from a day: what was so before stays in what is told. */
function named(changes: readonly FindingChange[], before: ReadonlyMap<string, Before>, day: number): FindingChange[] {
  return changes.flatMap((change): FindingChange[] => {
    const was = before.get(keyOf(change));
    const is = change.finding?.periods ?? [];
    if (change.what === 'same-to-people' || (was && change.finding && same(was.spans, is) && was.severity === change.finding.severity) || (!was && !change.finding)) return [];
    const [lived, lives] = [liveFrom(was?.spans, day), liveFrom(is, day)];
    return [{ ...change, what: lived && !lives ? 'cleared' : lives && !lived ? 'opened' : 'changed' }];
  });
}

export async function toldSupposed(reader: Reader, supposition: Supposition, telling: Telling): Promise<ConflictChanges> {
  const { authority, mutual, situation, changes, rulebook, seen } = supposition;
  const from = toDate(firstDay(changes));
  const then: Telling = { ...telling, day: from > telling.day ? from : telling.day };
  const presence = presenceUnder(situation, changes, rulebook);
  const current = mutual.id === '' ? [] : await currentFindings(reader, authority.id, mutual.id);
  const all = named(compare(current, findingsUnder(situation, changes, rulebook)), asBefore(findingsUnder(situation, [], rulebook)), firstDay(changes)).filter((change) => seen({ rule: change.rule, scope: change.scope, mutual: mutual.id }));
  const told = await toldChanges(reader, { authority, mutual }, { cells: [], changes: all, presence, rulebook }, all.map((change) => change.current?.id ?? null), then, '');
  for (const facts of situation.people.values()) await tellAbout(reader, supposition, facts, then, told);
  return told;
}

async function tellAbout(reader: Reader, { authority, situation, changes, rulebook, seen, toKeepers }: Supposition, facts: PersonFacts, telling: Telling, told: ConflictChanges): Promise<void> {
  const supposed = personUnder(facts, situation, changes);
  if (supposed === facts) return;
  const scope = personScope(facts.person);
  const before = Map.groupBy(personalUnder(facts, situation, [], rulebook), ({ mutual }) => mutual ?? '');
  const names = await namesOf(reader, [facts.person]);
  const found = differences(await currentAbout(reader, authority.id, [facts.person], personScope), personalUnder(facts, situation, changes, rulebook));
  for (const { mutual, changes: differing } of found) {
    const all = named(differing, asBefore(before.get(mutual) ?? []), firstDay(changes)).filter(({ rule }) => seen({ rule, scope, mutual }));
    const body = mutual === '' ? null : { id: mutual, name: (await findMutual(reader, mutual))?.name ?? '' };
    const decided = await decidedAmong(reader, all.flatMap(({ current }) => current?.id ?? []));
    for (const { what, rule, current, finding, factsHash } of all) {
      if (what === 'same-to-people') continue;
      told[what].push(
        tellPersonal(
          {
            id: current?.id ?? null,
            version: (current?.version ?? 0) + 1,
            rule,
            ruleVersion: finding?.rule.version ?? current?.ruleVersion ?? 1,
            scope,
            subjectName: names.get(facts.person) ?? null,
            authority: { id: authority.id, gss: authority.gss, name: authority.name, ...authority.period },
            mutual: body,
            spans: finding?.periods ?? [],
            severity: finding?.severity ?? current?.severity ?? 1,
            families: finding?.families ?? [],
            facts: supposed,
            toKeepers,
            recordedAt: '',
            caseId: caseId(authority.id, scope),
            factsHash,
            decided: decidedOf(decided.get(current?.id ?? '')),
          },
          { ...telling, rulebook: () => rulebook },
        ),
      );
    }
  }
}

/** Ids of the conflicts that these findings have, where they have one. */
export async function idsOf(reader: Reader, authority: AuthorityRef, { mutual, people }: Situation): Promise<(slot: Slot) => string | null> {
  const about = await currentAbout(reader, authority.id, [...people.keys()], personScope);
  const known = new Map([...(mutual === '' ? [] : await currentFindings(reader, authority.id, mutual)).map((one) => ({ ...one, mutual })), ...about].map(({ rule, scope, mutual: of, id }) => [`${rule} ${scope} ${of}`, id]));
  return ({ rule, scope, mutual: of }) => known.get(`${rule} ${scope} ${of}`) ?? null;
}
