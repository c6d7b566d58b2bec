import { findAdoption, findEdition } from '../../db/stores/guidance.ts';
import type { PermitAt } from '../domain/access/permit.ts';
import type { Adoption } from '../domain/guidance/following.ts';
import { GUIDANCE_ADOPTION } from '../domain/guidance/states.ts';
import { moved } from '../domain/machine.ts';
import { invalid, notFound } from '../domain/problem.ts';
import { adoptionReply } from './guidance-rows.ts';
import { changedMeanwhile, type Unit } from './unit-of-work.ts';

/** As if it had not been: what was followed before it is followed on. */
export async function withdrawGuidanceAdoption(unit: Unit, { authority }: PermitAt<'guidance.adopt'>, id: string, version: number, reason: string): Promise<Adoption> {
  const found = await findAdoption(unit.tx, id);
  if (found?.authority !== authority.id) throw notFound('adoption of guidance');
  if (found.version !== version) throw changedMeanwhile();
  const state = moved(GUIDANCE_ADOPTION, found.state, 'withdraw');
  if (reason.trim() === '') throw invalid('reason', 'say why it is withdrawn');
  const { recordedAt: _known, supersededAt: _until, ...before } = found;
  const row = { ...before, version: version + 1, state, reason: await unit.sealed(reason.trim()) };
  const recordedAt = await unit.record(authority.log, 'guidance.adoption-withdrawn', id, { guidance_adoptions: [row] });
  const editionTitle = found.edition === null ? null : ((await findEdition(unit.tx, found.edition))?.title ?? null);
  return adoptionReply({ ...row, gss: authority.gss, editionTitle, recordedAt }, reason.trim());
}
