import { findRaised } from '../../db/stores/concerns.ts';
import { findConcern } from '../../db/stores/deciders.ts';
import type { PermitAt } from '../domain/access/permit.ts';
import { moved } from '../domain/machine.ts';
import { absent, Checks, notFound } from '../domain/problem.ts';
import { CONCERN, type TriageConcern } from '../domain/reviews/concern.ts';
import { changedMeanwhile, type Unit } from './unit-of-work.ts';

/** `sees` says whether the overlap that is named is one that whoever triages sees. */
export async function triageConcern(unit: Unit, { authority }: PermitAt<'concern.triage'>, id: string, version: number, given: TriageConcern, sees: (conflict: string) => Promise<boolean>): Promise<void> {
  const found = await findRaised(unit.tx, id);
  if (found?.authority !== authority.id) throw notFound('concern');
  if (found.version !== version) throw changedMeanwhile();
  const { reason, conflict: about = null } = given;
  const state = moved(CONCERN, found.state, given.state === 'closed' ? 'close' : 'take-up');
  const checks = new Checks();
  if (reason.trim() === '') checks.refuse('reason', 'reason is empty: say why');
  if (state === 'closed' && about !== null) checks.refuse('conflict', 'conflict is given only where a concern is taken up: leave it out, or take the concern up');
  checks.done();
  if (about !== null && ((await findConcern(unit.tx, about))?.authority !== authority.id || !(await sees(about)))) throw absent('conflict', 'overlap');
  const { recordedAt: _known, supersededAt: _until, ...held } = found;
  const row = { ...held, version: version + 1, state, reason: await unit.sealed(reason.trim()), conflict: about ?? held.conflict };
  await unit.record(authority.log, 'concern.triaged', id, { concerns: [row] });
}
