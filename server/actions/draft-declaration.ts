import { currentAuthority } from '../../db/stores/authorities.ts';
import { officesOf, type DeclarationRow } from '../../db/stores/declarations.ts';
import { changeDraft, putDraft, type DraftRow } from '../../db/stores/drafts.ts';
import { refusalOf } from '../../db/store.ts';
import type { PermitAt } from '../domain/access/permit.ts';
import type { NewDeclaration } from '../domain/declarations/filing.ts';
import { kindOn, noKind } from '../domain/declarations/kinds/index.ts';
import type { Office } from '../domain/people/person.ts';
import { absent, conflict, invalid } from '../domain/problem.ts';
import type { Nation } from '../domain/vocabulary.ts';
import { changedMeanwhile, type Unit } from './unit-of-work.ts';

/** Of oneself, or of whom one drafts for; or from a paper form that somebody signed. */
export type MayDraft = PermitAt<'declaration.draft'> | PermitAt<'declaration.enter'>;

/** No fact is written, so there is no entry: a draft is nobody's business but of those who write it. */
type Drafting = Pick<Unit, 'tx' | 'today' | 'newId'>;

export async function draftDeclaration({ tx, today, newId }: Drafting, { authority, account }: MayDraft, given: NewDeclaration, now: Date): Promise<DraftRow> {
  const { person, answers, attested = false } = given;
  const offices = await officesOf(tx, authority.id, person);
  if (offices === undefined) throw absent('person', 'person');
  const { nation } = (await currentAuthority(tx, authority.id)) ?? {};
  const kind = nation && kindOn(given.kind, nation as Nation, today);
  if (!kind) throw invalid('kind', noKind(given.kind, nation as Nation, authority.name));
  const held = JSON.parse(offices) as Office[];
  // Whoever has no office on record may have one that nobody recorded; and without a vote there is no duty (s.27(4)), but what is notified is entered all the same.
  if (held.length > 0 && !held.some((office) => kind.whose.includes(office.kind))) throw invalid('person', `this is declared by: ${kind.whose.join(', ')}. The person holds no such office; record it first`);
  const row: DraftRow = { id: newId(), version: 1, authority: authority.id, person, kind: kind.id, kindVersion: kind.version, answers: JSON.stringify(answers), account, attested: attested ? 1 : 0, updatedAt: now.toISOString() };
  await putDraft(tx, row);
  return row;
}

/** One that came back with a question is opened again under its id: what was filed stays as it is until this is filed in its place. */
export async function writeDraft({ tx }: Pick<Unit, 'tx'>, { account }: MayDraft, { draft, filed }: { draft: DraftRow | undefined; filed: DeclarationRow | undefined }, version: number, answers: unknown, now: Date): Promise<DraftRow> {
  const written = { answers: JSON.stringify(answers), updatedAt: now.toISOString() };
  if (draft) {
    if (draft.version !== version || !(await changeDraft(tx, { id: draft.id, version, answers: written.answers, at: written.updatedAt }))) throw changedMeanwhile();
    return { ...draft, ...written, version: version + 1 };
  }
  if (filed?.state !== 'returned') throw conflict('filed', 'This was filed and is no draft any more. To change what the register holds, file a change.');
  if (filed.version !== version) throw changedMeanwhile();
  const { id, authority, person, kind, kindVersion, attested } = filed;
  const row: DraftRow = { id, version: version + 1, authority, person, kind, kindVersion, account, attested, ...written };
  await putDraft(tx, row).catch((error: unknown) => {
    // Opened again in two places at once.
    throw refusalOf(error) === 'unique' ? changedMeanwhile() : error;
  });
  return row;
}
