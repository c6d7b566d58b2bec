import { addressesOf } from '../../db/stores/memberships.ts';
import { findMutual } from '../../db/stores/mutuals.ts';
import { PERMISSIONS } from '../domain/access/permissions.ts';
import type { AuthorityRef, Eyes } from '../domain/access/permit.ts';
import { absent, conflict, invalid } from '../domain/problem.ts';
import { promises, referenceOf, type ConcernRaised, type NewConcern } from '../domain/reviews/concern.ts';
import type { Unit } from './unit-of-work.ts';

/**
 * Who is told to the log as having raised what was raised in confidence, or without an account: an entry is never rewritten, so no name may be in it that
 * must not be told.
 */
export const UNNAMED = 'unnamed';

/** From anybody: what they may do is no question of a role. */
export async function raiseConcern(unit: Unit, authority: AuthorityRef, eyes: Eyes, given: NewConcern): Promise<ConcernRaised> {
  const text = given.text.trim();
  if (text === '') throw invalid('text', 'text is empty: write what you are concerned about');
  const mutual = given.mutual === undefined ? null : await findMutual(unit.tx, given.mutual, { ...eyes, today: unit.today });
  if (mutual === undefined) throw absent('mutual', 'body');
  const readers = await addressesOf(unit.tx, authority.id, PERMISSIONS['concern.triage'].to, unit.today);
  // Taken and read by nobody would be worse than refused.
  if (readers.length === 0) throw conflict('nobody-reads', 'This council has nobody who would read it here. Write to the council’s monitoring officer or its external auditor.');
  const contact = given.contact?.trim();
  const id = unit.newId();
  const row = {
    id,
    version: 1,
    authority: authority.id,
    mutual: mutual?.id ?? null,
    raisedOn: unit.today,
    capacity: given.capacity,
    inConfidence: given.inConfidence === true ? 1 : 0,
    text: await unit.sealed(text),
    contact: contact ? await unit.sealed(contact) : null,
    reason: null,
    state: 'received',
    conflict: null,
  };
  await unit.record(authority.log, 'concern.raised', id, { concerns: [row] });
  for (const { email, language } of readers) await unit.post({ template: 'concern-raised', to: email, language, data: { authority: authority.name } });
  return { id, version: 1, reference: referenceOf(id), state: 'received', raisedOn: unit.today, says: promises({ ...given, ...(contact ? { contact } : {}) }, unit.language) };
}
