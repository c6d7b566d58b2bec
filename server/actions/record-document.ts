import { accountName } from '../../db/stores/accounts.ts';
import { isWritten } from '../../db/stores/file-notes.ts';
import type { PermitToPrepare } from '../domain/access/preparing.ts';
import { Checks, conflict as clash } from '../domain/problem.ts';
import { documentOf, sealedDocument, type Document, type NewDocument } from '../domain/reviews/document.ts';
import { checkDate } from '../domain/time/checks.ts';
import type { Unit } from './unit-of-work.ts';

/** For those who work on the file. What it is called can say as much as what is in it, so that all of it is sealed. */
export async function recordDocument(unit: Unit, { authority, account, conflict }: PermitToPrepare, given: NewDocument): Promise<Document> {
  const checks = new Checks();
  if (given.title.trim() === '') checks.refuse('title', 'title is empty: say what the document is called');
  if (given.date && checkDate(checks, 'date', given.date) && given.date > unit.today) checks.refuse('date', `${given.date} is still to come; give the day that the document bears`);
  checks.done();
  const text = sealedDocument(given);
  const row = { conflict, kind: 'document', person: null, answers: null };
  if (await isWritten(unit.tx, { ...row, text })) throw clash('duplicate', 'The very same document stands in this file already.', [{ path: 'title', message: 'the very same document stands in this file already' }]);
  const written = { ...row, id: unit.newId(), version: 1, authority: authority.id, text: await unit.sealed(text), account };
  const recordedAt = await unit.record(authority.log, 'file.noted', conflict, { file_notes: [written] });
  return { id: written.id, version: 1, conflict, ...documentOf(text), account, name: await accountName(unit.tx, account), recordedAt };
}
