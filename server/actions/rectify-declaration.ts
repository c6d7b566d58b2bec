import type { PermitAt } from '../domain/access/permit.ts';
import type { FiledAnswers } from '../domain/declarations/filing.ts';
import { writeNote } from '../domain/declarations/interest-note.ts';
import { canonical } from '../domain/ledger/canonical.ts';
import type { Reviewed } from './accept-declaration.ts';
import { countedClock } from './counted-clock.ts';
import { interestsFrom } from './entering-interests.ts';
import { declarationToReview } from './reviewing.ts';
import type { Unit } from './unit-of-work.ts';

/** Puts right what was filed wrongly (UK GDPR art. 16): what stood there before is kept, and why it was changed. */
export async function rectifyDeclaration(unit: Unit, allowed: PermitAt<'declaration.review'>, id: string, version: number, filed: FiledAnswers, reason: string): Promise<Reviewed> {
  const { authority } = allowed;
  const found = await declarationToReview(unit, allowed, id, version, 'rectify');
  const row = { ...found, kindVersion: filed.kind.version, answers: await unit.sealed(canonical(filed.answers)), reason: await unit.sealed(reason), ...(await countedClock(unit.tx, authority.id, found.person, filed)) };
  const of = { authority, person: row.person, declaration: id, number: row.number, from: row.receivedOn, filed };
  const interests = await interestsFrom(unit, of, { rectified: await unit.sealed(writeNote({ reason })) });
  return { row, recordedAt: await unit.record(authority.log, 'declaration.rectified', id, { declarations: [row], interests }) };
}
