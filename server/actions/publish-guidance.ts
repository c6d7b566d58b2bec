import { editionChain, findEdition } from '../../db/stores/guidance.ts';
import { CITED } from '../domain/guidance/citing.ts';
import type { Edition, NewEdition } from '../domain/guidance/edition.ts';
import { checkContent, differences, paragraphsOf } from '../domain/guidance/editions.ts';
import type { PermitToPublish } from '../domain/guidance/publishing.ts';
import { absent, Checks, conflict } from '../domain/problem.ts';
import { checkDate } from '../domain/time/checks.ts';
import { editionReply } from './guidance-rows.ts';
import type { Unit } from './unit-of-work.ts';

/** Nobody follows it by that: a council adopts it from a day of its own. */
export async function publishGuidance(unit: Unit, { publisher }: PermitToPublish, { title, basis = null, publishedOn = unit.today, content, contact = null }: NewEdition): Promise<Edition> {
  const rests = basis === null ? undefined : await findEdition(unit.tx, basis);
  if (basis !== null && !rests) throw absent('basis', 'edition of guidance');
  if (rests?.state === 'withdrawn') throw conflict('is-withdrawn', 'The edition that this one changes was withdrawn. Base it on one that stands.', [{ path: 'basis', message: 'this edition was withdrawn' }]);
  const chain = await editionChain(unit.tx, basis);
  const before = paragraphsOf(chain);
  const checks = new Checks();
  if (title.trim() === '') checks.refuse('title', 'give it a name by which councils find it');
  if (checkDate(checks, 'publishedOn', publishedOn)) {
    if (publishedOn > unit.today) checks.refuse('publishedOn', `it is published today (${unit.today}) or was before; a council says itself from when it follows it`);
    if (rests && publishedOn < rests.publishedOn) checks.refuse('publishedOn', `what it is based on was published on ${rests.publishedOn}; ${publishedOn} is before that`);
  }
  checkContent(checks, content, before, CITED);
  checks.done();
  if (differences(before, paragraphsOf([...chain, { publishedOn, content }])).length === 0) checks.refuse('content', 'this changes nothing: give at least one paragraph that is new, other or gone');
  checks.done();
  const row = { id: unit.newId(), version: 1, publisher: publisher?.id ?? null, title: title.trim(), basis, publishedOn, content: JSON.stringify(content), contact: contact?.trim() || null, state: 'published' };
  const recordedAt = await unit.record('instance', 'guidance.published', row.id, { guidance_editions: [row] });
  return editionReply({ ...row, gss: publisher?.gss ?? null, publisherName: publisher?.name ?? null, recordedAt });
}
