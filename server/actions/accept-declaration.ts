import type { DeclarationFact } from '../../db/stores/declarations.ts';
import type { PermitAt } from '../domain/access/permit.ts';
import { declarationToReview, tellDeclarer } from './reviewing.ts';
import type { Unit } from './unit-of-work.ts';

export interface Reviewed {
  readonly row: DeclarationFact;
  readonly recordedAt: string;
}

/** What it declares is in the register since it was filed: this says that somebody looked at it. */
export async function acceptDeclaration(unit: Unit, allowed: PermitAt<'declaration.review'>, id: string, version: number): Promise<Reviewed> {
  const row = { ...(await declarationToReview(unit, allowed, id, version, 'accept')), reason: null };
  const recordedAt = await unit.record(allowed.authority.log, 'declaration.accepted', id, { declarations: [row] });
  await tellDeclarer(unit, allowed, 'declaration-accepted', row);
  return { row, recordedAt };
}
