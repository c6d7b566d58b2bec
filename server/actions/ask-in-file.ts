import type { Concern } from '../../db/stores/deciders.ts';
import { concernedBy } from '../../db/stores/file-notes.ts';
import { mailboxesOf } from '../../db/stores/withheld-details.ts';
import type { PermitToPrepare } from '../domain/access/preparing.ts';
import { absent } from '../domain/problem.ts';
import type { NewQuestion, Question } from '../domain/reviews/file-note.ts';
import { writeInFile } from './writing-in-file.ts';
import type { Unit } from './unit-of-work.ts';

/** By mail they are told that a question waits, and neither the question nor what it is about: a mailbox is not the register. */
export async function askInFile(unit: Unit, { authority, account, conflict }: PermitToPrepare, concern: Concern, { person, text }: NewQuestion): Promise<Question> {
  const asked = (await concernedBy(unit.tx, concern)).find((one) => one.person === person);
  if (!asked) throw absent('person', 'person whom this file is about or who answers for its roles');
  const written = await writeInFile(unit, { authority, account, conflict, kind: 'question', person, answers: null, text });
  for (const { email, language } of await mailboxesOf(unit.tx, authority.id, person, unit.today)) await unit.post({ template: 'file-question', to: email, language, data: { authority: authority.name } });
  return { ...written, person: { id: person, name: asked.name }, state: 'waiting', answers: [] };
}
