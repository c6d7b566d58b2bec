/** The story’s yearly question whether roles are still true, by the actions that the service itself uses. */
import type { StoryAsking } from '../../db/seed/county/still-true.ts';
import { askedIn, type AttestationRow } from '../../db/stores/attestations.ts';
import { findRole, findStatement } from '../../db/stores/roles.ts';
import { giveAttestations, type ToGive } from '../actions/give-attestations.ts';
import type { Unit } from '../actions/unit-of-work.ts';
import { handOf, type Known } from './hand.ts';

async function isAnswered({ tx }: Unit, { kind, subject, mutual }: AttestationRow, { unanswered }: StoryAsking, known: Known): Promise<boolean> {
  if (mutual !== known.id(unanswered.body)) return true;
  return kind === 'role' ? (await findRole(tx, subject))?.kind !== unanswered.roleKind : (await findStatement(tx, subject))?.family !== unanswered.statementFamily;
}

/** Of several who are asked about one statement, the first answers. */
async function answered(unit: Unit, story: StoryAsking, known: Known, isMeant: (row: AttestationRow) => boolean): Promise<AttestationRow[]> {
  const bySubject = new Map<string, AttestationRow>();
  for (const row of await askedIn(unit.tx, known.council(story.at).id)) if (isMeant(row) && !bySubject.has(row.subject) && (await isAnswered(unit, row, story, known))) bySubject.set(row.subject, row);
  return [...bySubject.values()];
}

export async function answerByLinks(unit: Unit, story: StoryAsking, known: Known): Promise<void> {
  const authority = known.council(story.at);
  const rows = await answered(unit, story, known, ({ person }) => person !== null);
  await giveAttestations(unit, rows.map(({ id, person }, at): ToGive => ({ allowed: { account: 'link', authority, person: person as string }, at, given: { id, stillTrue: true } })));
}

export async function answerAsKeeper(unit: Unit, story: StoryAsking, known: Known, now: Date): Promise<void> {
  const allowed = (await handOf(unit, { by: story.by, at: story.at }, known, now)).may('role.record');
  const rows = await answered(unit, story, known, ({ person }) => person === null);
  await giveAttestations(unit, rows.map(({ id }, at): ToGive => ({ allowed, at, given: { id, stillTrue: true } })));
}
