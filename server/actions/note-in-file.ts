import type { PermitToPrepare } from '../domain/access/preparing.ts';
import type { FileNote } from '../domain/reviews/file-note.ts';
import { writeInFile } from './writing-in-file.ts';
import type { Unit } from './unit-of-work.ts';

/** For those who work on the file, and for nobody else. */
export const noteInFile = (unit: Unit, { authority, account, conflict }: PermitToPrepare, text: string): Promise<FileNote> => writeInFile(unit, { authority, account, conflict, kind: 'note', person: null, answers: null, text });
