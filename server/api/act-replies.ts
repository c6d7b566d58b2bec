/** Acts as they are told: with what the register itself knows of whoever acted, for those who may read connections. */
import { withheldTies, type ActLine } from '../../db/stores/acts.ts';
import type { Reader } from '../../db/store.ts';
import { personFacts } from '../actions/derive-people.ts';
import type { ConnectionKind } from '../domain/access/connected.ts';
import { sightOf, type Actor } from '../domain/access/permit.ts';
import type { Act } from '../domain/acts/act.ts';
import { ACT_KINDS, type ActKindId, type StatedTie } from '../domain/acts/kinds.ts';
import type { ActState } from '../domain/acts/states.ts';
import type { PersonFacts } from '../domain/conflicts/personal/facts.ts';
import { daysOf, tiesIn } from '../domain/conflicts/personal/ties.ts';
import type { Evidence } from '../domain/roles/role.ts';
import { toDay } from '../domain/time/civil.ts';
import { covers } from '../domain/time/period.ts';
import { keys } from '../domain/vocabulary.ts';

const named = (id: string | null, name: string | null) => (id === null ? null : { id, name });

export function actWritten({ gss, authority: _id, kind, unit, unitName, committee, committeeName, person, personName, tie, evidence, state, ...row }: ActLine): Omit<Act, 'connected'> {
  return {
    ...row,
    authority: gss,
    kind: kind as ActKindId,
    of: ACT_KINDS[kind as ActKindId].of,
    unit: named(unit, unitName),
    committee: named(committee, committeeName),
    person: named(person, personName),
    tie: tie as StatedTie,
    evidence: JSON.parse(evidence) as Evidence[],
    state: state as ActState,
  };
}

type Found = (line: ActLine) => ConnectionKind[] | null;

function tiesOn({ connections, interests, ...facts }: PersonFacts, { mutual, on }: ActLine, isWithheld: boolean): ConnectionKind[] {
  const ties = tiesIn({ ...facts, connections, interests: isWithheld ? [] : interests }, mutual);
  return keys(ties).filter((kind) => covers(daysOf(ties[kind]), toDay(on)));
}

/** What the register knows of each of them on the day of the act; from whoever does not keep it, withheld interests are kept. */
async function tiesFound(reader: Reader, actor: Actor, lines: readonly ActLine[], knownAt: string | undefined): Promise<Found> {
  const [reading, keeping] = [sightOf(actor, 'connection.read'), sightOf(actor, 'declaration.review')];
  const read = lines.filter(({ authority, person }) => person !== null && reading.includes(authority));
  const facts = new Map<string, PersonFacts>();
  for (const [authority, of] of Map.groupBy(read, (line) => line.authority)) {
    for (const [person, known] of await personFacts(reader, { authority, persons: [...new Set(of.flatMap(({ person }) => person ?? []))], knownAt })) facts.set(person, known);
  }
  const withheld = await withheldTies(reader, [...facts.keys()]);
  return (line) => {
    const known = line.person === null || !reading.includes(line.authority) ? undefined : facts.get(line.person);
    return known ? tiesOn(known, line, withheld.has(`${line.person} ${line.mutual}`) && !keeping.includes(line.authority)) : null;
  };
}

export async function actsTold(reader: Reader, actor: Actor, lines: readonly ActLine[], knownAt?: string): Promise<(line: ActLine) => Act> {
  const found = await tiesFound(reader, actor, lines, knownAt);
  return (line) => ({ ...actWritten(line), connected: { stated: line.tie as StatedTie, found: found(line) } });
}
