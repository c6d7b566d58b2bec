import { contentOf, findEdition } from '../../db/stores/guidance.ts';
import type { Edition } from '../domain/guidance/edition.ts';
import type { PermitToPublish } from '../domain/guidance/publishing.ts';
import { EDITION } from '../domain/guidance/states.ts';
import { moved } from '../domain/machine.ts';
import { invalid, notFound } from '../domain/problem.ts';
import { editionReply } from './guidance-rows.ts';
import { changedMeanwhile, type Unit } from './unit-of-work.ts';

/** It stays on record, and with councils that follow it; nobody adopts it any more. */
export async function withdrawGuidance(unit: Unit, { publisher }: PermitToPublish, id: string, version: number, reason: string): Promise<Edition> {
  const found = await findEdition(unit.tx, id);
  if (!found) throw notFound('edition of guidance');
  if (found.version !== version) throw changedMeanwhile();
  const state = moved(EDITION, found.state, 'withdraw');
  if (reason.trim() === '') throw invalid('reason', 'say why it is withdrawn: councils that follow it read this');
  const { recordedAt: _known, supersededAt: _until, ...before } = found;
  const row = { ...before, version: version + 1, state, content: JSON.stringify({ ...contentOf(found), withdrawnBecause: reason.trim() }) };
  const recordedAt = await unit.record('instance', 'guidance.withdrawn', id, { guidance_editions: [row] });
  return editionReply({ ...row, gss: publisher?.gss ?? null, publisherName: publisher?.name ?? null, recordedAt });
}
