import { findDeclaration, replacedSomething } from '../../db/stores/declarations.ts';
import { unsealedText } from '../../db/stores/withheld-details.ts';
import type { PermitAt } from '../domain/access/permit.ts';
import { kindAt } from '../domain/declarations/kinds/index.ts';
import { isNil } from '../domain/declarations/nil.ts';
import { conflict, notFound, Refused } from '../domain/problem.ts';
import { acceptDeclaration } from './accept-declaration.ts';
import type { Unit } from './unit-of-work.ts';

export interface Read {
  readonly id: string;
  /** In which it was read. */
  readonly version: number;
}

export interface AcceptedNil {
  readonly accepted: string[];
  readonly refused: { readonly id: string; readonly why: string }[];
}

async function acceptOne(unit: Unit, allowed: PermitAt<'declaration.review'>, { id, version }: Read): Promise<void> {
  const found = await findDeclaration(unit.tx, id);
  if (found?.authority !== allowed.authority.id) throw notFound('declaration');
  const kind = kindAt(found.kind, found.kindVersion);
  const text = await unsealedText(unit.tx, found.answers);
  if (!kind || text === null || !isNil(kind, JSON.parse(text))) throw conflict('not-nil', 'Something is declared in it: look at it by itself.');
  // "None" where something was registered is a change, and no nil return.
  if (await replacedSomething(unit.tx, found)) throw conflict('not-nil', 'It took the place of what was registered: look at it by itself.');
  await acceptDeclaration(unit, allowed, id, version);
}

/** Many at once, each checked as if it were alone: one that cannot be accepted does not stand in the way of the others. */
export async function acceptNil(unit: Unit, allowed: PermitAt<'declaration.review'>, filings: readonly Read[]): Promise<AcceptedNil> {
  const done: AcceptedNil = { accepted: [], refused: [] };
  for (const filing of filings) {
    try {
      await acceptOne(unit, allowed, filing);
      done.accepted.push(filing.id);
    } catch (error) {
      // Each refusal comes before anything of that filing is written.
      if (!(error instanceof Refused)) throw error;
      done.refused.push({ id: filing.id, why: error.message });
    }
  }
  return done;
}
