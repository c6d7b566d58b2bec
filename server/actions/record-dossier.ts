import { findDossier, findMutual } from '../../db/stores/mutuals.ts';
import type { PermitAt } from '../domain/access/permit.ts';
import type { Dossier, NewDossier } from '../domain/mutuals/dossier.ts';
import { conflict, notFound } from '../domain/problem.ts';
import type { Unit } from './unit-of-work.ts';

export async function recordDossier(unit: Unit, { authority, eyes }: PermitAt<'dossier.record'>, mutualRef: string, given: NewDossier): Promise<Dossier> {
  const mutual = await findMutual(unit.tx, mutualRef, { ...eyes, today: unit.today });
  if (!mutual) throw notFound('body');
  if (await findDossier(unit.tx, authority.id, mutual.id)) throw conflict('duplicate', `${authority.name} has a file on ${mutual.name} already.`);
  const { stage = null, origin = null, controlModel = null, notes = null } = given;
  const id = unit.newId();
  const row = { id, version: 1, authority: authority.id, mutual: mutual.id, stage, origin, controlModel, notes: notes === null ? null : await unit.sealed(notes) };
  const recordedAt = await unit.record(authority.log, 'dossier.recorded', id, { dossiers: [row] });
  return { id, version: 1, authority: authority.gss, mutual: mutual.id, stage, origin, controlModel, notes, recordedAt };
}
