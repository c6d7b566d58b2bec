import type { OwnRecord } from '../domain/access/own.ts';
import type { Answer } from '../domain/reviews/file-note.ts';
import { writeInFile } from './writing-in-file.ts';
import type { Unit } from './unit-of-work.ts';

/** By the person who was asked. Something may be added later; nothing that was answered is taken back. */
export async function answerInFile(unit: Unit, { authority, account, person }: OwnRecord, question: { id: string; conflict: string }, text: string): Promise<Answer> {
  const written = await writeInFile(unit, { authority, account, conflict: question.conflict, kind: 'answer', person, answers: question.id, text });
  return { ...written, question: question.id };
}
