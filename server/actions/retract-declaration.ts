import { interestsOfFiling } from '../../db/stores/interests.ts';
import type { PermitAt } from '../domain/access/permit.ts';
import { writeNote } from '../domain/declarations/interest-note.ts';
import { INTEREST } from '../domain/declarations/states.ts';
import { moved } from '../domain/machine.ts';
import type { Reviewed } from './accept-declaration.ts';
import { declarationToReview } from './reviewing.ts';
import type { Unit } from './unit-of-work.ts';

/** Taken back by the publisher, with everything that it declared. What it had taken the place of does not come back by itself: that would be guessing. */
export async function retractDeclaration(unit: Unit, allowed: PermitAt<'declaration.review'>, id: string, version: number, reason: string): Promise<Reviewed> {
  const { authority } = allowed;
  const row = { ...(await declarationToReview(unit, allowed, id, version, 'retract')), reason: await unit.sealed(reason) };
  const note = await unit.sealed(writeNote({ reason }));
  const declared = await interestsOfFiling(unit.tx, { authority: authority.id, person: row.person, declaration: id });
  const interests = declared.map(({ told: _told, ...one }) => ({ ...one, version: one.version + 1, state: moved(INTEREST, one.state, 'retract'), reason: note }));
  return { row, recordedAt: await unit.record(authority.log, 'declaration.retracted', id, { declarations: [row], interests }) };
}
