import { findPrecedent } from '../../db/stores/shared-precedents.ts';
import type { PermitAt } from '../domain/access/permit.ts';
import type { OwnPrecedent } from '../domain/guidance/precedent.ts';
import { PRECEDENT } from '../domain/guidance/states.ts';
import { moved } from '../domain/machine.ts';
import { invalid, notFound } from '../domain/problem.ts';
import { sealedWords, wordsOf } from '../domain/reviews/safeguard.ts';
import { ownPrecedent } from './share-precedent.ts';
import { changedMeanwhile, type Unit } from './unit-of-work.ts';

/** Nobody else sees it from now on, whichever day or instant they ask about. */
export async function withdrawPrecedent(unit: Unit, { authority }: PermitAt<'precedent.share'>, id: string, version: number, reason: string): Promise<OwnPrecedent> {
  const found = await findPrecedent(unit.tx, id);
  if (found?.authority !== authority.id) throw notFound('shared decision');
  if (found.version !== version) throw changedMeanwhile();
  const state = moved(PRECEDENT, found.state, 'withdraw');
  if (reason.trim() === '') throw invalid('reason', 'say why it is shown no longer');
  const { recordedAt: _known, supersededAt: _until, told, toldContact, ...before } = found;
  const words = sealedWords(wordsOf(told).description ?? '', reason.trim());
  const row = { ...before, version: version + 1, state, text: await unit.sealed(words) };
  return ownPrecedent({ ...row, told: words, toldContact, recordedAt: await unit.record(authority.log, 'precedent.withdrawn', id, { shared_precedents: [row] }) });
}
