import { findDeclaration } from '../../db/stores/declarations.ts';
import { findDraft, takeDraft } from '../../db/stores/drafts.ts';
import { conflict, notFound } from '../domain/problem.ts';
import { changedMeanwhile, type Unit } from './unit-of-work.ts';

export const notDiscarded = () => conflict('filed', 'This was filed and is no draft any more. What is filed is not discarded: the monitoring officer can retract it.');

/** No fact is written, so there is no entry. What came back with a question and was opened again is then as it came back. */
export async function discardDraft({ tx }: Pick<Unit, 'tx'>, id: string, version: number): Promise<null> {
  const draft = await findDraft(tx, id);
  if (!draft) throw (await findDeclaration(tx, id)) ? notDiscarded() : notFound('declaration');
  if (draft.version !== version || !(await takeDraft(tx, id, version))) throw changedMeanwhile();
  return null;
}
