/** What every verb of the monitoring officer begins with: the filing in the version that they read, and that it is not their own. */
import { findDeclaration, isThemselves, type DeclarationFact } from '../../db/stores/declarations.ts';
import { mailboxesOf } from '../../db/stores/withheld-details.ts';
import type { PermitAt } from '../domain/access/permit.ts';
import { FILING, type FilingMove } from '../domain/declarations/states.ts';
import { moved } from '../domain/machine.ts';
import { notFound, Refused } from '../domain/problem.ts';
import { changedMeanwhile, type Unit } from './unit-of-work.ts';

type MayReview = PermitAt<'declaration.review'>;

/** Nobody is the judge of what they declared themselves; the deputy is there for it (LGHA 1989 s.5(7)). */
export async function notTheirOwn({ tx }: Pick<Unit, 'tx'>, { account, authority }: MayReview, person: string): Promise<void> {
  if (await isThemselves(tx, account, person)) throw new Refused(403, 'connected', 'This is your own declaration. Your deputy, or the monitoring officer, decides about it.').notPermitted(authority.id);
}

/** The next version of it, as far as every verb writes it alike. */
export async function declarationToReview(unit: Pick<Unit, 'tx'>, allowed: MayReview, id: string, version: number, move: FilingMove): Promise<DeclarationFact> {
  const found = await findDeclaration(unit.tx, id);
  if (found?.authority !== allowed.authority.id) throw notFound('declaration');
  await notTheirOwn(unit, allowed, found.person);
  if (found.version !== version) throw changedMeanwhile();
  const { recordedAt: _known, supersededAt: _until, ...row } = found;
  return { ...row, version: version + 1, state: moved(FILING, row.state, move) };
}

/** By mail that says where it stands, and nothing of what it says. */
export async function tellDeclarer({ tx, today, post }: Pick<Unit, 'tx' | 'today' | 'post'>, { authority }: MayReview, template: 'declaration-accepted' | 'declaration-returned', { person, number }: Pick<DeclarationFact, 'person' | 'number'>): Promise<void> {
  for (const { email, language } of await mailboxesOf(tx, authority.id, person, today)) await post({ template, to: email, language, data: { number, authority: authority.name } });
}
