import type { PermitAt } from '../domain/access/permit.ts';
import type { Reviewed } from './accept-declaration.ts';
import { declarationToReview, tellDeclarer } from './reviewing.ts';
import type { Unit } from './unit-of-work.ts';

/** What was notified stays in the register meanwhile. */
export async function returnDeclaration(unit: Unit, allowed: PermitAt<'declaration.review'>, id: string, version: number, question: string): Promise<Reviewed> {
  const row = { ...(await declarationToReview(unit, allowed, id, version, 'return')), reason: await unit.sealed(question) };
  const recordedAt = await unit.record(allowed.authority.log, 'declaration.returned', id, { declarations: [row] });
  await tellDeclarer(unit, allowed, 'declaration-returned', row);
  return { row, recordedAt };
}
