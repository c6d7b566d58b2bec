/** What notes, questions and answers share: the row, and that a second press of a button writes nothing twice. */
import { accountName } from '../../db/stores/accounts.ts';
import { isWritten } from '../../db/stores/file-notes.ts';
import type { AuthorityRef } from '../domain/access/permit.ts';
import { conflict, invalid } from '../domain/problem.ts';
import type { FileNote, NoteKind } from '../domain/reviews/file-note.ts';
import type { Unit } from './unit-of-work.ts';

interface Writing {
  readonly authority: AuthorityRef;
  readonly account: string;
  readonly conflict: string;
  readonly kind: NoteKind;
  readonly person: string | null;
  readonly answers: string | null;
  readonly text: string;
}

export async function writeInFile(unit: Unit, { authority, ...given }: Writing): Promise<FileNote> {
  const text = given.text.trim();
  if (text === '') throw invalid('text', 'text is empty: write what is to be kept');
  if (await isWritten(unit.tx, { ...given, text })) throw conflict('duplicate', 'The very same words stand in this file already.', [{ path: 'text', message: 'the very same words stand in this file already' }]);
  const row = { ...given, id: unit.newId(), version: 1, authority: authority.id, text: await unit.sealed(text) };
  const recordedAt = await unit.record(authority.log, 'file.noted', given.conflict, { file_notes: [row] });
  return { id: row.id, version: 1, conflict: given.conflict, text, account: given.account, name: await accountName(unit.tx, given.account), recordedAt };
}
